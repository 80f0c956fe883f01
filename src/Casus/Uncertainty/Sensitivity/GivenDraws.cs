namespace Casus.Uncertainty.Sensitivity;

/// <summary>What an input does to a result, seen from draws that are there already, however they were made.</summary>
/// <remarks>
/// Draws are put into classes of equally many by the input, equal values together. Needs no further runs and no independence, but sees one input at a time.
/// </remarks>
public static class GivenDraws
{
    /// <summary>The share of the variance that the input explains by itself: the correlation ratio, corrected for classes that explain by chance.</summary>
    /// <remarks>
    /// Plischke 2010 for the estimator; the correction is ε² = 1 − (1 − η²)(n − 1)/(n − c), Kelley 1935, without which c classes explain c/n of pure noise. May be
    /// slightly negative where the input explains nothing.
    /// </remarks>
    /// <param name="input">The input in each draw.</param>
    /// <param name="result">The result in each draw.</param>
    /// <param name="classes">How many classes at most; 0 takes the cube root of the number of draws, at most 32.</param>
    /// <exception cref="ArgumentException">There are fewer than 16 draws, or not a value for each.</exception>
    public static double FirstOrder(ReadOnlySpan<double> input, ReadOnlySpan<double> result, int classes = 0)
    {
        var (order, bounds) = Classes(input, result, classes);
        var mean = 0.0;
        foreach (var value in result)
            mean += value / result.Length;
        var (all, between) = (0.0, 0.0);
        foreach (var value in result)
            all += (value - mean) * (value - mean);
        if (!(all > 0))
            return 0;
        for (var c = 0; c + 1 < bounds.Count; c++)
        {
            var sum = 0.0;
            for (var at = bounds[c]; at < bounds[c + 1]; at++)
                sum += result[order[at]] - mean;
            between += sum * sum / (bounds[c + 1] - bounds[c]);
        }

        var used = bounds.Count - 1;
        return used < 2 ? 0 : 1 - ((1 - (between / all)) * (result.Length - 1) / (result.Length - used));
    }

    /// <summary>How far the law of the result moves, at most over classes of the input (PAWN, Pianosi and Wagener 2015, 2018).</summary>
    /// <returns>
    /// The largest and the median Kolmogorov–Smirnov distance between the law of the result in a class and in all draws; and the distance that an input without any
    /// effect exceeds in a class only one time in twenty.
    /// </returns>
    /// <inheritdoc cref="FirstOrder"/>
    public static (double Most, double Median, double ByChance) Pawn(ReadOnlySpan<double> input, ReadOnlySpan<double> result, int classes = 0)
    {
        var (order, bounds) = Classes(input, result, classes);
        var all = result.ToArray();
        Array.Sort(all);
        var distances = new double[bounds.Count - 1];
        var smallest = int.MaxValue;
        for (var c = 0; c < distances.Length; c++)
        {
            var part = new double[bounds[c + 1] - bounds[c]];
            for (var at = 0; at < part.Length; at++)
                part[at] = result[order[bounds[c] + at]];
            Array.Sort(part);
            distances[c] = Distance(part, all);
            smallest = Math.Min(smallest, part.Length);
        }

        Array.Sort(distances);
        // Kolmogorov's limit law: P(√n D > 1.358) = 0.05.
        return (distances[^1], distances[distances.Length / 2], 1.358 / Math.Sqrt(smallest));
    }

    /// <summary>Regional sensitivity (Hornberger and Spear 1981): how far apart the input's law lies in the draws that succeed and in those that fail.</summary>
    /// <param name="input">The input in each draw.</param>
    /// <param name="succeeds">Which draws succeed.</param>
    /// <returns>The Kolmogorov–Smirnov distance, and the one that an input without any effect exceeds one time in twenty; both 0 if all draws fare alike.</returns>
    /// <exception cref="ArgumentException">There is not a value for each draw.</exception>
    public static (double Distance, double ByChance) Regional(ReadOnlySpan<double> input, ReadOnlySpan<bool> succeeds)
    {
        if (input.Length != succeeds.Length)
            throw new ArgumentException("Give a value of the input for each draw.", nameof(input));
        var good = succeeds.Count(true);
        var (yes, no) = (new double[good], new double[input.Length - good]);
        for (int k = 0, y = 0, n = 0; k < input.Length; k++)
        {
            if (succeeds[k])
                yes[y++] = input[k];
            else
                no[n++] = input[k];
        }

        if (yes.Length == 0 || no.Length == 0)
            return (0, 0);
        Array.Sort(yes);
        Array.Sort(no);
        return (Distance(yes, no), 1.358 * Math.Sqrt((yes.Length + no.Length) / ((double)yes.Length * no.Length)));
    }

    // The largest distance between two step functions, both given by sorted samples.
    private static double Distance(double[] one, double[] other)
    {
        var (i, j, most) = (0, 0, 0.0);
        while (i < one.Length && j < other.Length)
        {
            var x = Math.Min(one[i], other[j]);
            while (i < one.Length && one[i] <= x)
                i++;
            while (j < other.Length && other[j] <= x)
                j++;
            most = Math.Max(most, Math.Abs(((double)i / one.Length) - ((double)j / other.Length)));
        }

        return most;
    }

    private static (int[] Order, List<int> Bounds) Classes(ReadOnlySpan<double> input, ReadOnlySpan<double> result, int classes)
    {
        if (input.Length != result.Length || input.Length < 16)
            throw new ArgumentException("Give a value of the input for each result, and at least 16.", nameof(input));
        ArgumentOutOfRangeException.ThrowIfNegative(classes);
        classes = classes == 0 ? Math.Min(32, (int)Math.Cbrt(input.Length)) : Math.Min(classes, input.Length / 2);
        var keys = input.ToArray();
        var order = new int[keys.Length];
        for (var k = 0; k < order.Length; k++)
            order[k] = k;
        Array.Sort(keys, order);
        var bounds = new List<int> { 0 };
        for (var c = 1; c < classes; c++)
        {
            var at = (int)((long)c * keys.Length / classes);
            // Equal values belong to one class.
            while (at < keys.Length && at > 0 && keys[at].Equals(keys[at - 1]))
                at++;
            if (at > bounds[^1] && at < keys.Length)
                bounds.Add(at);
        }

        bounds.Add(keys.Length);
        return (order, bounds);
    }
}
