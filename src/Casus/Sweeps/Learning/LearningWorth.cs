using System.Collections.Immutable;
using Casus.Sweeps.Choosing;
using Casus.Sweeps.Draws;
using Casus.Sweeps.Inputs;
using Casus.Uncertainty.Information;

namespace Casus.Sweeps.Learning;

/// <summary>What it would be worth to learn something before a formula is chosen.</summary>
/// <remarks>
/// Acts are the formulas. Without learning, the one that brings most on average is chosen; with it, the best given what was learned. Hypotheses, which
/// have two levels, are learned exactly; numbers by sorting draws, which needs no smoothness (Strong and Oakley 2013).
/// </remarks>
public sealed class LearningWorth
{
    private LearningWorth(
        DrawTable table,
        PayoffKind kind,
        int chosen,
        double without,
        InformationWorth everything,
        ImmutableArray<LearnedInput> inputs
    )
    {
        (Table, Kind, Default, Without, Everything, Inputs) = (table, kind, chosen, without, everything, inputs);
    }

    /// <summary>The draws.</summary>
    public DrawTable Table { get; }

    /// <summary>What a formula is taken to bring.</summary>
    public PayoffKind Kind { get; }

    /// <summary>The formula that is best on average, to be chosen if nothing is learned.</summary>
    public int Default { get; }

    /// <summary>What it brings on average.</summary>
    public double Without { get; }

    /// <summary>What it would be worth to know everything (EVPI).</summary>
    public InformationWorth Everything { get; }

    /// <summary>What it would be worth to know one input (EVPPI), most first.</summary>
    public ImmutableArray<LearnedInput> Inputs { get; }

    /// <summary>Works it out from draws.</summary>
    /// <param name="table">The draws, with every formula that may be chosen.</param>
    /// <param name="kind">What a formula is taken to bring.</param>
    /// <param name="threads">How many threads may take part.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">There are fewer than 100 draws.</exception>
    public static LearningWorth Of(DrawTable table, PayoffKind kind, int threads = 1, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Draws < 100)
            throw new ArgumentException($"Worth of information needs 100 draws or more, not {table.Draws}.", nameof(table));
        // Formulas that bring nothing anywhere are never chosen and only cost time.
        var rows = FormulaPayoffs.Of(table, kind).Index().Where(r => r.Index == 0 || r.Item.AsSpan().ContainsAnyExcept(0.0)).ToList();
        double[][] acts = [.. rows.Select(r => r.Item)];
        var means = Array.ConvertAll(acts, act => act.Average());
        var best = Array.IndexOf(means, means.Max());
        var found = new LearnedInput[table.Space.Inputs.Count];
        Parallel.For(
            0,
            found.Length,
            new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = cancellation },
            i => found[i] = new(i, Worth(table, acts, i))
        );
        return new(
            table,
            kind,
            table.Formulas[rows[best].Index],
            means[best],
            PerfectInformation.Of(acts),
            [.. found.OrderByDescending(f => f.Worth.CrossFitted).ThenBy(f => f.Input)]
        );
    }

    private static InformationWorth Worth(DrawTable table, double[][] acts, int input) =>
        table.Space.Inputs[input].Kind == InputKind.Hypothesis
            ? LevelWorth.Of(acts, Array.ConvertAll(table.Inputs[input], v => v > 0.5 ? 1 : 0))
            : SortedWorth.Of(acts, table.Inputs[input]);
}

/// <summary>What it would be worth to know one input.</summary>
/// <param name="Input">Its place among the inputs.</param>
/// <param name="Worth">The worth.</param>
public sealed record LearnedInput(int Input, InformationWorth Worth);
