namespace Casus.Equilibria.ManyPlayers;

/// <summary>Proves that a region around a box holds exactly one solution of a support's equations, or narrows the box, or says nothing.</summary>
/// <remarks>
/// Krawczyk's operator (1969; Moore 1977): with z near a solution, Y near the inverse of the slopes there and J the slopes over the region, every
/// solution in the region lies in K = z − Y f(z) + (1 − Y J)(region − z); if K lies inside the region, there is exactly one. The unknowns
/// are all weights but each player's last. All rounding is covered by bounds.
/// </remarks>
internal sealed class NewtonTest
{
    private const double Slack = 4e-16;
    private readonly SupportSystem _system;
    private readonly Slopes _slopes;
    private readonly int _weights;
    private readonly (int Place, int Last)[] _unknowns;
    private readonly int[] _owner;
    private readonly double[] _middle;
    private readonly double[] _radius;
    private readonly double[] _found;
    private readonly WeightBox _box;

    public NewtonTest(SupportSystem system)
    {
        (_system, _slopes, _weights, _box) = (system, new(system), system.First[^1], system.Whole());
        _unknowns =
        [
            .. Enumerable
                .Range(0, system.Players)
                .SelectMany(player =>
                    Enumerable.Range(system.First[player], system.SizeOf(player) - 1).Select(place => (place, system.First[player + 1] - 1))
                ),
        ];
        _owner = [.. Enumerable.Range(0, system.Players).SelectMany(player => Enumerable.Repeat(player, system.SizeOf(player) - 1))];
        (_middle, _radius, _found) = (new double[_unknowns.Length], new double[_unknowns.Length], new double[_unknowns.Length]);
    }

    /// <summary>Tries a box.</summary>
    /// <param name="box">Narrowed where that is all that can be said.</param>
    /// <param name="root">The one solution near the box, where it is proven; then the box holds no other.</param>
    /// <returns>False, when it is proven that the box holds no solution.</returns>
    public bool Try(WeightBox box, out IsolatedRoot? root)
    {
        root = null;
        Centre(box);
        if (Approach(box) is not { } inverse)
        {
            // No solution is in sight: the middle will do to show that there is none, or to narrow the box.
            Centre(box);
            if (InverseAtMiddle() is not { } atMiddle)
                return true;
            inverse = atMiddle;
        }

        for (var v = 0; v < _middle.Length; v++)
        {
            var place = _unknowns[v].Place;
            _radius[v] = (Math.Max(Math.Abs(box.High[place] - _middle[v]), Math.Abs(box.Low[place] - _middle[v])) * 1.05) + 1e-13;
        }

        var isUnique = Shrink(inverse);
        for (var v = 0; v < _middle.Length; v++)
            if (!box.Narrow(_unknowns[v].Place, _middle[v] - _found[v] - Slack, _middle[v] + _found[v] + Slack))
                return isUnique && Settle(inverse, out root);
        return !isUnique || Settle(inverse, out root);
    }

    // The region is that of the last, successful shrinking; the solution is enclosed as tightly as rounding allows.
    private bool Settle(double[] inverse, out IsolatedRoot root)
    {
        var region = Region();
        for (var round = 0; round < 60; round++)
        {
            var before = _radius.Max();
            for (var v = 0; v < _radius.Length; v++)
                _radius[v] = Math.Min(_radius[v], _found[v]);
            if (_radius.Max() > before * 0.98 && round > 0)
                break;
            Shrink(inverse);
        }

        for (var v = 0; v < _radius.Length; v++)
            _radius[v] = Math.Min(_radius[v], _found[v]);
        Place();
        root = new(_box.Copy(), region);
        return true;
    }

    // A little less than what was proven; of last weights nothing is asked, the others tell.
    private WeightBox Region()
    {
        var region = _system.Whole();
        region.Low.AsSpan().Fill(double.NegativeInfinity);
        region.High.AsSpan().Fill(double.PositiveInfinity);
        for (var v = 0; v < _middle.Length; v++)
        {
            var radius = (_radius[v] * (1 - 1e-9)) - Slack;
            (region.Low[_unknowns[v].Place], region.High[_unknowns[v].Place]) = (_middle[v] - radius, _middle[v] + radius);
        }

        return region;
    }

    // Newton's method in plain doubles from the middle of the box; the slopes' inverse at the end, or nothing where it goes astray.
    private double[]? Approach(WeightBox box)
    {
        var previous = double.PositiveInfinity;
        for (var step = 0; step < 12; step++)
        {
            if (InverseAtMiddle() is not { } inverse)
                return null;
            var moved = 0.0;
            for (var v = 0; v < _middle.Length; v++)
            {
                var change = 0.0;
                for (var row = 0; row < _system.Ties; row++)
                    change += inverse[(v * _middle.Length) + row] * (_slopes.RowLow[row] + _slopes.RowHigh[row]) * 0.5;
                _found[v] = change;
                moved = Math.Max(moved, Math.Abs(change));
            }

            if (moved < 1e-13 || (moved < 1e-9 && moved > previous * 0.5))
                return inverse;
            for (var v = 0; v < _middle.Length; v++)
            {
                _middle[v] -= _found[v];
                var place = _unknowns[v].Place;
                if (
                    !(
                        _middle[v] > box.Low[place] - 1e-9 - (0.5 * box.Width(place))
                        && _middle[v] < box.High[place] + 1e-9 + (0.5 * box.Width(place))
                    )
                )
                    return null;
            }

            previous = moved;
        }

        return null;
    }

