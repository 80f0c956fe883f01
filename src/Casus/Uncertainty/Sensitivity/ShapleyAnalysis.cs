using System.Collections.Immutable;

namespace Casus.Uncertainty.Sensitivity;

/// <summary>Shapley effects: variance shared out fairly among inputs that may depend on each other (Owen 2014; Song, Nelson and Staum 2016).</summary>
/// <remarks>
/// The worth of a set u is E[Var(Y | the others)], half the mean square of Y - Y' where Y' redraws u given the others (Jansen 1999);
/// in normal scores that redraw is linear. Up to 12 inputs all sets are used; above, one random order of the inputs for each batch of draws.
/// </remarks>
public sealed class ShapleyAnalysis
{
    private const int AllSets = 12;
    private readonly double[,] _correlation;
    private readonly int _inputs;
    private readonly bool _exact;

    /// <summary>What to analyse.</summary>
    /// <param name="correlation">The correlations of the inputs' normal scores (a Gaussian copula); ones on the diagonal.</param>
    /// <param name="allSets">Whether to go through all sets of inputs; null for up to 12 inputs.</param>
    /// <exception cref="ArgumentException">The table is not square, not symmetric or not positive definite, or there are too many inputs for all sets.</exception>
    public ShapleyAnalysis(double[,] correlation, bool? allSets = null)
    {
        ArgumentNullException.ThrowIfNull(correlation);
        _inputs = correlation.GetLength(0);
        if (_inputs == 0 || _inputs > 64 || correlation.GetLength(1) != _inputs)
            throw new ArgumentException("Correlations must be a square table of 1 to 64 inputs.", nameof(correlation));
        if (allSets == true && _inputs > 16)
            throw new ArgumentException("All sets of more than 16 inputs are too many: leave it to random orders.", nameof(allSets));
        _exact = allSets ?? _inputs <= AllSets;
        _correlation = (double[,])correlation.Clone();
        NormalScores.RequireCorrelation(_correlation);
    }

    /// <summary>The share of variance of each input; shares add up to 1.</summary>
    /// <param name="model">The model of normal scores: what it gets are standard normal numbers with the stated correlations.</param>
    /// <param name="design">Independent draws with two coordinates for each input.</param>
    /// <param name="draws">How many draws; each costs one run for each set of inputs, or one for each input with random orders.</param>
    /// <param name="seed">The seed of the random orders.</param>
    /// <param name="level">The level of the intervals: Student's t over a jackknife of batches.</param>
    /// <param name="threads">How many threads; the answer does not depend on it.</param>
    /// <exception cref="ArgumentException">There are too few draws or coordinates, or the result does not vary.</exception>
    public ImmutableArray<Estimate> Of(BlockModel model, IDesign design, int draws, ulong seed = 1, double level = 0.95, int threads = 1)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(design);
        if (design.Dimensions < 2 * _inputs)
            throw new ArgumentException($"The design needs {2 * _inputs} coordinates, two for each input.", nameof(design));
        var batches = _exact ? 64 : Math.Max(64, draws / 16);
        if (draws < 2 * batches)
            throw new ArgumentException($"Intervals need at least {2 * batches} draws.", nameof(draws));
        var size = draws / batches;
        var rows = new double[batches][];
        var lanes = Math.Clamp(threads, 1, batches);
        var redraws = new Redraws(_correlation);

        void Lane(int lane)
        {
            var run = new ShapleyRun(model, redraws, size);
            for (var b = lane; b < batches; b += lanes)
            {
                run.Read(design, (long)b * size);
                rows[b] = _exact ? run.AllSets() : run.OneOrder(Order(seed, b));
            }
        }

        if (lanes == 1)
            Lane(0);
        else
            Parallel.For(0, lanes, Lane);
        if (rows.All(r => r.Sum() == 0))
            throw new ArgumentException("The result does not vary over the draws.", nameof(model));
        return [.. Replicates.Jackknife(Shares, _inputs, rows, level)];
    }

    // The parts add up to the variance: dividing by their sum makes shares of 1.
    private static void Shares(ReadOnlySpan<double> parts, Span<double> shares)
    {
        var sum = 0.0;
        foreach (var part in parts)
            sum += part;
        for (var i = 0; i < shares.Length; i++)
            shares[i] = parts[i] / sum;
    }

    private int[] Order(ulong seed, int batch)
    {
        var random = new SplitMix(unchecked((seed * 0x9E3779B97F4A7C15UL) + ((ulong)batch * 0xD1B54A32D192ED03UL)));
        var order = Enumerable.Range(0, _inputs).ToArray();
        for (var i = order.Length - 1; i > 0; i--)
        {
            var j = (int)(random.NextShare() * (i + 1));
            (order[i], order[j]) = (order[j], order[i]);
        }

        return order;
    }
}
