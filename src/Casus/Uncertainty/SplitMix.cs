namespace Casus.Uncertainty;

/// <summary>A small generator of pseudo-random numbers with a stated seed (Steele, Lea and Flood 2014, SplitMix64): the same seed, the same numbers.</summary>
/// <param name="seed">Where it begins.</param>
public sealed class SplitMix(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The next number, uniform from 0 to below 1.</summary>
    public double NextShare() => (NextWord() >> 11) * (1.0 / (1UL << 53));

    /// <summary>The next number, uniform between two.</summary>
    public double NextBetween(double low, double high) => low + ((high - low) * NextShare());

    private ulong NextWord()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            var word = _state;
            word = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9UL;
            word = (word ^ (word >> 27)) * 0x94D049BB133111EBUL;
            return word ^ (word >> 31);
        }
    }
}