    private void Centre(WeightBox box)
    {
        for (var v = 0; v < _middle.Length; v++)
            _middle[v] = (box.Low[_unknowns[v].Place] + box.High[_unknowns[v].Place]) * 0.5;
    }

    // Also leaves the rows' values at the middle.
    private double[]? InverseAtMiddle()
    {
        Array.Clear(_radius);
        Place();
        _slopes.Bound(_box, _system.Ties);
        return SmallMatrix.Inverse(Slope(), _unknowns.Length);
    }

    // Sets how far from the middle solutions in the region can be; answers whether that proves that there is exactly one.
    private bool Shrink(double[] inverse)
    {
        unchecked
        {
            var size = _unknowns.Length;
            var small = (size + 6) * SimplexRange.Roundoff;
            Array.Clear(_found);
            Thin();
            for (var v = 0; v < size; v++)
            {
                var (shift, doubt) = (0.0, 0.0);
                for (var row = 0; row < size; row++)
                {
                    var (low, high) = (_slopes.RowLow[row], _slopes.RowHigh[row]);
                    shift += inverse[(v * size) + row] * (low + high) * 0.5;
                    doubt +=
                        Math.Abs(inverse[(v * size) + row]) * (((high - low) * 0.5) + (small * Math.Max(Math.Abs(low), Math.Abs(high))));
                }

                _found[v] = (Math.Abs(shift) + doubt) * (1 + (4 * small));
            }

            Place();
            _slopes.Bound(_box, _system.Ties);
            var isInside = true;
            for (var v = 0; v < size; v++)
            {
                for (var w = 0; w < size; w++)
                    _found[v] += Remainder(inverse, v, w, small) * (_radius[w] + Slack);
                _found[v] = (_found[v] * (1 + (2 * small))) + 1e-300;
                isInside &= _found[v] < _radius[v] - Slack;
            }

            return isInside;
        }
    }

    // The size of an entry of 1 − Y J.
    private double Remainder(double[] inverse, int v, int w, double small)
    {
        unchecked
        {
            var size = _unknowns.Length;
            var (entry, doubt) = (v == w ? 1.0 : 0.0, small);
            for (var row = 0; row < size; row++)
            {
                var y = inverse[(v * size) + row];
                if (y == 0 || _system.Rows[row].Player == _owner[w])
                    continue;
                var (low, high) = SlopeRange(row, w);
                entry -= y * ((low + high) * 0.5);
                doubt += Math.Abs(y) * (((high - low) * 0.5) + (small * Math.Max(Math.Abs(low), Math.Abs(high))));
            }

            return Math.Abs(entry) + (doubt * (1 + small));
        }
    }

    private (double Low, double High) SlopeRange(int row, int w)
    {
        var (at, last) = ((row * _weights) + _unknowns[w].Place, (row * _weights) + _unknowns[w].Last);
        return (_slopes.Low[at] - _slopes.High[last], _slopes.High[at] - _slopes.Low[last]);
    }

    private double[] Slope()
    {
        var size = _unknowns.Length;
        var matrix = new double[size * size];
        for (var row = 0; row < size; row++)
        for (var w = 0; w < size; w++)
        {
            if (_system.Rows[row].Player == _owner[w])
                continue;
            var (low, high) = SlopeRange(row, w);
            matrix[(row * size) + w] = (low + high) * 0.5;
        }

        return matrix;
    }

    // The rows at the middle alone.
    private void Thin()
    {
        var kept = (double[])_radius.Clone();
        Array.Clear(_radius);
        Place();
        _slopes.Bound(_box, _system.Ties);
        kept.CopyTo(_radius, 0);
    }

    // Every unknown within its radius of the middle, and each player's last weight what the others leave.
    private void Place()
    {
        for (var player = 0; player < _system.Players; player++)
            if (_system.SizeOf(player) > 1)
                (_box.Low[_system.First[player + 1] - 1], _box.High[_system.First[player + 1] - 1]) = (1, 1);
        for (var v = 0; v < _unknowns.Length; v++)
        {
            var (place, last) = _unknowns[v];
            // Without radius the middle itself, so that the rows' values are as sharp as can be.
            var slack = _radius[v] == 0 ? 0 : Slack * (1 + Math.Abs(_middle[v]) + _radius[v]);
            (_box.Low[place], _box.High[place]) = (_middle[v] - _radius[v] - slack, _middle[v] + _radius[v] + slack);
            var (low, high) = (_box.Low[last] - _box.High[place], _box.High[last] - _box.Low[place]);
            (_box.Low[last], _box.High[last]) = (low - (Slack * (2 + Math.Abs(low))), high + (Slack * (2 + Math.Abs(high))));
        }
    }
}
