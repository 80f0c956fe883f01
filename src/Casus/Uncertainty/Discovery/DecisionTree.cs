using System.Collections.Immutable;

namespace Casus.Uncertainty.Discovery;

/// <summary>A classification tree (Breiman, Friedman, Olshen and Stone 1984): splits by which the two halves differ most, and its leaves as regions.</summary>
/// <remarks>Splits lessen Gini's impurity most; ties go to the first input and the lowest cut. A leaf holds no fewer draws than stated. Not pruned.</remarks>
public static class DecisionTree
{
    /// <summary>The leaves, in the order in which the tree would be read.</summary>
    /// <param name="inputs">For each input a column of draws.</param>
    /// <param name="ofInterest">Which draws are of interest.</param>
    /// <param name="leastMass">The smallest share of the draws that a leaf may hold.</param>
    /// <param name="among">The draws to learn from; none: all.</param>
    public static ImmutableArray<PeelingStep> Leaves(double[][] inputs, bool[] ofInterest, double leastMass = 0.05, int[]? among = null)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(ofInterest);
        var draws = among ?? [.. Enumerable.Range(0, ofInterest.Length)];
        var leaves = ImmutableArray.CreateBuilder<PeelingStep>();
        var all = draws.Count(draw => ofInterest[draw]);
        Split(draws, Box.Whole);
        return leaves.ToImmutable();

        void Split(int[] members, Box box)
        {
            var hits = members.Count(draw => ofInterest[draw]);
            var least = Math.Max(1, (int)Math.Ceiling(leastMass * draws.Length));
            if (hits > 0 && hits < members.Length && Best(inputs, ofInterest, members, hits, least) is { } cut)
            {
                Split(
                    Array.FindAll(members, d => inputs[cut.Input][d] <= cut.At),
                    Narrowed(box, cut.Input, double.NegativeInfinity, cut.At)
                );
                Split(
                    Array.FindAll(members, d => inputs[cut.Input][d] > cut.At),
                    Narrowed(box, cut.Input, cut.At, double.PositiveInfinity)
                );
                return;
            }

            leaves.Add(new(box, new(members.Length, hits, all, draws.Length)));
        }
    }

    private static (int Input, double At)? Best(double[][] inputs, bool[] ofInterest, int[] members, int hits, int least)
    {
        (int, double)? best = null;
        var purest = Impurity(members.Length, hits) - 1e-12;
        for (var i = 0; i < inputs.Length; i++)
        {
            var order = (int[])members.Clone();
            var values = Array.ConvertAll(members, d => inputs[i][d]);
            Array.Sort(values, order);
            var below = 0;
            for (var at = 0; at + 1 < order.Length; at++)
            {
                below += ofInterest[order[at]] ? 1 : 0;
                if (at + 1 < least || order.Length - at - 1 < least || values[at].Equals(values[at + 1]))
                    continue;
                var impurity = Impurity(at + 1, below) + Impurity(order.Length - at - 1, hits - below);
                if (impurity < purest)
                    (best, purest) = ((i, values[at] + ((values[at + 1] - values[at]) / 2)), impurity);
            }
        }

        return best;
    }

    // Gini's, times the number of draws.
    private static double Impurity(int draws, int hits) => 2.0 * hits * (draws - hits) / draws;

    private static Box Narrowed(Box box, int input, double low, double high)
    {
        var old = box.Restrictions.FirstOrDefault(r => r.Input == input) ?? new(input, double.NegativeInfinity, double.PositiveInfinity);
        var now = new Restriction(input, Math.Max(old.Low, low), Math.Min(old.High, high));
        return new([.. box.Without(input).Restrictions.Append(now).OrderBy(r => r.Input)]);
    }
}
