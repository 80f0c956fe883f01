using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Casus.Uncertainty.Aggregates;

/// <summary>How often a value was at or below a threshold, exactly counted.</summary>
/// <param name="threshold">The threshold, in the unit of the values.</param>
public sealed class ThresholdCount(double threshold) : IAggregate<ThresholdCount>
{
    private const byte Kind = 5;

    /// <summary>The threshold.</summary>
    public double Threshold { get; } =
        double.IsNaN(threshold) ? throw new ArgumentException("A threshold must be a number.", nameof(threshold)) : threshold;

    /// <summary>Draws at or below the threshold.</summary>
    public long AtMost { get; private set; }

    /// <summary>Draws above it.</summary>
    public long Above { get; private set; }

    /// <summary>Draws whose value was no number; they are neither below nor above.</summary>
    public long NotNumbers { get; private set; }

    /// <summary>How often the value was at or below the threshold, among draws with a number.</summary>
    public Proportion Share => new(AtMost, AtMost + Above);

    /// <inheritdoc/>
    public int ByteCount => 1 + (4 * sizeof(long));

    /// <summary>Takes draws in.</summary>
    /// <param name="values">One value for each draw.</param>
    public void Add(ReadOnlySpan<double> values)
    {
        var limit = Vector512.Create(Threshold);
        var (low, high) = (Vector512<long>.Zero, Vector512<long>.Zero);
        ref var start = ref MemoryMarshal.GetReference(values);
        var i = 0;
        for (; i <= values.Length - 8; i += 8)
        {
            var block = Vector512.LoadUnsafe(ref start, (nuint)i);
            // A comparison that holds is −1.
            low -= Vector512.LessThanOrEqual(block, limit).AsInt64();
            high -= Vector512.GreaterThan(block, limit).AsInt64();
        }

        var (atMost, above) = (Vector512.Sum(low), Vector512.Sum(high));
        for (; i < values.Length; i++)
        {
            atMost += values[i] <= Threshold ? 1 : 0;
            above += values[i] > Threshold ? 1 : 0;
        }

        AtMost += atMost;
        Above += above;
        NotNumbers += values.Length - atMost - above;
    }

    /// <inheritdoc/>
    public void Append(ThresholdCount next)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (!next.Threshold.Equals(Threshold))
            throw new ArgumentException("Counts against different thresholds cannot be joined.", nameof(next));
        AtMost += next.AtMost;
        Above += next.Above;
        NotNumbers += next.NotNumbers;
    }

    /// <inheritdoc/>
    public void Write(Span<byte> bytes)
    {
        var to = new BytesOut(bytes, Kind);
        to.Double(Threshold);
        to.Longs([AtMost, Above, NotNumbers]);
    }

    /// <inheritdoc/>
    public static ThresholdCount Read(ReadOnlySpan<byte> bytes)
    {
        var from = new BytesIn(bytes, Kind);
        var threshold = from.Double();
        if (double.IsNaN(threshold))
            throw new FormatException("The summary is damaged; begin this part of the sweep anew.");
        return new(threshold)
        {
            AtMost = from.Between(0, long.MaxValue / 4),
            Above = from.Between(0, long.MaxValue / 4),
            NotNumbers = from.Between(0, long.MaxValue / 4),
        };
    }
}
