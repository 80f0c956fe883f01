using Casus.Games;
using Casus.Numerics;
using Casus.Numerics.LinearPrograms;

namespace Casus.Equilibria.ZeroSum;

/// <summary>An equilibrium of a zero-sum game in exact fractions, from the strategies that an equilibrium in doubles plays.</summary>
/// <remarks>
/// In the middle of all equilibria exactly those strategies are played that some equilibrium plays (Goldman and Tucker 1956). Each player's mix then
/// solves linear equations: every such strategy of the other earns the value. Where they leave a choice, some weights are taken from the
/// answer in doubles, rounded, and the rest follow exactly. The result is checked by the caller: a wrong guess is found out.
/// </remarks>
internal static class ExactSupports
{
    private const double Played = 1e-6;

    /// <summary>The equilibrium, if the equations have a solution with these supports that is nowhere negative.</summary>
    public static MixedProfile<Rational>? TrySolve(StrategicGame<Rational> game, double[] mixes, CancellationToken cancellation)
    {
        var (rows, payoffs) = (game.StrategyCountOf(0), game.PayoffsOf(0).ToArray());
        int[] first = [.. Enumerable.Range(0, rows).Where(row => mixes[row] > Played)];
        int[] second = [.. Enumerable.Range(0, game.StrategyCountOf(1)).Where(column => mixes[rows + column] > Played)];
        var exact = new Rational[mixes.Length];
        return
            TryMix(first, second, (own, other) => payoffs[(other * rows) + own], mixes.AsSpan(0, rows), exact.AsSpan(0, rows), cancellation)
            && TryMix(second, first, (own, other) => payoffs[(own * rows) + other], mixes.AsSpan(rows), exact.AsSpan(rows), cancellation)
            ? MixedProfile<Rational>.Of(game, exact)
            : null;
    }

    /// <summary>An equilibrium by the exact simplex method.</summary>
    public static MixedProfile<Rational> BySimplex(StrategicGame<Rational> game, CancellationToken cancellation)
    {
        var (rows, columns, payoffs) = (game.StrategyCountOf(0), game.StrategyCountOf(1), game.PayoffsOf(0).ToArray());
        var least = payoffs.Min();
        var program = new LinearProgram<Rational>(
            [.. Enumerable.Repeat(Rational.One, rows)],
            [
                .. Enumerable
                    .Range(0, columns)
                    .Select(column =>
                        LinearRow<Rational>.AtLeast(1, [.. payoffs.Skip(column * rows).Take(rows).Select(payoff => payoff - least + 1)])
                    ),
            ]
        );
        var optimal = (LinearSolution<Rational>.Optimal)Simplex.Solve(program, cancellation: cancellation);
        return MixedProfile<Rational>.Of(
            game,
            [.. optimal.Point.Select(weight => weight / optimal.Value), .. optimal.Multipliers.Select(weight => weight / optimal.Value)]
        );
    }

    // Unknown: the weights of own strategies, and last the value. Equations: each strategy of the other pays the value; weights sum to one.
    private static bool TryMix(
        int[] own,
        int[] other,
        Func<int, int, Rational> payoff,
        ReadOnlySpan<double> guess,
        Span<Rational> mix,
        CancellationToken cancellation
    )
    {
        var equations = new Rational[other.Length + 1][];
        for (var row = 0; row < other.Length; row++)
            equations[row] = [.. own.Select(strategy => payoff(strategy, other[row])), -1, 0];
        equations[other.Length] = [.. Enumerable.Repeat(Rational.One, own.Length), 0, 1];

        // Weights that the equations leave open: as the doubles say, to some digits.
        var weights = new Rational[own.Length + 1];
        for (var i = 0; i < own.Length; i++)
            weights[i] = new((System.Numerics.BigInteger)Math.Round(guess[own[i]] * (1 << 20)), 1 << 20);
        if (!ExactElimination.TrySolve(equations, weights, cancellation))
            return false;
        for (var i = 0; i < own.Length; i++)
        {
            if (weights[i].Sign < 0)
                return false;
            mix[own[i]] = weights[i];
        }

        return true;
    }
}
