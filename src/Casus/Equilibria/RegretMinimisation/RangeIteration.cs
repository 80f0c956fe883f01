using System.Runtime.CompilerServices;

namespace Casus.Equilibria.RegretMinimisation;

/// <summary>Regret minimisation on a public tree, all types of a public state at once.</summary>
internal sealed class RangeIteration<TLanes> : RegretIteration
    where TLanes : struct, ILanes<TLanes>
{
    private readonly PublicTree _tree;
    private readonly double[][] _regrets;
    private readonly double[][] _strategies;
    private readonly double[][] _plans;
    private readonly double[][] _sums;
    private readonly double[][] _payoffs;

    public RangeIteration(PublicTree tree, RegretRule rule)
        : base(rule)
    {
        _tree = tree;
        _regrets = [.. tree.Ranges.Select(range => new double[range.Size])];
        _strategies = [.. tree.Ranges.Select(range => new double[range.Size])];
        _plans = [.. tree.Ranges.Select(range => new double[range.Size])];
        _sums = [.. tree.Ranges.Select(range => new double[range.Size])];
        _payoffs = [.. tree.Ranges.Select(range => new double[range.Size])];
        for (var player = 0; player < _plans.Length; player++)
        {
            var range = tree.Ranges[player];
            for (var group = 0; group < range.GroupCount; group++)
                _strategies[player]
                    .AsSpan(range.FirstSlot[group], range.MoveCount[group] * range.Width[group])
                    .Fill(1.0 / range.MoveCount[group]);
            Average(player, 0);
        }
    }

    public override double[][] Averages()
    {
        var averages = new double[_sums.Length][];
        for (var player = 0; player < averages.Length; player++)
            averages[player] = [.. _tree.Ranges[player].PlaceOf.Select(place => _sums[player][place])];
        return averages;
    }

    protected override void Step(RegretStep step)
    {
        for (var player = 0; player < _plans.Length; player++)
        {
            _tree.Blocks[player].Payoffs<TLanes>(_plans[1 - player], _payoffs[player]);
            Regret(player, step);
            Average(player, step.Weight);
        }
    }

    // Compiled at its best at once: a run is over before the runtime would notice that the loop is hot.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Regret(int player, RegretStep step)
    {
        unchecked
        {
            var range = _tree.Ranges[player];
            ref var payoffs = ref _payoffs[player][0];
            ref var regrets = ref _regrets[player][0];
            ref var strategy = ref _strategies[player][0];
            var (positive, negative) = (TLanes.Fill(step.Positive), TLanes.Fill(step.Negative));
            var floor = TLanes.Fill(step.Floors ? 0 : double.NegativeInfinity);
            var (foresight, one) = (TLanes.Fill(step.Predicts ? 1 : 0), TLanes.Fill(1));
            for (var group = range.GroupCount - 1; group >= 0; group--)
            {
                var (width, above, first) = (range.Width[group], range.Above[group], range.FirstSlot[group]);
                var end = first + (range.MoveCount[group] * width);
                var even = TLanes.Fill(1.0 / range.MoveCount[group]);
                for (var lane = 0; lane < width; lane += TLanes.Width)
                {
                    var value = TLanes.Zero;
                    for (var place = first + lane; place < end; place += width)
                        value += TLanes.Load(ref strategy, place) * TLanes.Load(ref payoffs, place);
                    if (above > 0)
                        (TLanes.Load(ref payoffs, above + lane) + value).Store(ref payoffs, above + lane);

                    var total = TLanes.Zero;
                    for (var place = first + lane; place < end; place += width)
                    {
                        var met = TLanes.Load(ref payoffs, place) - value;
                        var old = TLanes.Load(ref regrets, place);
                        var regret = TLanes.Max((old * old.WherePositive(positive, negative)) + met, floor);
                        regret.Store(ref regrets, place);
                        var share = TLanes.Max(regret + (foresight * met), TLanes.Zero);
                        share.Store(ref strategy, place);
                        total += share;
                    }

                    var scale = total.WherePositive(one / total, TLanes.Zero);
                    var constant = total.WherePositive(TLanes.Zero, even);
                    for (var place = first + lane; place < end; place += width)
                        ((TLanes.Load(ref strategy, place) * scale) + constant).Store(ref strategy, place);
                }
            }
        }
    }

    // Compiled at its best at once: a run is over before the runtime would notice that the loop is hot.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Average(int player, double weight)
    {
        unchecked
        {
            var range = _tree.Ranges[player];
            ref var strategy = ref _strategies[player][0];
            ref var plan = ref _plans[player][0];
            ref var sums = ref _sums[player][0];
            plan = 1;
            sums += weight;
            var (factor, one) = (TLanes.Fill(weight), TLanes.Fill(1));
            for (var group = 0; group < range.GroupCount; group++)
            {
                var (width, above, first) = (range.Width[group], range.Above[group], range.FirstSlot[group]);
                var end = first + (range.MoveCount[group] * width);
                for (var lane = 0; lane < width; lane += TLanes.Width)
                {
                    var reach = above > 0 ? TLanes.Load(ref plan, above + lane) : one;
                    for (var place = first + lane; place < end; place += width)
                    {
                        var own = reach * TLanes.Load(ref strategy, place);
                        own.Store(ref plan, place);
                        (TLanes.Load(ref sums, place) + (factor * own)).Store(ref sums, place);
                    }
                }
            }
        }
    }
}
