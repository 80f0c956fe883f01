using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Casus.Settlements;

/// <summary>Up to sixty-four numbers turned into one word: a bit for each that is not negative.</summary>
internal static class Signs
{
    public static ulong NotNegative<T>(ReadOnlySpan<T> block)
        where T : struct, INumber<T>
    {
        if (typeof(T) == typeof(double) && block.Length == 64)
            return EightByEight(MemoryMarshal.Cast<T, double>(block));

        var word = 0UL;
        for (var place = 0; place < block.Length; place++)
        {
            if (block[place] >= T.Zero)
                word |= 1UL << place;
        }

        return word;
    }

    private static ulong EightByEight(ReadOnlySpan<double> block)
    {
        var word = 0UL;
        for (var place = 0; place < 64; place += 8)
            word |=
                Vector512.GreaterThanOrEqual(Vector512.Create(block[place..]), Vector512<double>.Zero).ExtractMostSignificantBits()
                << place;
        return word;
    }
}
