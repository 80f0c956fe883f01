namespace Casus.Tests.Formats.Gambit.Agg;

/// <summary>Small action-graph games.</summary>
internal static class AggSamples
{
    public const string Plain = """
        #AGG
        # two players, two actions for both
        2
        2
        0
        2 2
        0 1
        0 1
        # the graph
        2 0 1
        2 1 0
        # payoffs in the order of the counts
        0 3.5 -2
        0 1/3 1e2
        """;

    /// <summary>One chooses action 0, the other 0, 1 or 2; action 0 sees four functions of 1 and 2.</summary>
    public const string Functions = """
        #AGG
        2
        3
        4
        1 3
        0
        0 1 2
        4 3 4 5 6
        1 1
        0
        2 1 2
        2 1 2
        2 1 2
        2 1 2
        0
        1
        2
        3
        1 3 [0 0 7 7] 77 [1 1 1 1] 1111 [1 1 2 2] 1122
        0 5
        0 6
        """;

    /// <summary>A weighted sum and a function of a function.</summary>
    public const string Weighted = """
        #AGG
        3
        2
        2
        2 1 2
        0 1
        1
        0 1
        1 3
        1 2
        2 0 1
        1 2
        10 0 [2 3]
        10 0 [2 3]
        1 4
        [6] 1
        [7] 2 [8] 3 [9] 4
        0 1 2 3
        """;

    /// <summary>The first player is of one of two types, of which each has its own action; the second has one action.</summary>
    public const string Bayesian = """
        #BAGG
        # a comment
        2
        3
        0
        2 1
        0.25 3/4
        1
        1 2 1
        0
        1 2
        2
        1 0
        1 1
        2 0 1
        0 1
        0 2
        1 3
        [0 0] 0
        [1 0] 10
        [0 1] 4
        """;

    public static IEnumerable<string> All => [Plain, Functions, Weighted, Bayesian, Shops(4)];

    /// <summary>Players choose among three shops; shop k pays k + 1 less the number of those there.</summary>
    public static string Shops(int players)
    {
        var rows = Enumerable.Range(0, 3).Select(k => "0 " + string.Join(' ', Enumerable.Range(1, players).Select(there => k + 1 - there)));
        return $"""
            #AGG
            {players} 3 0
            {string.Join(' ', Enumerable.Repeat(3, players))}
            {string.Join('\n', Enumerable.Repeat("0 1 2", players))}
            1 0
            1 1
            1 2
            {string.Join('\n', rows)}
            """;
    }
}
