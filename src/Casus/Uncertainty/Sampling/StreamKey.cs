namespace Casus.Uncertainty.Sampling;

/// <summary>The key of an input's random numbers: a function of the seed and of the input's name, so that adding an input changes no other's.</summary>
internal static class StreamKey
{
    /// <summary>The key of a name under a seed.</summary>
    public static ulong Of(ulong seed, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        unchecked
        {
            // Fowler, Noll and Vo's hash over the letters, then the seed, then a finaliser that spreads every bit (Stafford's thirteenth).
            var key = 14695981039346656037UL;
            foreach (var letter in name)
                key = (key ^ letter) * 1099511628211UL;
            return Mixed(Mixed(key) ^ Mixed(seed + 0x9E3779B97F4A7C15UL));
        }
    }

    private static ulong Mixed(ulong word)
    {
        unchecked
        {
            word = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9UL;
            word = (word ^ (word >> 27)) * 0x94D049BB133111EBUL;
            return word ^ (word >> 31);
        }
    }
}
