using System.Diagnostics;
using System.Globalization;
using System.Text;
using Casus.Attribution;
using Casus.Documents;
using Casus.Formats;

namespace Casus.Benchmarks;

/// <summary>
/// How the cost of reading and of finding statements grows with the length: <c>read-slope [--most MB] [--shape NAME]</c>, and how many articles of a folder
/// are read in a minute: <c>read-slope --folder F</c>.
/// </summary>
internal static class ReadSlope
{
    private const string Sentence =
        "Norland’s foreign minister, Jane Doe, said on Tuesday that the bridge would stay shut. “We were told to wait,” she added, “and we wait.” ";

    private static readonly (string Name, string Ending, Func<int, string> Text)[] Shapes =
    [
        ("text", ".txt", n => Repeated(n, $"{Sentence}{Sentence}\n\n")),
        ("text-one-paragraph", ".txt", n => Repeated(n, Sentence)),
        ("text-one-line-each", ".txt", n => Repeated(n, "Nothing was agreed\n")),
        ("text-open-quotes", ".txt", n => Repeated(n, "“We wait, said she. ")),
        ("text-no-space", ".txt", n => new string('a', n)),
        ("text-names", ".txt", n => Repeated(n, "Jane Doe, John Roe of Norland, ")),
        ("html", ".html", n => "<html><body><article><h1>Convoy</h1>" + Repeated(n, $"<p>{Sentence}</p>\n")),
        ("html-deep", ".html", n => "<html><body>" + Repeated(n, "<div>a")),
        ("html-links", ".html", n => "<html><body>" + Repeated(n, "<a href=x>link</a> ")),
        ("html-open-attribute", ".html", n => "<html><body>" + Repeated(n, "<p title=\"x>a ")),
        ("markdown", ".md", n => "# Convoy\n\n" + Repeated(n, $"{Sentence}\n\n- item *one*\n- item [two](x)\n\n")),
        ("markdown-marks", ".md", n => Repeated(n, string.Concat(Enumerable.Repeat("*a _b [c ", 1000)) + "\n\n")),
        ("markdown-table", ".md", n => Repeated(n, "| a | b |\n|---|---|\n| 1 | 2 |\n\n")),
        (
            "feed",
            ".rss",
            n =>
                "<rss><channel>"
                + Repeated(n, $"<item><title>Convoy</title><description>{Sentence}</description></item>\n")
                + "</channel></rss>"
        ),
        ("warc", ".warc", n => Repeated(n, Record($"<html><body><article><p>{Sentence}</p><p>{Sentence}</p></article></body></html>"))),
    ];

    /// <summary>Runs and reports.</summary>
    public static int Run(string[] arguments, TextWriter report)
    {
        var named = arguments.Chunk(2).Where(o => o.Length == 2).ToDictionary(o => o[0], o => o[1], StringComparer.Ordinal);
        if (named.TryGetValue("--folder", out var folder))
            return Articles(folder, report);
        var most = double.Parse(named.GetValueOrDefault("--most", "16"), CultureInfo.InvariantCulture);
        foreach (var (name, ending, text) in Shapes.Where(s => !named.TryGetValue("--shape", out var only) || s.Name == only))
            Slope(name, ending, text, most, report);
        return 0;
    }

    private static void Slope(string name, string ending, Func<int, string> text, double most, TextWriter report)
    {
        var points = new List<(double Size, double Read, double Found)>();
        Measure(ending, Encoding.UTF8.GetBytes(text(20_000)));
        for (var size = 0.5; size <= most; size *= 2)
        {
            var (read, found) = Measure(ending, Encoding.UTF8.GetBytes(text((int)(size * (1 << 20)))));
            points.Add((size, read, found));
            report.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{name, -20} {size, 5:F1} MB  read {read, 7:F2} s  statements {found, 7:F2} s")
            );
            report.Flush();
            if (read + found > 60)
                break;
        }

        var peak = Process.GetCurrentProcess().PeakWorkingSet64 >> 20;
        report.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name, -20} slope: read {Fitted(points, p => p.Read):F2}, statements {Fitted(points, p => p.Found):F2}; peak of the process so far {peak} MB"
            )
        );
    }

    private static (double Read, double Found) Measure(string ending, byte[] bytes)
    {
        GC.Collect();
        var start = Spent();
        IReadOnlyList<Document> documents;
        try
        {
            documents = DocumentReader.Read("slope" + ending, bytes);
        }
        catch (UnreadableDocumentException)
        {
            documents = [];
        }

        var read = Spent() - start;
        foreach (var document in documents)
            Extractor.Of(document, Actors);
        return (read, Spent() - start - read);
    }

    // Of the processor, all threads together: what else runs on the machine does not count.
    private static double Spent() => Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;

    // Of the larger half of the sizes: the smaller ones measure what does not grow.
    private static double Fitted(
        List<(double Size, double Read, double Found)> points,
        Func<(double Size, double Read, double Found), double> time
    )
    {
        var used = points.Skip(points.Count / 2 - 1).Select(p => (X: Math.Log(p.Size), Y: Math.Log(Math.Max(1e-6, time(p))))).ToList();
        var (x, y) = (used.Average(p => p.X), used.Average(p => p.Y));
        return used.Sum(p => (p.X - x) * (p.Y - y)) / used.Sum(p => (p.X - x) * (p.X - x));
    }

    private static int Articles(string folder, TextWriter report)
    {
        var files = Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is not (".yaml" or ".json"))
            .Order(StringComparer.Ordinal)
            .Select(f => (Name: f, Bytes: File.ReadAllBytes(f)))
            .ToList();
        var (articles, clock, spent) = (0, Stopwatch.StartNew(), Spent());
        var statements = 0;
        while (clock.Elapsed < TimeSpan.FromSeconds(10) || articles == 0)
            Parallel.ForEach(
                files,
                new ParallelOptions { MaxDegreeOfParallelism = 2 },
                file =>
                {
                    foreach (var document in DocumentReader.Read(file.Name, file.Bytes))
                    {
                        Interlocked.Add(ref statements, Extractor.Of(document, Actors).Utterances.Length);
                        Interlocked.Increment(ref articles);
                    }
                }
            );
        report.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{files.Count} files of {folder}, again and again on 2 threads: {articles / clock.Elapsed.TotalMinutes:N0} articles a minute, {60 * articles / (Spent() - spent):N0} a minute of one processor, {(double)statements / articles:F1} statements each"
            )
        );
        return 0;
    }

    private static ActorList Actors { get; } = ActorListFile.Default();

    private static string Record(string page) =>
        $"WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/html\r\nContent-Length: {Encoding.UTF8.GetByteCount(page)}\r\n\r\n{page}\r\n\r\n";

    private static string Repeated(int length, string piece) =>
        new StringBuilder(length + piece.Length).Insert(0, piece, Math.Max(1, length / Encoding.UTF8.GetByteCount(piece))).ToString();
}
