namespace Casus.Equilibria.ManyPlayers;

/// <summary>For each row of a support system and each weight of another player: proven bounds of the row's coefficient over a box.</summary>
/// <remarks>
/// A row is linear in each player's weights when the others are held; its coefficients are what is left when all players but one are
/// averaged out. They bound the row's own values, and they are its partial derivatives.
/// </remarks>
internal sealed class Slopes
{
    private readonly SupportSystem _system;
    private readonly int _weights;
    private readonly double[] _mass;
    private readonly double[] _lowA;
    private readonly double[] _highA;
    private readonly double[] _lowB;
    private readonly double[] _highB;

    public Slopes(SupportSystem system)
    {
        (_system, _weights) = (system, system.First[^1]);
        (Low, High) = (new double[system.Rows.Length * _weights], new double[system.Rows.Length * _weights]);
        (RowLow, RowHigh) = (new double[system.Rows.Length], new double[system.Rows.Length]);
        _mass = new double[system.Players];
        var largest = system.Rows.Length == 0 ? 1 : system.Rows.Max(row => row.Table.Length);
        (_lowA, _highA, _lowB, _highB) = (new double[largest], new double[largest], new double[largest], new double[largest]);
    }

    /// <summary>Bounds of coefficients, row × weight.</summary>
    public double[] Low { get; }

    public double[] High { get; }

    /// <summary>Bounds of each row's value.</summary>
    public double[] RowLow { get; }

    public double[] RowHigh { get; }

    public ReadOnlySpan<double> LowOf(int row, int player) => Low.AsSpan((row * _weights) + _system.First[player], _system.SizeOf(player));

    public ReadOnlySpan<double> HighOf(int row, int player) =>
        High.AsSpan((row * _weights) + _system.First[player], _system.SizeOf(player));

    /// <summary>Bounds the first so many rows over a box.</summary>
    public void Bound(WeightBox box, int rows)
    {
        for (var player = 0; player < _mass.Length; player++)
            _mass[player] = box.MassOf(player);
        for (var row = 0; row < rows; row++)
            BoundRow(box, row);
    }

    /// <summary>Averages a row's table over all players but its own and one: bounds of the coefficient of each of that one's weights.</summary>
    /// <param name="table">A table over the profiles of everyone but its owner.</param>
    /// <param name="owner">Whose row it is.</param>
    /// <param name="kept">The one not averaged out.</param>
    /// <param name="box">Where the weights lie; <see cref="Bound"/> was last called with it or with one around it.</param>
    /// <param name="low">Receives lower bounds.</param>
    /// <param name="high">Receives upper bounds.</param>
    public void Average(ReadOnlySpan<double> table, int owner, int kept, WeightBox box, Span<double> low, Span<double> high)
    {
        unchecked
        {
            var (size, isA) = (table.Length, true);
            var lows = table;
            var highs = table;
            for (var other = _system.Players - 1; other >= 0; other--)
            {
                if (other == owner || other == kept || _system.SizeOf(other) == 1)
                    continue;
                var stride = 1;
                for (var before = 0; before < other; before++)
                    stride *= before == owner ? 1 : _system.SizeOf(before);
                var count = _system.SizeOf(other);
                var (nextLow, nextHigh) = isA ? (_lowA, _highA) : (_lowB, _highB);
                var place = 0;
                for (var block = 0; block < size; block += stride * count)
                for (var inner = block; inner < block + stride; inner++, place++)
                {
                    nextLow[place] = SimplexRange.Least(lows, inner, stride, box.LowOf(other), box.HighOf(other), _mass[other]);
                    nextHigh[place] = SimplexRange.Most(highs, inner, stride, box.LowOf(other), box.HighOf(other), _mass[other]);
                }

                lows = nextLow;
                highs = nextHigh;
                (size, isA) = (place, !isA);
            }

            lows[..size].CopyTo(low);
            highs[..size].CopyTo(high);
            if (lows == table)
                Widen(low[..size], high[..size]);
        }
    }

    /// <summary>The sum of the sizes of a player's weights in the box last bounded.</summary>
    public double MassOf(int player) => _mass[player];

    // Entries of a table are rounded once.
    private static void Widen(Span<double> low, Span<double> high)
    {
        for (var place = 0; place < low.Length; place++)
        {
            low[place] -= Math.Abs(low[place]) * SimplexRange.Roundoff;
            high[place] += Math.Abs(high[place]) * SimplexRange.Roundoff;
        }
    }

    private void BoundRow(WeightBox box, int row)
    {
        var (owner, table) = (_system.Rows[row].Player, _system.Rows[row].Table);
        var (least, most, isAlone) = (double.NegativeInfinity, double.PositiveInfinity, true);
        for (var player = 0; player < _system.Players; player++)
        {
            if (player == owner || _system.SizeOf(player) == 1)
                continue;
            isAlone = false;
            var start = (row * _weights) + _system.First[player];
            var count = _system.SizeOf(player);
            Average(table, owner, player, box, Low.AsSpan(start, count), High.AsSpan(start, count));
            least = Math.Max(least, SimplexRange.Least(Low, start, 1, box.LowOf(player), box.HighOf(player), _mass[player]));
            most = Math.Min(most, SimplexRange.Most(High, start, 1, box.LowOf(player), box.HighOf(player), _mass[player]));
        }

        // Against pure strategies of all others the entry itself, which has the right sign.
        (RowLow[row], RowHigh[row]) = isAlone ? (table[0], table[0]) : (least, most);
    }
}
