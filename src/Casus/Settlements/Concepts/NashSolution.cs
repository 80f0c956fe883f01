using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Settlements.Concepts;

/// <summary>The Nash bargaining solution: the greatest product of gains, each to the power of its bargainer's weight.</summary>
/// <remarks>
/// Nash 1950, Econometrica 18: 155–162; with weights, Kalai 1977, International Journal of Game Theory 6: 129–133. Unmoved by positive affine
/// rescaling of anyone's utility, and by dropping formulas that do not win. Where nobody can gain without another gaining nothing, every
/// product is zero and the concept says no more than the Pareto set. Products are compared as they are: exact on fractions, while on doubles
/// many tiny gains may underflow. One pass over the formulas.
/// </remarks>
public static class NashSolution
{
    /// <summary>The formulas with the greatest weighted product of gains.</summary>
    /// <param name="set">The problem.</param>
    /// <param name="weights">For each bargainer a positive whole number, only their ratios mattering; left out, all equal.</param>
    /// <param name="tolerance">How far below the best product still ties; zero by default.</param>
    /// <exception cref="ArgumentException">A weight is missing or not positive, or the tolerance is negative.</exception>
    public static Agreement<T> Choose<T>(BargainingSet<T> set, ImmutableArray<int> weights = default, T tolerance = default)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(set);
        var powers = weights.IsDefault ? [.. Enumerable.Repeat(1, set.Bargainers.Length)] : weights;
        if (powers.Length != set.Bargainers.Length || powers.Any(power => power < 1))
            throw new ArgumentException("Give every bargainer a positive whole weight.", nameof(weights));
        return Scoring.Best(set, 1, tolerance, (formula, score) => score[0] = Product(set, formula, powers));
    }

    /// <summary>The point of a two-party frontier with the greatest product of gains, the first party's to the power of its weight.</summary>
    /// <param name="frontier">The frontier.</param>
    /// <param name="weight">The first party's weight, between 0 and 1; the other has the rest.</param>
    /// <exception cref="ArgumentOutOfRangeException">The weight does not lie strictly between 0 and 1.</exception>
    public static FrontierPoint On(Frontier frontier, double weight = 0.5)
    {
        ArgumentNullException.ThrowIfNull(frontier);
        if (weight is not (> 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(weight), weight, "A weight lies strictly between 0 and 1.");
        return frontier.Highest(
            one => Math.Pow(frontier.GainOne(one), weight) * Math.Pow(frontier.GainTwo(one), 1 - weight),
            (one, slope) => (weight * frontier.GainTwo(one)) + ((1 - weight) * frontier.GainOne(one) * slope)
        );
    }

    private static T Product<T>(BargainingSet<T> set, int formula, ImmutableArray<int> powers)
        where T : struct, INumber<T>
    {
        var product = T.One;
        for (var seat = 0; seat < powers.Length; seat++)
        {
            for (var times = 0; times < powers[seat]; times++)
                product *= set.Gain(formula, seat);
        }

        return product;
    }
}
