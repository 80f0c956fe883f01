using System.IO.Compression;
using System.Text;
using Casus.Documents;

namespace Casus.Tests.Documents.Recognition;

public class ForeignFormatTests
{
    [Theory]
    [InlineData("word/document.xml", "a Word document (.docx)")]
    [InlineData("xl/workbook.xml", "an Excel workbook (.xlsx)")]
    [InlineData("notes.txt", "a zip archive")]
    public void What_a_zip_file_holds_is_named(string entry, string name)
    {
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var path in entry.Contains('/', StringComparison.Ordinal) ? new[] { "[Content_Types].xml", entry } : [entry])
            {
                using var writer = new StreamWriter(archive.CreateEntry(path).Open());
                writer.Write("some words");
            }
        }

        Assert.Contains(name, Refusal("file.bin", zip.ToArray()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PK\u0003\u0004....................mimetypeapplication/epub+zip", "an EPUB book")]
    [InlineData("PK\u0003\u0004....................mimetypeapplication/vnd.oasis.opendocument.text", "an OpenDocument file")]
    [InlineData("{\\rtf1\\ansi words}", "Rich Text")]
    [InlineData("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1words", "older Office")]
    [InlineData("\u0089PNG\r\n\u001A\nwords", "PNG picture")]
    [InlineData("\u00FF\u00D8\u00FFwords", "JPEG picture")]
    [InlineData("RIFF1234WEBPwords", "WebP picture")]
    [InlineData("....ftypheicwords", "HEIF picture")]
    [InlineData("....ftypisomwords", "recording (MP4)")]
    [InlineData("ID3words", "MP3 recording")]
    [InlineData("\u001F\u008B\u0008words", "gzip file")]
    [InlineData("Rar!\u001A\u0007words", "RAR archive")]
    [InlineData("\u007FELF\u0002", "a program")]
    [InlineData("MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n", "mail or web page")]
    [InlineData("\u0001\u0002\u0003\u0004\u0005\u0006words", "binary data")]
    public void Formats_that_are_not_read_are_named_with_what_to_do(string start, string name)
    {
        // Whatever the name says.
        var message = Refusal("article.txt", Encoding.Latin1.GetBytes(start));

        Assert.Contains(name, message, StringComparison.Ordinal);
        Assert.StartsWith("'article.txt' is ", message, StringComparison.Ordinal);
        Assert.True(message.Split(". ").Length >= 2, "It should say what to do.");
    }

    [Fact]
    public void An_empty_file_is_told() => Assert.Contains("is empty", Refusal("article.html", []), StringComparison.Ordinal);

    [Theory]
    [InlineData("page.txt", "<!DOCTYPE html><p>Nothing was agreed at the bridge.</p>", DocumentFormat.Html)]
    [InlineData("page.html", "Nothing was agreed at the bridge.", DocumentFormat.Html)]
    [InlineData("page.html", "<rss><channel><item><title>Nothing was agreed.</title></item></channel></rss>", DocumentFormat.Feed)]
    [InlineData("page", "Nothing was agreed at the bridge.", DocumentFormat.Text)]
    [InlineData("page.docx", "Nothing was agreed at the bridge.", DocumentFormat.Text)]
    public void The_content_tells_the_format_first_and_the_ending_second(string name, string content, DocumentFormat format) =>
        Assert.Equal(format, Reading.One(name, content).Format);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Two_byte_encodings_are_no_binary_data(bool isBig)
    {
        var encoding = isBig ? Encoding.BigEndianUnicode : Encoding.Unicode;

        Assert.Equal("Nothing was agreed.", Reading.One("a.txt", encoding.GetBytes("Nothing was agreed.")).Text);
    }

    private static string Refusal(string name, byte[] bytes) =>
        Assert.Throws<UnreadableDocumentException>(() => DocumentReader.Read(name, bytes)).Message;
}
