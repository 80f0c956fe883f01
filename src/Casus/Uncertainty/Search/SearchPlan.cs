using System.Collections.Immutable;

namespace Casus.Uncertainty.Search;

/// <summary>What is searched, how finely and for how long.</summary>
/// <param name="Variables">What can be decided.</param>
/// <param name="Epsilons">For each objective, the difference that matters, in its unit; two candidates nearer than that need not both be kept.</param>
public sealed record SearchPlan(ImmutableArray<DecisionVariable> Variables, ImmutableArray<double> Epsilons)
{
    /// <summary>Where the search begins: the same seed and plan, the same outcome.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How many candidates are worked out at most.</summary>
    public long Evaluations { get; init; } = 20_000;

    /// <summary>How many candidates the first population has, and the least any has.</summary>
    public int Population { get; init; } = 100;

    /// <summary>How many candidates go to the objective at once; a thread works on one such batch at a time.</summary>
    public int Batch { get; init; } = 64;

    /// <summary>How many threads call the objective; the outcome does not depend on it.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>A point worse than all that matter, to measure the volume dominated by; only for two or three objectives.</summary>
    public ImmutableArray<double> Reference { get; init; } = [];

    /// <summary>The search ends early after so many restarts in a row that bring no progress; 0 never ends it early.</summary>
    public int Patience { get; init; }

    /// <summary>With a reference: a restart that raises the volume by less than this share counts as one without progress.</summary>
    public double Tolerance { get; init; } = 1e-4;

    /// <summary>Candidates to begin with, such as formulas already on the table; the rest of the first population is drawn.</summary>
    public ImmutableArray<ImmutableArray<double>> Begin { get; init; } = [];

    /// <summary>Told how far the search is after each generation, on the calling thread.</summary>
    public Action<SearchProgress>? Progress { get; init; }

    internal static void Check(SearchPlan plan)
    {
        var (variables, epsilons, reference) = (plan.Variables, plan.Epsilons, plan.Reference);
        if (variables.IsDefaultOrEmpty || epsilons.IsDefaultOrEmpty || !epsilons.All(e => e > 0 && double.IsFinite(e)))
            throw new ArgumentException(
                "A search needs variables, and for each objective a positive difference that matters.",
                nameof(plan)
            );
        if (plan.Evaluations < 1 || plan.Population < 8 || plan.Batch < 1 || plan.Threads < 1 || plan.Patience < 0)
            throw new ArgumentException(
                "A search needs a population of 8 or more, and positive evaluations, batches and threads.",
                nameof(plan)
            );
        if (reference.Length != 0 && (reference.Length != epsilons.Length || reference.Length is not (2 or 3)))
            throw new ArgumentException("A reference has a value for each objective, and is for two or three objectives.", nameof(plan));
        foreach (var begun in plan.Begin)
        {
            if (begun.Length != variables.Length || !begun.Zip(variables).All(p => p.Second.Allows(p.First)))
                throw new ArgumentException("A candidate to begin with must give each variable a value in its range.", nameof(plan));
        }
    }
}

/// <summary>How far a search is.</summary>
/// <param name="Evaluations">How many candidates were worked out.</param>
/// <param name="Archive">How many are kept.</param>
/// <param name="Restarts">How often the population was drawn anew around the archive.</param>
/// <param name="Volume">The volume dominated; NaN without a reference.</param>
public readonly record struct SearchProgress(long Evaluations, int Archive, int Restarts, double Volume);
