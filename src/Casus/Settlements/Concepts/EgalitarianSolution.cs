using System.Numerics;

namespace Casus.Settlements.Concepts;

/// <summary>The egalitarian solution: the least gain as great as can be.</summary>
/// <remarks>
/// Kalai 1977, Econometrica 45: 1623–1630. It compares gains of different actors, so it <em>moves when one actor's utility is rescaled</em>:
/// use it only where the scales are meant to be common. Dominated ties are dropped. One pass over the formulas.
/// </remarks>
public static class EgalitarianSolution
{
    /// <summary>The formulas whose least gain is greatest.</summary>
    /// <exception cref="ArgumentException">The tolerance is negative.</exception>
    public static Agreement<T> Choose<T>(BargainingSet<T> set, T tolerance = default)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(set);
        return Scoring.Best(
            set,
            1,
            tolerance,
            (formula, score) => score[0] = Scoring.Least(set.Bargainers.Length, seat => set.Gain(formula, seat))
        );
    }

    /// <summary>The point of a two-party frontier at which both gain alike, or the first party's best end if that still gains it less.</summary>
    public static FrontierPoint On(Frontier frontier)
    {
        ArgumentNullException.ThrowIfNull(frontier);
        return frontier.Crossing(one => frontier.GainOne(one) - frontier.GainTwo(one));
    }
}
