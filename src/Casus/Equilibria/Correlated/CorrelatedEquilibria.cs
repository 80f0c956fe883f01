using Casus.Games;
using Casus.Numerics;
using Casus.Numerics.LinearPrograms;

namespace Casus.Equilibria.Correlated;

/// <summary>The correlated, or coarse correlated, equilibrium of a game in strategic form that serves an objective best.</summary>
/// <remarks>
/// <para>For any number of players. One linear program with a variable for each profile of pure strategies; such equilibria always exist, since a
/// Nash equilibrium is one. Finds one that is best for the objective; others may be as good, and are not listed. The proof that none is
/// better is part of the answer (<see cref="CorrelatedEquilibrium{T}.Bound"/>).</para>
/// <para>Doubles: the interior-point method. Fractions: the exact simplex method for the smallest games; beyond, the answer in doubles says which
/// probabilities are positive and which recommendations just obeyed, and the equations that follow are solved in fractions.</para>
/// <para>Aumann (1974), Journal of Mathematical Economics 1; Aumann (1987), Econometrica 55; Moulin and Vial (1978), International Journal of
/// Game Theory 7; Hart and Schmeidler (1989), Mathematics of Operations Research 14 for existence from linear duality.</para>
/// </remarks>
public static class CorrelatedEquilibria
{
    /// <summary>The most profiles for fractions.</summary>
    public const int MostExactProfiles = 1 << 12;

    /// <summary>The most profiles for doubles.</summary>
    public const int MostProfiles = 1 << 20;

    /// <summary>Solves a game in exact fractions.</summary>
    /// <param name="game">The game.</param>
    /// <param name="objective">What to make as large as can be.</param>
    /// <param name="rule">When a player may leave the recommendation.</param>
    /// <param name="progress">Told which stage is reached.</param>
    /// <param name="cancellation">Ends the run early, with nothing.</param>
    /// <returns>Found with one equilibrium, or unfinished when cancelled or hidden by rounding, or out of scope when there are too many profiles.</returns>
    /// <exception cref="ArgumentException">The objective is for another number of players.</exception>
    public static Solution<CorrelatedEquilibrium<Rational>> Solve(
        StrategicGame<Rational> game,
        PayoffObjective<Rational> objective,
        ObedienceRule rule = ObedienceRule.EachRecommendation,
        IProgress<SolverProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentNullException.ThrowIfNull(objective);
        if (game.ProfileCount > MostExactProfiles)
            return new Solution<CorrelatedEquilibrium<Rational>>.OutOfScope(
                $"There are more than {MostExactProfiles} profiles, too many for fractions; solve it in doubles."
            );
        progress?.Report(new("solving the linear program in fractions"));
        var program = new ObedienceProgram<Rational>(game, rule, objective);
        try
        {
            if (ExactOptimum.Solve(program.Rows, cancellation) is not { } optimal)
                return new Solution<CorrelatedEquilibrium<Rational>>.Unfinished(
                    [],
                    "Rounding hides the exact optimum; solve it in doubles."
                );
            var distribution = JointDistribution<Rational>.Of(game, optimal.Point.AsSpan()[..game.ProfileCount]);
            var certificate = CorrelatedCertificate<Rational>.Check(distribution, rule);
            return new Solution<CorrelatedEquilibrium<Rational>>.Found(
                [new(certificate, objective, program.BoundFrom(optimal.Multipliers))],
                isComplete: false
            );
        }
        catch (OperationCanceledException)
        {
            return new Solution<CorrelatedEquilibrium<Rational>>.Unfinished([], "It was stopped.");
        }
    }

    /// <summary>Solves a game in doubles.</summary>
    /// <param name="game">The game.</param>
    /// <param name="objective">What to make as large as can be.</param>
    /// <param name="rule">When a player may leave the recommendation.</param>
    /// <param name="tolerance">The regret up to which the answer counts as an equilibrium, in units of payoff.</param>
    /// <param name="threads">At most how many threads; the answer is the same for any number.</param>
    /// <param name="progress">Told which stage is reached.</param>
    /// <param name="cancellation">Ends the run early, with the best so far.</param>
    /// <returns>Found with one equilibrium, or unfinished with the best, or out of scope when there are too many profiles.</returns>
    /// <exception cref="ArgumentException">The objective is for another number of players.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is not positive, or there is no thread.</exception>
    public static Solution<CorrelatedEquilibrium<double>> Solve(
        StrategicGame<double> game,
        PayoffObjective<double> objective,
        ObedienceRule rule = ObedienceRule.EachRecommendation,
        double tolerance = 1e-9,
        int threads = 1,
        IProgress<SolverProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentNullException.ThrowIfNull(objective);
        ArgumentOutOfRangeException.ThrowIfEqual(tolerance > 0, other: false, nameof(tolerance));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        if (game.ProfileCount > MostProfiles)
            return new Solution<CorrelatedEquilibrium<double>>.OutOfScope($"There are more than {MostProfiles} profiles.");
        var program = new ObedienceProgram<double>(game, rule, objective);
        var sparse = program.Rows.Sparse();
        CorrelatedEquilibrium<double>? best = null;
        // The program's error bounds the regret only loosely, so that it is made stricter until the certificate agrees.
        for (var strictness = tolerance / 10; strictness >= tolerance * 1e-4 && !cancellation.IsCancellationRequested; strictness /= 10)
        {
            progress?.Report(new("solving the linear program", Regret: best?.Certificate.MaxRegret));
            if (
                InteriorPoint.Solve(sparse, Math.Max(strictness, 1e-13), threads, cancellation)
                is not LinearSolution<double>.Optimal optimal
            )
                break;
            var certificate = CorrelatedCertificate<double>.Check(
                JointDistribution<double>.Of(game, Normal(optimal.Point.AsSpan()[..game.ProfileCount])),
                rule,
                tolerance
            );
            if (best is null || certificate.MaxRegret < best.Certificate.MaxRegret)
                best = new(certificate, objective, program.BoundFrom(optimal.Multipliers));
            if (best.Certificate.Holds)
                return new Solution<CorrelatedEquilibrium<double>>.Found([best], isComplete: false);
        }

        return new Solution<CorrelatedEquilibrium<double>>.Unfinished(
            best is null ? [] : [best],
            cancellation.IsCancellationRequested ? "It was stopped." : "The linear program was not solved to the tolerance asked for."
        );
    }

    // Rounding leaves probabilities a hair below zero, and sums a hair off one.
    private static double[] Normal(ReadOnlySpan<double> point)
    {
        var (weights, sum) = (point.ToArray(), 0.0);
        foreach (ref var weight in weights.AsSpan())
            sum += weight = Math.Max(0, weight);
        foreach (ref var weight in weights.AsSpan())
            weight /= sum;
        return weights;
    }
}
