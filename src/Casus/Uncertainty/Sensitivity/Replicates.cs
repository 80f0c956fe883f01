using System.Numerics;
using MathNet.Numerics.Distributions;

namespace Casus.Uncertainty.Sensitivity;

/// <summary>What is worked out from a row of sums.</summary>
/// <param name="sums">The sums.</param>
/// <param name="values">Where the values go.</param>
internal delegate void FromSums(ReadOnlySpan<double> sums, Span<double> values);

/// <summary>Intervals for functions of sums, from rows of sums that are independent of each other.</summary>
internal static class Replicates
{
    /// <summary>Delete-one jackknife: corrects the bias of ratios, and its pseudo-values give Student's t (Tukey 1958).</summary>
    public static Estimate[] Jackknife(FromSums values, int count, double[][] rows, double level)
    {
        var all = new double[rows[0].Length];
        foreach (var row in rows)
            AddTo(all, row, 1);
        var whole = new double[count];
        values(all, whole);
        var rest = new double[rows[0].Length];
        var pseudo = new double[rows.Length][];
        for (var r = 0; r < rows.Length; r++)
        {
            all.CopyTo(rest, 0);
            AddTo(rest, rows[r], -1);
            var found = pseudo[r] = new double[count];
            values(rest, found);
            for (var i = 0; i < found.Length; i++)
                found[i] = (rows.Length * whole[i]) - ((rows.Length - 1) * found[i]);
        }

        var t = StudentT.InvCDF(0, 1, rows.Length - 1, (1 + level) / 2);
        return [.. Enumerable.Range(0, whole.Length).Select(i => Interval(pseudo, i, t))];
    }

    /// <summary>Percentile bootstrap over the rows (Efron 1979).</summary>
    public static Estimate[] Bootstrap(FromSums values, int count, double[][] rows, int resamples, ulong seed, double level)
    {
        var all = new double[rows[0].Length];
        foreach (var row in rows)
            AddTo(all, row, 1);
        var whole = new double[count];
        values(all, whole);
        var found = Enumerable.Range(0, whole.Length).Select(_ => new double[resamples]).ToArray();
        var random = new SplitMix(seed);
        var times = new int[rows.Length];
        var indices = new double[whole.Length];
        for (var s = 0; s < resamples; s++)
        {
            Array.Clear(times);
            for (var k = 0; k < rows.Length; k++)
                times[(int)(random.NextShare() * rows.Length)]++;
            Array.Clear(all);
            for (var k = 0; k < rows.Length; k++)
            {
                if (times[k] > 0)
                    AddTo(all, rows[k], times[k]);
            }

            values(all, indices);
            for (var i = 0; i < indices.Length; i++)
                found[i][s] = indices[i];
        }

        return [.. whole.Select((value, i) => Percentiles(value, found[i], level))];
    }

    /// <summary>The interval between two quantiles of resampled values, which it sorts.</summary>
    public static Estimate Percentiles(double value, double[] resampled, double level)
    {
        Array.Sort(resampled);
        return new(value, Quantile(resampled, (1 - level) / 2), Quantile(resampled, (1 + level) / 2));
    }

    /// <summary>The quantile of sorted values, linear between neighbours.</summary>
    public static double Quantile(ReadOnlySpan<double> sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var low = (int)place;
        return low + 1 < sorted.Length ? sorted[low] + ((place - low) * (sorted[low + 1] - sorted[low])) : sorted[low];
    }

    private static Estimate Interval(double[][] values, int index, double t)
    {
        var mean = values.Average(v => v[index]);
        var squares = values.Sum(v => (v[index] - mean) * (v[index] - mean));
        var half = t * Math.Sqrt(squares / (values.Length * (values.Length - 1.0)));
        return new(mean, mean - half, mean + half);
    }

    private static void AddTo(double[] sums, double[] row, double weight)
    {
        var k = 0;
        for (; k <= row.Length - Vector<double>.Count; k += Vector<double>.Count)
            (new Vector<double>(sums, k) + (new Vector<double>(row, k) * weight)).CopyTo(sums, k);
        for (; k < row.Length; k++)
            sums[k] += row[k] * weight;
    }
}
