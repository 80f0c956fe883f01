using System.IO.Compression;
using System.Text;
using Casus.Formats;

namespace Casus.Workbench.Tests;

/// <summary>Files made to do harm.</summary>
internal static class HostileFiles
{
    /// <summary>A scenario that is well.</summary>
    public static string Valid { get; } = Templates.Find("guarantee")!;

    private static string Long(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();

    private static (string, byte[]) Html(string body) =>
        (
            "a.html",
            Encoding.UTF8.GetBytes($"<!doctype html><html><head><title>T</title></head><body><article>{body}</article></body></html>")
        );

    private const string Paragraph =
        "<p>The minister said that the talks would go on, and that nobody would be left alone if it came to the worst in spring.</p>";

    public static Dictionary<string, Func<(string Name, byte[] Bytes)>> Articles { get; } =
        new()
        {
            ["script"] = () => Html(Paragraph + "<script>alert(1)</script>"),
            ["script in the title"] = () =>
                ("a.html", "<title><script>alert(1)</script></title><p>He said that it was so, and left.</p>"u8.ToArray()),
            ["event handler"] = () => Html($"<p onclick=\"alert(1)\" onmouseover=alert(2)>{Paragraph}"),
            ["broken image"] = () => Html(Paragraph + "<img src=x onerror=alert(1)>"),
            ["javascript link"] = () => Html(Paragraph + "<a href=\"javascript:alert(1)\">more</a>"),
            ["data link"] = () => Html(Paragraph + "<a href=\"data:text/html,<script>alert(1)</script>\">more</a>"),
            ["frame"] = () => Html(Paragraph + "<iframe src=\"http://evil.example\" srcdoc=\"<script>alert(1)</script>\"></iframe>"),
            ["drawing with script"] = () =>
                Html(
                    Paragraph + "<svg onload=alert(1)><script>alert(2)</script><foreignObject><body onload=alert(3)></foreignObject></svg>"
                ),
            ["mathematics that mutates"] = () =>
                Html("<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>" + Paragraph),
            ["template"] = () => Html(Paragraph + "<template><script>alert(1)</script></template>"),
            ["noscript that mutates"] = () =>
                Html("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>" + Paragraph),
            ["base and refresh"] = () =>
                (
                    "a.html",
                    Encoding.UTF8.GetBytes("<base href=//evil.example><meta http-equiv=refresh content=0;url=//evil.example>" + Paragraph)
                ),
            ["style that loads"] = () => Html("<style>@import url(//evil.example);p{background:url(//evil.example)}</style>" + Paragraph),
            ["structured data with script"] = () =>
                (
                    "a.html",
                    Encoding.UTF8.GetBytes(
                        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"</script><script>alert(1)</script>\"}</script>"
                            + Paragraph
                    )
                ),
            ["tags without end"] = () => Html(Long("<div>", 300_000) + Paragraph),
            ["attributes without end"] = () => Html("<p " + Long("a=b ", 200_000) + ">" + Paragraph),
            ["formatting that multiplies"] = () => Html(Long("<b><p>", 5_000) + Paragraph),
            ["entities that multiply"] = () =>
                (
                    "a.xml",
                    Encoding.UTF8.GetBytes(
                        "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]><rss version=\"2.0\"><channel><item><title>&c;</title><description>&c;</description></item></channel></rss>"
                    )
                ),
            ["entity that reads a file"] = () =>
                (
                    "a.xml",
                    Encoding.UTF8.GetBytes(
                        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><rss version=\"2.0\"><channel><item><title>&f;</title><description>He said that it was so.</description></item></channel></rss>"
                    )
                ),
            ["feed with markup"] = () =>
                (
                    "a.rss",
                    Encoding.UTF8.GetBytes(
                        "<rss version=\"2.0\"><channel><item><title>T</title><description><![CDATA[<img src=x onerror=alert(1)><p>He said that it was so, and that it would stay so.</p>]]></description></item></channel></rss>"
                    )
                ),
            ["markdown with markup"] = () =>
                (
                    "a.md",
                    Encoding.UTF8.GetBytes(
                        "# T\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1)) ![y](x \"onerror=alert(1)\")\n\nHe said that it was so.\n"
                    )
                ),
            ["quotes that never close"] = () => ("a.txt", Encoding.UTF8.GetBytes(Long("\u201CHe said, \"", 20_000))),
            ["letters that turn the line"] = () =>
                (
                    "a.txt",
                    Encoding.UTF8.GetBytes("\u202Egnp.exe said that \u2066it\u2069 was so.\u200B\u200F\uFEFF Nobody else did, he added.")
                ),
            ["bytes that are no text"] = () => ("a.txt", [.. Enumerable.Range(0, 20_000).Select(i => (byte)((i * 197) % 256))]),
            ["half of a letter"] = () => ("a.txt", [.. "He said that it was so. "u8, 0xED, 0xA0, 0x80, 0xC0, 0x80, 0xFF, 0xFE]),
            ["nought bytes"] = () => ("a.txt", new byte[100_000]),
            ["one line without end"] = () => ("a.txt", Encoding.UTF8.GetBytes(Long("he said that ", 80_000))),
            ["a page that says it is a picture"] = () =>
                ("a.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. "<script>alert(1)</script>"u8]),
            ["a printed page that acts"] = () =>
                (
                    "a.pdf",
                    Encoding.ASCII.GetBytes(
                        "%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1000000000>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
                    )
                ),
            ["a printed page that unpacks to much"] = () => ("b.pdf", PackedPage()),
            ["a web archive that lies about its length"] = () =>
                (
                    "a.warc",
                    Encoding.ASCII.GetBytes(
                        "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>He said that it was so.</p>"
                    )
                ),
            ["a name that is a way out"] = () => ("../../../etc/passwd\u0000<script>.txt", "He said that it was so."u8.ToArray()),
        };

    public static Dictionary<string, Func<string>> Scenarios { get; } =
        new()
        {
            ["nothing"] = () => " ",
            ["not YAML"] = () => "casus: [1, {",
            ["another version"] = () => "casus: 99\ntitle: T\n",
            ["aliases that multiply"] = () =>
                "casus: 1\na: &a [x, x, x, x, x, x, x, x, x, x]\n"
                + string.Join(
                    '\n',
                    Enumerable
                        .Range(1, 9)
                        .Select(i =>
                            $"{(char)('a' + i)}: &{(char)('a' + i)} [{string.Join(", ", Enumerable.Repeat($"*{(char)('a' + i - 1)}", 10))}]"
                        )
                ),
            ["an alias of itself"] = () => "casus: 1\na: &a [*a]\n",
            ["depth without end"] = () => "casus: 1\na: " + new string('[', 50_000),
            ["keys nested without end"] = () => string.Concat(Enumerable.Range(0, 800).Select(i => new string(' ', i) + "a:\n")),
            ["a tag that makes an object"] = () => "casus: 1\na: !!python/object/apply:os.system [\"touch x\"]\n",
            ["a tag of this platform"] = () => "casus: 1\na: !<System.Diagnostics.Process> {}\n",
            ["an include of a system file"] = () => "casus: 1\ninclude: /etc/passwd\n",
            ["an include that climbs out"] = () => "casus: 1\ninclude: ../../../../etc/passwd\n",
            ["an include of itself"] = () => "casus: 1\ninclude: scenario.yaml\n",
            ["an include from the web"] = () => "casus: 1\ninclude: http://evil.example/x.yaml\n",
            ["a dossier that climbs out"] = () => Valid + "\ndossier: ../../../etc/passwd\n",
            ["a dossier from a share"] = () => Valid + "\ndossier: \\\\evil\\share\\x.yaml\n",
            ["a key twice"] = () => "casus: 1\ntitle: a\ntitle: b\n",
            ["a million keys"] = () => "casus: 1\n" + string.Concat(Enumerable.Range(0, 90_000).Select(i => $"k{i}: 1\n")),
            ["a very long line"] = () => "casus: 1\ntitle: " + new string('x', 900_000) + "\n",
            ["a number of a million digits"] = () =>
                Valid.Replace(
                    "attack-probability-at-most: ",
                    "attack-probability-at-most: 0." + new string('1', 500_000) + " #",
                    StringComparison.Ordinal
                ),
            ["an exponent of a thousand million"] = () =>
                Valid.Replace("attack-probability-at-most: ", "attack-probability-at-most: 1e-1000000000 #", StringComparison.Ordinal),
            ["a number that is none"] = () =>
                Valid.Replace("attack-probability-at-most: ", "attack-probability-at-most: .nan #", StringComparison.Ordinal),
            ["infinity"] = () =>
                Valid.Replace("attack-probability-at-most: ", "attack-probability-at-most: .inf #", StringComparison.Ordinal),
            ["periods without end"] = () => Valid.Replace("periods: ", "periods: 2000000000 #", StringComparison.Ordinal),
            ["formulas without end"] = () =>
                "casus: 1\ntitle: T\nissues:\n"
                + string.Concat(
                    Enumerable
                        .Range(0, 40)
                        .Select(i => $"  i{i}:\n    question: q\n    options: {{ a: {{}}, b: {{}}, c: {{}}, d: {{}}, e: {{}} }}\n")
                ),
            ["markup in every word"] = () => "casus: 1\ntitle: <script>alert(1)</script>\nquestion: \"<img src=x onerror=alert(1)>\"\n",
            ["markup in a key"] = () => "casus: 1\nactors:\n  \"<script>alert(1)</script>\": { role: challenger }\n",
            ["a letter that turns the line"] = () => "casus: 1\ntitle: \"\u202Egnp.yaml\"\n",
            ["a nought in the text"] = () => "casus: 1\ntitle: \"a\\0b\"\n",
            ["a terminal's own orders"] = () => "casus: 1\ntitle: \"\\e]0;evil\\a\\e[2J\"\n",
            ["two documents"] = () => "casus: 1\n---\ncasus: 1\n",
            ["a law with a thousand parts"] = () =>
                Valid.Replace(
                    "attack-probability-at-most: ",
                    $"attack-probability-at-most: mixture({string.Join(", ", Enumerable.Repeat("0.1", 5000))}) #",
                    StringComparison.Ordinal
                ),
            ["a pattern that backtracks"] = () =>
                "casus: 1\ntitle: T\nwanted: { attack-probability-at-most: \"" + new string('1', 50_000) + "x\" }\n",
        };

    private static byte[] PackedPage()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 64; i++)
                zlib.Write(zeros);
        }

        return
        [
            .. Encoding.ASCII.GetBytes(
                $"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R>>endobj\n4 0 obj<</Filter/FlateDecode/Length {packed.Length}>>stream\n"
            ),
            .. packed.ToArray(),
            .. "\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF"u8,
        ];
    }
}
