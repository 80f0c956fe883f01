using Casus.Tests.Architecture;

namespace Casus.Tests.Attribution;

/// <summary>
/// Ordinary sentences and reports of the news, in files beside this one: words, a paragraph a line, then a line with "=>" for each statement in
/// them. A first paragraph with "!" in front is a title; the others get one.
/// </summary>
public class PatternTests
{
    private const string Title = "Bridge of Tol\n\n";

    private static readonly string Folder = Path.Combine(SourceTree.Root, "test", "Casus.Tests", "Attribution", "Patterns");

    public static TheoryData<string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (var file in Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal))
                for (var i = 0; i < Read(file).Count; i++)
                    cases.Add(Path.GetFileNameWithoutExtension(file), i);
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Statements_of_ordinary_news_are_found_with_their_speakers(string file, int number)
    {
        var (text, expected) = Read(Path.Combine(Folder, file + ".txt"))[number];

        Assert.Equal([text, .. expected], [text, .. Statements.Lines(text[0] is '!' ? text[1..] : Title + text)]);
    }

    [Fact]
    public void Every_pattern_is_read() => Assert.InRange(Cases.Count, 330, int.MaxValue);

    private static List<(string Text, List<string> Expected)> Read(string file)
    {
        var cases = new List<(string, List<string>)>();
        var (text, expected) = (new List<string>(), new List<string>());
        foreach (var line in File.ReadLines(file).Where(l => l.Length > 0 && l[0] is not '#').Append(""))
        {
            if (line.StartsWith("=>", StringComparison.Ordinal))
            {
                expected.Add(line.Length > 3 ? line[3..] : "");
                continue;
            }

            if (expected.Count > 0)
            {
                cases.Add((string.Join("\n\n", text), [.. expected.Where(e => e.Length > 0)]));
                (text, expected) = ([], []);
            }

            text.Add(line);
        }

        return cases;
    }
}
