namespace Casus.Equilibria.ManyPlayers;

/// <summary>All solutions of a support's equations in the box of all weights: by narrowing, proving and splitting.</summary>
internal sealed class SupportSearch
{
    private const double Smallest = 1e-8;

    // Above this width Krawczyk's test hardly ever says anything.
    private const double WorthTesting = 0.25;

    // Once one player's weights are known, the others' are nearly so by their equations: splitting theirs is the last resort.
    private const double Reluctance = 0.05;
    private readonly SupportSystem _system;
    private readonly Slopes _slopes;
    private readonly BlockContractor _block;
    private readonly NewtonTest _newton;
    private readonly double[] _reluctance;
    private readonly Stack<WeightBox> _waiting = new();

    public SupportSearch(SupportSystem system)
    {
        (_system, _slopes, _block, _newton) = (system, new(system), new(system), new(system));
        _reluctance = new double[system.First[^1]];
        var leader = Enumerable.Range(0, system.Players).Where(player => system.SizeOf(player) > 1).MinBy(system.SizeOf);
        for (var player = 0; player < system.Players; player++)
            _reluctance.AsSpan(system.First[player], system.SizeOf(player)).Fill(player == leader ? 1 : Reluctance);
    }

    /// <summary>The solutions found, each the only one in its region.</summary>
    public List<IsolatedRoot> Roots { get; } = [];

    /// <summary>How many boxes were looked at.</summary>
    public int Boxes { get; private set; }

    /// <summary>Searches; answers whether it is proven that there are no other solutions.</summary>
    /// <param name="limit">How many boxes to look at, at most.</param>
    /// <param name="cancellation">Stops early.</param>
    public bool Run(int limit, CancellationToken cancellation)
    {
        var undecided = 0;
        _waiting.Push(_system.Whole());
        while (_waiting.TryPop(out var box))
        {
            if (Boxes++ >= limit || cancellation.IsCancellationRequested || undecided > 8)
                return false;
            if (!Contract(box) || Roots.Exists(root => box.IsInside(root.Region)))
                continue;
            IsolatedRoot? root = null;
            var width = box.MaxWidth();
            if (width < WorthTesting && !_newton.Try(box, out root))
                continue;
            if (root is not null)
                AddIfNew(root);
            else if (width < Smallest)
                undecided++;
            else
                Split(box);
        }

        return undecided == 0;
    }

    /// <summary>Narrows a box; answers whether anything can be left in it.</summary>
    private bool Contract(WeightBox box)
    {
        var before = TotalWidth(box);
        for (var round = 0; round < 6; round++)
        {
            if (!box.Settle())
                return false;
            _slopes.Bound(box, _system.Rows.Length);
            for (var row = 0; row < _system.Rows.Length; row++)
                if (_slopes.RowLow[row] > 0 || (row < _system.Ties && _slopes.RowHigh[row] < 0))
                    return false;
            if (!RowContractor.Narrow(_system, _slopes, box) || !box.Settle())
                return false;
            for (var player = 0; player < _system.Players; player++)
                if (!_block.Narrow(player, _slopes, box))
                    return false;
            var after = TotalWidth(box);
            if (after > before * 0.8)
                break;
            before = after;
        }

        return box.Settle();
    }

    private static double TotalWidth(WeightBox box)
    {
        var total = 0.0;
        for (var place = 0; place < box.Low.Length; place++)
            total += box.Width(place);
        return total;
    }

    private void AddIfNew(IsolatedRoot root)
    {
        if (!Roots.Exists(known => root.Weights.IsInside(known.Region) || known.Weights.IsInside(root.Region)))
            Roots.Add(root);
    }

    private void Split(WeightBox box)
    {
        var widest = 0;
        for (var place = 1; place < _reluctance.Length; place++)
            if (box.Width(place) * _reluctance[place] > box.Width(widest) * _reluctance[widest])
                widest = place;
        var middle = (box.Low[widest] + box.High[widest]) * 0.5;
        var upper = box.Copy();
        upper.Low[widest] = middle;
        box.High[widest] = middle;
        _waiting.Push(upper);
        _waiting.Push(box);
    }
}
