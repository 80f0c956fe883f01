using System.Numerics;

namespace Casus.Settlements.Concepts;

/// <summary>The leximin solution: the least gain as great as can be, then the next least, and so on.</summary>
/// <remarks>
/// Sen 1970, Collective Choice and Social Welfare, ch. 9*; as a bargaining solution, Chun &amp; Peters 1988, Cahiers du CERO 30: 149–156. It compares
/// gains of different actors, so it <em>moves when one actor's utility is rescaled</em>. Always undominated. One pass per bargainer.
/// </remarks>
public static class LeximinSolution
{
    /// <summary>The formulas first in the order.</summary>
    /// <exception cref="ArgumentException">The tolerance is negative.</exception>
    public static Agreement<T> Choose<T>(BargainingSet<T> set, T tolerance = default)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(set);
        return Scoring.Leximin(set, tolerance, set.Gain);
    }
}
