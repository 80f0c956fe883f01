using System.Collections.Immutable;
using MathNet.Numerics.Distributions;

namespace Casus.Uncertainty.Sensitivity;

/// <summary>Sensitivity from draws that were made already, whatever their design; no further runs.</summary>
public sealed class GivenDraws
{
    private readonly double[][] _columns;
    private readonly double[] _y;
    private readonly int[][] _orders;
    private readonly int[] _orderOfY;

    /// <summary>Draws and their results.</summary>
    /// <param name="columns">The inputs: <c>columns[input][draw]</c>.</param>
    /// <param name="y">The result of each draw.</param>
    /// <exception cref="ArgumentException">There are fewer than 20 draws, lengths differ, or a number is not finite.</exception>
    public GivenDraws(double[][] columns, double[] y)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(y);
        if (y.Length < 20 || columns.Length == 0 || columns.Any(c => c.Length != y.Length))
            throw new ArgumentException("Each input needs a number for each draw, and there must be 20 draws or more.", nameof(columns));
        foreach (var column in columns.Append(y))
        {
            var broken = Array.FindIndex(column, v => !double.IsFinite(v));
            if (broken >= 0)
                throw new ArgumentException(
                    $"Draw {broken} has a number that is not finite: leave such draws out on purpose.",
                    nameof(columns)
                );
        }

        (_columns, _y) = (columns, y);
        _orders = [.. columns.Select(Order)];
        _orderOfY = Order(y);
    }

    /// <summary>First-order shares of variance by ranks: the covariance of results of neighbours in the input (Chatterjee 2021; Gamboa et al. 2022).</summary>
    /// <remarks>Intervals by Student's t over 20 interleaved parts of the draws; right for independent draws.</remarks>
    /// <param name="level">The level of the intervals.</param>
    public ImmutableArray<Estimate> FirstOrder(double level = 0.95) => [.. _orders.Select(o => ByRanks(o, level))];

    /// <summary>Borgonovo's delta (2007): half the mean distance between the density of the result and its density given the input.</summary>
    /// <remarks>The interval holds the noise of the draws alone, not the bias of smoothing, and covers the truth far less often than its level: strong inputs come out
    /// somewhat low, and an input without influence comes out above 0. Use it to compare inputs, not to test for 0.</remarks>
    /// <param name="resamples">How many resamples for bias and interval.</param>
    /// <param name="seed">The seed of the resampling.</param>
    /// <param name="level">The level of the intervals.</param>
    /// <param name="threads">How many threads; the answer does not depend on it.</param>
    public ImmutableArray<Estimate> Delta(int resamples = 100, ulong seed = 1, double level = 0.95, int threads = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(resamples, 20);
        var grid = new DensityGrid(_y);
        var found = new Estimate[_columns.Length];
        void One(int input) => found[input] = new DeltaRun(grid, _orders[input]).Of(resamples, seed, level);
        if (threads <= 1)
        {
            for (var input = 0; input < found.Length; input++)
                One(input);
        }
        else
        {
            Parallel.For(0, found.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, One);
        }

        return [.. found];
    }

    /// <summary>PAWN (Pianosi and Wagener 2018): for each input the median over its slices of the Kolmogorov–Smirnov distance between the result's distribution in the slice and over all draws.</summary>
    /// <param name="slices">How many slices of equal numbers of draws.</param>
    /// <param name="dummies">How many random inputs without influence set the threshold.</param>
    /// <param name="seed">The seed of these.</param>
    /// <returns>The medians, and the largest median of an input that has no influence: below it, influence is not shown.</returns>
    public (ImmutableArray<double> Medians, double Threshold) Pawn(int slices = 10, int dummies = 100, ulong seed = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(slices, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(slices, _y.Length / 5);
        ArgumentOutOfRangeException.ThrowIfLessThan(dummies, 1);
        var threshold = 0.0;
        var random = new SplitMix(seed);
        for (var d = 0; d < dummies; d++)
        {
            var keys = new double[_y.Length];
            for (var k = 0; k < keys.Length; k++)
                keys[k] = random.NextShare();
            threshold = Math.Max(threshold, Median(Distances.OfSlices(_y, _orderOfY, Slice(Order(keys), slices), slices)));
        }

        return ([.. _orders.Select(o => Median(Distances.OfSlices(_y, _orderOfY, Slice(o, slices), slices)))], threshold);
    }

    /// <summary>Regional sensitivity (Spear and Hornberger 1980): how far each input's distribution differs between draws of interest and the rest.</summary>
    /// <param name="interesting">Whether a result is of interest.</param>
    /// <returns>For each input the Kolmogorov–Smirnov distance and the asymptotic odds of one so large by chance.</returns>
    /// <exception cref="ArgumentException">All draws are of interest, or none.</exception>
    public ImmutableArray<(double Distance, double Odds)> Regional(Func<double, bool> interesting)
    {
        ArgumentNullException.ThrowIfNull(interesting);
        var marks = Array.ConvertAll(_y, r => interesting(r) ? 1 : 0);
        var inside = marks.Sum();
        if (inside == 0 || inside == marks.Length)
            throw new ArgumentException("Some draws must be of interest and some not.", nameof(interesting));
        var size = (double)inside * (marks.Length - inside) / marks.Length;
        return
        [
            .. _columns.Select(
                (column, i) =>
                {
                    var distance = Distances.OfTwo(column, _orders[i], marks, inside);
                    return (distance, Distances.Odds(distance, size));
                }
            ),
        ];
    }

    internal static int[] Order(double[] keys)
    {
        var (sorted, order) = ((double[])keys.Clone(), new int[keys.Length]);
        for (var k = 0; k < order.Length; k++)
            order[k] = k;
        Array.Sort(sorted, order);
        return order;
    }

    internal static int[] Slice(int[] order, int slices)
    {
        var slice = new int[order.Length];
        for (var rank = 0; rank < order.Length; rank++)
            slice[order[rank]] = (int)((long)rank * slices / order.Length);
        return slice;
    }

    private Estimate ByRanks(int[] order, double level)
    {
        const int parts = 20;
        var whole = Neighbours(order);
        if (order.Length < parts * 20)
            return new(whole, double.NegativeInfinity, double.PositiveInfinity);
        var values = Enumerable.Range(0, parts).Select(p => Neighbours([.. order.Where(k => k % parts == p)])).ToArray();
        var mean = values.Average();
        var half =
            StudentT.InvCDF(0, 1, parts - 1, (1 + level) / 2)
            * Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (parts * (parts - 1.0)));
        return new(whole, whole - half, whole + half);
    }

    private double Neighbours(int[] order)
    {
        var mean = 0.0;
        foreach (var k in order)
            mean += _y[k] / order.Length;
        var (product, square) = (0.0, 0.0);
        for (var rank = 0; rank < order.Length; rank++)
        {
            var here = _y[order[rank]] - mean;
            product += here * (_y[order[rank + 1 < order.Length ? rank + 1 : 0]] - mean);
            square += here * here;
        }

        return product / square;
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return Replicates.Quantile(values, 0.5);
    }
}
