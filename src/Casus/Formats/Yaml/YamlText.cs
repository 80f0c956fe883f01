using System.Text;

namespace Casus.Formats.Yaml;

/// <summary>From bytes to text, refusing what no editor writes as text.</summary>
internal static class YamlText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file, or none; then the diagnostics say why.</summary>
    public static SourceText? Decode(string file, ReadOnlyMemory<byte> bytes, DiagnosticList diagnostics)
    {
        var nothing = new SourceText(file, "");
        var start = new Place(nothing, 1, 1);
        if (bytes.Length > YamlLimits.Bytes)
        {
            diagnostics.Error(
                start,
                $"The file has {bytes.Length / 1024 / 1024} MB; more than {YamlLimits.Bytes / 1024 / 1024} MB is not read.",
                "A case by hand has a few hundred kilobytes: was another file meant?"
            );
            return null;
        }

        if (bytes.Span is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            diagnostics.Error(start, "The file is written in UTF-16.", "Save it as UTF-8.");
            return null;
        }

        var content = bytes.Span is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;
        var text = Decode(content.Span, out var badByte);
        var source = new SourceText(file, text);
        if (badByte >= 0)
        {
            diagnostics.Error(source.PlaceOf(text.Length), $"The byte {badByte:X2} here is not UTF-8.", "Save the file as UTF-8.");
            return null;
        }

        return IsText(source, diagnostics) && HasNoTabIndents(source, diagnostics) ? source : null;
    }

    // The text up to the first byte that is no UTF-8, and that byte, or -1.
    private static string Decode(ReadOnlySpan<byte> bytes, out int badByte)
    {
        badByte = -1;
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            var good = 0;
            while (good < bytes.Length && Rune.DecodeFromUtf8(bytes[good..], out _, out var length) == System.Buffers.OperationStatus.Done)
                good += length;
            badByte = good < bytes.Length ? bytes[good] : 0;
            return Strict.GetString(bytes[..good]);
        }
    }

    private static bool IsText(SourceText source, DiagnosticList diagnostics)
    {
        for (var i = 0; i < source.Text.Length; i++)
        {
            var c = source.Text[i];
            if (c is not ('\t' or '\n' or '\r' or '\u0085') && (char.IsControl(c) || c is '\uFFFE' or '\uFFFF'))
            {
                diagnostics.Error(
                    source.PlaceOf(i),
                    $"The character U+{(int)c:X4} here does not belong in a text.",
                    "Is this really a text file? If so, delete the character."
                );
                return false;
            }
        }

        return true;
    }

    private static bool HasNoTabIndents(SourceText source, DiagnosticList diagnostics)
    {
        if (!source.Text.Contains('\t', StringComparison.Ordinal))
            return true;
        var found = false;
        var line = 0;
        foreach (var text in source.Text.AsSpan().EnumerateLines())
        {
            line++;
            var content = text.TrimStart(" \t");
            var tab = text[..(text.Length - content.Length)].IndexOf('\t');
            if (tab < 0 || content.IsEmpty || content[0] == '#')
                continue;
            found = true;
            diagnostics.Error(new(source, line, tab + 1), "The line is indented with a tab.", "Indent with blanks, two for each level.");
        }

        return !found;
    }
}
