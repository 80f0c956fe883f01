namespace Casus.Uncertainty.Decisions;

/// <summary>How far two rankings agree (Kendall 1945, tau-b): 1 if they are the same, −1 if one is the other backwards.</summary>
public static class KendallTau
{
    /// <summary>Tau-b, which allows for ties; NaN if either ranking ties everything.</summary>
    /// <remarks>By sorting and counting exchanges, in n log n steps (Knight 1966).</remarks>
    /// <param name="first">The first ranks or scores.</param>
    /// <param name="second">The second ones of the same things.</param>
    /// <exception cref="ArgumentException">The two differ in length or hold what is no number.</exception>
    public static double Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        if (first.Length != second.Length)
            throw new ArgumentException($"{first.Length} things cannot be compared with {second.Length}.", nameof(second));
        var pairs = new (double First, double Second)[first.Length];
        for (var i = 0; i < pairs.Length; i++)
            pairs[i] = (first[i], second[i]);
        if (pairs.Any(p => double.IsNaN(p.First) || double.IsNaN(p.Second)))
            throw new ArgumentException("A rank must be a number.", nameof(first));
        Array.Sort(pairs);
        var all = Pairs(pairs.Length);
        var firstTied = Tied(pairs, static (a, b) => a.First.Equals(b.First));
        var bothTied = Tied(pairs, static (a, b) => a.Equals(b));
        var seconds = Array.ConvertAll(pairs, p => p.Second);
        var exchanges = Sort(seconds, new double[seconds.Length]);
        var secondTied = Tied(seconds, static (a, b) => a.Equals(b));
        // Pairs apart in both, agreeing less disagreeing.
        var balance = all - firstTied - secondTied + bothTied - (2 * exchanges);
        return Math.Clamp(balance / Math.Sqrt((double)(all - firstTied) * (all - secondTied)), -1, 1);
    }

    private static long Pairs(long things) => things * (things - 1) / 2;

    private static long Tied<T>(T[] sorted, Func<T, T, bool> same)
    {
        long tied = 0;
        for (int i = 0, run = 0; i < sorted.Length; i++)
        {
            run = i > 0 && same(sorted[i - 1], sorted[i]) ? run + 1 : 0;
            tied += run;
        }

        return tied;
    }

    // Merge sort; the exchanges it stands for.
    private static long Sort(Span<double> values, Span<double> room)
    {
        if (values.Length < 2)
            return 0;
        var half = values.Length / 2;
        var exchanges = Sort(values[..half], room) + Sort(values[half..], room);
        values.CopyTo(room);
        for (int i = 0, j = half, at = 0; at < values.Length; at++)
        {
            if (j >= values.Length || (i < half && room[i] <= room[j]))
            {
                values[at] = room[i++];
                continue;
            }

            exchanges += half - i;
            values[at] = room[j++];
        }

        return exchanges;
    }
}
