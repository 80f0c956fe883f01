namespace Casus.Uncertainty.Aggregates;

/// <summary>How values of a known range spread over a fixed grid, exactly counted: a quantile is known to half a cell.</summary>
public sealed class GridHistogram : IAggregate<GridHistogram>
{
    private const byte Kind = 3;
    private readonly long[] _cells;
    private readonly double _perUnit;

    /// <summary>An empty grid.</summary>
    /// <param name="low">The low end of the range.</param>
    /// <param name="high">The high end.</param>
    /// <param name="cells">How many cells of equal width, 1 to 2^20.</param>
    /// <exception cref="ArgumentException">The range is empty or not finite, or the number of cells is out of range.</exception>
    public GridHistogram(double low, double high, int cells)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cells, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(cells, 1 << 20);
        if (!(low < high) || !double.IsFinite(high - low))
            throw new ArgumentException($"From {low} to {high} is no range; the low end must lie below the high end.", nameof(low));
        (Low, High, _cells, _perUnit) = (low, high, new long[cells], cells / (high - low));
    }

    /// <summary>The low end of the range.</summary>
    public double Low { get; }

    /// <summary>The high end of the range.</summary>
    public double High { get; }

    /// <summary>The number of values in each cell; the last cell holds its own high end too.</summary>
    public ReadOnlySpan<long> Cells => _cells;

    /// <summary>The most by which a quantile inside the range can be wrong: half the width of a cell.</summary>
    public double HalfWidth => (High - Low) / _cells.Length / 2;

    /// <summary>Values below the range.</summary>
    public long Below { get; private set; }

    /// <summary>Values above the range.</summary>
    public long Above { get; private set; }

    /// <summary>Values that were no number.</summary>
    public long NotNumbers { get; private set; }

    /// <summary>All values that were numbers.</summary>
    public long Count { get; private set; }

    /// <inheritdoc/>
    public int ByteCount => 1 + ((7 + _cells.Length) * sizeof(long));

    /// <summary>Takes draws in.</summary>
    /// <param name="values">One value for each draw.</param>
    public void Add(ReadOnlySpan<double> values)
    {
        var (low, high, perUnit, cells) = (Low, High, _perUnit, _cells);
        foreach (var value in values)
        {
            if (value >= low && value <= high)
            {
                unchecked
                {
                    cells[Math.Min((int)((value - low) * perUnit), cells.Length - 1)]++;
                    Count++;
                }
            }
            else
            {
                Outside(value);
            }
        }
    }

    /// <summary>The value that a share of the values do not exceed, to within <see cref="HalfWidth"/>; infinite if it lies outside the range.</summary>
    /// <param name="share">The share, from 0 to 1.</param>
    /// <exception cref="InvalidOperationException">There are no values yet.</exception>
    public double Quantile(double share)
    {
        if (!(share >= 0 && share <= 1))
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share lies from 0 to 1.");
        if (Count == 0)
            throw new InvalidOperationException("There are no values yet.");
        var rank = Math.Clamp((long)Math.Ceiling(share * Count), 1, Count) - Below;
        if (rank <= 0)
            return double.NegativeInfinity;
        for (var cell = 0; cell < _cells.Length; cell++)
        {
            rank -= _cells[cell];
            if (rank <= 0)
                return Low + ((cell + 0.5) * 2 * HalfWidth);
        }

        return double.PositiveInfinity;
    }

    /// <inheritdoc/>
    public void Append(GridHistogram next)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (!next.Low.Equals(Low) || !next.High.Equals(High) || next._cells.Length != _cells.Length)
            throw new ArgumentException("Histograms over different grids cannot be joined.", nameof(next));
        for (var cell = 0; cell < _cells.Length; cell++)
            _cells[cell] += next._cells[cell];
        (Below, Above, NotNumbers, Count) = (Below + next.Below, Above + next.Above, NotNumbers + next.NotNumbers, Count + next.Count);
    }

    /// <inheritdoc/>
    public void Write(Span<byte> bytes)
    {
        var to = new BytesOut(bytes, Kind);
        to.Doubles([Low, High]);
        to.Longs([_cells.Length, Below, Above, NotNumbers, Count]);
        to.Longs(_cells);
    }

    /// <inheritdoc/>
    public static GridHistogram Read(ReadOnlySpan<byte> bytes)
    {
        var from = new BytesIn(bytes, Kind);
        var (low, high) = (from.Double(), from.Double());
        if (!(low < high) || !double.IsFinite(high - low))
            throw new FormatException("The summary is damaged; begin this part of the sweep anew.");
        var grid = new GridHistogram(low, high, (int)from.Between(1, 1 << 20))
        {
            Below = from.Between(0, long.MaxValue),
            Above = from.Between(0, long.MaxValue),
            NotNumbers = from.Between(0, long.MaxValue),
            Count = from.Between(0, long.MaxValue),
        };
        from.Longs(grid._cells.Length).CopyTo(grid._cells, 0);
        return grid;
    }

    private void Outside(double value)
    {
        if (double.IsNaN(value))
        {
            NotNumbers++;
            return;
        }

        Count++;
        if (value < Low)
            Below++;
        else
            Above++;
    }
}
