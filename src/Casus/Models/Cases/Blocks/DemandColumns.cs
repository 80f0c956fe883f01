using Casus.Scenarios;

namespace Casus.Models.Cases.Blocks;

/// <summary>One demand by columns: what does not depend on the formula, what each option adds, and how later war counts.</summary>
internal sealed class DemandColumns
{
    private readonly CaseModel _model;
    private readonly Demand _demand;
    private readonly ActorSlots _actor;
    private readonly Slot _limit;
    private readonly int[] _order;
    private readonly int[][] _entries;

    // By issue in the order of summing: a column for the sum of the constant and all entries before it, the column where that sum is, and the options for which it holds.
    private readonly int[] _sums;
    private readonly int[] _upTo;
    private readonly int[] _options;
    private int _known;

    public DemandColumns(CaseModel model, int demand, int[] order, ColumnLayout layout)
    {
        _order = order;
        (_model, _demand) = (model, model.Demands[demand]);
        (_actor, _limit) = (model.Utilities.ActorOf(demand), model.Utilities.LimitOf(demand));
        Weight = layout.Reserve(1);
        Result =
            _demand.Kind != DemandKind.BetterThanWar
                ? -1
                : _actor.Actor.Role switch
                {
                    Role.Challenger => 1,
                    Role.Protege => 2,
                    Role.Guarantor => 3 + _actor.Guarantor,
                    _ => -1,
                };
        var issues = model.Scenario.Formulas.Issues;
        _entries =
        [
            .. order.Select(i => issues[i].Options.Select((_, o) => IsNothing(i, o) ? ColumnLayout.Zero : layout.Reserve(1)).ToArray()),
        ];
        _sums = [.. issues.Select(_ => layout.Reserve(1))];
        _upTo = [.. _sums];
        _options = new int[issues.Length];
    }

    /// <summary>Which of a game's results counts, or -1.</summary>
    public int Result { get; }

    /// <summary>The column by which that is multiplied.</summary>
    public int Weight { get; }

    private bool IsWorth => _demand.Kind == DemandKind.BetterThanWar;

    /// <summary>The column of what an option adds; issues in the order in which they are summed up, here and below.</summary>
    public int Entry(int issue, int option) => _entries[issue][option];

    public void Fill(BlockColumns columns)
    {
        _known = 0;
        FillConstant(columns, columns[_sums[0]]);
        var weight = columns[Weight];
        var discount = columns[ColumnLayout.Of(_model.Games.Slots.Discount)];
        var sign = _actor.Actor.Role == Role.Challenger ? 1.0 : -1.0;
        for (var i = 0; i < weight.Length; i++)
            weight[i] = Result < 0 ? 0 : sign * discount[i];
        for (var issue = 0; issue < _entries.Length; issue++)
        {
            for (var option = 0; option < _entries[issue].Length; option++)
            {
                if (_entries[issue][option] != ColumnLayout.Zero)
                    FillEntry(columns, _order[issue], option, columns[_entries[issue][option]]);
            }
        }
    }

    /// <summary>The column of the sum of the constant and all options but the last.</summary>
    public int UpTo(BlockColumns columns, ReadOnlySpan<int> options)
    {
        var issue = 0;
        while (issue < _known && _options[issue] == options[issue])
            issue++;
        for (; issue < options.Length - 1; issue++)
        {
            _options[issue] = options[issue];
            var entry = _entries[issue][options[issue]];
            _upTo[issue + 1] = entry == ColumnLayout.Zero ? _upTo[issue] : _sums[issue + 1];
            if (entry != ColumnLayout.Zero)
                columns.Add(_upTo[issue], entry, _sums[issue + 1]);
        }

        _known = options.Length - 1;
        return _upTo[^1];
    }

    private bool IsNothing(int issue, int option)
    {
        var shares = issue == _model.ShareIssue && (!IsWorth || _actor.Territory.Index >= 0);
        return !shares && (!IsWorth || (_actor.Option(issue, option).Index < 0 && _actor.Budget(issue, option).Length == 0));
    }

    private void FillConstant(BlockColumns columns, Span<double> into)
    {
        if (!IsWorth)
        {
            var limit = columns[ColumnLayout.Of(_limit)];
            var sign = _demand.Kind == DemandKind.ShareAtMost ? 1.0 : -1.0;
            for (var i = 0; i < into.Length; i++)
                into[i] = sign * limit[i];
            return;
        }

        var whole = columns[ColumnLayout.Of(_actor.Territory)];
        var won = columns[ColumnLayout.Of(_model.Utilities.ContinuedWar)];
        var cost = columns[ColumnLayout.Of(_actor.WarCost)];
        var peace = columns[ColumnLayout.Of(_actor.Peace)];
        var side = _actor.Actor.Role == Role.Challenger ? -1.0 : 1.0;
        for (var i = 0; i < into.Length; i++)
            into[i] = (side * whole[i] * won[i]) + cost[i] + peace[i];
    }

    private void FillEntry(BlockColumns columns, int issue, int option, Span<double> into)
    {
        if (IsWorth)
        {
            columns[ColumnLayout.Of(_actor.Option(issue, option))].CopyTo(into);
            foreach (var (committed, perUnit, _) in _actor.Budget(issue, option))
            {
                var amount = columns[ColumnLayout.Of(committed)];
                var price = columns[ColumnLayout.Of(perUnit)];
                for (var i = 0; i < into.Length; i++)
                    into[i] -= amount[i] * price[i];
            }
        }
        else
        {
            into.Clear();
        }

        if (issue != _model.ShareIssue)
            return;
        var share = columns[ColumnLayout.Of(_model.Utilities.ShareOf(option))];
        var slope = columns[IsWorth ? ColumnLayout.Of(_actor.Territory) : ColumnLayout.One];
        var rises = IsWorth ? _actor.Actor.Role == Role.Challenger : _demand.Kind == DemandKind.ShareAtLeast;
        for (var i = 0; i < into.Length; i++)
            into[i] += (rises ? slope[i] : -slope[i]) * share[i];
    }
}
