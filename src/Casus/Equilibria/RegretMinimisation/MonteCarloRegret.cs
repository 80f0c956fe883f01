using Casus.Games;

namespace Casus.Equilibria.RegretMinimisation;

/// <summary>Nears an equilibrium of a two-player tree by regret minimisation on samples: external- and outcome-sampling MCCFR.</summary>
/// <remarks>
/// <para>Finds one approximate Nash equilibrium, with the regret that is left; never complete. For two players with perfect recall,
/// checked; that the average nears equilibrium, with probability one, is proven where payoffs sum to a constant. An iteration is cheap
/// and its regrets are right on average only: by outcome sampling their variance grows with one over the probability of the rarest way
/// that the updated player tries.</para>
/// <para>A draw depends on the seed, the iteration, the player and its number within these, and on nothing else.</para>
/// <para>Lanctot, Waugh, Zinkevich and Bowling (2009).</para>
/// </remarks>
public static class MonteCarloRegret
{
    /// <summary>Runs until no player could gain more than a target, or iterations or patience are used up, and certifies the result.</summary>
    /// <param name="game">The tree.</param>
    /// <param name="seed">Decides all draws.</param>
    /// <param name="sampling">Which part of the tree an iteration looks at.</param>
    /// <param name="rule">
    /// <see cref="RegretRule.Sampled"/> when not given; or <see cref="RegretRule.Plain"/>, <see cref="RegretRule.Linear"/>,
    /// <see cref="RegretRule.Plus"/>.
    /// </param>
    /// <param name="iterations">At most how many iterations, each one sample for either player; at least one.</param>
    /// <param name="target">The largest regret to accept, in units of payoff; at zero all iterations are done.</param>
    /// <param name="progress">Told from time to time how large the regret still is.</param>
    /// <param name="cancellation">Ends the run early, with the best profile so far.</param>
    /// <returns>
    /// Found, not complete, when the certificate shows no regret above the target; else unfinished, with the best profile's certificate.
    /// </returns>
    /// <exception cref="ArgumentException">The rule changes regrets of sets that a sample does not visit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no iteration to do, or the target is negative or no number.</exception>
    public static Solution<Certificate<double>> Solve(
        ExtensiveGame<double> game,
        ulong seed,
        Sampling sampling = Sampling.External,
        RegretRule? rule = null,
        int iterations = 100_000,
        double target = 1e-2,
        IProgress<SolverProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(game);
        if (game.PlayerCount != 2)
            return new Solution<Certificate<double>>.OutOfScope("Samples are drawn for games between two players.");
        if (CounterfactualRegret.Forgotten(game) is { } forgotten)
            return forgotten;
        var run = Run(CompiledTree<double>.Of(game), seed, sampling, rule, iterations, target, progress, cancellation);
        return CounterfactualRegret.Certified(run, target);
    }

    /// <summary>The same without a certificate, for a tree compiled already: the regrets are those of <see cref="BestReply{T}"/>.</summary>
    /// <inheritdoc cref="Solve"/>
    public static RegretRun Run(
        CompiledTree<double> tree,
        ulong seed,
        Sampling sampling = Sampling.External,
        RegretRule? rule = null,
        int iterations = 100_000,
        double target = 1e-2,
        IProgress<SolverProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(tree);
        if (tree.Game.PlayerCount != 2)
            throw new ArgumentException("Samples are drawn for games between two players.", nameof(tree));
        rule ??= RegretRule.Sampled;
        if (!rule.CanBeSampled)
            throw new ArgumentException($"{rule.Name} changes regrets of sets that a sample does not visit.", nameof(rule));
        RegretIteration iteration =
            sampling == Sampling.External ? new ExternalSampling(tree, rule, seed) : new OutcomeSampling(tree, rule, seed);
        return CounterfactualRegret.Run(tree, iteration, $"{sampling} sampling", iterations, target, progress, cancellation);
    }
}
