namespace Casus.Uncertainty.Search;

/// <summary>Where the chance of one child begins: a hash of the seed and the child's place alone.</summary>
internal static class CounterHash
{
    /// <summary>The finisher of SplitMix64 (Steele, Lea and Flood 2014), once for each number.</summary>
    public static ulong Of(ulong seed, ulong generation, ulong place) => unchecked(Mix(Mix(Mix(seed + 1) + generation + 1) + place + 1));

    private static ulong Mix(ulong word)
    {
        unchecked
        {
            word *= 0x9E3779B97F4A7C15UL;
            word = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9UL;
            word = (word ^ (word >> 27)) * 0x94D049BB133111EBUL;
            return word ^ (word >> 31);
        }
    }
}
