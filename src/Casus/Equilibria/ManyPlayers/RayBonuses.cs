namespace Casus.Equilibria.ManyPlayers;

/// <summary>The bonuses of a ray: numbers from 0 to below 1 that depend on the seed, the ray and the strategy only.</summary>
internal static class RayBonuses
{
    /// <summary>One bonus for each strategy, by a hash of counters (the finaliser of Steele, Lea and Flood 2014).</summary>
    public static double[] Of(int strategies, ulong seed, int ray)
    {
        unchecked
        {
            var bonuses = new double[strategies];
            for (var strategy = 0; strategy < strategies; strategy++)
                bonuses[strategy] = (Mix(Mix(Mix(seed) + (ulong)ray) + (ulong)strategy) >> 11) * (1.0 / (1UL << 53));
            return bonuses;
        }
    }

    private static ulong Mix(ulong word)
    {
        unchecked
        {
            word += 0x9E3779B97F4A7C15UL;
            word = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9UL;
            word = (word ^ (word >> 27)) * 0x94D049BB133111EBUL;
            return word ^ (word >> 31);
        }
    }
}
