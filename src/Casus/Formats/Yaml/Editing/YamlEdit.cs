using System.Text;
using YamlDotNet.Core;

namespace Casus.Formats.Yaml.Editing;

/// <summary>Changes a YAML file as a careful person would: what is not concerned keeps every byte, comments, order, quotes and blank lines included.</summary>
/// <remarks>
/// Text in, text out. Works on any file that Casus reads: scenarios, dossiers, lists of actors. After each edit the new text is read again and compared
/// with what should have come out, so that either the change is made as asked, and nothing else, or the text stays as it was and a diagnostic says why.
/// What a reference (<c>*name</c>, <c>&lt;&lt;</c>) shares between places is not changed. Linear in the length of the text, however many the changes.
/// </remarks>
public static class YamlEdit
{
    /// <summary>The text after changes, or why they cannot be made; all of them are made or none.</summary>
    /// <param name="file">The file's name, for diagnostics.</param>
    /// <param name="text">The file.</param>
    /// <param name="changes">What to change. Paths refer to the text as it is given, not as it is after the changes before.</param>
    public static Parsed<string> Apply(string file, string text, params IReadOnlyList<YamlChange> changes)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(changes);
        var diagnostics = new DiagnosticList();
        var mark = text.StartsWith('\uFEFF') ? "\uFEFF" : "";
        var body = text[mark.Length..];
        var written = IsRead(file, body, diagnostics) ? Apply(file, body, changes, diagnostics) : null;
        return new(written is null ? null : mark + written, diagnostics.ToImmutable());
    }

    /// <summary>The text of the single value at a path; none: there is none, or what stands there is a group, a list or nothing.</summary>
    /// <param name="text">The file.</param>
    /// <param name="path">The path, as in <see cref="YamlChange.Path"/>.</param>
    public static string? ValueAt(string text, string path)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(path);
        var body = text.StartsWith('\uFEFF') ? text[1..] : text;
        if (!IsRead("file", body, new()))
            return null;
        try
        {
            return
                PathSearch.TryFind(LayoutReader.Read(body), path, out var found, out _)
                && found.Node is LayoutScalar { IsNothing: false } scalar
                ? scalar.Value
                : null;
        }
        catch (RefusedChangeException)
        {
            return null;
        }
    }

    private static bool IsRead(string file, string text, DiagnosticList diagnostics) =>
        YamlReader.Read(file, Encoding.UTF8.GetBytes(text), diagnostics) is not null && !diagnostics.HasErrors;

    private static string? Apply(string file, string text, IReadOnlyList<YamlChange> changes, DiagnosticList diagnostics)
    {
        var source = new SourceLines(text);
        try
        {
            foreach (var change in changes)
                RefuseUnwritable(change);
            var root = LayoutReader.Read(text);
            var written = Replace(text, ChangePlan.Of(source, root, changes));
            var wanted = Outline.Of(root);
            foreach (var change in changes)
                wanted.Make(change);
            if (written == text || (IsRead(file, written, new()) && Outline.Of(LayoutReader.Read(written)).Says(wanted)))
                return written;
            throw new RefusedChangeException(
                0,
                "The change cannot be made without touching what is written around it.",
                "Make it by hand, or write the place in plain lines of 'key: value' first."
            );
        }
        catch (RefusedChangeException refused)
        {
            diagnostics.Error(new SourceText(file, text).PlaceOf(refused.At), refused.Message, refused.Remedy);
        }
        catch (YamlException)
        {
            diagnostics.Error(new(new(file, text), 1, 1), "The file cannot be read as YAML.", "Mend it first.");
        }

        return null;
    }

    private static string Replace(string text, List<Replacement> replacements)
    {
        var written = new StringBuilder(text.Length + replacements.Sum(r => r.Text.Length));
        var at = 0;
        foreach (var (start, end, put) in replacements)
        {
            written.Append(text, at, start - at).Append(put);
            at = end;
        }

        return written.Append(text, at, text.Length - at).ToString();
    }

    private static void RefuseUnwritable(YamlChange change)
    {
        var texts = change switch
        {
            YamlChange.Set set => Texts(set.Value),
            YamlChange.Insert insert => Texts(insert.Entry),
            YamlChange.Put put => Texts(put.Entry),
            YamlChange.Append append => Texts(append.Item),
            _ => [],
        };
        if (texts.Any(text => !ScalarText.IsWellFormed(text)))
            throw new RefusedChangeException(
                0,
                $"What is to be written at '{change.Path}' holds half of a character.",
                "Give the text as whole characters."
            );
    }

    private static IEnumerable<string> Texts(YamlEntry entry) => [entry.Key, entry.Comment ?? "", .. Texts(entry.Value)];

    private static IEnumerable<string> Texts(YamlValue value) =>
        value switch
        {
            YamlValue.Text text => [text.Value],
            YamlValue.Group group => group.Entries.SelectMany(Texts),
            YamlValue.List list => list.Items.SelectMany(Texts),
            _ => [],
        };
}
