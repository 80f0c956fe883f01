using System.Numerics;

namespace Casus.Settlements.Concepts;

/// <summary>The Kalai–Smorodinsky solution: the greatest share of the most each could hope for that all can have alike.</summary>
/// <remarks>
/// Kalai &amp; Smorodinsky 1975, Econometrica 43: 513–518. Unmoved by positive affine rescaling of anyone's utility. On a finite set, and among three or
/// more, equal shares may be out of reach or leave something on the table, so here the least share is made as great as can be and dominated
/// ties are dropped; <see cref="LexicographicKalaiSmorodinsky"/> goes on to the next least. A bargainer who can gain nothing from any formula
/// is passed over. One pass over the formulas.
/// </remarks>
public static class KalaiSmorodinsky
{
    /// <summary>The formulas whose least share of the ideal gain is greatest.</summary>
    /// <exception cref="ArgumentException">The tolerance is negative.</exception>
    public static Agreement<T> Choose<T>(BargainingSet<T> set, T tolerance = default)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(set);
        return Scoring.Best(
            set,
            1,
            tolerance,
            (formula, score) => score[0] = Scoring.Least(set.Bargainers.Length, seat => ShareOfIdeal(set, formula, seat))
        );
    }

    /// <summary>The point of a two-party frontier at which both have the same share of their ideal gain.</summary>
    public static FrontierPoint On(Frontier frontier)
    {
        ArgumentNullException.ThrowIfNull(frontier);
        var (idealOne, idealTwo) = (frontier.GainOne(frontier.HighestOne), frontier.GainTwo(frontier.DisagreementOne));
        return frontier.Crossing(one => (frontier.GainOne(one) * idealTwo) - (frontier.GainTwo(one) * idealOne));
    }

    /// <summary>Which part of its ideal gain a bargainer has; all of it, where there is nothing to gain.</summary>
    internal static T ShareOfIdeal<T>(BargainingSet<T> set, int formula, int seat)
        where T : struct, INumber<T> => set.Ideal[seat] == T.Zero ? T.One : set.Gain(formula, seat) / set.Ideal[seat];
}
