using System.Diagnostics;
using System.Text;
using Casus.Formats;

namespace Casus.Tests.Formats;

/// <summary>Whatever a file holds, reading it ends soon, with a value or with a reason.</summary>
public class FuzzTests
{
    // Pieces that mean something to YAML or to the format, so that mutations reach beyond the first check.
    private static readonly string[] Pieces =
    [
        "{",
        "}",
        "[",
        "]",
        ": ",
        ":",
        ", ",
        "- ",
        "\n",
        "\n  ",
        "\t",
        "\"",
        "'",
        "&a ",
        "*a",
        "<<: *a",
        "!!str ",
        "|\n",
        ">-\n",
        "? ",
        "# ",
        "---\n",
        "...\n",
        "%",
        "@",
        "~",
        "null",
        "yes",
        "1e9",
        "1e-400",
        "-1",
        "0/0",
        "uniform(",
        ")",
        "discrete(0: 1)",
        "lognormal(1e-9, 900)",
        " to ",
        "posterior(x)",
        "if",
        "value",
        "from",
        "é",
        "e\u0301",
        "\u0000",
        "\u2028",
        "\uD83D\uDE00",
        "territory",
        "casus",
        "include",
    ];

    [Theory]
    [InlineData(1, 600)]
    [InlineData(2, 600)]
    [InlineData(3, 600)]
    public void Bytes_changed_at_random_never_throw(int seed, int count) =>
        Mutate(
            seed,
            count,
            (random, bytes) =>
            {
                for (var i = random.Next(1, 6); i > 0; i--)
                    bytes[random.Next(bytes.Count)] = (byte)random.Next(256);
            }
        );

    [Theory]
    [InlineData(4, 900)]
    [InlineData(5, 900)]
    public void Pieces_put_in_at_random_never_throw(int seed, int count) =>
        Mutate(
            seed,
            count,
            (random, bytes) =>
            {
                for (var i = random.Next(1, 4); i > 0; i--)
                {
                    var piece = Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]);
                    var at = random.Next(bytes.Count);
                    if (random.Next(2) == 0)
                        bytes.RemoveRange(at, Math.Min(random.Next(12), bytes.Count - at));
                    bytes.InsertRange(at, piece);
                }
            }
        );

    [Theory]
    [InlineData(6, 900)]
    public void Lines_dropped_doubled_and_swapped_never_throw(int seed, int count) =>
        Mutate(
            seed,
            count,
            (random, bytes) =>
            {
                var lines = Encoding.UTF8.GetString(bytes.ToArray()).Split('\n').ToList();
                for (var i = random.Next(1, 5); i > 0 && lines.Count > 2; i--)
                {
                    var (one, other) = (random.Next(lines.Count), random.Next(lines.Count));
                    switch (random.Next(4))
                    {
                        case 0:
                            lines.RemoveAt(one);
                            break;
                        case 1:
                            lines.Insert(other, lines[one]);
                            break;
                        case 2:
                            (lines[one], lines[other]) = (lines[other], lines[one]);
                            break;
                        default:
                            lines[one] = "  " + lines[one];
                            break;
                    }
                }

                bytes.Clear();
                bytes.AddRange(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
            }
        );

    [Fact]
    public void Whole_cases_changed_at_random_never_throw()
    {
        var random = new Random(7);
        foreach (var folder in Directory.GetDirectories(Path.Combine(Catalog.Root, "catalog", "cases")))
        {
            var scenario = File.ReadAllText(Path.Combine(folder, "scenario.yaml"));
            var dossier = File.ReadAllText(Path.Combine(folder, "dossier.yaml"));
            for (var i = 0; i < 60; i++)
            {
                var (one, other) = (Words(scenario, random), Words(dossier, random));
                AssertEnds(Encoding.UTF8.GetBytes(one), ("dossier.yaml", other));
            }
        }
    }

    // Swaps two words of a text.
    private static string Words(string text, Random random)
    {
        var words = text.Split(' ');
        for (var i = random.Next(3); i > 0; i--)
        {
            var (one, other) = (random.Next(words.Length), random.Next(words.Length));
            (words[one], words[other]) = (words[other], words[one]);
        }

        return string.Join(' ', words);
    }

    private static void Mutate(int seed, int count, Action<Random, List<byte>> change)
    {
        var random = new Random(seed);
        var original = Encoding.UTF8.GetBytes(SmallCase.Text);
        for (var i = 0; i < count; i++)
        {
            var bytes = original.ToList();
            change(random, bytes);
            AssertEnds([.. bytes]);
        }
    }

    private static void AssertEnds(byte[] bytes, params (string, string)[] others)
    {
        var watch = Stopwatch.StartNew();
        var parsed = SmallCase.Read(bytes, others);

        Assert.True(parsed.IsValid || parsed.Diagnostics.Any(d => d.Severity == Severity.Error));
        Assert.Equal(parsed.IsValid, parsed.Diagnostics.All(d => d.Severity == Severity.Warning));
        Assert.All(parsed.Diagnostics, d => Assert.True(d is { Line: >= 1, Column: >= 1 } && d.Problem.Length > 0));
        _ = parsed.Render();
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(3), "A small file took long: " + Encoding.UTF8.GetString(bytes));
    }
}
