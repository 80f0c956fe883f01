namespace Casus.Uncertainty.Information;

/// <summary>What it would be worth to know on which of finitely many levels something is (EVPPI), such as which reading binds.</summary>
public static class LevelWorth
{
    /// <summary>Estimates it from draws, by the mean payoffs of the draws on each level.</summary>
    /// <remarks>
    /// No model stands between; the only errors are that of drawing, and that with few draws on a level the best act there is picked by
    /// luck, which makes the value too high. <see cref="InformationWorth.CrossFitted"/> picks by the other half of the level's draws.
    /// </remarks>
    /// <param name="acts">For each act, its payoff in each draw.</param>
    /// <param name="levels">The level in each draw, from 0.</param>
    /// <exception cref="ArgumentException">The table is empty, uneven or has a payoff that is not finite, or there is not a level for each draw.</exception>
    public static InformationWorth Of(double[][] acts, ReadOnlySpan<int> levels)
    {
        var rule = new ChoiceRule(acts);
        if (levels.Length != rule.Draws)
            throw new ArgumentException($"There are {rule.Draws} draws but {levels.Length} levels.", nameof(levels));
        var count = 0;
        foreach (var level in levels)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(level, nameof(levels));
            count = Math.Max(count, level + 1);
        }

        return Estimate(rule, levels.ToArray(), count);
    }

    /// <summary>The means by level give the rule; the halves of each level, taken in turn, check it.</summary>
    internal static InformationWorth Estimate(ChoiceRule rule, int[] levels, int count)
    {
        var half = new int[levels.Length];
        var seen = new int[count];
        for (var k = 0; k < levels.Length; k++)
            half[k] = (2 * levels[k]) + (seen[levels[k]]++ & 1);
        var byHalf = BestByLevel(rule, half, 2 * count);
        var byLevel = BestByLevel(rule, levels, count);
        var chosen = Array.ConvertAll(levels, level => byLevel[level]);
        // What the other half says; a level seen once has none and keeps the default.
        var crossed = Array.ConvertAll(half, h => seen[h / 2] < 2 ? rule.Default : byHalf[h ^ 1]);
        var (gain, held) = (rule.Gain(chosen), rule.Gain(crossed));
        return new(gain.Mean, gain.StandardError, held.Mean, held.StandardError);
    }

    private static int[] BestByLevel(ChoiceRule rule, int[] levels, int count)
    {
        var best = new int[count];
        var most = new double[count];
        Array.Fill(most, double.NegativeInfinity);
        for (var act = 0; act < rule.Acts.Length; act++)
        {
            // Levels have their own numbers of draws, so sums compare as means do.
            var sums = new double[count];
            for (var k = 0; k < levels.Length; k++)
                sums[levels[k]] += rule.Acts[act][k];
            for (var level = 0; level < count; level++)
            {
                if (sums[level] > most[level])
                    (most[level], best[level]) = (sums[level], act);
            }
        }

        return best;
    }
}
