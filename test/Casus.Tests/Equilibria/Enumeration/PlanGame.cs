using Casus.Games;
using Casus.Numerics;

namespace Casus.Tests.Equilibria.Enumeration;

/// <summary>The reduced strategic form of a two-player tree: a strategy is a pure plan, that is, what is done where it leads.</summary>
internal sealed class PlanGame
{
    public PlanGame(SequenceForm<Rational> form)
    {
        Plans =
        [
            [.. PurePlans(form, 0)],
            [.. PurePlans(form, 1)],
        ];
        Game = Bimatrices.Of(Plans[0].Length, Plans[1].Length, (row, column) => Payoffs(form, Plans[0][row], Plans[1][column]));
    }

    public Rational[][][] Plans { get; }

    public StrategicGame<Rational> Game { get; }

    public Rational[] PlanOf(int player, ReadOnlySpan<Rational> mixed)
    {
        var plan = new Rational[Plans[player][0].Length];
        for (var pure = 0; pure < mixed.Length; pure++)
        for (var sequence = 0; sequence < plan.Length; sequence++)
            plan[sequence] += mixed[pure] * Plans[player][pure][sequence];
        return plan;
    }

    private static IEnumerable<Rational[]> PurePlans(SequenceForm<Rational> form, int player)
    {
        var first = new Rational[form.SequenceCountOf(player)];
        first[0] = 1;
        var plans = new List<Rational[]> { first };
        foreach (var set in form.SetsOf(player))
        {
            var longer = new List<Rational[]>();
            foreach (var plan in plans)
            {
                if (plan[form.SequenceTo(set)] == 0)
                {
                    longer.Add(plan);
                    continue;
                }

                for (var move = 0; move < form.Game.MoveCountOf(set); move++)
                {
                    Rational[] copy = [.. plan];
                    copy[form.SequenceOf(form.Game.FirstMoveOf(set) + move)] = 1;
                    longer.Add(copy);
                }
            }

            plans = longer;
        }

        return plans;
    }

    private static (Rational, Rational) Payoffs(SequenceForm<Rational> form, Rational[] first, Rational[] second)
    {
        var (one, two) = (Rational.Zero, Rational.Zero);
        for (var leaf = 0; leaf < form.LeafNodes.Length; leaf++)
        {
            var sequences = form.LeafSequences.Span.Slice(leaf * 2, 2);
            var weight = form.LeafChances.Span[leaf] * first[sequences[0]] * second[sequences[1]];
            var payoffs = form.Game.PayoffsAt(form.LeafNodes.Span[leaf]);
            (one, two) = (one + (weight * payoffs[0]), two + (weight * payoffs[1]));
        }

        return (one, two);
    }
}
