using System.Diagnostics;
using System.Globalization;
using System.Text;
using Casus.Formats.Games;
using Casus.Numerics;

namespace Casus.Benchmarks;

/// <summary>Hurts files of every format at random and reads them: <c>fuzz-formats COUNT [SEED]</c>. Any exception ends the run.</summary>
internal static class FuzzFormats
{
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

    private static readonly (string Ending, string[] Texts)[] Samples =
    [
        (
            ".efg",
            [
                "EFG 2 R \"horse\" { \"1\" \"2\" \"3\" } \"note\"\np \"\" 1 1 \"a\" { \"C\" \"D\" } 0\np \"\" 2 1 \"b\" { \"c\" \"d\" } 0\nt \"\" 1 \"x\" { 1, 1, 1 }\n"
                    + "p \"\" 3 1 \"e\" { \"L\" \"R\" } 0\nt \"\" 2 \"\" { 4 4 0 }\nt \"\" 3 \"\" { 0 0 1 }\np \"\" 3 1 0\nt \"\" 4 \"\" { 3, 2, 2 }\nt \"\" 0\n",
                "EFG 2 D \"\" { \"\" \"\" } c \"r\" 7 \"coin\" { \"up\" .5 \"down\" 5e-1 } 3 \"in\" { -1, 0.25 } p \"\" 1 -4 { \"x\" \"x\" } 0 t \"\" 12 t \"\" 0\n"
                    + "c \"\" 7 0 p \"\" 1 -4 0 t t \"\" 12 \"late\" { 1/3 1e2 } t \"\" 0",
            ]
        ),
        (
            ".nfg",
            [
                "NFG 1 R \"pd\" { \"a\" \"b\" } { { \"s\" \"t\" } { \"s\" \"t\" } } \"note\" -1 -1 0 -3 -3 0 -2 -2",
                "NFG 1 D \"\" { \"a\" \"b\" } { 2 3 } { { \"w\" 1, 1/2 } { \"\" -1 .5 } } 1 2 0 0 1 1",
            ]
        ),
        (
            ".agg",
            [
                "#AGG\n2 2 0\n2 2\n0 1\n0 1\n2 0 1\n2 1 0\n0 3.5 -2\n0 1/3 1e2\n",
                "#AGG\n3 2 2\n2 1 2\n0 1\n1\n0 1\n1 3\n1 2\n2 0 1\n1 2\n10 0 [2 3]\n10 0 [2 3]\n1 3\n[7] 2 [8] 3 [9] 4\n0 1 2 3\n",
                "#BAGG\n2 3 0\n2 1\n0.25 3/4\n1 2 1\n0\n1 2\n2\n1 0\n1 1\n2 0 1\n0 1\n0 2\n1 3 [0 0] 0 [1 0] 10 [0 1] 4\n",
            ]
        ),
        (
            ".json",
            [
                "{ \"format\": \"casus-game\", \"version\": 1, \"kind\": \"table\", \"players\": [\"A\", \"B\"], \"strategies\": [[\"a\", \"b\"], [\"c\"]], \"payoffs\": [\"1\", \"1/2\", \".5\", \"1e2\"] }",
                "{ \"format\": \"casus-game\", \"version\": 1, \"kind\": \"tree\", \"players\": [\"A\"], \"sets\": [{ \"player\": 0, \"moves\": [\"a\", \"b\"], \"probabilities\": [\"1/3\", \"2/3\"] },"
                    + " { \"player\": 1, \"label\": \"x\", \"moves\": [\"c\"] }], \"outcomes\": [{ \"payoffs\": [\"7\"] }], \"nodes\": [{ \"set\": 0 }, { \"set\": 1 }, { \"outcome\": 0 }, {}] }",
            ]
        ),
    ];

    public static int Run(string[] arguments)
    {
        var count = int.Parse(arguments[0], CultureInfo.InvariantCulture);
        var seed = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 1;
        foreach (var (ending, texts) in Samples)
            Fuzz(ending, texts, count, seed);
        return 0;
    }

    private static void Fuzz(string ending, string[] texts, int count, int seed)
    {
        var random = new Random(seed);
        var (valid, slowest, clock) = (0, TimeSpan.Zero, Stopwatch.StartNew());
        for (var i = 0; i < count; i++)
        {
            var text = Mutated(texts[i % texts.Length], random);
            var start = clock.Elapsed;
            try
            {
                var read = GameReader.Read("fuzz" + ending, text);
                valid += read.IsValid ? 1 : 0;
                Play(read.Value);
            }
            catch (Exception error)
            {
                Console.Error.WriteLine($"{ending}, seed {seed}, case {i}: {error}\n{text}");
                throw;
            }

            var took = clock.Elapsed - start;
            slowest = took > slowest ? took : slowest;
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{ending}: {count} files, {valid} valid, {clock.Elapsed.TotalSeconds:F1} s, slowest {slowest.TotalMilliseconds:F1} ms"
            )
        );
    }

    // What is valid must be playable.
    private static void Play(GameFile? game)
    {
        switch (game)
        {
            case GameFile.Tree tree:
                tree.File.ToGame<Rational>();
                break;
            case GameFile.Table table:
                table.File.ToGame<Rational>();
                break;
            case GameFile.Graph graph:
                graph.File.ToGame<Rational>();
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
