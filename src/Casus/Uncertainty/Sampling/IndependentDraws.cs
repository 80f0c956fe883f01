using System.Collections.Immutable;

namespace Casus.Uncertainty.Sampling;

/// <summary>Plain Monte Carlo: every coordinate of every draw independent of all others.</summary>
/// <remarks>A coordinate is a function of the seed, its name and the draw's number alone (Philox), so that adding a coordinate or a draw changes nothing else.</remarks>
public sealed class IndependentDraws : IDesign
{
    private readonly ulong[] _keys;

    /// <summary>A design.</summary>
    /// <param name="names">A name for each coordinate, all different.</param>
    /// <param name="seed">Where chance begins.</param>
    /// <exception cref="ArgumentException">There is no coordinate, or two have one name.</exception>
    public IndependentDraws(ImmutableArray<string> names, ulong seed)
    {
        DistinctNames.Require(names);
        _keys = [.. names.Select(name => StreamKey.Of(seed, name))];
    }

    /// <inheritdoc/>
    public int Dimensions => _keys.Length;

    /// <inheritdoc/>
    public void Fill(int dimension, long first, Span<double> shares)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        var key = _keys[dimension];
        for (var k = 0; k < shares.Length; )
        {
            var draw = first + k;
            var (even, odd) = Philox.Shares((ulong)(draw >> 1), key);
            if ((draw & 1) == 0)
                shares[k++] = even;
            if (k < shares.Length)
                shares[k++] = odd;
        }
    }
}
