using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Casus.Uncertainty.Aggregates;

/// <summary>Number, mean, variance, least and greatest of the values of a run of draws.</summary>
/// <remarks>
/// Values are summed in chunks of <see cref="Chunk"/> draws, each about its own mean, and chunks are combined pairwise (Chan, Golub and
/// LeVeque 1983, eq. 2.1) over the binary tree of their numbers; so the result, to the last bit, depends on the draws alone, and not on the
/// blocks or threads that brought them. Values that are not finite are counted apart, never averaged.
/// </remarks>
public sealed class Moments : IAggregate<Moments>
{
    /// <summary>How many draws a chunk has; a block must hold a multiple of it, but for the last.</summary>
    public const int Chunk = 1024;

    private const byte Kind = 1;
    private readonly DyadicFold<MomentSums> _fold = new(static (left, right, _, _) => left.With(right));
    private DrawRange _draws;

    /// <summary>A summary of no draws yet.</summary>
    /// <param name="first">The number of the first draw to come, a multiple of <see cref="Chunk"/>.</param>
    /// <exception cref="ArgumentException">The number is no multiple of <see cref="Chunk"/>.</exception>
    public Moments(long first = 0) => _draws = new(first, Chunk);

    /// <summary>The number of the first draw.</summary>
    public long First => _draws.First;

    /// <summary>The number of the draw that comes next.</summary>
    public long End => _draws.End;

    /// <summary>How many finite values there were.</summary>
    public long Count => Total.Count;

    /// <summary>How many values were infinite or no number.</summary>
    public long NotFinite { get; private set; }

    /// <summary>The first draw whose value was not finite; null if all were.</summary>
    public long? FirstNotFinite { get; private set; }

    /// <summary>The mean of the finite values; NaN if there are none.</summary>
    public double Mean => Count == 0 ? double.NaN : Total.Mean;

    /// <summary>The unbiased variance (divided by one less than the count); NaN below two values.</summary>
    public double Variance => Count < 2 ? double.NaN : Total.Squares / (Count - 1);

    /// <summary>The square root of the variance.</summary>
    public double Deviation => Math.Sqrt(Variance);

    /// <summary>The standard error of the mean if the draws are independent; too large for quasi-random draws (take replicates there).</summary>
    public double StandardError => Math.Sqrt(Variance / Count);

    /// <summary>The least finite value; positive infinity if there is none.</summary>
    public double Least { get; private set; } = double.PositiveInfinity;

    /// <summary>The greatest finite value; negative infinity if there is none.</summary>
    public double Greatest { get; private set; } = double.NegativeInfinity;

    /// <inheritdoc/>
    public int ByteCount => 1 + (7 * sizeof(long)) + (_fold.Nodes.Count * 5 * sizeof(long));

    private MomentSums Total => _fold.Total();

