using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Casus.Uncertainty.Information;

/// <summary>Sums over columns of draws, in eight lanes whatever the machine has, so that each bit is the same everywhere.</summary>
internal static class Columns
{
    private const int Width = 8;

    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        ref var starts = ref MemoryMarshal.GetReference(a);
        ref var others = ref MemoryMarshal.GetReference(b);
        var (one, two) = (Vector512<double>.Zero, Vector512<double>.Zero);
        var k = 0;
        for (; k <= a.Length - (2 * Width); k += 2 * Width)
        {
            one += Vector512.LoadUnsafe(ref starts, (nuint)k) * Vector512.LoadUnsafe(ref others, (nuint)k);
            two += Vector512.LoadUnsafe(ref starts, (nuint)(k + Width)) * Vector512.LoadUnsafe(ref others, (nuint)(k + Width));
        }

        var sum = Vector512.Sum(one + two);
        for (; k < a.Length; k++)
            sum += a[k] * b[k];
        return sum;
    }

    public static void Add(Span<double> to, ReadOnlySpan<double> column, double times)
    {
        ref var sums = ref MemoryMarshal.GetReference(to);
        ref var values = ref MemoryMarshal.GetReference(column);
        var factor = Vector512.Create(times);
        var k = 0;
        for (; k <= to.Length - Width; k += Width)
            (Vector512.LoadUnsafe(ref sums, (nuint)k) + (factor * Vector512.LoadUnsafe(ref values, (nuint)k))).StoreUnsafe(
                ref sums,
                (nuint)k
            );
        for (; k < to.Length; k++)
            to[k] += times * column[k];
    }
}
