using System.Numerics;
using Casus.Games;
using Casus.Numerics.LinearPrograms;

namespace Casus.Equilibria.Correlated;

/// <summary>The linear program whose points are the extensive-form correlated equilibria of a tree.</summary>
/// <remarks>
/// For every move that may be recommended, and every own set from there on, a variable that is at least what the best plan without further
/// recommendations earns from that set; at the set itself it is at most what following earns (von Stengel and Forges 2008, section 3.3).
/// Payoffs are moved to be nowhere negative, which changes no temptation, so that these variables need no sign.
/// </remarks>
internal sealed class TriggerProgram<T>
    where T : struct, INumber<T>
{
    private readonly SequenceForm<T> _form;
    private readonly IPlanVariables<T> _plans;
    private readonly ILookup<(int Player, int Sequence), int> _leaves;
    private readonly ILookup<(int Player, int Sequence), int> _sets;
    private readonly T[] _least;
    private int _variables;

    private TriggerProgram(SequenceForm<T> form, IPlanVariables<T> plans, PayoffObjective<T> objective)
    {
        (_form, _plans) = (form, plans);
        var (game, players) = (form.Game, form.Game.PlayerCount);
        _leaves = Enumerable
            .Range(0, form.LeafSequences.Length)
            .ToLookup(place => (place % players, form.LeafSequences.Span[place]), place => place / players);
        _sets = Enumerable.Range(0, game.InformationSetCount).ToLookup(set => (game.PlayerOf(set), form.SequenceTo(set)));
        _least = [.. Enumerable.Range(0, players).Select(player => form.LeafNodes.ToArray().Min(leaf => game.PayoffsAt(leaf)[player]))];
        var isLevelled = objective.WeightsFor(players) is null;
        var moves = Enumerable.Range(0, game.MoveCount).ToArray();
        Rows = new(plans.Count + moves.Sum(VariablesOf) + (isLevelled ? 1 : 0));
        plans.AddRows(Rows);
        _variables = plans.Count;
        foreach (var move in moves)
            AddTrigger(move);
        AddObjective(objective);
    }

    public static Conditions<T> Write(SequenceForm<T> form, IPlanVariables<T> plans, PayoffObjective<T> objective) =>
        new TriggerProgram<T>(form, plans, objective).Rows;

    private Conditions<T> Rows { get; }

    // One for the set at which a move is recommended, and one for each own set that the other moves lead to.
    private int VariablesOf(int move)
    {
        var set = _form.Game.SetOfMove(move);
        return _form.Game.MoveCountOf(set) == 1 ? 0 : SetsFrom(set, move);
    }

    private int SetsFrom(int set, int? recommended = null)
    {
        var sum = 1;
        for (var branch = 0; branch < _form.Game.MoveCountOf(set); branch++)
            if (_form.Game.FirstMoveOf(set) + branch is var move && move != recommended)
                sum += _sets[(_form.Game.PlayerOf(set), _form.SequenceOf(move))].Sum(below => SetsFrom(below));
        return sum;
    }

    private void AddTrigger(int move)
    {
        var set = _form.Game.SetOfMove(move);
        if (_form.Game.MoveCountOf(set) == 1)
            return;
        var (player, heard) = (_form.Game.PlayerOf(set), _form.SequenceOf(move));
        var row = Rows.AddRow(RowSense.AtMost, T.Zero);
        Rows.Add(row, AddLeaving(player, heard, set, move), T.One);
        SubtractFollowing(row, player, heard);
    }

    // Returns the variable of what leaving earns from a set on. To take the recommended move and leave later, without hearing more, is no better
    // than to leave on hearing, which the moves below forbid; a row for it would only pin the variable from both sides.
    private int AddLeaving(int player, int heard, int set, int? recommended = null)
    {
        var variable = _variables++;
        for (var branch = 0; branch < _form.Game.MoveCountOf(set); branch++)
        {
            if (_form.Game.FirstMoveOf(set) + branch == recommended)
                continue;
            var sequence = _form.SequenceOf(_form.Game.FirstMoveOf(set) + branch);
            var row = Rows.AddRow(RowSense.AtMost, T.Zero);
            Rows.Add(row, variable, -T.One);
            AddEnds(row, player, heard, sequence, T.One);
            foreach (var below in _sets[(player, sequence)])
                Rows.Add(row, AddLeaving(player, heard, below), T.One);
        }

        return variable;
    }

    private void SubtractFollowing(int row, int player, int sequence)
    {
        AddEnds(row, player, sequence, sequence, -T.One);
        foreach (var set in _sets[(player, sequence)])
            for (var branch = 0; branch < _form.Game.MoveCountOf(set); branch++)
                SubtractFollowing(row, player, _form.SequenceOf(_form.Game.FirstMoveOf(set) + branch));
    }

    private void AddEnds(int row, int player, int heard, int sequence, T sign)
    {
        foreach (var leaf in _leaves[(player, sequence)])
        {
            var payoff = _form.Game.PayoffsAt(_form.LeafNodes.Span[leaf])[player] - _least[player];
            foreach (var variable in _plans.WeightOf(player, heard, leaf))
                Rows.Add(row, variable, sign * _form.LeafChances.Span[leaf] * payoff);
        }
    }

    private void AddObjective(PayoffObjective<T> objective)
    {
        var (players, level) = (_form.Game.PlayerCount, _variables);
        var weights = objective.WeightsFor(players);
        if (weights is null)
        {
            Rows.Release(level);
            Rows.AddCost(level, -T.One);
        }

        for (var player = 0; player < players; player++)
        {
            var row = weights is null ? Rows.AddRow(RowSense.AtMost, T.Zero) : -1;
            if (row >= 0)
                Rows.Add(row, level, T.One);
            for (var leaf = 0; leaf < _form.LeafNodes.Length; leaf++)
            {
                var payoff = _form.LeafChances.Span[leaf] * _form.Game.PayoffsAt(_form.LeafNodes.Span[leaf])[player];
                foreach (var variable in _plans.WeightOf(0, _form.LeafSequences.Span[leaf * players], leaf))
                    if (weights is { } given)
                        Rows.AddCost(variable, -given[player] * payoff);
                    else
                        Rows.Add(row, variable, -payoff);
            }
        }
    }
}
