using System.Numerics;

namespace Casus.Settlements.Concepts;

/// <summary>The lexicographic Kalai–Smorodinsky solution: the least share of the ideal gain as great as can be, then the next least, and so on.</summary>
/// <remarks>
/// Imai 1983, Econometrica 51: 389–401, there for convex problems; here the same order on a finite set, where it always picks undominated
/// formulas. Unmoved by positive affine rescaling of anyone's utility. A bargainer who can gain nothing from any formula is passed over.
/// One pass over the formulas per bargainer.
/// </remarks>
public static class LexicographicKalaiSmorodinsky
{
    /// <summary>The formulas first in the order.</summary>
    /// <exception cref="ArgumentException">The tolerance is negative.</exception>
    public static Agreement<T> Choose<T>(BargainingSet<T> set, T tolerance = default)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(set);
        return Scoring.Leximin(set, tolerance, (formula, seat) => KalaiSmorodinsky.ShareOfIdeal(set, formula, seat));
    }
}
