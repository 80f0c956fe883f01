using System.IO.Compression;
using System.Text;
using Casus.Documents;

namespace Casus.Tests.Documents.WebArchives;

public class WarcTests
{
    private const string Words = "Nothing was agreed at the bridge today, and nothing was refused.";
    private const string Page = $"<html><head><title>The bridge</title></head><body><p>{Words}</p></body></html>";

    [Fact]
    public void Each_page_of_an_archive_is_a_document()
    {
        var documents = DocumentReader.Read("a.warc", Archive(packed: false));

        IsTheArchive(documents);
    }

    [Fact]
    public void An_archive_packed_record_by_record_is_read_as_it_is()
    {
        var documents = DocumentReader.Read("download", Archive(packed: true));

        IsTheArchive(documents);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public void What_the_server_packed_is_unpacked(string encoding)
    {
        var body = Packed(Encoding.UTF8.GetBytes(Page), encoding);

        var document = Reading.One("a.warc", Response($"Content-Type: text/html\r\nContent-Encoding: {encoding}", body));

        Assert.Equal(Words, document.Text);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public void What_is_packed_and_damaged_is_passed_over(string encoding)
    {
        var body = Packed(Encoding.UTF8.GetBytes(Page), encoding);
        for (var i = 2; i < body.Length; i++)
            body[i] = 0xFF;
        // Brotli keeps short texts as they are, so other letters are no damage to it; a first byte that is reserved is (RFC 7932, §9.1).
        if (encoding is "br")
            body[0] = 0x11;
        byte[] archive =
        [
            .. Response($"Content-Type: text/html\r\nContent-Encoding: {encoding}", body),
            .. Response("Content-Type: text/html", Encoding.UTF8.GetBytes(Page)),
        ];

        var document = Reading.One("a.warc", archive);

        Assert.Equal(Words, document.Text);
        Assert.Contains(document.Notes, n => n.StartsWith("Of the archive, other than this", StringComparison.Ordinal));
    }

    [Fact]
    public void Chunks_are_joined_and_an_encoding_named_by_the_server_counts()
    {
        var body = Encoding.Latin1.GetBytes("<html><body><p>Das ist schön, sagte die Ministerin, und ging.</p></body></html>");
        byte[] chunked =
        [
            .. "1a;x=y\r\n"u8,
            .. body[..26],
            .. "\r\n"u8,
            .. Encoding.ASCII.GetBytes($"{body.Length - 26:x}\r\n"),
            .. body[26..],
            .. "\r\n0\r\n\r\n"u8,
        ];

        var document = Reading.One(
            "a.warc",
            Response("Content-Type: text/html; charset=\"iso-8859-1\"\r\nTransfer-Encoding: chunked", chunked)
        );

        Assert.Equal("Das ist schön, sagte die Ministerin, und ging.", document.Text);
    }

    [Fact]
    public void Headers_that_name_what_was_undone_already_do_no_harm()
    {
        var document = Reading.One(
            "a.warc",
            Response("Content-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked", Encoding.UTF8.GetBytes(Page))
        );

        Assert.Equal(Words, document.Text);
    }

    [Fact]
    public void A_page_that_unpacks_without_end_is_passed_over()
    {
        byte[] archive =
        [
            .. Response("Content-Type: text/html\r\nContent-Encoding: gzip", Packed(new byte[200 << 20], "gzip")),
            .. Response("Content-Type: text/html", Encoding.UTF8.GetBytes(Page)),
        ];

        var document = Reading.One("a.warc", archive);

        Assert.Equal(Words, document.Text);
        Assert.Contains(document.Notes, n => n.Contains("unpacks to more than 64 MB", StringComparison.Ordinal));
    }

    [Fact]
    public void An_archive_without_pages_is_told()
    {
        var thrown = Assert.Throws<UnreadableDocumentException>(() =>
            Reading.One("a.warc", Response("Content-Type: image/png", [1, 2, 3]))
        );

        Assert.Contains("holds no page", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(99_999_999_999)]
    [InlineData(114)]
    public void A_length_that_lies_costs_nothing(long length) =>
        Assert.StartsWith(
            Words[..60],
            Reading
                .One(
                    "a.warc",
                    $"WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/html\r\nContent-Length: {length}\r\n\r\n{Page}garbage"
                )
                .Text,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: -1\r\n\r\n")]
    [InlineData("WARC/1.0\r\n\r\n")]
    [InlineData("WARC/1.0")]
    public void Records_without_a_length_are_told(string archive)
    {
        var thrown = Assert.Throws<UnreadableDocumentException>(() => Reading.One("a.warc", archive));

        Assert.Contains("damaged", thrown.Message, StringComparison.Ordinal);
    }

    private static void IsTheArchive(IReadOnlyList<Document> documents)
    {
        Assert.Equal([Words, "The second is plain text, as a server sent it."], documents.Select(d => d.Text));
        Assert.All(documents, d => Assert.Equal(DocumentFormat.Warc, d.Format));
        Assert.Equal("https://example.org/bridge", documents[0].Provenance.SourceLink);
        Assert.Equal("2031-03-04", documents[0].Provenance.Date);
        Assert.Contains(documents[0].Notes, n => n.Contains("on which it was archived", StringComparison.Ordinal));
    }

    private static byte[] Archive(bool packed)
    {
        byte[][] records =
        [
            Record("warcinfo", "application/warc-fields", "software: none\r\n"u8.ToArray()),
            Record("request", "application/http;msgtype=request", "GET / HTTP/1.1\r\n\r\n"u8.ToArray()),
            Response("Content-Type: text/html", Encoding.UTF8.GetBytes(Page)),
            Record(
                "response",
                "application/http;msgtype=response",
                "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>Gone"u8.ToArray()
            ),
            Record("resource", "text/plain", "The second is plain text, as a server sent it."u8.ToArray()),
        ];
        return [.. records.SelectMany(r => packed ? Packed(r, "gzip") : r)];
    }

    private static byte[] Response(string headers, byte[] body) =>
        Record(
            "response",
            "application/http; msgtype=response",
            [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\n{headers}\r\n\r\n"), .. body]
        );

    private static byte[] Record(string kind, string type, byte[] content) =>
        [
            .. Encoding.ASCII.GetBytes(
                $"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: <https://example.org/bridge>\r\nWARC-Date: 2031-03-04T10:15:00Z\r\nContent-Type: {type}\r\nContent-Length: {content.Length}\r\n\r\n"
            ),
            .. content,
            .. "\r\n\r\n"u8,
        ];

    private static byte[] Packed(byte[] bytes, string encoding)
    {
        var packed = new MemoryStream();
        using (
            Stream stream = encoding switch
            {
                "gzip" => new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true),
                "deflate" => new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true),
                _ => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            }
        )
            stream.Write(bytes);
        return packed.ToArray();
    }
}
