namespace Casus.Uncertainty.Aggregates;

/// <summary>Quantiles of a run of draws of any length from bounded memory, with an error in rank that is proven for this very sketch.</summary>
/// <remarks>
/// Sorted chunks of <see cref="Size"/> values are halved pairwise over the binary tree of their numbers: two neighbours are merged and every
/// second value is kept, from the first or the second by a hash of the node (the equal-weight merge of Agarwal et al. 2013, section 3.1, with
/// a fixed seed). Halving values of weight w moves no rank by more than w, so the sum of these weights bounds the error whatever the data:
/// about log2(n / Size) / (2 · Size) of the count at most, and in practice a small part of it. The sketch depends on the draws alone, not on
/// the blocks or threads that brought them.
/// </remarks>
public sealed class QuantileSketch : IAggregate<QuantileSketch>
{
    private const byte Kind = 2;
    private readonly DyadicFold<SketchNode> _fold = new(SketchNode.Halve);
    private DrawRange _draws;

    /// <summary>A sketch of no draws yet.</summary>
    /// <param name="size">How many values a chunk holds, a power of two from 8 to 65,536; the larger, the finer.</param>
    /// <param name="first">The number of the first draw to come, a multiple of the size.</param>
    /// <exception cref="ArgumentException">The size is no such power, or the number is no multiple of it.</exception>
    public QuantileSketch(int size = 1024, long first = 0)
    {
        if (size is < 8 or > 65_536 || (size & (size - 1)) != 0)
            throw new ArgumentException($"The size must be a power of two from 8 to 65536, not {size}.", nameof(size));
        (Size, _draws) = (size, new(first, size));
    }

    /// <summary>How many values a chunk holds; a block must hold a multiple of it, but for the last.</summary>
    public int Size { get; }

    /// <summary>The number of the first draw.</summary>
    public long First => _draws.First;

    /// <summary>The number of the draw that comes next.</summary>
    public long End => _draws.End;

    /// <summary>How many finite values there were.</summary>
    public long Count { get; private set; }

    /// <summary>How many values were infinite or no number; they are left out.</summary>
    public long NotFinite { get; private set; }

    /// <summary>The most by which the rank of a value can be wrong, as a share of the count: proven, for these data.</summary>
    public double RankError => Count == 0 ? 0 : _fold.Nodes.Sum(node => node.Value.Error) / (double)Count;

    /// <inheritdoc/>
    public int ByteCount => 1 + (6 * sizeof(long)) + _fold.Nodes.Sum(node => (4 + node.Value.Values.Length) * sizeof(long));

    /// <summary>Takes the values of the next draws in.</summary>
    /// <param name="values">One value for each draw.</param>
    /// <exception cref="InvalidOperationException">The block before this one did not hold a multiple of <see cref="Size"/>.</exception>
    public void Add(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty)
            return;
        var at = _draws.End;
        _draws.Extend(values.Length);
        for (; !values.IsEmpty; at += Size)
        {
            var chunk = values[..Math.Min(Size, values.Length)];
            values = values[chunk.Length..];
            var node = SketchNode.Of(chunk);
            NotFinite += chunk.Length - node.Values.Length;
            Count += node.Values.Length;
            _fold.Add(at / Size, node);
        }
    }

    /// <inheritdoc/>
    public void Append(QuantileSketch next)
    {
        ArgumentNullException.ThrowIfNull(next);
        _draws.Append(next._draws);
        _fold.Append(next._fold);
        (Count, NotFinite) = (Count + next.Count, NotFinite + next.NotFinite);
    }

    /// <summary>The sketch as it is now; draws taken in later do not change it.</summary>
    public QuantileSketch Snapshot()
    {
        var snapshot = new QuantileSketch(Size, First);
        snapshot.Append(this);
        return snapshot;
    }

    /// <summary>A value that about a share of the values do not exceed: its true rank is the share's to within <see cref="RankError"/> of the count and one kept value's weight.</summary>
    /// <param name="share">The share, from 0 to 1.</param>
    /// <exception cref="InvalidOperationException">There are no values yet.</exception>
    public double Quantile(double share) => Quantiles([share])[0];

    /// <summary>Several quantiles at once.</summary>
    /// <param name="shares">The shares, each from 0 to 1.</param>
    /// <exception cref="InvalidOperationException">There are no values yet.</exception>
    public double[] Quantiles(ReadOnlySpan<double> shares)
    {
        if (Count == 0)
            throw new InvalidOperationException("There are no values yet.");
        var (values, weights) = Weighted();
        var total = weights.Sum();
        var quantiles = new double[shares.Length];
        for (var i = 0; i < shares.Length; i++)
        {
            if (!(shares[i] >= 0 && shares[i] <= 1))
                throw new ArgumentOutOfRangeException(nameof(shares), shares[i], "A share lies from 0 to 1.");
            var rank = shares[i] * total;
            var at = 0;
            for (long below = weights[0]; at < values.Length - 1 && below < rank; below += weights[at])
                at++;
            quantiles[i] = values[at];
        }

        return quantiles;
    }

    /// <summary>The share of the values that do not exceed one, to within <see cref="RankError"/>.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="InvalidOperationException">There are no values yet.</exception>
    public double ShareAtMost(double value)
    {
        if (Count == 0)
            throw new InvalidOperationException("There are no values yet.");
        long rank = 0;
        foreach (var (level, _, node) in _fold.Nodes)
            rank += (long)node.Values.Count(v => v <= value) << level;
        return Math.Min(1, rank / (double)Count);
    }

    /// <inheritdoc/>
    public void Write(Span<byte> bytes)
    {
        var to = new BytesOut(bytes, Kind);
        to.Longs([Size, _draws.First, _draws.End, Count, NotFinite, _fold.Nodes.Count]);
        foreach (var (level, number, node) in _fold.Nodes)
        {
            to.Longs([level, number, node.Error, node.Values.Length]);
            to.Doubles(node.Values);
        }
    }

    /// <inheritdoc/>
    public static QuantileSketch Read(ReadOnlySpan<byte> bytes)
    {
        var from = new BytesIn(bytes, Kind);
        var size = (int)from.Between(8, 65_536);
        var first = from.Between(0, long.MaxValue);
        if ((size & (size - 1)) != 0 || first % size != 0)
            throw new FormatException("The summary is damaged; begin this part of the sweep anew.");
        var sketch = new QuantileSketch(size, first);
        sketch._draws.Extend(from.Between(first, long.MaxValue) - first);
        (sketch.Count, sketch.NotFinite) = (from.Between(0, long.MaxValue), from.Between(0, long.MaxValue));
        var nodes = from.Between(0, 128);
        for (var i = 0; i < nodes; i++)
        {
            var (level, number, error) = ((int)from.Between(0, 62), from.Between(0, long.MaxValue), from.Between(0, long.MaxValue));
            sketch._fold.Add(level, number, new(from.Doubles((int)from.Between(0, size)), error));
        }

        return sketch;
    }

    private (double[] Values, long[] Weights) Weighted()
    {
        var values = _fold.Nodes.SelectMany(node => node.Value.Values).ToArray();
        var weights = _fold.Nodes.SelectMany(node => Enumerable.Repeat(1L << node.Level, node.Value.Values.Length)).ToArray();
        Array.Sort(values, weights);
        return (values, weights);
    }
}
