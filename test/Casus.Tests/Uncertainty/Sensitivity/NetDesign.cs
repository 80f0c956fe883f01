using Casus.Uncertainty;

namespace Casus.Tests.Uncertainty.Sensitivity;

/// <summary>The first six coordinates of Joe and Kuo's Sobol' sequence (2008), plain or with a random digital shift.</summary>
internal sealed class NetDesign(ulong? seed = null) : IDesign
{
    private static readonly (int S, int A, uint[] M)[] Rows =
    [
        (1, 0, [1]),
        (2, 1, [1, 3]),
        (3, 1, [1, 3, 1]),
        (3, 2, [1, 1, 1]),
        (4, 1, [1, 1, 3, 3]),
    ];

    private static readonly uint[][] Directions = [.. Enumerable.Range(0, 6).Select(Numbers)];

    public int Dimensions => 6;

    public void Fill(int dimension, long first, Span<double> shares)
    {
        var shift = seed is { } s ? (uint)(HashDesign.Word(s, (ulong)dimension, 0) >> 32) : 0;
        for (var k = 0; k < shares.Length; k++)
        {
            var (gray, point) = ((ulong)(first + k) ^ ((ulong)(first + k) >> 1), shift);
            for (var bit = 0; gray != 0; bit++, gray >>= 1)
                point ^= (gray & 1) != 0 ? Directions[dimension][bit] : 0;
            shares[k] = seed is null ? point / 4294967296.0 : (point + 0.5) / 4294967296.0;
        }
    }

    private static uint[] Numbers(int dimension)
    {
        var v = new uint[32];
        if (dimension == 0)
            return [.. Enumerable.Range(0, 32).Select(i => 1u << (31 - i))];
        var (s, a, m) = Rows[dimension - 1];
        for (var i = 0; i < 32; i++)
        {
            if (i < s)
            {
                v[i] = m[i] << (31 - i);
                continue;
            }

            v[i] = v[i - s] ^ (v[i - s] >> s);
            for (var k = 1; k < s; k++)
                v[i] ^= ((a >> (s - 1 - k)) & 1) != 0 ? v[i - k] : 0;
        }

        return v;
    }
}
