namespace Casus.Equilibria.RegretMinimisation;

/// <summary>Pseudo-random numbers by counter: draw k of part t depends on the seed, t and k alone, and not on what was drawn before.</summary>
/// <remarks>
/// The mixing function is that of SplitMix64 (Steele, Lea and Flood 2014); a part begins where mixing its number with the seed leads.
/// </remarks>
internal readonly struct CounterStream
{
    private const ulong Golden = 0x9E3779B97F4A7C15UL;
    private readonly ulong _start;

    private CounterStream(ulong start) => _start = start;

    /// <summary>The stream of one part of the work.</summary>
    public static CounterStream Of(ulong seed, ulong part) => new(Mix(unchecked(Mix(seed + Golden) + (part * Golden))));

    /// <summary>The draw with a number, uniform from 0 to below 1.</summary>
    public double Share(ulong number) => (Mix(unchecked(_start + ((number + 1) * Golden))) >> 11) * (1.0 / (1UL << 53));

    private static ulong Mix(ulong word)
    {
        unchecked
        {
            word = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9UL;
            word = (word ^ (word >> 27)) * 0x94D049BB133111EBUL;
            return word ^ (word >> 31);
        }
    }
}
