using System.Collections.Immutable;
using Casus.Models.Cases;
using Casus.Sweeps.Inputs;
using Casus.Sweeps.Runs;

namespace Casus.Sweeps.Answers;

/// <summary>What a sweep found, finished or not: for each structural variant, how often each formula is signed, deters, and both.</summary>
public sealed class SweepAnswer
{
    /// <summary>Reads off what a sweep has counted so far.</summary>
    public SweepAnswer(SweepRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        (Plan, Space, Model, IsDone) = (run.Plan, run.Space, run.ModelOf(0), run.IsDone);
        Variants = [.. Enumerable.Range(0, run.Plan.Variants.Length).Select(v => new VariantAnswer(run, v))];
    }

    /// <summary>What the sweep was to do.</summary>
    public SweepPlan Plan { get; }

    /// <summary>What was drawn.</summary>
    public InputSpace Space { get; }

    /// <summary>The compiled case as the scenario states it.</summary>
    public CaseModel Model { get; }

    /// <summary>Whether all draws are counted.</summary>
    public bool IsDone { get; }

    /// <summary>The variants; the first is the case as the scenario states it.</summary>
    public ImmutableArray<VariantAnswer> Variants { get; }

    /// <summary>The case as the scenario states it.</summary>
    public VariantAnswer Stated => Variants[0];
}
