using System.Collections.Immutable;

namespace Casus.Uncertainty.Sampling;

/// <summary>What generates one dimension of a Sobol' sequence.</summary>
/// <param name="Degree">The degree s of the primitive polynomial.</param>
/// <param name="Inner">Its coefficients without the first and the last, as bits, the highest first (a in Joe and Kuo).</param>
/// <param name="Initial">The first s direction numbers m₁ … mₛ; mᵢ is odd and below 2ⁱ.</param>
internal readonly record struct SobolRow(int Degree, uint Inner, ImmutableArray<uint> Initial)
{
    /// <summary>All 32 direction numbers as fractions of 2³² (Bratley and Fox 1988, Algorithm 659).</summary>
    public uint[] Directions()
    {
        var v = new uint[32];
        for (var i = 0; i < 32; i++)
        {
            if (i < Degree)
            {
                v[i] = Initial[i] << (31 - i);
                continue;
            }

            v[i] = v[i - Degree] ^ (v[i - Degree] >> Degree);
            for (var k = 1; k < Degree; k++)
                v[i] ^= ((Inner >> (Degree - 1 - k)) & 1) * v[i - k];
        }

        return v;
    }
}
