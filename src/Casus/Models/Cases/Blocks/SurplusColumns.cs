using Casus.Models.Guarantees.Kernels;

namespace Casus.Models.Cases.Blocks;

/// <summary>By how much formulas exceed demands, by columns: as <see cref="UtilityBuilder"/>, with what neighbouring formulas share summed up once.</summary>
internal sealed class SurplusColumns
{
    private readonly DemandColumns[] _demands;
    private readonly int[] _gameOf;
    private readonly int[] _options;
    private readonly int _issues;
    private readonly CasePlan _plan;

    public SurplusColumns(CaseModel model, CasePlan plan)
    {
        _plan = plan;
        var grid = model.Scenario.Formulas;
        _issues = grid.Issues.Length;
        _gameOf = [.. Enumerable.Range(0, grid.Count).Select(model.GameOf)];
        // The share comes last: formulas that differ in it alone share everything before, the game included.
        int[] order = [.. Enumerable.Range(0, _issues).OrderBy(i => i == model.ShareIssue)];
        _demands = [.. model.Demands.Select((_, d) => new DemandColumns(model, d, order, plan.Layout))];
        _options = new int[grid.Count * _issues];
        for (var i = 0; i < _options.Length; i++)
            _options[i] = grid.OptionAt(i / _issues, order[i % _issues]);
        Order = [.. Enumerable.Range(0, grid.Count)];
        Array.Sort(Order, Compare);
    }

    /// <summary>The formulas, those next to each other that share most.</summary>
    public int[] Order { get; }

    public void Fill(BlockColumns columns)
    {
        foreach (var demand in _demands)
            demand.Fill(columns);
    }

    /// <summary>Puts a surplus, or the lesser of it and what is there.</summary>
    public void Put(BlockColumns columns, BlockColumns results, int demand, int formula, Span<double> into, bool least)
    {
        var wanted = _demands[demand];
        var options = _options.AsSpan(formula * _issues, _issues);
        var sum = columns[wanted.UpTo(columns, options)];
        var last = columns[wanted.Entry(_issues - 1, options[_issues - 1])];
        var later = wanted.Result < 0 ? columns[ColumnLayout.Zero] : results[_plan.Games[_gameOf[formula]].ResultAt + wanted.Result];
        var weight = columns[wanted.Weight];
        switch (ThresholdKernel.Width)
        {
            case 8:
                Put<EightLanes>(sum, last, weight, later, into, least);
                break;
            case 4:
                Put<FourLanes>(sum, last, weight, later, into, least);
                break;
            default:
                Put<OneLane>(sum, last, weight, later, into, least);
                break;
        }
    }

    private int Compare(int one, int other)
    {
        var byOptions = _options.AsSpan(one * _issues, _issues).SequenceCompareTo(_options.AsSpan(other * _issues, _issues));
        return byOptions != 0 ? byOptions : one.CompareTo(other);
    }

    private static void Put<TLanes>(
        ReadOnlySpan<double> sum,
        ReadOnlySpan<double> last,
        ReadOnlySpan<double> weight,
        ReadOnlySpan<double> later,
        Span<double> into,
        bool least
    )
        where TLanes : struct, ILanes<TLanes>
    {
        var i = 0;
        unchecked
        {
            for (; i + TLanes.Count <= into.Length; i += TLanes.Count)
            {
                var at = (nuint)i;
                var surplus =
                    TLanes.Load(in sum[0], at)
                    + (TLanes.Load(in weight[0], at) * TLanes.Load(in later[0], at))
                    + TLanes.Load(in last[0], at);
                (least ? TLanes.Least(surplus, TLanes.Load(in into[0], at)) : surplus).Store(ref into[0], at);
            }

            for (; i < into.Length; i++)
            {
                var surplus = sum[i] + (weight[i] * later[i]) + last[i];
                into[i] = !least || surplus < into[i] ? surplus : into[i];
            }
        }
    }
}
