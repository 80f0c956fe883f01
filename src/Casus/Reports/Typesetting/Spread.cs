namespace Casus.Reports.Typesetting;

/// <summary>Moves labels apart along a line, as little as it takes, in their order.</summary>
internal static class Spread
{
    /// <summary>Places for labels of given sizes near their wishes, none overlapping, within the ends where they fit.</summary>
    /// <param name="wishes">The middle that each label would like.</param>
    /// <param name="sizes">How much room each takes.</param>
    /// <param name="low">The lower end.</param>
    /// <param name="high">The upper end.</param>
    public static double[] Apart(ReadOnlySpan<double> wishes, ReadOnlySpan<double> sizes, double low, double high)
    {
        var order = new int[wishes.Length];
        for (var at = 0; at < order.Length; at++)
            order[at] = at;
        var keys = wishes.ToArray();
        Array.Sort(order, (one, other) => keys[one] != keys[other] ? keys[one].CompareTo(keys[other]) : one.CompareTo(other));

        var places = new double[wishes.Length];
        var free = low;
        foreach (var at in order)
        {
            places[at] = Math.Max(wishes[at], free + (sizes[at] / 2));
            free = places[at] + (sizes[at] / 2);
        }

        // What was pushed out at the far end comes back, pushing its neighbours.
        var limit = Math.Max(high, low + Sum(sizes));
        for (var back = order.Length - 1; back >= 0; back--)
        {
            var at = order[back];
            places[at] = Math.Min(places[at], limit - (sizes[at] / 2));
            limit = places[at] - (sizes[at] / 2);
        }

        return places;
    }

    private static double Sum(ReadOnlySpan<double> sizes)
    {
        var sum = 0.0;
        foreach (var size in sizes)
            sum += size;
        return sum;
    }
}
