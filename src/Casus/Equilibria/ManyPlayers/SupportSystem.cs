namespace Casus.Equilibria.ManyPlayers;

/// <summary>The equations and inequalities of equilibria in which each player mixes exactly the strategies of a support.</summary>
internal sealed class SupportSystem
{
    public SupportSystem(PayoffDifferences game, int[][] supports)
    {
        Supports = supports;
        Players = supports.Length;
        First = new int[Players + 1];
        for (var player = 0; player < Players; player++)
            First[player + 1] = First[player] + supports[player].Length;
        var (ties, bounds) = (new List<TieRow>(), new List<TieRow>());
        for (var player = 0; player < Players; player++)
        {
            for (var strategy = 0; strategy < game.Counts[player]; strategy++)
            {
                if (strategy == supports[player][0])
                    continue;
                var isTie = supports[player].Contains(strategy);
                (isTie ? ties : bounds).Add(new(player, strategy, isTie, Restrict(game, player, strategy)));
            }
        }

        Ties = ties.Count;
        Rows = [.. ties, .. bounds];
    }

    public int[][] Supports { get; }

    public int Players { get; }

    /// <summary>The place of each player's first weight, and at the end how many there are.</summary>
    public int[] First { get; }

    /// <summary>Equations first, as many as <see cref="Ties"/>, then inequalities.</summary>
    public TieRow[] Rows { get; }

    /// <summary>How many equations there are: as many as unknowns, each player's weights summing to one.</summary>
    public int Ties { get; }

    public int SizeOf(int player) => First[player + 1] - First[player];

    public WeightBox Whole()
    {
        var box = new WeightBox(First);
        for (var player = 0; player < Players; player++)
            if (SizeOf(player) == 1)
                box.Low[First[player]] = 1;
        return box;
    }

    /// <summary>As <c>{1, 3} × {2}</c>, strategies counted from one.</summary>
    public static string Describe(int[][] supports) =>
        string.Join(
            " × ",
            supports.Select(support =>
                "{" + string.Join(", ", support.Select(s => (s + 1).ToString(System.Globalization.CultureInfo.InvariantCulture))) + "}"
            )
        );

    private double[] Restrict(PayoffDifferences game, int player, int strategy)
    {
        var full = game.Table(player, strategy, Supports[player][0]);
        var places = new List<int> { 0 };
        for (var other = 0; other < Players; other++)
        {
            if (other == player)
                continue;
            var stride = game.StrideAmongOthers(player, other);
            var longer = new List<int>(places.Count * Supports[other].Length);
            foreach (var choice in Supports[other])
            foreach (var place in places)
                longer.Add(place + (choice * stride));
            places = longer;
        }

        var table = new double[places.Count];
        for (var i = 0; i < table.Length; i++)
            table[i] = full[places[i]];
        return table;
    }
}
