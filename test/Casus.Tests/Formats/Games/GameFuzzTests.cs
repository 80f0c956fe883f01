using System.Diagnostics;
using System.Globalization;
using System.Text;
using Casus.Formats.Games;
using Casus.Numerics;
using Casus.Tests.Formats.Gambit;
using Casus.Tests.Formats.Gambit.Agg;

namespace Casus.Tests.Formats.Games;

public sealed class GameFuzzTests
{
    private const int Each = 3000;

    private static readonly string[] Words =
    [
        "{",
        "}",
        "\"",
        "\\",
        ",",
        "[",
        "]",
        "#",
        "\n",
        "0",
        "1",
        "-1",
        "2147483647",
        "99999999999",
        "1/0",
        "1/3",
        ".",
        "1e400",
        "-",
        "c ",
        "p ",
        "t ",
        "EFG 2 R",
        "NFG 1 R",
        "\"a\"",
        "\uFEFF",
        "\0",
        "\uD800",
        "é",
        ":",
        "null",
    ];

    [Fact]
    public void Mutated_trees_never_throw() => Mutate(".efg", GambitSamples.Trees, 1);

    [Fact]
    public void Mutated_tables_never_throw() => Mutate(".nfg", GambitSamples.Tables, 2);

    [Fact]
    public void Mutated_action_graphs_never_throw() => Mutate(".agg", AggSamples.All, 3);

    [Fact]
    public void Mutated_json_never_throws() =>
        Mutate(
            ".json",
            [
                .. GambitSamples.Trees.Select(sample => GameJson.Write(EfgFileTests.Read(sample))),
                .. GambitSamples.Tables.Select(sample => GameJson.Write(NfgFileTests.Read(sample))),
            ],
            4
        );

    private static void Mutate(string ending, IEnumerable<string> samples, int seed)
    {
        var random = new Random(seed);
        var texts = samples.ToArray();
        var valid = 0;
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < Each; i++)
        {
            var text = Mutated(texts[i % texts.Length], random);
            var read = GameReader.Read("fuzz" + ending, text);
            Assert.True(read.IsValid || read.Diagnostics.Any(d => d.Problem.Length > 0 && d.Line >= 1 && d.Column >= 1), text);
            valid += read.IsValid ? 1 : 0;
            Play(read.Value);
        }

        Assert.InRange(valid, 1, Each - 1);
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(2), clock.Elapsed.ToString(null, CultureInfo.InvariantCulture));
    }

    // What is valid can be built and written, and reads back.
    private static void Play(GameFile? game)
    {
        switch (game)
        {
            case GameFile.Tree tree:
                Assert.Equal(tree.File.Nodes.Length, tree.File.ToGame<Rational>().NodeCount);
                Assert.Equal(tree.File.Nodes.Length, tree.File.ToGame<double>().NodeCount);
                Assert.True(GameReader.Read("x.efg", tree.File.Write()).IsValid);
                break;
            case GameFile.Table table:
                table.File.ToGame<Rational>();
                table.File.ToGame<double>();
                Assert.True(GameReader.Read("x.nfg", table.File.Write()).IsValid);
                break;
            case GameFile.Graph graph:
                graph.File.ToGame<Rational>();
                graph.File.ToGame<double>();
                Assert.True(GameReader.Read("x.agg", graph.File.Write()).IsValid);
                break;
        }
    }

    private static string Mutated(string text, Random random)
    {
        var mutant = new StringBuilder(text);
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var place = random.Next(mutant.Length);
            var length = Math.Min(random.Next(1, 12), mutant.Length - place);
            switch (random.Next(5))
            {
                case 0:
                    mutant.Remove(place, length);
                    break;
                case 1:
                    mutant.Insert(place, Words[random.Next(Words.Length)]);
                    break;
                case 2:
                    mutant.Insert(random.Next(mutant.Length), mutant.ToString(place, length));
                    break;
                case 3:
                    mutant[place] = (char)random.Next(32, 128);
                    break;
                default:
                    mutant.Length = random.Next(10) == 0 ? place : mutant.Length;
                    break;
            }

            if (mutant.Length == 0)
                mutant.Append(' ');
        }

        return mutant.ToString();
    }
}
