using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Settlements.Concepts;

/// <summary>Writes the numbers by which a formula is compared, the first deciding before the second.</summary>
internal delegate void Scorer<T>(int formula, Span<T> score);

/// <summary>Picks the best-scoring formulas and drops those that another on offer dominates.</summary>
/// <remarks>
/// Every score used here never falls when all gains rise, so whatever dominates a best formula also scores best: dropping the dominated
/// leaves at least one, and it is the Pareto refinement of the concept. With a tolerance, each number in turn keeps all formulas within it
/// of the best left; comparing pairs "within a tolerance" would not be transitive.
/// </remarks>
internal static class Scoring
{
    public static Agreement<T> Best<T>(BargainingSet<T> set, int length, T tolerance, Scorer<T> scorer)
        where T : struct, INumber<T>
    {
        if (tolerance < T.Zero)
            throw new ArgumentException("A tolerance is never negative.", nameof(tolerance));
        if (set.Formulas.IsEmpty)
            return new([], [], []);

        var scores = new T[set.Formulas.Length * length];
        var left = new int[set.Formulas.Length];
        for (var place = 0; place < left.Length; place++)
        {
            left[place] = place;
            scorer(set.Formulas[place], scores.AsSpan(place * length, length));
        }

        var best = new T[length];
        for (var stage = 0; stage < length; stage++)
        {
            best[stage] = left.Max(place => scores[(place * length) + stage]);
            left = [.. left.Where(place => scores[(place * length) + stage] >= best[stage] - tolerance)];
        }

        ImmutableArray<int> tied = [.. left.Select(place => set.Formulas[place])];
        return new(Undominated(set, tied), tied, [.. best]);
    }

    public static Agreement<T> Leximin<T>(BargainingSet<T> set, T tolerance, Func<int, int, T> gain)
        where T : struct, INumber<T> =>
        Best(
            set,
            set.Bargainers.Length,
            tolerance,
            (formula, score) =>
            {
                for (var seat = 0; seat < score.Length; seat++)
                    score[seat] = gain(formula, seat);
                score.Sort();
            }
        );

    public static T Least<T>(int seats, Func<int, T> gain)
        where T : struct, INumber<T>
    {
        var least = gain(0);
        for (var seat = 1; seat < seats; seat++)
            least = T.Min(least, gain(seat));
        return least;
    }

    private static ImmutableArray<int> Undominated<T>(BargainingSet<T> set, ImmutableArray<int> tied)
        where T : struct, INumber<T> =>
        tied.Length == 1 ? tied : Skyline<T>.Of(set.Table, FormulaSet.Of(set.Table.FormulaCount, tied), set.Bargainers).Members;
}
