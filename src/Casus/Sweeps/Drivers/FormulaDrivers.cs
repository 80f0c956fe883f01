using System.Collections.Immutable;
using Casus.Sweeps.Runs;
using Casus.Uncertainty;
using Casus.Uncertainty.Sampling;
using Casus.Uncertainty.Sensitivity;

namespace Casus.Sweeps.Drivers;

/// <summary>Which uncertain numbers move one number of one formula, and by how much of its variance.</summary>
/// <remarks>
/// Independent inputs: Sobol' first-order and total indices, from independent scramblings. Inputs that vary together: Shapley effects instead, since then
/// Sobol' indices would count shared variance twice or not at all.
/// </remarks>
public sealed class FormulaDrivers
{
    private FormulaDrivers(
        SweepRun run,
        int formula,
        FormulaOutcome outcome,
        ImmutableArray<Driver> drivers,
        SobolAnswer.Indices? indices,
        long runs
    ) => (Run, Formula, Outcome, Drivers, Indices, Runs) = (run, formula, outcome, drivers, indices, runs);

    /// <summary>The prepared sweep.</summary>
    public SweepRun Run { get; }

    /// <summary>The formula.</summary>
    public int Formula { get; }

    /// <summary>Which number of it.</summary>
    public FormulaOutcome Outcome { get; }

    /// <summary>The inputs or groups, those that matter most first.</summary>
    public ImmutableArray<Driver> Drivers { get; }

    /// <summary>Mean and variance, and all indices in the order of the inputs; none for inputs that vary together.</summary>
    public SobolAnswer.Indices? Indices { get; }

    /// <summary>How often the formula was worked out.</summary>
    public long Runs { get; }

    /// <summary>Takes a formula apart.</summary>
    /// <param name="run">A prepared sweep; its replicates and seed say how to draw.</param>
    /// <param name="formula">The formula.</param>
    /// <param name="outcome">Which number of it.</param>
    /// <param name="areGrouped">Whether inputs of one section of the file are taken together.</param>
    /// <param name="threads">How many threads may take part; the answer is the same for any number.</param>
    /// <exception cref="ArgumentException">Nothing is uncertain, or the number never varies.</exception>
    public static FormulaDrivers Of(SweepRun run, int formula, FormulaOutcome outcome, bool areGrouped = false, int threads = 1)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (run.Space.Inputs.Count == 0)
            throw new ArgumentException("The scenario has no uncertain number: give some a range or a law.", nameof(run));
        using var model = new FormulaModel(run, formula, outcome);
        return run.Space.Correlations() is { } correlations && !areGrouped
            ? ByShapley(run, formula, outcome, model, correlations, threads)
            : BySobol(run, formula, outcome, model, areGrouped, threads);
    }

    private static FormulaDrivers BySobol(
        SweepRun run,
        int formula,
        FormulaOutcome outcome,
        FormulaModel model,
        bool areGrouped,
        int threads
    )
    {
        var names = model.Names;
        var groups = areGrouped
            ? names
                .Select((name, i) => (Group: name.Split('.')[0], Input: i))
                .GroupBy(g => g.Group, g => g.Input, StringComparer.Ordinal)
                .ToList()
            : [.. names.Select((name, i) => (name, i)).GroupBy(g => g.name, g => g.i, StringComparer.Ordinal)];
        ImmutableArray<string> coordinates = [.. names, .. names.Select(name => $"{name}\u2032")];
        IDesign[] scrambles =
        [
            .. Enumerable
                .Range(0, Math.Max(16, run.Plan.Replicates))
                .Select(r => new ScrambledSobol(coordinates, unchecked(run.Plan.Seed + ((ulong)r * 0xD1B54A32D192ED03UL)))),
        ];
        var analysis = new SobolAnalysis(
            names.Length,
            groups: [.. groups.Select(g => (IReadOnlyList<int>)[.. g])],
            correlation: run.Space.Correlations()
        );
        var each = Math.Max(16, run.Plan.Draws / scrambles.Length);
        switch (analysis.OfScrambles(model.OfShares, scrambles, each, threads: threads))
        {
            case SobolAnswer.Indices indices:
                var drivers = groups.Select((g, i) => new Driver(g.Key, indices.First[i], indices.Total[i]));
                return new(run, formula, outcome, [.. drivers.OrderByDescending(d => d.Total.Value)], indices, indices.Runs);
            case SobolAnswer.Refusal refusal:
                throw new ArgumentException(refusal.Reason, nameof(run));
            default:
                throw new InvalidOperationException("An answer of no known kind.");
        }
    }

    private static FormulaDrivers ByShapley(
        SweepRun run,
        int formula,
        FormulaOutcome outcome,
        FormulaModel model,
        double[,] correlations,
        int threads
    )
    {
        var names = model.Names;
        var draws = (int)Math.Clamp(run.Plan.Draws, 1024, 1 << 20);
        var design = new IndependentDraws([.. names, .. names.Select(name => $"{name}\u2032")], run.Plan.Seed);
        var effects = new ShapleyAnalysis(correlations).Of(model.OfNormalScores, design, draws, run.Plan.Seed, threads: threads);
        var drivers = names.Select((name, i) => new Driver(name, null, effects[i]));
        return new(run, formula, outcome, [.. drivers.OrderByDescending(d => d.Total.Value)], null, draws);
    }
}

/// <summary>An input, or a group of them, and what it does.</summary>
/// <param name="Name">The input, or the section of the file.</param>
/// <param name="First">The share of the variance that it explains alone; none for inputs that vary together.</param>
/// <param name="Total">The share in which it has a part; for inputs that vary together its Shapley effect.</param>
public sealed record Driver(string Name, Estimate? First, Estimate Total);
