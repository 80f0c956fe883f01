using System.Collections.Immutable;
using Casus.Uncertainty.Dependence;
using MathNet.Numerics.LinearAlgebra;

namespace Casus.Uncertainty.Sensitivity;

/// <summary>Where the variance of a result comes from when inputs depend on each other: Shapley effects (Owen 2014; Song, Nelson and Staum 2016).</summary>
/// <remarks>
/// An input's effect is what it adds to the explained variance, averaged over all orders in which inputs could become known; effects are never negative in truth
/// and sum to one. What a set of inputs explains is the covariance of two results that share the set and else are drawn anew, given the set, from the copula.
/// Every draw takes an order of its own, so that a draw costs as many runs as there are inputs, and one more.
/// </remarks>
public sealed class ShapleyEffects
{
    private ShapleyEffects(double variance, ImmutableArray<IndexEstimate> effects) => (Variance, Effects) = (variance, effects);

    /// <summary>The variance of the result.</summary>
    public double Variance { get; }

    /// <summary>For each input its share of the variance; they sum to one.</summary>
    public ImmutableArray<IndexEstimate> Effects { get; }

    /// <summary>Estimates the effects.</summary>
    /// <param name="model">The model of dependent shares, each evenly spread from 0 to 1, with one result.</param>
    /// <param name="correlations">The correlations of the normal numbers behind the shares.</param>
    /// <param name="replicates">Independent designs, at least two, each with three coordinates for each input.</param>
    /// <param name="draws">How many draws each replicate takes.</param>
    /// <param name="threads">How many threads may take part; the result is the same for any number.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">Designs are not as said, or the result never varies.</exception>
    public static ShapleyEffects Of(
        Func<BlockModel> model,
        CorrelationMatrix correlations,
        IReadOnlyList<IDesign> replicates,
        int draws,
        int threads = 1,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(correlations);
        ArgumentNullException.ThrowIfNull(replicates);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(draws);
        var inputs = correlations.Size;
        if (replicates.Count < 2 || replicates.Any(r => r.Dimensions != 3 * inputs))
            throw new ArgumentException($"Give at least two designs of {3 * inputs} coordinates.", nameof(replicates));
        var parts = new (double Variance, double[] Effects)[replicates.Count];
        Parallel.For(
            0,
            replicates.Count,
            new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = cancellation },
            r => parts[r] = new ShapleyRun(model(), correlations).Run(replicates[r], draws, cancellation)
        );
        var variance = parts.Average(p => p.Variance);
        if (!(variance > 0))
            throw new ArgumentException("The result never varies, so there is nothing to explain.", nameof(model));
        return new(
            variance,
            [.. Enumerable.Range(0, inputs).Select(i => IndexEstimate.Of([.. parts.Select(p => p.Effects[i] / variance)]))]
        );
    }

    /// <summary>One replicate: each draw walks through the inputs in an order of its own.</summary>
    private sealed class ShapleyRun(BlockModel model, CorrelationMatrix correlations)
    {
        private readonly int _inputs = correlations.Size;
        private readonly Dictionary<string, (Matrix<double> Weights, Matrix<double> Factor)> _given = new(StringComparer.Ordinal);

        public (double Variance, double[] Effects) Run(IDesign design, int draws, CancellationToken cancellation)
        {
            var columns = new double[3 * _inputs][];
            for (var d = 0; d < columns.Length; d++)
                design.Fill(d, 0, columns[d] = new double[draws]);
            var (own, fresh) = (Dependent(columns.AsSpan(0, _inputs), draws), columns.AsSpan(_inputs, _inputs).ToArray());
            var results = new double[draws];
            var walk = new double[_inputs + 1][];
            for (var s = 0; s < walk.Length; s++)
                walk[s] = new double[draws];
            var orders = Orders(columns.AsSpan(2 * _inputs, _inputs), draws);
            Evaluate(own, results);
            for (var known = 0; known < _inputs; known++)
            {
                cancellation.ThrowIfCancellationRequested();
                Evaluate(Redrawn(own, fresh, orders, known, draws), walk[known]);
            }

            results.CopyTo(walk[_inputs], 0);
            return Shares(results, walk, orders);
        }

        private (double, double[]) Shares(double[] results, double[][] walk, int[][] orders)
        {
            var mean = results.Average();
            var variance = results.Average(y => (y - mean) * (y - mean));
            var effects = new double[_inputs];
            for (var k = 0; k < results.Length; k++)
            {
                for (var known = 0; known < _inputs; known++)
                    effects[orders[k][known]] += (results[k] - mean) * (walk[known + 1][k] - walk[known][k]) / results.Length;
            }

            return (variance, effects);
        }

        private static int[][] Orders(ReadOnlySpan<double[]> columns, int draws)
        {
            var orders = new int[draws][];
            var keys = new double[columns.Length];
            for (var k = 0; k < draws; k++)
            {
                for (var i = 0; i < keys.Length; i++)
                    keys[i] = columns[i][k];
                orders[k] = [.. Enumerable.Range(0, keys.Length)];
                Array.Sort(keys, orders[k]);
            }

            return orders;
        }

        // The normal numbers behind dependent shares.
        private double[][] Dependent(ReadOnlySpan<double[]> shares, int draws)
        {
            var factor = correlations.Factor();
            var normal = new double[_inputs][];
            for (var i = 0; i < _inputs; i++)
            {
                normal[i] = new double[draws];
                for (var j = 0; j <= i; j++)
                {
                    for (var k = 0; k < draws; k++)
                        normal[i][k] += factor[i, j] * Normal(shares[j][k]);
                }
            }

            return normal;
        }

        // In each draw the first inputs of its order as they are, the others drawn anew given them.
        private double[][] Redrawn(double[][] own, double[][] fresh, int[][] orders, int known, int draws)
        {
            var redrawn = Array.ConvertAll(own, column => (double[])column.Clone());
            for (var k = 0; k < draws; k++)
            {
                var kept = orders[k].AsSpan(0, known).ToArray();
                Array.Sort(kept);
                int[] others = [.. Enumerable.Range(0, _inputs).Except(kept)];
                var (weights, factor) = Given(kept, others);
                for (var i = 0; i < others.Length; i++)
                {
                    var value = 0.0;
                    for (var j = 0; j < kept.Length; j++)
                        value += weights[i, j] * own[kept[j]][k];
                    for (var j = 0; j <= i; j++)
                        value += factor[i, j] * Normal(fresh[others[j]][k]);
                    redrawn[others[i]][k] = value;
                }
            }

            return redrawn;
        }

        // Regression of some normal numbers on others, and the factor of what is left.
        private (Matrix<double> Weights, Matrix<double> Factor) Given(int[] kept, int[] others)
        {
            var key = string.Join(',', kept);
            if (_given.TryGetValue(key, out var known))
                return known;
            var left = Part(others, others);
            var weights = Matrix<double>.Build.Dense(others.Length, Math.Max(1, kept.Length));
            if (kept.Length > 0)
            {
                weights = Part(kept, kept).Solve(Part(kept, others)).Transpose();
                left -= weights * Part(kept, others);
            }

            // What complete dependence leaves over is rounding.
            for (var i = 0; i < left.RowCount; i++)
                left[i, i] = Math.Max(left[i, i], 1e-12);
            return _given[key] = (weights, left.Cholesky().Factor);
        }

        private Matrix<double> Part(int[] rows, int[] columns) =>
            Matrix<double>.Build.Dense(rows.Length, columns.Length, (i, j) => correlations[rows[i], columns[j]]);

        private void Evaluate(double[][] normal, double[] results)
        {
            const int Block = 256;
            var shares = new double[_inputs * Block];
            for (var first = 0; first < results.Length; first += Block)
            {
                var count = Math.Min(Block, results.Length - first);
                for (var i = 0; i < _inputs; i++)
                {
                    for (var k = 0; k < count; k++)
                        shares[(i * count) + k] = Share(normal[i][first + k]);
                }

                model(shares.AsSpan(0, _inputs * count), count, results.AsSpan(first, count));
            }
        }

        private static double Normal(double share) => -Math.Sqrt(2) * MathNet.Numerics.SpecialFunctions.ErfcInv(2 * share);

        private static double Share(double normal) =>
            Math.Clamp(MathNet.Numerics.SpecialFunctions.Erfc(-normal / Math.Sqrt(2)) / 2, double.Epsilon, Math.BitDecrement(1.0));
    }
}
