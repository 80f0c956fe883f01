using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Casus.Uncertainty.Sampling;

/// <summary>Owen's nested uniform scrambling of binary digits (1995), by a hash in which each digit is turned by a function of the higher ones.</summary>
/// <remarks>The hash is Laine and Karras's (2011) with Burley's constants (2020, Journal of Computer Graphics Techniques 9(4)).</remarks>
internal static class OwenScrambling
{
    /// <summary>The hash on reversed digits.</summary>
    public static uint LaineKarras(uint x, uint seed)
    {
        unchecked
        {
            x += seed;
            x ^= x * 0x6c50b47cu;
            x ^= x * 0xb82f1e52u;
            x ^= x * 0xc7afe638u;
            x ^= x * 0x8d22f6e6u;
            return x;
        }
    }

    /// <summary>One number scrambled.</summary>
    public static uint Scramble(uint x, uint seed) => Reverse(LaineKarras(Reverse(x), seed));

    /// <summary>Scrambles numbers and turns them into shares, each in the middle of its 2⁻³² so that none is 0 or 1.</summary>
    public static void ToShares(Span<uint> numbers, uint seed, Span<double> shares)
    {
        var k = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            ref var from = ref MemoryMarshal.GetReference(numbers);
            ref var to = ref MemoryMarshal.GetReference(shares);
            var start = Vector256.Create(seed);
            for (; k <= numbers.Length - Vector256<uint>.Count; k += Vector256<uint>.Count)
            {
                var x = Scramble(Vector256.LoadUnsafe(ref from, (nuint)k), start);
                var (low, high) = Vector256.Widen(x);
                Share(low).StoreUnsafe(ref to, (nuint)k);
                Share(high).StoreUnsafe(ref to, (nuint)(k + 4));
            }
        }

        for (; k < numbers.Length; k++)
            shares[k] = (Scramble(numbers[k], seed) + 0.5) * (1.0 / 4294967296.0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Share(Vector256<ulong> x)
    {
        // Whole numbers below 2⁵² become the last digits of a double from 2⁵² up.
        var plus = Vector256.Create(4503599627370496.0);
        var number = (x | plus.AsUInt64()).AsDouble() - plus;
        return (number + Vector256.Create(0.5)) * Vector256.Create(1.0 / 4294967296.0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Scramble(Vector256<uint> x, Vector256<uint> seed)
    {
        x = Reverse(x) + seed;
        x ^= x * Vector256.Create(0x6c50b47cu);
        x ^= x * Vector256.Create(0xb82f1e52u);
        x ^= x * Vector256.Create(0xc7afe638u);
        x ^= x * Vector256.Create(0x8d22f6e6u);
        return Reverse(x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Reverse(Vector256<uint> x)
    {
        x = ((x >>> 1) & Vector256.Create(0x55555555u)) | ((x & Vector256.Create(0x55555555u)) << 1);
        x = ((x >>> 2) & Vector256.Create(0x33333333u)) | ((x & Vector256.Create(0x33333333u)) << 2);
        x = ((x >>> 4) & Vector256.Create(0x0f0f0f0fu)) | ((x & Vector256.Create(0x0f0f0f0fu)) << 4);
        x = ((x >>> 8) & Vector256.Create(0x00ff00ffu)) | ((x & Vector256.Create(0x00ff00ffu)) << 8);
        return (x >>> 16) | (x << 16);
    }

    internal static uint Reverse(uint x)
    {
        x = ((x >> 1) & 0x55555555u) | ((x & 0x55555555u) << 1);
        x = ((x >> 2) & 0x33333333u) | ((x & 0x33333333u) << 2);
        x = ((x >> 4) & 0x0f0f0f0fu) | ((x & 0x0f0f0f0fu) << 4);
        x = ((x >> 8) & 0x00ff00ffu) | ((x & 0x00ff00ffu) << 8);
        return (x >> 16) | (x << 16);
    }
}
