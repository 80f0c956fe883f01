using System.Collections.Immutable;

namespace Casus.Uncertainty.Sampling;

/// <summary>Scrambled Sobol' points: evenly spread, each point uniform, and independent from one seed to another (Owen 1995, 1997).</summary>
/// <remarks>
/// Means over n points err by about n⁻¹ to n⁻¹·⁵ for smooth functions, against n⁻⁰·⁵ of independent draws; how much shows in how far several seeds differ. The
/// scrambling of a coordinate hangs on its name; which Sobol' dimension it takes is its place in the list.
/// </remarks>
public sealed class ScrambledSobol : IDesign
{
    private const int Chunk = 256;
    private readonly SobolPoints _points;
    private readonly uint[] _seeds;

    /// <summary>A design.</summary>
    /// <param name="names">A name for each coordinate, all different.</param>
    /// <param name="seed">Which scrambling.</param>
    /// <exception cref="ArgumentException">Two coordinates have one name.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are more coordinates than <see cref="SobolPoints.MostDimensions"/>, or none.</exception>
    public ScrambledSobol(ImmutableArray<string> names, ulong seed)
    {
        DistinctNames.Require(names);
        _points = new(names.Length);
        _seeds = [.. names.Select(name => unchecked((uint)(StreamKey.Of(seed, name) >> 32)))];
    }

    /// <inheritdoc/>
    public int Dimensions => _seeds.Length;

    /// <inheritdoc/>
    public void Fill(int dimension, long first, Span<double> shares)
    {
        Span<uint> numbers = stackalloc uint[Chunk];
        for (var at = 0; at < shares.Length; at += Chunk)
        {
            var part = shares[at..Math.Min(shares.Length, at + Chunk)];
            _points.Fill(dimension, first + at, numbers[..part.Length]);
            OwenScrambling.ToShares(numbers[..part.Length], _seeds[dimension], part);
        }
    }
}
