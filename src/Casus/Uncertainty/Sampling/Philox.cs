namespace Casus.Uncertainty.Sampling;

/// <summary>Philox-4×32-10: four random words as a function of a counter and a key (Salmon, Moraes, Dror and Shaw 2011).</summary>
internal static class Philox
{
    /// <summary>The words of a counter under a key.</summary>
    public static (uint A, uint B, uint C, uint D) Words(uint c0, uint c1, uint c2, uint c3, uint k0, uint k1)
    {
        unchecked
        {
            for (var round = 0; round < 10; round++)
            {
                var one = (ulong)c0 * 0xD2511F53u;
                var two = (ulong)c2 * 0xCD9E8D57u;
                (c0, c1, c2, c3) = ((uint)(two >> 32) ^ c1 ^ k0, (uint)two, (uint)(one >> 32) ^ c3 ^ k1, (uint)one);
                k0 += 0x9E3779B9u;
                k1 += 0xBB67AE85u;
            }
        }

        return (c0, c1, c2, c3);
    }

    /// <summary>Two shares, each strictly between 0 and 1, of the counter's number under a key.</summary>
    public static (double First, double Second) Shares(ulong counter, ulong key, uint purpose = 0)
    {
        unchecked
        {
            var (a, b, c, d) = Words((uint)counter, (uint)(counter >> 32), purpose, 0, (uint)key, (uint)(key >> 32));
            return (Share(a, b), Share(c, d));
        }
    }

    // 52 bits and a half: never 0, never 1.
    private static double Share(uint high, uint low) => ((((ulong)high << 20) | (low >> 12)) + 0.5) * (1.0 / 4503599627370496.0);
}
