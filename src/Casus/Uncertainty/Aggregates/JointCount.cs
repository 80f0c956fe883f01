using System.Numerics;
using System.Runtime.InteropServices;

namespace Casus.Uncertainty.Aggregates;

/// <summary>How often two things held together, exactly counted: the joint share, which no product of single shares can stand for.</summary>
public sealed class JointCount : IAggregate<JointCount>
{
    private const byte Kind = 4;

    /// <summary>Draws in which both held.</summary>
    public long Both { get; private set; }

    /// <summary>Draws in which the first held alone.</summary>
    public long FirstOnly { get; private set; }

    /// <summary>Draws in which the second held alone.</summary>
    public long SecondOnly { get; private set; }

    /// <summary>Draws in which neither held.</summary>
    public long Neither { get; private set; }

    /// <summary>All draws.</summary>
    public long Total => Both + FirstOnly + SecondOnly + Neither;

    /// <summary>How often both held.</summary>
    public Proportion Joint => new(Both, Total);

    /// <summary>How often the first held.</summary>
    public Proportion First => new(Both + FirstOnly, Total);

    /// <summary>How often the second held.</summary>
    public Proportion Second => new(Both + SecondOnly, Total);

    /// <summary>How often the second held where the first did.</summary>
    public Proportion SecondGivenFirst => new(Both, Both + FirstOnly);

    /// <summary>The correlation of the two (Pearson's phi), from −1 to 1; NaN if one of them never or always held.</summary>
    public double Phi
    {
        get
        {
            double a = Both,
                b = FirstOnly,
                c = SecondOnly,
                d = Neither;
            return ((a * d) - (b * c)) / (Math.Sqrt((a + b) * (c + d)) * Math.Sqrt((a + c) * (b + d)));
        }
    }

    /// <inheritdoc/>
    public int ByteCount => 1 + (4 * sizeof(long));

    /// <summary>Takes draws in.</summary>
    /// <param name="first">Whether the first thing held, draw by draw.</param>
    /// <param name="second">Whether the second held, as long.</param>
    /// <exception cref="ArgumentException">The two differ in length.</exception>
    public void Add(ReadOnlySpan<bool> first, ReadOnlySpan<bool> second)
    {
        if (first.Length != second.Length)
            throw new ArgumentException($"There are {first.Length} draws of the first and {second.Length} of the second.", nameof(second));
        var a = MemoryMarshal.Cast<bool, ulong>(first);
        var b = MemoryMarshal.Cast<bool, ulong>(second);
        long both = 0,
            ones = 0,
            twos = 0;
        unchecked
        {
            // Eight draws to a word, a bit in each byte; that a true byte is 1 is what the language's own conversions give.
            for (var i = 0; i < a.Length; i++)
            {
                both += BitOperations.PopCount(a[i] & b[i]);
                ones += BitOperations.PopCount(a[i]);
                twos += BitOperations.PopCount(b[i]);
            }

            for (var i = 8 * a.Length; i < first.Length; i++)
            {
                both += first[i] && second[i] ? 1 : 0;
                ones += first[i] ? 1 : 0;
                twos += second[i] ? 1 : 0;
            }
        }

        Both += both;
        FirstOnly += ones - both;
        SecondOnly += twos - both;
        Neither += first.Length - ones - twos + both;
    }

    /// <inheritdoc/>
    public void Append(JointCount next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Both += next.Both;
        FirstOnly += next.FirstOnly;
        SecondOnly += next.SecondOnly;
        Neither += next.Neither;
    }

    /// <inheritdoc/>
    public void Write(Span<byte> bytes)
    {
        var to = new BytesOut(bytes, Kind);
        to.Longs([Both, FirstOnly, SecondOnly, Neither]);
    }

    /// <inheritdoc/>
    public static JointCount Read(ReadOnlySpan<byte> bytes)
    {
        var from = new BytesIn(bytes, Kind);
        return new()
        {
            Both = from.Between(0, long.MaxValue / 4),
            FirstOnly = from.Between(0, long.MaxValue / 4),
            SecondOnly = from.Between(0, long.MaxValue / 4),
            Neither = from.Between(0, long.MaxValue / 4),
        };
    }
}