    /// <summary>Takes the values of the next draws in.</summary>
    /// <param name="values">One value for each draw.</param>
    /// <exception cref="InvalidOperationException">The block before this one did not hold a multiple of <see cref="Chunk"/>.</exception>
    public void Add(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty)
            return;
        var at = _draws.End;
        _draws.Extend(values.Length);
        for (; !values.IsEmpty; at += Chunk)
        {
            var chunk = values[..Math.Min(Chunk, values.Length)];
            values = values[chunk.Length..];
            _fold.Add(at / Chunk, Sum(chunk, at));
        }
    }

    /// <inheritdoc/>
    public void Append(Moments next)
    {
        ArgumentNullException.ThrowIfNull(next);
        _draws.Append(next._draws);
        _fold.Append(next._fold);
        Least = Math.Min(Least, next.Least);
        Greatest = Math.Max(Greatest, next.Greatest);
        NotFinite += next.NotFinite;
        FirstNotFinite ??= next.FirstNotFinite;
    }

    /// <summary>The summary as it is now; draws taken in later do not change it.</summary>
    public Moments Snapshot()
    {
        var snapshot = new Moments(First);
        snapshot.Append(this);
        return snapshot;
    }

    /// <inheritdoc/>
    public void Write(Span<byte> bytes)
    {
        var to = new BytesOut(bytes, Kind);
        to.Longs([_draws.First, _draws.End, NotFinite, FirstNotFinite ?? -1, _fold.Nodes.Count]);
        to.Doubles([Least, Greatest]);
        foreach (var (level, number, sums) in _fold.Nodes)
        {
            to.Longs([level, number, sums.Count]);
            to.Doubles([sums.Mean, sums.Squares]);
        }
    }

    /// <inheritdoc/>
    public static Moments Read(ReadOnlySpan<byte> bytes)
    {
        var from = new BytesIn(bytes, Kind);
        var first = from.Between(0, long.MaxValue);
        if (first % Chunk != 0)
            throw new FormatException("The summary is damaged; begin this part of the sweep anew.");
        var end = from.Between(first, long.MaxValue);
        var moments = new Moments(first) { NotFinite = from.Between(0, long.MaxValue) };
        moments.FirstNotFinite = from.Between(-1, long.MaxValue) is var bad and >= 0 ? bad : null;
        moments._draws.Extend(end - first);
        var nodes = from.Between(0, 128);
        (moments.Least, moments.Greatest) = (from.Double(), from.Double());
        for (var i = 0; i < nodes; i++)
            moments._fold.Add(
                (int)from.Between(0, 62),
                from.Between(0, long.MaxValue),
                new(from.Between(0, long.MaxValue), from.Double(), from.Double())
            );
        return moments;
    }

    private MomentSums Sum(ReadOnlySpan<double> chunk, long at)
    {
        if (!Lanes.Survey(chunk, out var sum, out var least, out var greatest))
            return SumFinite(chunk, at);
        Least = Math.Min(Least, least);
        Greatest = Math.Max(Greatest, greatest);
        var mean = sum / chunk.Length;
        return new(chunk.Length, mean, Lanes.Squares(chunk, mean));
    }

    private MomentSums SumFinite(ReadOnlySpan<double> chunk, long at)
    {
        var finite = new List<double>(chunk.Length);
        for (var i = 0; i < chunk.Length; i++)
        {
            if (double.IsFinite(chunk[i]))
            {
                finite.Add(chunk[i]);
                continue;
            }

            NotFinite++;
            FirstNotFinite ??= at + i;
        }

        return finite.Count == 0 ? default : Sum(CollectionsMarshal.AsSpan(finite), at);
    }

    private static class Lanes
    {
        // Eight lanes whatever the machine has: the order of the sums, and so each bit, is the same everywhere.
        private const int Width = 8;

        // The sum, the least and the greatest; false if a value is not finite.
        public static bool Survey(ReadOnlySpan<double> values, out double sum, out double least, out double greatest)
        {
            var (sumA, sumB, odd) = (Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero);
            var low = Vector512.Create(double.PositiveInfinity);
            var high = Vector512.Create(double.NegativeInfinity);
            ref var start = ref MemoryMarshal.GetReference(values);
            var i = 0;
            for (; i <= values.Length - (2 * Width); i += 2 * Width)
            {
                var a = Vector512.LoadUnsafe(ref start, (nuint)i);
                var b = Vector512.LoadUnsafe(ref start, (nuint)(i + Width));
                sumA += a;
                sumB += b;
                // Nought for a finite value, and not a number for any other.
                odd += (a - a) + (b - b);
                low = Vector512.MinNative(low, Vector512.MinNative(a, b));
                high = Vector512.MaxNative(high, Vector512.MaxNative(a, b));
            }

            sum = Vector512.Sum(sumA + sumB);
            var rest = Vector512.Sum(odd);
            (least, greatest) = (double.PositiveInfinity, double.NegativeInfinity);
            for (var lane = 0; lane < Width; lane++)
                (least, greatest) = (Math.Min(least, low[lane]), Math.Max(greatest, high[lane]));
            for (; i < values.Length; i++)
            {
                sum += values[i];
                rest += values[i] - values[i];
                (least, greatest) = (Math.Min(least, values[i]), Math.Max(greatest, values[i]));
            }

            return rest == 0;
        }

        public static double Squares(ReadOnlySpan<double> values, double mean)
        {
            var (squaresA, squaresB) = (Vector512<double>.Zero, Vector512<double>.Zero);
            var centre = Vector512.Create(mean);
            ref var start = ref MemoryMarshal.GetReference(values);
            var i = 0;
            for (; i <= values.Length - (2 * Width); i += 2 * Width)
            {
                var a = Vector512.LoadUnsafe(ref start, (nuint)i) - centre;
                var b = Vector512.LoadUnsafe(ref start, (nuint)(i + Width)) - centre;
                squaresA += a * a;
                squaresB += b * b;
            }

            var squares = Vector512.Sum(squaresA + squaresB);
            for (; i < values.Length; i++)
                squares += (values[i] - mean) * (values[i] - mean);
            return squares;
        }
    }
}
