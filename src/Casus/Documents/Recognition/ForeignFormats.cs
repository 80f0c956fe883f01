using System.Text;

namespace Casus.Documents.Recognition;

/// <summary>Formats that are known but not read, and files that are no documents.</summary>
internal static class ForeignFormats
{
    private const string Office =
        "Save it as PDF or as a web page (in most word processors: File, Save as), or paste its text into a .txt file.";
    private const string Picture = "Pictures of text are not read. Run a program for text recognition (OCR) and pass the text.";
    private const string Recording = "Recordings are not read. Pass a transcript.";
    private const string Packed = "Unpack it and pass the files in it.";
    private const string Program = "Pass a document: text, a web page, Markdown, a PDF with text, a feed or a web archive.";

    private static readonly (byte[] Start, string What, string Advice)[] Signatures =
    [
        (Ascii(@"{\rtf"), "a Rich Text (RTF) document", Office),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "a document of an older Office program (.doc, .xls, .ppt, .msg)", Office),
        (Ascii("7z\u00BC\u00AF"), "a 7-Zip archive", Packed),
        (Ascii("Rar!\u001A"), "a RAR archive", Packed),
        ([0x1F, 0x8B], "a gzip file", "Unpack it (gunzip) and pass what is in it; only web archives (.warc.gz) are read packed."),
        (Ascii("BZh"), "a bzip2 file", Packed),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], "an xz file", Packed),
        ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard file", Packed),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "a PNG picture", Picture),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture", Picture),
        (Ascii("GIF8"), "a GIF picture", Picture),
        ([0x49, 0x49, 0x2A, 0], "a TIFF picture", Picture),
        ([0x4D, 0x4D, 0, 0x2A], "a TIFF picture", Picture),
        (Ascii("%!PS"), "a PostScript file", "Convert it to PDF and pass that."),
        (Ascii("AT&TFORM"), "a DjVu document", "Save its text layer as text and pass that, or convert it to PDF."),
        (Ascii("ID3"), "an MP3 recording", Recording),
        (Ascii("OggS"), "an Ogg recording", Recording),
        (Ascii("fLaC"), "a FLAC recording", Recording),
        ([0x1A, 0x45, 0xDF, 0xA3], "a Matroska or WebM recording", Recording),
        ([0x7F, 0x45, 0x4C, 0x46], "a program", Program),
        (Ascii("MZ\u0090"), "a program", Program),
        (Ascii("SQLite format 3"), "an SQLite database", "Export the texts in it and pass those."),
        (Ascii("PAR1"), "a Parquet table", "Export the texts in it and pass those."),
        (Ascii("wOF"), "a font", Program),
    ];

    /// <summary>Refuses a file that is no text, with what it is and what to do.</summary>
    /// <exception cref="UnreadableDocumentException">It is no text.</exception>
    public static void Refuse(FileHead head)
    {
        if (head.Bytes.IsEmpty)
            throw new UnreadableDocumentException($"'{head.Name}' is empty. Pass a file with text in it.");
        var bytes = head.Bytes.Span;
        if (Zip(bytes) is { } zip)
            throw Refused(head, zip.What, zip.Advice);
        foreach (var (start, what, advice) in Signatures)
            if (bytes.StartsWith(start))
                throw Refused(head, what, advice);
        if (Riff(bytes) is { } riff)
            throw Refused(head, riff.What, riff.Advice);
        if (bytes is [0xFF, >= 0xE2 and <= 0xFB and not 0xFE, ..] && bytes[1] != 0xFE && ControlShare(bytes) > 2)
            throw Refused(head, "an MP3 recording", Recording);
        if (head.BeginsWith("MIME-Version:") || head.Text.Contains("multipart/related", StringComparison.OrdinalIgnoreCase) && IsMail(head))
            throw Refused(head, "a saved mail or web page with its pictures (MIME)", "Save the page as HTML only, or the mail as text.");
        if (IsBinary(bytes))
            throw Refused(head, "binary data of an unknown kind", Program);
    }

    private static UnreadableDocumentException Refused(FileHead head, string what, string advice) =>
        new($"'{head.Name}' is {what}, which is not read. {advice}");

    // What a zip file holds shows in the name and the content of its first entry.
    private static (string What, string Advice)? Zip(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith("PK\x03\x04"u8) && !bytes.StartsWith("PK\x05\x06"u8))
            return null;
        if (bytes.IndexOf("mimetypeapplication/epub+zip"u8) >= 0)
            return ("an EPUB book", "Convert it to HTML or text (an e-book program can), and pass that.");
        if (bytes.IndexOf("mimetypeapplication/vnd.oasis.opendocument"u8) >= 0)
            return ("an OpenDocument file (.odt, .ods, .odp)", Office);
        if (bytes.IndexOf("word/"u8) >= 0)
            return ("a Word document (.docx)", Office);
        if (bytes.IndexOf("xl/"u8) >= 0)
            return ("an Excel workbook (.xlsx)", "Save the sheet with the texts as text or as a web page.");
        if (bytes.IndexOf("ppt/"u8) >= 0)
            return ("a PowerPoint file (.pptx)", Office);
        return bytes.IndexOf("[Content_Types].xml"u8) >= 0 ? ("an Office document", Office) : ("a zip archive", Packed);
    }

    private static (string What, string Advice)? Riff(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 12)
            return null;
        var kind = bytes[8..12];
        if (bytes.StartsWith("RIFF"u8))
            return kind.SequenceEqual("WEBP"u8) ? ("a WebP picture", Picture) : ("a recording (RIFF)", Recording);
        if (bytes[4..8].SequenceEqual("ftyp"u8))
            return kind.StartsWith("hei"u8) || kind.StartsWith("mif1"u8) || kind.StartsWith("avif"u8)
                ? ("a HEIF picture", Picture)
                : ("a recording (MP4)", Recording);
        return bytes.StartsWith("BM"u8) && bytes[6..10].SequenceEqual("\0\0\0\0"u8) ? ("a bitmap picture", Picture) : null;
    }

    private static bool IsMail(FileHead head) =>
        head.BeginsWith("From:") || head.BeginsWith("Received:") || head.BeginsWith("Return-Path:") || head.BeginsWith("Subject:");

    private static bool IsBinary(ReadOnlySpan<byte> bytes) => !IsWide(bytes) && ControlShare(bytes) > 5;

    private static bool IsWide(ReadOnlySpan<byte> bytes) =>
        bytes
            is [0xFF, 0xFE, ..]
                or [0xFE, 0xFF, ..]
                or [0, 0, 0xFE, 0xFF, ..]
                or [not 0, 0, not 0, 0, not 0, 0, ..]
                or [0, not 0, 0, not 0, 0, not 0, ..];

    // In hundredths: characters that no text has, among the first bytes.
    private static int ControlShare(ReadOnlySpan<byte> bytes)
    {
        var controls = 0;
        foreach (var b in bytes)
            if (b < 0x20 && b is not (0x09 or 0x0A or 0x0B or 0x0C or 0x0D or 0x1A or 0x1B))
                controls++;
        return controls * 100 / bytes.Length;
    }

    private static byte[] Ascii(string text) => Encoding.Latin1.GetBytes(text);
}
