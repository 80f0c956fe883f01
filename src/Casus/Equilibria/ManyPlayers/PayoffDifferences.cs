using System.Numerics;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Equilibria.ManyPlayers;

/// <summary>What a player gains by one strategy over another, at every profile of the others: exact, and as the nearest doubles.</summary>
/// <remarks>
/// The differences are taken in fractions and rounded once, so that each double is right to one part in 2^53 however much cancels, and a tie
/// is exactly zero. Profiles of the others are numbered with the first of them turning fastest.
/// </remarks>
internal sealed class PayoffDifferences
{
    private readonly Rational[][] _exact;
    private readonly double[][][] _tables;
    private readonly ulong[][][] _better;
    private readonly int[] _stride;

    private PayoffDifferences(int[] counts, int[] stride, Rational[][] exact)
    {
        (Counts, _stride, _exact) = (counts, stride, exact);
        (_tables, _better) = (new double[counts.Length][][], new ulong[counts.Length][][]);
        for (var player = 0; player < counts.Length; player++)
        {
            var count = counts[player];
            (_tables[player], _better[player]) = (new double[count * count][], new ulong[count * count][]);
            for (var pair = 0; pair < count * count; pair++)
                Tabulate(player, pair / count, pair % count);
        }
    }

    /// <summary>The differences of a game, payoffs in doubles counting as the exact numbers they are.</summary>
    public static PayoffDifferences Of<T>(StrategicGame<T> game)
        where T : struct, INumber<T>
    {
        var players = Enumerable.Range(0, game.PlayerCount).ToArray();
        var exact = new Rational[players.Length][];
        foreach (var player in players)
        {
            exact[player] = new Rational[game.ProfileCount];
            for (var place = 0; place < game.ProfileCount; place++)
                exact[player][place] = game.PayoffsOf(player)[place] is Rational fraction
                    ? fraction
                    : Rational.FromDouble(double.CreateChecked(game.PayoffsOf(player)[place]));
        }

        return new([.. players.Select(game.StrategyCountOf)], [.. players.Select(game.StrideOf)], exact);
    }

    /// <summary>How many strategies each player has.</summary>
    public int[] Counts { get; }

    /// <summary>Whether every difference is zero or of a size that doubles hold without under- or overflow of products.</summary>
    public bool IsWellScaled =>
        _tables.All(player => player.All(table => table.All(gain => gain == 0 || Math.Abs(gain) is > 1e-100 and < 1e100)));

    /// <summary>What a player gains by one strategy over another, by profiles of the others.</summary>
    public double[] Table(int player, int strategy, int over) => _tables[player][(strategy * Counts[player]) + over];

    /// <summary>The profiles of the others at which one strategy is strictly better than another, a bit for each.</summary>
    public ulong[] Better(int player, int strategy, int than) => _better[player][(strategy * Counts[player]) + than];

    /// <summary>How far apart profiles of the others lie that differ by one in the strategy of one of them.</summary>
    public int StrideAmongOthers(int player, int other)
    {
        var stride = 1;
        for (var before = 0; before < other; before++)
            if (before != player)
                stride *= Counts[before];
        return stride;
    }

    /// <summary>A player's payoff, exactly.</summary>
    public Rational Payoff(int player, ReadOnlySpan<int> profile)
    {
        var place = 0;
        for (var other = 0; other < profile.Length; other++)
            place += profile[other] * _stride[other];
        return _exact[player][place];
    }

    private void Tabulate(int player, int strategy, int over)
    {
        var profiles = _exact[player].Length / Counts[player];
        var (table, better) = (new double[profiles], new ulong[(profiles + 63) / 64]);
        for (var others = 0; others < profiles; others++)
        {
            // The player's own digit is put between those before and after it.
            var (after, before) = Math.DivRem(others, _stride[player]);
            var place = (after * _stride[player] * Counts[player]) + before;
            var gain = _exact[player][place + (strategy * _stride[player])] - _exact[player][place + (over * _stride[player])];
            table[others] = gain.ToDouble();
            if (gain.Sign > 0)
                better[others / 64] |= 1UL << (others % 64);
        }

        (_tables[player][(strategy * Counts[player]) + over], _better[player][(strategy * Counts[player]) + over]) = (table, better);
    }
}
