using System.Numerics;
using Casus.Games;

namespace Casus.Equilibria.Correlated;

/// <summary>Compares following a mediator with leaving it, for every move of a tree, by walking down a player's own sequences.</summary>
internal sealed class TemptationWalk<T>
    where T : struct, INumber<T>
{
    private readonly SequenceForm<T> _form;
    private readonly Func<int, int, int, T> _weightOf;
    private readonly ILookup<(int Player, int Sequence), int> _leaves;
    private readonly ILookup<(int Player, int Sequence), int> _sets;

    /// <param name="form">The sequence form of the tree.</param>
    /// <param name="weightOf">
    /// For a player, a sequence of its own and an end of the tree: how likely it is that the sequence is recommended to the player, and to every other
    /// player its part of the way to that end.
    /// </param>
    public TemptationWalk(SequenceForm<T> form, Func<int, int, int, T> weightOf)
    {
        (_form, _weightOf) = (form, weightOf);
        var players = form.Game.PlayerCount;
        _leaves = Enumerable
            .Range(0, form.LeafSequences.Length)
            .ToLookup(place => (place % players, form.LeafSequences.Span[place]), place => place / players);
        _sets = Enumerable.Range(0, form.Game.InformationSetCount).ToLookup(set => (form.Game.PlayerOf(set), form.SequenceTo(set)));
    }

    public T Temptation(int move)
    {
        var set = _form.Game.SetOfMove(move);
        var (player, sequence) = (_form.Game.PlayerOf(set), _form.SequenceOf(move));
        return Leaving(player, sequence, set) - Following(player, sequence);
    }

    private T Following(int player, int sequence)
    {
        var sum = Ends(player, sequence, sequence);
        foreach (var set in _sets[(player, sequence)])
            for (var branch = 0; branch < _form.Game.MoveCountOf(set); branch++)
                sum += Following(player, _form.SequenceOf(_form.Game.FirstMoveOf(set) + branch));
        return sum;
    }

    private T Leaving(int player, int heard, int set)
    {
        T? best = null;
        for (var branch = 0; branch < _form.Game.MoveCountOf(set); branch++)
        {
            var sequence = _form.SequenceOf(_form.Game.FirstMoveOf(set) + branch);
            var sum = Ends(player, heard, sequence);
            foreach (var below in _sets[(player, sequence)])
                sum += Leaving(player, heard, below);
            best = best >= sum ? best : sum;
        }

        return best ?? T.Zero;
    }

    // What the ends that a sequence leads to pay when another was heard.
    private T Ends(int player, int heard, int sequence)
    {
        var sum = T.Zero;
        foreach (var leaf in _leaves[(player, sequence)])
            sum += _form.LeafChances.Span[leaf] * _weightOf(player, heard, leaf) * _form.Game.PayoffsAt(_form.LeafNodes.Span[leaf])[player];
        return sum;
    }
}
