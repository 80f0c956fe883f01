namespace Casus.Equilibria.ManyPlayers;

/// <summary>Narrows weights by one row at a time: what a weight may be if the row is to be zero, or not positive.</summary>
/// <remarks>
/// For any m the row is at least L = m + Σ (aₜ − m)⁺ lowₜ − (aₜ − m)⁻ highₜ, and moving weight t away from the bound used in L adds |aₜ − m|
/// for each unit. As the row is not above zero, no weight can move further than −L / |aₜ − m| (reduced-cost tightening).
/// </remarks>
internal static class RowContractor
{
    /// <summary>Narrows the weights of all players by all rows; answers whether anything is left.</summary>
    public static bool Narrow(SupportSystem system, Slopes slopes, WeightBox box)
    {
        Span<double> mirrored = stackalloc double[64];
        for (var row = 0; row < system.Rows.Length; row++)
        {
            for (var player = 0; player < system.Players; player++)
            {
                var count = system.SizeOf(player);
                if (player == system.Rows[row].Player || count is 1 or > 64)
                    continue;
                if (!NotAbove(slopes.LowOf(row, player), box, system.First[player], slopes.MassOf(player)))
                    return false;
                if (!system.Rows[row].IsTie)
                    continue;
                var highs = slopes.HighOf(row, player);
                for (var t = 0; t < count; t++)
                    mirrored[t] = -highs[t];
                if (!NotAbove(mirrored[..count], box, system.First[player], slopes.MassOf(player)))
                    return false;
            }
        }

        return true;
    }

    private static bool NotAbove(ReadOnlySpan<double> a, WeightBox box, int first, double mass)
    {
        unchecked
        {
            var largest = 0.0;
            foreach (var coefficient in a)
                largest = Math.Max(largest, Math.Abs(coefficient));
            var error = largest * (a.Length + 8) * (1 + (2 * mass)) * SimplexRange.Roundoff;
            for (var at = 0; at < a.Length; at++)
            {
                var (pivot, least) = (a[at], a[at]);
                for (var t = 0; t < a.Length; t++)
                    least += (a[t] - pivot) * (a[t] >= pivot ? box.Low[first + t] : box.High[first + t]);
                var room = (error - least) * (1 + (4 * SimplexRange.Roundoff));
                if (room < 0)
                    return false;
                for (var t = 0; t < a.Length; t++)
                {
                    var rest = a[t] - pivot;
                    var step = (room / Math.Abs(rest) * (1 + (8 * SimplexRange.Roundoff))) + (4 * SimplexRange.Roundoff);
                    if (rest > 0 && box.Low[first + t] + step < box.High[first + t])
                        box.High[first + t] = box.Low[first + t] + step;
                    else if (rest < 0 && box.High[first + t] - step > box.Low[first + t])
                        box.Low[first + t] = box.High[first + t] - step;
                }
            }

            return true;
        }
    }
}
