using System.Numerics;

namespace Casus.Uncertainty.Sampling;

/// <summary>The Sobol' sequence as whole numbers of 32 bits, in Gray-code order, point 0 included.</summary>
public sealed class SobolPoints
{
    private readonly uint[][] _directions;

    /// <summary>A sequence.</summary>
    /// <param name="dimensions">How many coordinates a point has, from 1 to <see cref="MostDimensions"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no direction numbers for so many.</exception>
    public SobolPoints(int dimensions)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(dimensions);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dimensions, MostDimensions);
        _directions = new uint[dimensions][];
        for (var d = 0; d < dimensions; d++)
            _directions[d] = DirectionsOf(d);
    }

    /// <summary>For how many dimensions there are direction numbers.</summary>
    public static int MostDimensions => JoeKuoTable.Dimensions;

    /// <summary>How many points there are: the sequence then begins anew.</summary>
    public const long MostPoints = 1L << 32;

    /// <summary>How many coordinates a point has.</summary>
    public int Dimensions => _directions.Length;

    /// <summary>Fills in one coordinate of neighbouring points.</summary>
    /// <param name="dimension">Which coordinate, from 0.</param>
    /// <param name="first">The number of the first point.</param>
    /// <param name="coordinates">Takes them, in fractions of 2³².</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such coordinate or point.</exception>
    public void Fill(int dimension, long first, Span<uint> coordinates)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(dimension);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(dimension, Dimensions);
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first, MostPoints - coordinates.Length);
        Fill(_directions[dimension], first, coordinates);
    }

    internal static void Fill(uint[] directions, long first, Span<uint> coordinates)
    {
        var x = 0u;
        for (var gray = (uint)(first ^ (first >> 1)); gray != 0; gray &= gray - 1)
            x ^= directions[BitOperations.TrailingZeroCount(gray)];
        var index = unchecked((uint)first);
        unchecked
        {
            for (var k = 0; k < coordinates.Length; k++)
            {
                coordinates[k] = x;
                // After the last point the count is 32, and any number will do.
                x ^= directions[BitOperations.TrailingZeroCount(++index) & 31];
            }
        }
    }

    private static uint[] DirectionsOf(int dimension)
    {
        if (dimension > 0)
            return JoeKuoTable.Row(dimension).Directions();
        var corput = new uint[32];
        for (var i = 0; i < 32; i++)
            corput[i] = 1u << (31 - i);
        return corput;
    }
}
