namespace Casus.Tests.Formats.Gambit;

/// <summary>Small games in Gambit's formats, with everything that the formats allow somewhere.</summary>
internal static class GambitSamples
{
    /// <summary>Selten's horse (1975): three players, the third cannot tell who deviated.</summary>
    public const string Horse = """
        EFG 2 R "Selten's horse" { "One" "Two" "Three" }
        "Selten 1975, figure 1"

        p "" 1 1 "first" { "C" "D" } 0
        p "" 2 1 "second" { "c" "d" } 0
        t "" 1 "all go on" { 1, 1, 1 }
        p "" 3 1 "third" { "L" "R" } 0
        t "" 2 "" { 4 4 0 }
        t "" 3 "" { 0 0 1 }
        p "" 3 1 "third" { "L" "R" } 0
        t "" 4 "" { 3, 2, 2 }
        t "" 5 "" { 0, 0, 0 }
        """;

    /// <summary>Shared sets of chance, omitted repeats, wild numbers, escapes, a byte-order mark's absence, an outcome used before it is given.</summary>
    public const string Odd = """
        EFG 2 D "a \"quoted\" title, Füße" { "" "" }
        c "root" 7 "coin" { "up" .5 "down" 5e-1 } 3 "entry" { -1, 0.25 }
        p "" 1 -4 { "x" "x" "" } 0
        t "" 12
        t "" 0
        t "end" 12 "late" { 1/3, 1e2 }
        c "" 7 0
        p "" 2 1000 "" { "only" }
        t "" 12 "late"
        p "" 1 -4 0
        t
        t "" 0 t "" 0
        """;

    /// <summary>Absent-minded driver (Piccione and Rubinstein 1997): one set twice on a path.</summary>
    public const string Driver = """
        EFG 2 R "Absent-minded driver" { "Driver" }
        p "" 1 1 "crossing" { "exit" "go on" } 0
        t "" 1 "" { 0 }
        p "" 1 1 0
        t "" 2 "" { 4 }
        t "" 3 "" { 1 }
        """;

    /// <summary>Payoffs inside the tree that add up: two rounds, each paid at once.</summary>
    public const string Inside = """
        EFG 2 R "paid as they go" { "A" "B" }
        p "" 1 1 "first" { "take" "leave" } 1 "stake" { -1 -1 }
        t "" 2 "taken" { 5 0 }
        p "" 2 1 "second" { "take" "leave" } 3 "bonus" { 1/2 0.5 }
        t "" 4 "" { 0 7 }
        t "" 0
        """;

    /// <summary>The prisoner's dilemma as a table of payoffs.</summary>
    public const string Dilemma = """
        NFG 1 R "Prisoner's dilemma" { "Row" "Column" } { { "silent" "talk" } { "silent" "talk" } }
        "after Tucker"
        -1 -1 0 -3 -3 0 -2 -2
        """;

    /// <summary>Two by three, by outcomes, one of them none.</summary>
    public const string Outcomes = """
        NFG 1 D "by outcomes" { "A" "B" }
        { { "u" "d" } { "l" "m" "r" } }
        { { "win" 1, 1/2 }
          { "" -1 .5 }
          { "draw" 0, 0, } }
        1 2 3
        0 1 1
        """;

    /// <summary>Strategies by count, three players.</summary>
    public const string Counts = """NFG 1 R "" { "a" "b" "c" } { 2 1 2 } 1 2 3 4 5 6 7 8 9 1e1 1/11 -.12""";

    public static IEnumerable<string> Trees => [Horse, Odd, Driver, Inside, Kuhn()];

    public static IEnumerable<string> Tables => [Dilemma, Outcomes, Counts];

    /// <summary>Kuhn's poker (1950), generated: three cards, one bet.</summary>
    public static string Kuhn()
    {
        var lines = new List<string> { "EFG 2 R \"Kuhn poker\" { \"First\" \"Second\" } \"\"" };
        var deals = (from a in Enumerable.Range(0, 3) from b in Enumerable.Range(0, 3) where a != b select (a, b)).ToList();
        lines.Add($"c \"deal\" 1 \"\" {{ {string.Concat(deals.Select(d => $"\"{d.a}{d.b}\" 1/6 "))}}} 0");
        foreach (var (a, b) in deals)
        {
            var sign = a > b ? 1 : -1;
            lines.Add($"p \"\" 1 {a + 1} \"card {a}\" {{ \"check\" \"bet\" }} 0");
            lines.Add($"p \"\" 2 {b + 1} \"card {b} after check\" {{ \"check\" \"bet\" }} 0");
            lines.Add(End(sign));
            lines.Add($"p \"\" 1 {a + 4} \"card {a} raised\" {{ \"fold\" \"call\" }} 0");
            lines.Add(End(-1));
            lines.Add(End(2 * sign));
            lines.Add($"p \"\" 2 {b + 4} \"card {b} after bet\" {{ \"fold\" \"call\" }} 0");
            lines.Add(End(1));
            lines.Add(End(2 * sign));
        }

        return string.Join('\n', lines);

        static string End(int first) => $"t \"\" {first + 5} \"\" {{ {first}, {-first} }}";
    }
}
