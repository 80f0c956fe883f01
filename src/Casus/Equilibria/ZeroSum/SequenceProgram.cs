using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Casus.Games;
using Casus.Numerics.LinearPrograms;

namespace Casus.Equilibria.ZeroSum;

/// <summary>The linear program of one player's plan that does best against whatever one opponent may do, over sequences of moves.</summary>
/// <remarks>
/// <para>Variables: the weight x of each sequence of the planner, and for each set h of the opponent the least q that the planner can be
/// held to there. Rows: weights flow (x of the empty sequence is 1; at each set the moves share what leads there), and for each
/// sequence t of the opponent, ending at set h, q(h) is at most what ends after t pay under x, plus q of the sets right after t. The
/// multipliers of those rows are the opponent's plan.</para>
/// <para>Koller, Megiddo and von Stengel (1996), Games and Economic Behavior 14.</para>
/// </remarks>
internal sealed class SequenceProgram
{
    private readonly SequenceForm<double> _form;
    private readonly int _planner;
    private readonly int _opponent;
    private readonly int _ownCount;
    private readonly int _ownSets;

    /// <summary>The program of a planner whose payoffs are as given, at each end in the order of the sequence form.</summary>
    public SequenceProgram(SequenceForm<double> form, int planner, int opponent, ReadOnlySpan<double> payoffs)
    {
        (_form, _planner, _opponent) = (form, planner, opponent);
        (_ownCount, _ownSets) = (form.SequenceCountOf(planner), form.SetsOf(planner).Length);
        var entries = new List<SparseEntry>();
        var rows = new List<(RowSense, double)>();
        AddFlows(entries, rows);
        var cost = new double[_ownCount + form.SetsOf(opponent).Length];
        AddReplies(entries, rows, cost);
        AddPayoffs(payoffs, entries, cost);
        Program = new(
            ImmutableCollectionsMarshal.AsImmutableArray(cost),
            [.. rows],
            CollectionsMarshal.AsSpan(entries),
            [.. Enumerable.Range(0, cost.Length).Select(column => column >= _ownCount)]
        );
    }

    /// <summary>What a player is paid at each end, in the order of the sequence form.</summary>
    public static double[] PayoffsOf(SequenceForm<double> form, int player)
    {
        var nodes = form.LeafNodes.Span;
        var payoffs = new double[nodes.Length];
        for (var leaf = 0; leaf < payoffs.Length; leaf++)
            payoffs[leaf] = form.Game.PayoffsAt(nodes[leaf])[player];
        return payoffs;
    }

    /// <summary>The program; its least cost is the negative of what the planner can make sure of.</summary>
    public SparseProgram Program { get; }

    /// <summary>The planner's weights in a point of the program.</summary>
    public double[] PlanOf(ImmutableArray<double> point) => Legal(_planner, sequence => point[sequence]);

    /// <summary>The opponent's weights in multipliers of the program.</summary>
    public double[] ReplyOf(ImmutableArray<double> multipliers) =>
        Legal(_opponent, sequence => sequence == 0 ? 1 : multipliers[_ownSets + sequence]);

    private void AddFlows(List<SparseEntry> entries, List<(RowSense, double)> rows)
    {
        entries.Add(new(0, 0, 1));
        rows.Add((RowSense.Equal, 1));
        foreach (var set in _form.SetsOf(_planner))
        {
            entries.Add(new(rows.Count, _form.SequenceTo(set), -1));
            for (var move = 0; move < _form.Game.MoveCountOf(set); move++)
                entries.Add(new(rows.Count, _form.SequenceOf(_form.Game.FirstMoveOf(set) + move), 1));
            rows.Add((RowSense.Equal, 0));
        }
    }

    // Row of sequence t: q(set of t) − what follows − payoffs at most 0. What follows the empty sequence is the objective.
    private void AddReplies(List<SparseEntry> entries, List<(RowSense, double)> rows, double[] cost)
    {
        for (var sequence = 1; sequence < _form.SequenceCountOf(_opponent); sequence++)
            rows.Add((RowSense.AtMost, 0));
        var column = _ownCount;
        foreach (var set in _form.SetsOf(_opponent))
        {
            for (var move = 0; move < _form.Game.MoveCountOf(set); move++)
                entries.Add(new(_ownSets + _form.SequenceOf(_form.Game.FirstMoveOf(set) + move), column, 1));
            if (_form.SequenceTo(set) is var above and > 0)
                entries.Add(new(_ownSets + above, column, -1));
            else
                cost[column] = -1;
            column++;
        }
    }

    private void AddPayoffs(ReadOnlySpan<double> payoffs, List<SparseEntry> entries, double[] cost)
    {
        var sequences = _form.LeafSequences.Span;
        var chances = _form.LeafChances.Span;
        var players = _form.Game.PlayerCount;
        for (var leaf = 0; leaf < payoffs.Length; leaf++)
        {
            var (own, other) = (sequences[(leaf * players) + _planner], sequences[(leaf * players) + _opponent]);
            var weight = chances[leaf] * payoffs[leaf];
            if (weight == 0)
                continue;
            if (other > 0)
                entries.Add(new(_ownSets + other, own, -weight));
            else
                cost[own] -= weight;
        }
    }

    // Weights as solved break the flow by rounding: each set shares exactly what leads there, in the odds solved for.
    private double[] Legal(int player, Func<int, double> solved)
    {
        var plan = new double[_form.SequenceCountOf(player)];
        plan[0] = 1;
        foreach (var set in _form.SetsOf(player))
        {
            var (first, count) = (_form.SequenceOf(_form.Game.FirstMoveOf(set)), _form.Game.MoveCountOf(set));
            var sum = 0.0;
            for (var move = 0; move < count; move++)
                sum += plan[first + move] = Math.Max(0, solved(first + move));
            for (var move = 0; move < count; move++)
                plan[first + move] = plan[_form.SequenceTo(set)] * (sum > 0 ? plan[first + move] / sum : 1.0 / count);
        }

        return plan;
    }
}
