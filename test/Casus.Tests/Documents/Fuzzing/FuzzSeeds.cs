using System.IO.Compression;
using System.Text;
using Casus.Tests.Documents.Pdf;

namespace Casus.Tests.Documents.Fuzzing;

/// <summary>Small sound files of each format.</summary>
internal static class FuzzSeeds
{
    public static IReadOnlyList<byte[]> Text { get; } =
        Bytes(
            "WORLD · RIVER\n\nSecond convoy turned back\n\nSoldiers gave no reason, and the drivers wait for a third day.\n\nBy Jane Doe, 4 March 2031\n\n"
                + "PORT ALDER — Norland’s foreign minister, Jane Doe, said on Tuesday that “any hostile step” would be answered. “We were told to wait,” she\nadded, “and we wait.”\n\n"
                + "- Flour\n- Two generators\n\nJane Doe covers the river.\n\nRead more: the bridge in five maps\n",
            "According to the ministry, the line holds. Port Alder denied it: \"We have fired at nobody.\" If the bridge is opened, Norland would\nrespond within a week, the institute assessed.",
            "«Nous attendons», a déclaré le ministre. ‘It is “over”’, he said.\r\n\r\n> quoted line\r\n> another\r\n\r\n* * *\r\n\r\nPhoto: Ann Poe\r\nhttps://example.org/a",
            "Under one reading, each guarantor shall assist as it deems necessary; under another reading it must send troops. The treaty would oblige\nNorland to respond, if attacked."
        );

    public static IReadOnlyList<byte[]> Html { get; } =
        Bytes(
            "<!doctype html><html lang=en><head><title>Convoy | Times</title><meta property=og:site_name content=Times>"
                + "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Convoy\",\"author\":[{\"name\":\"Jane Doe\"}]}</script></head>"
                + "<body><nav><ul><li><a href=/>Home</a></ul></nav><article><h1>Convoy</h1><p class=byline>By Jane Doe<p>Soldiers turned back a convoy on Tuesday, they said.</p>"
                + "<table><tr><td>Day<td>12</table><blockquote>No.</blockquote></article><footer>&copy; Times</footer></body></html>",
            "<?xml version='1.0'?><!DOCTYPE html [<!ENTITY a 'b'>]><html xmlns='http://www.w3.org/1999/xhtml'><body><p title='x'>One &amp; two<br/>three</p><![CDATA[four]]></body></html>",
            "<body><div><p>Text with <b>bold <i>and</b></i> <a href=x>link</a>.<ul><li>a<li>b</ul><pre>\n\ncode\n</pre><svg><p>x</svg><!-- c --><template><p>y</template>"
        );

    public static IReadOnlyList<byte[]> Markdown { get; } =
        Bytes(
            "---\ntitle: Convoy\nauthor: [Jane Doe]\ntags:\n  - a\n---\n# Convoy\n\nSoldiers **turned** back a _second_ convoy[^1], they said.\n\n> quoted\n\n- a\n- b\n  1. c\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n![alt](x.jpg)\n\n```\ncode\n```\n\n[^1]: note\n",
            "Title\n=====\n\n    indented\n\n<div><p>html</p></div>\n\n[link](http://example.org \"t\") <https://example.org> `code` \\* &amp; ~~old~~\n\n[a]: /b\n\n***\n\n* [ ] task"
        );

    public static IReadOnlyList<byte[]> Feed { get; } =
        Bytes(
            "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:dc=\"d\" xmlns:content=\"c\"><channel><title>Times</title><item><title>Convoy</title><link>https://example.org</link>"
                + "<dc:creator>Jane Doe</dc:creator><pubDate>Tue, 04 Mar 2031 10:15:00 +0100</pubDate><description>It was &amp;amp; turned back.</description><content:encoded><![CDATA[<p>Soldiers <b>said</b>.</p>]]></content:encoded></item></channel></rss>",
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Gull</title><entry><title type=\"html\">A &lt;b&gt;</title><link href=\"/x\"/><author><name>Jane</name></author><updated>2031-03-04T08:00:00Z</updated><content type=\"xhtml\"><div><p>Shut.</p></div></content></entry></feed>",
            "<rdf:RDF xmlns:rdf=\"r\"><channel><title>G</title></channel><item><title>Shut</title><description>No.</description></item></rdf:RDF>"
        );

