using System.Collections.Immutable;

namespace Casus.Uncertainty.Sensitivity;

/// <summary>Where the variance of a result comes from: Sobol' first-order and total indices of independent inputs, or of groups of them.</summary>
/// <remarks>
/// From each replicate, an independent scrambling, one estimate; intervals from how far replicates differ. Resampling the rows of quasi-random points instead
/// would overstate the error many times over, since it breaks the evenness that makes the estimate good. Costs draws × (groups + 2) runs of the model.
/// For inputs that depend on each other the indices mean nothing simple: use <see cref="ShapleyEffects"/>.
/// </remarks>
public sealed class SobolAnalysis
{
    private SobolAnalysis(double mean, double variance, ImmutableArray<IndexEstimate> first, ImmutableArray<IndexEstimate> total) =>
        (Mean, Variance, First, Total) = (mean, variance, first, total);

    /// <summary>The mean of the result.</summary>
    public double Mean { get; }

    /// <summary>Its variance; if that is 0 every index is 0.</summary>
    public double Variance { get; }

    /// <summary>For each group the share of the variance that it explains by itself.</summary>
    public ImmutableArray<IndexEstimate> First { get; }

    /// <summary>For each group the share that would be lost if it were known last.</summary>
    public ImmutableArray<IndexEstimate> Total { get; }

    /// <summary>Analyses each result of a model.</summary>
    /// <param name="model">The model of shares, each evenly spread from 0 to 1.</param>
    /// <param name="outputs">How many results it has.</param>
    /// <param name="groups">The inputs of each group; each input is in exactly one.</param>
    /// <param name="replicates">Independent designs, at least two, each with twice as many coordinates as there are inputs.</param>
    /// <param name="draws">How many draws each replicate takes.</param>
    /// <param name="estimator">How first-order indices are estimated.</param>
    /// <param name="threads">How many threads may take part; the result is the same for any number.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">Groups or designs are not as said, or a result is no finite number; the message names the draw.</exception>
    public static ImmutableArray<SobolAnalysis> Of(
        Func<BlockModels> model,
        int outputs,
        ImmutableArray<ImmutableArray<int>> groups,
        IReadOnlyList<IDesign> replicates,
        int draws,
        SobolEstimator estimator = SobolEstimator.Saltelli,
        int threads = 1,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(replicates);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(draws);
        var inputs = groups.Sum(g => g.Length);
        if (!groups.SelectMany(g => g).Order().SequenceEqual(Enumerable.Range(0, inputs)))
            throw new ArgumentException("Each input belongs to exactly one group.", nameof(groups));
        if (replicates.Count < 2 || replicates.Any(r => r.Dimensions != 2 * inputs))
            throw new ArgumentException($"Give at least two designs of {2 * inputs} coordinates.", nameof(replicates));
        var found = new ReplicateIndices[replicates.Count];
        var next = -1;
        Parallel.For(
            0,
            Math.Max(1, Math.Min(threads, replicates.Count)),
            new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = cancellation },
            _ =>
            {
                var work = new PickFreezeRun(model(), outputs, groups, draws, estimator);
                for (int r; (r = Interlocked.Increment(ref next)) < replicates.Count; )
                    found[r] = work.Run(replicates[r], r, cancellation);
            }
        );
        return [.. Enumerable.Range(0, outputs).Select(o => Combined(found, o, groups.Length))];
    }

    private static SobolAnalysis Combined(ReplicateIndices[] found, int output, int groups)
    {
        var mean = found.Average(f => f.Mean[output]);
        var variance = found.Average(f => f.Variance[output]);
        if (!(variance > 0))
            return new(mean, 0, [.. new IndexEstimate[groups]], [.. new IndexEstimate[groups]]);
        var (first, total) = (new IndexEstimate[groups], new IndexEstimate[groups]);
        var values = new double[found.Length];
        for (var g = 0; g < groups; g++)
        {
            var at = (output * groups) + g;
            for (var r = 0; r < values.Length; r++)
                values[r] = found[r].First[at];
            first[g] = IndexEstimate.Of(values);
            for (var r = 0; r < values.Length; r++)
                values[r] = found[r].Total[at];
            total[g] = IndexEstimate.Of(values);
        }

        return new(mean, variance, [.. first], [.. total]);
    }
}
