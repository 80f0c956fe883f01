using System.Runtime.InteropServices;
using Casus.Games;
using Casus.Numerics.LinearPrograms;

namespace Casus.Equilibria.ZeroSum;

/// <summary>Solves a game in strategic form of two players whose payoffs add up to a constant, by one linear program.</summary>
/// <remarks>
/// The most that the first player can make sure of is the program's value, and the second player's strategy is its multipliers (von
/// Neumann 1928; Dantzig 1951). An interior-point method solves it; the certificate recomputes both regrets from the payoffs alone.
/// Finds one equilibrium; there may be others, all of the same value.
/// </remarks>
public static class ZeroSumTable
{
    /// <summary>One equilibrium, with its certificate.</summary>
    /// <param name="game">A game of two players and constant sum.</param>
    /// <param name="tolerance">The regret up to which the answer counts as an equilibrium, in units of payoff.</param>
    /// <param name="progress">Told which part is worked on.</param>
    /// <param name="cancellation">Stops; nothing is found then.</param>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is negative or not a number.</exception>
    public static Solution<StrategicCertificate<double>> Solve(
        StrategicGame<double> game,
        double tolerance = 1e-9,
        IProgress<SolverProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentOutOfRangeException.ThrowIfNegative(tolerance);
        if (!GameClass.Of(game).IsConstantSum)
            return new Solution<StrategicCertificate<double>>.OutOfScope(
                "The game has not two players whose payoffs add up to a constant."
            );
        var program = Program(game);
        StrategicCertificate<double>? best = null;
        // The program's error bounds the regret only loosely, so that it is made stricter until the certificate agrees.
        for (var strictness = tolerance; strictness >= tolerance * 1e-4; strictness /= 10)
        {
            progress?.Report(new("solving the linear program", Regret: best?.MaxRegret));
            if (
                cancellation.IsCancellationRequested
                || InteriorPoint.Solve(program, Math.Max(strictness, 1e-13), cancellation: cancellation)
                    is not LinearSolution<double>.Optimal optimal
            )
                break;
            var certificate = StrategicCertificate<double>.Check(ProfileOf(game, optimal), tolerance);
            if (best is null || certificate.MaxRegret < best.MaxRegret)
                best = certificate;
            if (best.IsNash)
                return new Solution<StrategicCertificate<double>>.Found([best], isComplete: false);
        }

        return new Solution<StrategicCertificate<double>>.Unfinished(
            best is null ? [] : [best],
            cancellation.IsCancellationRequested ? "It was stopped." : "The linear program was not solved to the tolerance asked for."
        );
    }

    // Variables: the weight of each row, and the value v. Rows: weights add up to 1; v is at most what each column yields.
    private static SparseProgram Program(StrategicGame<double> game)
    {
        var (rows, columns) = (game.StrategyCountOf(0), game.StrategyCountOf(1));
        var entries = new List<SparseEntry>((rows * columns) + rows + columns);
        var payoffs = game.PayoffsOf(0);
        for (var row = 0; row < rows; row++)
            entries.Add(new(0, row, 1));
        for (var column = 0; column < columns; column++)
        {
            for (var row = 0; row < rows; row++)
                if (payoffs[(column * rows) + row] != 0)
                    entries.Add(new(1 + column, row, -payoffs[(column * rows) + row]));
            entries.Add(new(1 + column, rows, 1));
        }

        var cost = new double[rows + 1];
        cost[rows] = -1;
        return new(
            ImmutableCollectionsMarshal.AsImmutableArray(cost),
            [(RowSense.Equal, 1.0), .. Enumerable.Repeat((RowSense.AtMost, 0.0), columns)],
            CollectionsMarshal.AsSpan(entries),
            [.. Enumerable.Range(0, rows + 1).Select(column => column == rows)]
        );
    }

    private static MixedProfile<double> ProfileOf(StrategicGame<double> game, LinearSolution<double>.Optimal optimal)
    {
        var probabilities = new double[game.StrategyCount];
        for (var row = 0; row < game.StrategyCountOf(0); row++)
            probabilities[row] = optimal.Point[row];
        for (var column = 0; column < game.StrategyCountOf(1); column++)
            probabilities[game.FirstStrategyOf(1) + column] = optimal.Multipliers[1 + column];
        for (var player = 0; player < 2; player++)
            Normalize(probabilities.AsSpan(game.FirstStrategyOf(player), game.StrategyCountOf(player)));
        return MixedProfile<double>.Of(game, probabilities);
    }

    // Rounding leaves weights a hair below zero, and sums a hair off one.
    private static void Normalize(Span<double> weights)
    {
        var sum = 0.0;
        foreach (ref var weight in weights)
            sum += weight = Math.Max(0, weight);
        foreach (ref var weight in weights)
            weight /= sum;
    }
}
