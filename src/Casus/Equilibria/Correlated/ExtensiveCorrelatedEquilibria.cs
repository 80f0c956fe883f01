using System.Numerics;
using Casus.Games;
using Casus.Numerics;
using Casus.Numerics.LinearPrograms;

namespace Casus.Equilibria.Correlated;

/// <summary>The extensive-form correlated equilibrium of a tree that serves an objective best: recommendations are heard where they are needed.</summary>
/// <remarks>
/// <para>For trees of perfect recall. Two players without chance: one linear program over relevant pairs of sequences, polynomial in the tree (von
/// Stengel and Forges 2008). Otherwise a program over the profiles of reduced strategies, for small trees only: finding the best is NP-hard
/// there. Every such equilibrium found is certified against the tree; others may be as good.</para>
/// <para>Doubles: the interior-point method. Fractions: from its answer, by the equations of what is played and what is tight, or by the exact simplex
/// method for the smallest trees; the optimum is proven by its multipliers.</para>
/// </remarks>
public static class ExtensiveCorrelatedEquilibria
{
    /// <summary>The most profiles of reduced strategies, where these are needed.</summary>
    public const int MostProfiles = 4096;

    /// <summary>Solves a tree in exact fractions.</summary>
    /// <param name="game">A tree of perfect recall.</param>
    /// <param name="objective">What to make as large as can be.</param>
    /// <param name="progress">Told which stage is reached.</param>
    /// <param name="cancellation">Ends the run early, with nothing.</param>
    /// <returns>Found with one equilibrium, or unfinished, or out of scope with the reason.</returns>
    /// <exception cref="ArgumentException">The objective is for another number of players.</exception>
    public static Solution<ExtensiveCorrelatedEquilibrium<Rational>> Solve(
        ExtensiveGame<Rational> game,
        PayoffObjective<Rational> objective,
        IProgress<SolverProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(objective);
        if (Refusal(game) is { } reason)
            return new Solution<ExtensiveCorrelatedEquilibrium<Rational>>.OutOfScope(reason);
        var task = new TreeTask<Rational>(game, objective);
        progress?.Report(new("solving the linear program in fractions"));
        try
        {
            return ExactOptimum.Solve(task.Rows, cancellation) is { } optimal
                ? new Solution<ExtensiveCorrelatedEquilibrium<Rational>>.Found(
                    [task.Read([.. optimal.Point], tolerance: null)],
                    isComplete: false
                )
                : new Solution<ExtensiveCorrelatedEquilibrium<Rational>>.Unfinished(
                    [],
                    "Rounding hides the exact optimum; solve it in doubles."
                );
        }
        catch (OperationCanceledException)
        {
            return new Solution<ExtensiveCorrelatedEquilibrium<Rational>>.Unfinished([], "It was stopped.");
        }
    }

    /// <summary>Solves a tree in doubles.</summary>
    /// <param name="game">A tree of perfect recall.</param>
    /// <param name="objective">What to make as large as can be.</param>
    /// <param name="tolerance">The gain from leaving the mediator up to which the answer counts as an equilibrium, in units of payoff.</param>
    /// <param name="threads">At most how many threads; the answer is the same for any number.</param>
    /// <param name="progress">Told which stage is reached.</param>
    /// <param name="cancellation">Ends the run early, with the best so far.</param>
    /// <returns>Found with one equilibrium, or unfinished with the best, or out of scope with the reason.</returns>
    /// <exception cref="ArgumentException">The objective is for another number of players.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is not positive, or there is no thread.</exception>
    public static Solution<ExtensiveCorrelatedEquilibrium<double>> Solve(
        ExtensiveGame<double> game,
        PayoffObjective<double> objective,
        double tolerance = 1e-9,
        int threads = 1,
        IProgress<SolverProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(objective);
        ArgumentOutOfRangeException.ThrowIfEqual(tolerance > 0, other: false, nameof(tolerance));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        if (Refusal(game) is { } reason)
            return new Solution<ExtensiveCorrelatedEquilibrium<double>>.OutOfScope(reason);
        var task = new TreeTask<double>(game, objective);
        var sparse = task.Rows.Sparse();
        ExtensiveCorrelatedEquilibrium<double>? best = null;
        for (var strictness = tolerance / 10; strictness >= tolerance * 1e-4 && !cancellation.IsCancellationRequested; strictness /= 10)
        {
            progress?.Report(new("solving the linear program", Regret: best?.Certificate.MaxTemptation));
            if (
                InteriorPoint.Solve(sparse, Math.Max(strictness, 1e-13), threads, cancellation)
                is not LinearSolution<double>.Optimal optimal
            )
                break;
            var found = task.Read([.. optimal.Point.Select(weight => Math.Max(0, weight))], tolerance);
            if (best is null || found.Certificate.MaxTemptation < best.Certificate.MaxTemptation)
                best = found;
            if (best.Certificate.Holds)
                return new Solution<ExtensiveCorrelatedEquilibrium<double>>.Found([best], isComplete: false);
        }

        return new Solution<ExtensiveCorrelatedEquilibrium<double>>.Unfinished(
            best is null ? [] : [best],
            cancellation.IsCancellationRequested ? "It was stopped." : "The linear program was not solved to the tolerance asked for."
        );
    }

    /// <summary>Why a tree is not solved, or nothing when it is.</summary>
    public static string? Refusal<T>(ExtensiveGame<T> game)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(game);
        if (CorrelationPlan<T>.Refusal(game) is null)
            return null;
        return ReducedStrategicForm<T>.Refusal(game, MostProfiles * game.PlayerCount) is { } reason
            ? $"With chance or more than two players every profile of strategies needs a variable. {reason}"
            : null;
    }

    /// <summary>A tree with the variables that suit it, and the way back from a point to an equilibrium.</summary>
    private sealed class TreeTask<T>
        where T : struct, INumber<T>
    {
        private readonly PayoffObjective<T> _objective;
        private readonly PairVariables<T>? _pairs;
        private readonly ReducedStrategicForm<T>? _form;

        public TreeTask(ExtensiveGame<T> game, PayoffObjective<T> objective)
        {
            _objective = objective;
            var sequences = SequenceForm<T>.Of(game);
            if (CorrelationPlan<T>.Refusal(game) is null)
                Rows = TriggerProgram<T>.Write(sequences, _pairs = new(sequences), objective);
            else
                Rows = TriggerProgram<T>.Write(
                    sequences,
                    new ProfileVariables<T>(sequences, _form = ReducedStrategicForm<T>.Of(game)),
                    objective
                );
        }

        public Conditions<T> Rows { get; }

        public ExtensiveCorrelatedEquilibrium<T> Read(T[] point, T? tolerance)
        {
            if (_pairs is { } pairs)
            {
                var plan = pairs.PlanOf(point);
                return new(ExtensiveCorrelatedCertificate<T>.Check(plan, tolerance), _objective, plan, distribution: null);
            }

            var form = _form!;
            var weights = point.AsSpan(0, form.Game.ProfileCount).ToArray();
            var sum = weights.Aggregate(T.Zero, (total, weight) => total + weight);
            var distribution = JointDistribution<T>.Of(form.Game, [.. weights.Select(weight => weight / sum)]);
            return new(ExtensiveCorrelatedCertificate<T>.Check(form, distribution, tolerance), _objective, plan: null, distribution);
        }
    }
}
