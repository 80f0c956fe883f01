using System.Numerics;
using Casus.Equilibria.Enumeration;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Equilibria.Lemke;

/// <summary>What a player's sequences earn against each of the other's, and against a prior.</summary>
/// <remarks>In a unit in which, for exact fractions, all of that is whole, and in which doubles are of the size of one.</remarks>
internal sealed class PriorPayoffs<T>
    where T : struct, INumber<T>
{
    private readonly T[] _payoffs;
    private readonly int _others;

    public PriorPayoffs(SequenceForm<T> form, int player, T[] prior)
    {
        _others = form.SequenceCountOf(1 - player);
        _payoffs = new T[form.SequenceCountOf(player) * _others];
        AgainstPrior = new T[form.SequenceCountOf(player)];
        for (var leaf = 0; leaf < form.LeafNodes.Length; leaf++)
        {
            var sequences = form.LeafSequences.Span.Slice(leaf * 2, 2);
            var payoff = form.LeafChances.Span[leaf] * form.Game.PayoffsAt(form.LeafNodes.Span[leaf])[player];
            _payoffs[(sequences[player] * _others) + sequences[1 - player]] += payoff;
            AgainstPrior[sequences[player]] += payoff * prior[sequences[1 - player]];
        }

        var unit = Unit();
        foreach (ref var payoff in _payoffs.AsSpan())
            payoff *= unit;
        foreach (ref var payoff in AgainstPrior.AsSpan())
            payoff *= unit;
    }

    public T[] AgainstPrior { get; }

    public T this[int own, int other] => _payoffs[(own * _others) + other];

    /// <summary>The sequence of each set that is best against the prior, going on as is best; the first of several.</summary>
    public int[] BestReplies(PlanSpace plans)
    {
        var (replies, values) = (new int[plans.SetCount], new T[plans.SetCount]);
        for (var set = plans.SetCount - 1; set >= 0; set--)
        {
            replies[set] = -1;
            for (var sequence = plans.FirstOfSet[set]; sequence < plans.FirstOfSet[set + 1]; sequence++)
            {
                var value = AgainstPrior[sequence];
                foreach (var below in plans.SetsAfter[sequence])
                    value += values[below];
                if (replies[set] < 0 || value > values[set])
                    (replies[set], values[set]) = (sequence, value);
            }
        }

        return replies;
    }

    private T Unit()
    {
        if (typeof(T) == typeof(Rational))
            return PathCells.UnitOf(_payoffs.Concat(AgainstPrior));
        var largest = T.Zero;
        foreach (var payoff in _payoffs)
            largest = T.Max(largest, T.Abs(payoff));
        return largest > T.Zero ? T.One / largest : T.One;
    }
}
