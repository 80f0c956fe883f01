using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Settlements.Concepts;

/// <summary>The utilitarian solution: the greatest weighted sum of gains.</summary>
/// <remarks>
/// Harsanyi 1955, Journal of Political Economy 63: 309–321. The weights are a judgement and must be declared: there is no default. The concept
/// <em>moves when one actor's utility is rescaled</em> and the weights are not. One pass over the formulas.
/// </remarks>
public static class UtilitarianSolution
{
    /// <summary>The formulas with the greatest weighted sum of gains.</summary>
    /// <param name="set">The problem.</param>
    /// <param name="weights">What a unit of each bargainer's gain counts; positive.</param>
    /// <param name="tolerance">How far below the best sum still ties; zero by default.</param>
    /// <exception cref="ArgumentException">A weight is missing or not positive, or the tolerance is negative.</exception>
    public static Agreement<T> Choose<T>(BargainingSet<T> set, ImmutableArray<T> weights, T tolerance = default)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(set);
        if (weights.IsDefault || weights.Length != set.Bargainers.Length || weights.Any(weight => weight <= T.Zero))
            throw new ArgumentException("Give every bargainer a positive weight.", nameof(weights));
        return Scoring.Best(
            set,
            1,
            tolerance,
            (formula, score) =>
            {
                for (var seat = 0; seat < weights.Length; seat++)
                    score[0] += weights[seat] * set.Gain(formula, seat);
            }
        );
    }

    /// <summary>The point of a two-party frontier with the greatest weighted sum of gains; of several, some one of them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A weight is not positive.</exception>
    public static FrontierPoint On(Frontier frontier, double weightOne, double weightTwo)
    {
        ArgumentNullException.ThrowIfNull(frontier);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(weightOne);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(weightTwo);
        return frontier.Highest(
            one => (weightOne * frontier.GainOne(one)) + (weightTwo * frontier.GainTwo(one)),
            (_, slope) => weightOne + (weightTwo * slope)
        );
    }
}
