using System.Collections.Immutable;

namespace Casus.Uncertainty.Sampling;

/// <summary>A Latin hypercube: of n draws, exactly one in each n-th part of every coordinate (McKay, Beckman and Conover 1979).</summary>
/// <remarks>
/// The order of the parts is a keyed permutation that can be asked for any place (a Feistel network that walks its cycle back into the range; Black and
/// Rogaway 2002), so that any draw can be had without the others.
/// </remarks>
public sealed class LatinHypercube : IDesign
{
    private const uint Within = 1;
    private readonly ulong[] _keys;
    private readonly int _halfBits;

    /// <summary>A design.</summary>
    /// <param name="names">A name for each coordinate, all different.</param>
    /// <param name="draws">How many draws there are, at least 1.</param>
    /// <param name="seed">Where chance begins.</param>
    /// <exception cref="ArgumentException">There is no coordinate, or two have one name.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no draw.</exception>
    public LatinHypercube(ImmutableArray<string> names, long draws, ulong seed)
    {
        DistinctNames.Require(names);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(draws);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(draws, 1L << 52);
        Draws = draws;
        _keys = [.. names.Select(name => StreamKey.Of(seed, name))];
        while (draws > 1L << (2 * _halfBits))
            _halfBits++;
    }

    /// <summary>How many draws there are.</summary>
    public long Draws { get; }

    /// <inheritdoc/>
    public int Dimensions => _keys.Length;

    /// <inheritdoc/>
    public void Fill(int dimension, long first, Span<double> shares)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first, Draws - shares.Length);
        var key = _keys[dimension];
        for (var k = 0; k < shares.Length; k++)
        {
            var draw = (ulong)(first + k);
            var inside = Philox.Shares(draw, key, Within).First;
            // The last part must not round up to 1.
            shares[k] = Math.Clamp((Place(draw, key) + inside) / Draws, double.Epsilon, Math.BitDecrement(1.0));
        }
    }

    private ulong Place(ulong draw, ulong key)
    {
        var place = draw;
        do place = Permuted(place, key);
        while (place >= (ulong)Draws);
        return place;
    }

    private ulong Permuted(ulong place, ulong key)
    {
        if (_halfBits == 0)
            return place;
        unchecked
        {
            var mask = (1UL << _halfBits) - 1;
            var (left, right) = (place >> _halfBits, place & mask);
            for (var round = 0u; round < 6; round++)
            {
                var word = Philox.Words((uint)right, round, 2, 0, (uint)key, (uint)(key >> 32)).A;
                (left, right) = (right, (left ^ word) & mask);
            }

            return (left << _halfBits) | right;
        }
    }
}
