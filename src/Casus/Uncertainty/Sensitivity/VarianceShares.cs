using System.Collections.Immutable;
using MathNet.Numerics.Integration;

namespace Casus.Uncertainty.Sensitivity;

/// <summary>Which independent uniform inputs the variance of a result comes from (Sobol 1993), by Gauss–Legendre rules on a grid of all inputs.</summary>
/// <remarks>Exact up to rounding for polynomials of a degree below the order in each input, and very nearly so for smooth functions; meant for few inputs.</remarks>
/// <param name="Mean">The mean of the result.</param>
/// <param name="Variance">Its variance.</param>
/// <param name="First">For each input, the share of the variance that it explains alone, S.</param>
/// <param name="Total">For each input, the share in which it has a part, ST (Homma and Saltelli 1996).</param>
public sealed record VarianceShares(double Mean, double Variance, ImmutableArray<double> First, ImmutableArray<double> Total)
{
    /// <summary>Integrates over all inputs.</summary>
    /// <param name="result">The result by inputs.</param>
    /// <param name="ranges">The range of each input.</param>
    /// <param name="order">How many points in each input.</param>
    /// <exception cref="ArgumentException">There is no input, the grid has more than ten million points, or the result does not vary.</exception>
    public static VarianceShares Of(Func<double[], double> result, ImmutableArray<(double Low, double High)> ranges, int order)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentOutOfRangeException.ThrowIfLessThan(order, 2);
        if (ranges.IsDefaultOrEmpty || Math.Pow(order, ranges.Length) > 1e7)
            throw new ArgumentException("The grid must have from one to ten million points.", nameof(ranges));
        var grid = new Grid(ranges, order);
        var values = grid.Evaluate(result);
        var all = Enumerable.Range(0, ranges.Length).ToArray();
        var mean = grid.Means(values, []).Single().Mean;
        double Explained(int[] kept) => grid.Means(values, kept).Sum(m => m.Weight * (m.Mean - mean) * (m.Mean - mean));
        var variance = Explained(all);
        if (variance <= 0)
            throw new ArgumentException("The result does not vary.", nameof(result));
        return new(
            mean,
            variance,
            [.. all.Select(i => Explained([i]) / variance)],
            [.. all.Select(i => 1 - (Explained([.. all.Where(j => j != i)]) / variance))]
        );
    }

    private sealed class Grid
    {
        private readonly int _order;
        private readonly double[] _weights;
        private readonly double[][] _points;

        public Grid(ImmutableArray<(double Low, double High)> ranges, int order)
        {
            _order = order;
            var rule = new GaussLegendreRule(0, 1, order);
            _weights = rule.Weights;
            _points = [.. ranges.Select(r => rule.Abscissas.Select(x => r.Low + (x * (r.High - r.Low))).ToArray())];
        }

        private int Size => (int)Math.Pow(_order, _points.Length);

        public double[] Evaluate(Func<double[], double> result)
        {
            var values = new double[Size];
            var at = new double[_points.Length];
            for (var cell = 0; cell < values.Length; cell++)
            {
                for (int i = 0, rest = cell; i < at.Length; i++, rest /= _order)
                    at[i] = _points[i][rest % _order];
                values[cell] = result(at);
            }

            return values;
        }

        // The mean of the result for each combination of the inputs that are kept, and how much that combination weighs.
        public (double Mean, double Weight)[] Means(double[] values, int[] kept)
        {
            var sums = new (double Mean, double Weight)[(int)Math.Pow(_order, kept.Length)];
            for (var cell = 0; cell < values.Length; cell++)
            {
                var (weight, place, scale) = (1.0, 0, 1);
                for (int i = 0, rest = cell; i < _points.Length; i++, rest /= _order)
                {
                    var digit = rest % _order;
                    weight *= _weights[digit];
                    if (!kept.Contains(i))
                        continue;
                    place += digit * scale;
                    scale *= _order;
                }

                sums[place] = (sums[place].Mean + (weight * values[cell]), sums[place].Weight + weight);
            }

            return [.. sums.Select(s => (s.Mean / s.Weight, s.Weight))];
        }
    }
}