    public static IReadOnlyList<byte[]> Warc { get; } = MakeWarc();

    public static IReadOnlyList<byte[]> Pdf { get; } = MakePdf();

    public static IReadOnlyList<byte[]> Dossier { get; } =
        Bytes(
            "casus-dossier: 1\nsources:\n  gull:\n    title: Convoy\n    author: Jane Doe\n    date: 2031-06\n    address: https://example.org\n    reliability: B\n"
                + "hypotheses:\n  march:\n    claim: It would march.\n    otherwise: It would not.\n    prior: 0.2 to 0.5\n    because: It said so.\n"
                + "clusters:\n  papers:\n    name: Papers of one year\n    correlated: 0.6\n"
                + "statements:\n  set-free:\n    speaker: Jane Doe\n    office: minister\n    date: 2031-06-18\n    said: >-\n      Nobody would be sent home\n      by force.\n    source: gull\n    locator: p. 2\n"
                + "    modality: asserts\n    cluster: papers\n    credibility: 1\n    bears:\n      march:\n        ratio: 1.2 to 2\n        because: It shows it.\n"
        );

    public static IReadOnlyList<byte[]> ActorList { get; } =
        Bytes(
            "casus-actors: 1\nactors:\n  norland:\n    name: Norland\n    kind: state\n    aliases: [the Republic]\n    metonyms: [Port Alder]\n    demonyms: [Norlandic]\n  doe:\n    name: Jane Doe\n    kind: person\n    side: norland\n"
        );

    public static IReadOnlyList<byte[]> TextWords { get; } =
        Bytes(
            "“",
            "”",
            "\"",
            "«",
            "»",
            "‘",
            "’",
            "\n\n",
            "\n",
            "By ",
            " said ",
            "that ",
            "according to ",
            ", ",
            ". ",
            "— ",
            "# ",
            "- ",
            "> ",
            "©",
            "https://",
            "Mr. ",
            "2031-03-04",
            "(",
            ")",
            " ",
            "Norland ",
            "if ",
            "would ",
            "not ",
            "A",
            "é",
            ":"
        );

    public static IReadOnlyList<byte[]> HtmlWords { get; } =
        Bytes(
            "<",
            ">",
            "<p>",
            "</p>",
            "<div>",
            "</div>",
            "<table>",
            "<tr>",
            "<td>",
            "<li>",
            "<a href=x>",
            "</a>",
            "<b>",
            "<script>",
            "</script>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "&",
            "&lt;",
            "&#0;",
            "&#x110000;",
            "&amp;",
            "\"",
            "'",
            "=",
            "/",
            " class=",
            "<svg>",
            "<template>",
            "<select>",
            "<title>",
            "<item>",
            "</item>",
            "<entry>",
            "<link href=\"",
            "<!DOCTYPE x [",
            "{\"@type\":",
            "[",
            "]",
            "}",
            "<x:y "
        );

    public static IReadOnlyList<byte[]> MarkdownWords { get; } =
        Bytes(
            "*",
            "_",
            "**",
            "[",
            "]",
            "](",
            "![",
            "`",
            "```\n",
            "> ",
            "- ",
            "1. ",
            "\n\n",
            "\n",
            "    ",
            "|",
            "|-|\n",
            "[^1]",
            "[^1]: ",
            "<",
            ">",
            "<div>",
            "---\n",
            "---\n",
            ": ",
            "# ",
            "=\n",
            "\\",
            "~~",
            "&amp;",
            "<!--",
            "\t",
            "title:",
            "- [x] "
        );

    public static IReadOnlyList<byte[]> PdfWords { get; } =
        Bytes(
            "<<",
            ">>",
            "[",
            "]",
            "(",
            ")",
            "<",
            ">",
            " obj\n",
            "endobj\n",
            "stream\n",
            "endstream\n",
            "xref\n",
            "trailer\n",
            "startxref\n",
            "%%EOF",
            " 0 R ",
            "1 0 R",
            "3 0 R",
            "/Length ",
            "/Filter /FlateDecode ",
            "/Type /Page ",
            "/Kids [",
            "/Count ",
            "/Parent 2 0 R ",
            "/Resources ",
            "/Contents ",
            "/XObject ",
            "BT ",
            "ET ",
            "Tf ",
            "Tj ",
            "Td ",
            "Tm ",
            "q ",
            "Q ",
            "cm ",
            "Do ",
            "-1 ",
            "99999999999 ",
            "1e400 ",
            "0.0000001 ",
            "\\",
            "%",
            "/F1 ",
            "/Encoding ",
            "/ToUnicode ",
            "/W [",
            "BI ",
            " ID ",
            "EI ",
            "re ",
            "W n ",
            "null ",
            "/Encrypt ",
            "/ObjStm "
        );

