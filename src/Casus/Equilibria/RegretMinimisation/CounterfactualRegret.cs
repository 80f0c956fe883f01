using System.Globalization;
using Casus.Games;

namespace Casus.Equilibria.RegretMinimisation;

/// <summary>Nears an equilibrium of a tree by counterfactual regret minimisation: CFR, CFR+, linear, discounted and predictive CFR.</summary>
/// <remarks>
/// <para>Finds one approximate Nash equilibrium, with the regret that is left; never complete. For games of perfect recall, checked. That
/// the average profile nears equilibrium is proven for two players whose payoffs sum to a constant; in other games the run may help
/// or not, and the certificate says how far it came.</para>
/// <para>An iteration passes once over the ends of the tree for each player. Players take turns, and each meets the others' latest
/// strategies. No chance is involved: the same game and rule give the same bytes.</para>
/// <para>Zinkevich, Johanson, Bowling and Piccione (2007); the variants' papers are named at <see cref="RegretRule"/>.</para>
/// </remarks>
public static class CounterfactualRegret
{
    private const int FirstLook = 32;

    /// <summary>Runs until no player could gain more than a target, or iterations or patience are used up, and certifies the result.</summary>
    /// <param name="game">The tree.</param>
    /// <param name="rule">The variant; <see cref="RegretRule.Discounted"/> when not given.</param>
    /// <param name="iterations">At most how many iterations; at least one.</param>
    /// <param name="target">The largest regret to accept, in units of payoff; at zero all iterations are done.</param>
    /// <param name="progress">Told from time to time how large the regret still is.</param>
    /// <param name="cancellation">Ends the run early, with the best profile so far.</param>
    /// <returns>
    /// Found, not complete, when the certificate shows no regret above the target; else unfinished, with the best profile's certificate.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no iteration to do, or the target is negative or no number.</exception>
    public static Solution<Certificate<double>> Solve(
        ExtensiveGame<double> game,
        RegretRule? rule = null,
        int iterations = 1000,
        double target = 1e-4,
        IProgress<SolverProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(game);
        if (Forgotten(game) is { } forgotten)
            return forgotten;
        return Certified(Run(CompiledTree<double>.Of(game), rule, iterations, target, progress, cancellation), target);
    }

    /// <summary>The same without a certificate, for a tree compiled already: the regrets are those of <see cref="BestReply{T}"/>.</summary>
    /// <inheritdoc cref="Solve"/>
    public static RegretRun Run(
        CompiledTree<double> tree,
        RegretRule? rule = null,
        int iterations = 1000,
        double target = 1e-4,
        IProgress<SolverProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentOutOfRangeException.ThrowIfLessThan(iterations, 1);
        ArgumentOutOfRangeException.ThrowIfEqual(target >= 0, other: false, nameof(target));
        rule ??= RegretRule.Discounted;
        return Run(tree, Begin(tree, rule), rule.Name, iterations, target, progress, cancellation);
    }

    /// <summary>A run on the public form of a tree where it has one, and on its information sets one by one elsewhere.</summary>
    internal static RegretIteration Begin(CompiledTree<double> tree, RegretRule rule) =>
        PublicTree.TryDetect(tree) switch
        {
            null => new ScalarIteration(tree, rule),
            { Lanes: 4 } ranges => new RangeIteration<FourLanes>(ranges, rule),
            var ranges => new RangeIteration<EightLanes>(ranges, rule),
        };

    // Looks at the average at longer and longer distances, so that looking takes no great part of the time.
    internal static RegretRun Run(
        CompiledTree<double> tree,
        RegretIteration iteration,
        string stage,
        int iterations,
        double target,
        IProgress<SolverProgress>? progress,
        CancellationToken cancellation
    )
    {
        var (look, foundAt) = (FirstLook, 0);
        (BestReply<double> Replies, Profile<double> Profile)? best = null;
        while (true)
        {
            var isLast = iteration.Done == iterations || cancellation.IsCancellationRequested;
            if (isLast || iteration.Done == look)
            {
                var profile = tree.ProfileOf(iteration.Averages());
                var replies = BestReply<double>.To(tree, profile);
                if (best is not { } other || Largest(replies) < Largest(other.Replies))
                    (best, foundAt) = ((replies, profile), iteration.Done);
                progress?.Report(new(stage, (double)iteration.Done / iterations, Largest(best.Value.Replies)));
                if (isLast || (target > 0 && Largest(best.Value.Replies) <= target))
                    return new(best.Value.Replies, best.Value.Profile, foundAt, iteration.Done, iteration.Done < iterations && isLast);
                look = (int)Math.Min(int.MaxValue, look + (look / 4L));
            }

            iteration.Step();
        }
    }

    internal static Solution<Certificate<double>>.OutOfScope? Forgotten(ExtensiveGame<double> game) =>
        PerfectRecall.Check(game) is { } forgetful
            ? new($"At '{game.LabelOf(forgetful)}' {game.Players[game.PlayerOf(forgetful)]} has forgotten something.")
            : null;

    internal static Solution<Certificate<double>> Certified(RegretRun run, double target)
    {
        var certificate = Verifier.Check(Assessment<double>.FromBayes(run.Profile), tolerance: target);
        return certificate.IsNash
            ? new Solution<Certificate<double>>.Found([certificate], isComplete: false)
            : new Solution<Certificate<double>>.Unfinished([certificate], Reason(run));
    }

    private static double Largest(BestReply<double> replies) => replies.Regrets.Max();

    private static string Reason(RegretRun run)
    {
        var stopped = run.WasCancelled ? "Told to stop" : "Done";
        var caveat = GameClass.Of(run.Profile.Game).IsConstantSum
            ? ""
            : " That more iterations help is proven only for two players whose payoffs sum to a constant.";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{stopped} after {run.Iterations} iterations; the largest regret left is {run.MaxRegret:G3}.{caveat}"
        );
    }
}
