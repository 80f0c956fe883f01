using System.Numerics;

namespace Casus.Models.Guarantees;

/// <summary>Which of the three responses is best for which of a guarantor's types: the upper envelope of three lines in the type.</summary>
/// <remarks>
/// The payoff of response k to type t is <c>slope[k]·t + intercept[k]</c>. A tie goes to the least involved response (methods, "Ties"). Cut-offs are
/// those of model §3.3; aid is skipped where it is never best.
/// </remarks>
/// <typeparam name="T">The number in which the game is solved.</typeparam>
public readonly struct BestResponses<T>
    where T : struct, INumber<T>
{
    private BestResponses(bool[] used, T[] from, T[] to) => (Used, From, To) = (used, from, to);

    /// <summary>Whether some type prefers the response.</summary>
    public bool[] Used { get; }

    /// <summary>The response is best for types above this …</summary>
    public T[] From { get; }

    /// <summary>… and at most this.</summary>
    public T[] To { get; }

    /// <summary>Finds the envelope over the types of a law.</summary>
    /// <param name="slope">By response, from the least involved.</param>
    /// <param name="intercept">By response.</param>
    /// <param name="allowed">Which responses may be chosen; at least one.</param>
    /// <param name="law">The guarantor's types.</param>
    public static BestResponses<T> Find(ReadOnlySpan<T> slope, ReadOnlySpan<T> intercept, ReadOnlySpan<bool> allowed, TypeLaw<T> law)
    {
        var (used, from, to) = (new bool[slope.Length], new T[slope.Length], new T[slope.Length]);
        Find(slope, intercept, allowed, law, used, from, to);
        return new(used, from, to);
    }

    /// <summary>The same, written into buffers of the caller.</summary>
    internal static void Find(
        ReadOnlySpan<T> slope,
        ReadOnlySpan<T> intercept,
        ReadOnlySpan<bool> allowed,
        TypeLaw<T> law,
        Span<bool> used,
        Span<T> from,
        Span<T> to
    )
    {
        var count = slope.Length;
        // The open lower end lies below every type, so that the lowest type itself belongs to a response.
        var (below, above) = (law.Low - T.One, law.High);
        for (var k = 0; k < count; k++)
        {
            used[k] = false;
            if (!allowed[k])
                continue;
            var (low, high, beaten) = (below, above, false);
            for (var other = 0; other < count && !beaten; other++)
            {
                if (other == k || !allowed[other])
                    continue;
                var rise = slope[k] - slope[other];
                var gap = intercept[other] - intercept[k];
                if (T.IsZero(rise))
                    beaten = other < k ? gap >= T.Zero : gap > T.Zero;
                else if (T.IsPositive(rise))
                    low = T.Max(low, gap / rise);
                else
                    high = T.Min(high, gap / rise);
            }

            // A stretch that ends below every type is nobody's.
            (used[k], from[k], to[k]) = (!beaten && low < high && high >= law.Low, low, high);
        }
    }
}