    public static IReadOnlyList<byte[]> WarcWords { get; } =
        Bytes(
            "WARC/1.0\r\n",
            "WARC-Type: response\r\n",
            "Content-Length: ",
            "Content-Length: 0\r\n",
            "\r\n",
            "\r\n\r\n",
            "HTTP/1.1 200 OK\r\n",
            "Content-Type: text/html\r\n",
            "Content-Encoding: gzip\r\n",
            "Content-Encoding: br\r\n",
            "Transfer-Encoding: chunked\r\n",
            "0\r\n\r\n",
            "ffffffff\r\n",
            "a\r\n",
            ":",
            " ",
            "<p>",
            "9",
            "\u001f\u008b\u0008"
        );

    public static IReadOnlyList<byte[]> YamlWords { get; } =
        Bytes(
            "- ",
            ": ",
            "\n",
            "  ",
            "[",
            "]",
            "{",
            "}",
            "\"",
            "'",
            "&a ",
            "*a",
            "!!str ",
            "|",
            ">",
            "#",
            "? ",
            "---\n",
            "...\n",
            "\t",
            "~",
            "1/0",
            "1e999",
            "<<: ",
            "%",
            "@",
            "include: x",
            "bears:",
            "statements:",
            "ratio: 1/0 to 2",
            "1.2 to 1",
            "name:",
            "kind:"
        );

    private static byte[][] Bytes(params string[] texts) =>
        [.. texts.Select(t => t.StartsWith('\u001f') ? Encoding.Latin1.GetBytes(t) : Encoding.UTF8.GetBytes(t))];

    private static byte[][] MakeWarc()
    {
        var html =
            "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body><p>Soldiers turned back a convoy.</p>"u8.ToArray();
        byte[] chunked =
        [
            .. "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nSoldi\r\n3\r\ners\r\n0\r\n\r\n"u8,
        ];
        byte[] packed =
        [
            .. "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"u8,
            .. Gzip("<html><body><p>Soldiers turned back a convoy.</p>"u8.ToArray()),
        ];
        byte[] all = [.. Record("application/http", html), .. Record("application/http", chunked), .. Record("application/http", packed)];
        return [all, Record("application/http", html), Gzip(Record("application/http", packed))];
    }

    private static byte[] Record(string type, byte[] content) =>
        [
            .. Encoding.ASCII.GetBytes(
                $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org\r\nWARC-Date: 2031-03-04T10:15:00Z\r\nContent-Type: {type}\r\nContent-Length: {content.Length}\r\n\r\n"
            ),
            .. content,
            .. "\r\n\r\n"u8,
        ];

    private static byte[] Gzip(byte[] content)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(content);
        return packed.ToArray();
    }

    private static byte[][] MakePdf()
    {
        byte[] Object(string text) => Encoding.ASCII.GetBytes(text);
        var font = Object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        var catalog = Object("<< /Type /Catalog /Pages 2 0 R >>");
        var pages = Object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        var page = Object(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /X0 6 0 R >> >> >>"
        );
        var text =
            "BT /F1 10 Tf 60 700 Td (Soldiers turned back a con-) Tj 0 -12 Td (voy on Tuesday.) Tj ET q 1 0 0 1 0 0 cm /X0 Do Q"u8.ToArray();
        var form = RawPdf.Stream(
            "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F1 5 0 R >> >>",
            "BT /F1 8 Tf 9 9 Td [(a) -300 (b)] TJ ET"u8.ToArray()
        );
        return
        [
            RawPdf.Raw(catalog, pages, page, RawPdf.Stream("", text), font, form),
            RawPdf.Raw(catalog, pages, page, RawPdf.Stream("/Filter /FlateDecode", RawPdf.Packed(text)), font, form),
        ];
    }
}
