namespace Casus.Equilibria.ManyPlayers;

/// <summary>Proven bounds of a weighted sum whose weights lie between bounds and sum to one.</summary>
/// <remarks>
/// For every number m the sum is m + Σ (aₜ − m) xₜ, which is at least m + Σ (aₜ − m)⁺ lowₜ − (aₜ − m)⁻ highₜ; with m one of the a's the best
/// such bound is the exact minimum (linear programming duality). All are tried. Rounding is covered by a bound on all errors at once:
/// fewer than count + 6 roundings of terms whose sizes add up to at most (1 + 2 mass) times the largest coefficient, one of the
/// roundings being that of the coefficients themselves.
/// </remarks>
internal static class SimplexRange
{
    /// <summary>Above the unit roundoff 2^-53, by enough for products of errors.</summary>
    public const double Roundoff = 1.2e-16;

    /// <summary>A lower bound of the sum.</summary>
    /// <param name="a">Where the coefficients lie.</param>
    /// <param name="start">The place of the first.</param>
    /// <param name="stride">How far apart they are.</param>
    /// <param name="low">Lower bounds of the weights.</param>
    /// <param name="high">Upper bounds.</param>
    /// <param name="mass">An upper bound of the sum of the sizes of the weights.</param>
    public static double Least(
        ReadOnlySpan<double> a,
        int start,
        int stride,
        ReadOnlySpan<double> low,
        ReadOnlySpan<double> high,
        double mass
    )
    {
        unchecked
        {
            var count = low.Length;
            if (count == 1)
                return a[start] - (Math.Abs(a[start]) * 4 * Roundoff);
            var (best, largest) = (double.NegativeInfinity, 0.0);
            for (var at = 0; at < count; at++)
            {
                var pivot = a[start + (at * stride)];
                largest = Math.Max(largest, Math.Abs(pivot));
                var sum = pivot;
                for (var t = 0; t < count; t++)
                {
                    var rest = a[start + (t * stride)] - pivot;
                    sum += rest * (rest >= 0 ? low[t] : high[t]);
                }

                best = Math.Max(best, sum);
            }

            return best - (largest * (count + 6) * (1 + (2 * mass)) * Roundoff);
        }
    }

    /// <summary>An upper bound of the sum; see <see cref="Least"/>.</summary>
    public static double Most(
        ReadOnlySpan<double> a,
        int start,
        int stride,
        ReadOnlySpan<double> low,
        ReadOnlySpan<double> high,
        double mass
    )
    {
        unchecked
        {
            var count = low.Length;
            if (count == 1)
                return a[start] + (Math.Abs(a[start]) * 4 * Roundoff);
            var (best, largest) = (double.PositiveInfinity, 0.0);
            for (var at = 0; at < count; at++)
            {
                var pivot = a[start + (at * stride)];
                largest = Math.Max(largest, Math.Abs(pivot));
                var sum = pivot;
                for (var t = 0; t < count; t++)
                {
                    var rest = a[start + (t * stride)] - pivot;
                    sum += rest * (rest >= 0 ? high[t] : low[t]);
                }

                best = Math.Min(best, sum);
            }

            return best + (largest * (count + 6) * (1 + (2 * mass)) * Roundoff);
        }
    }
}
