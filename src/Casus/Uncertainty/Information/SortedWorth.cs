namespace Casus.Uncertainty.Information;

/// <summary>What it would be worth to know one input (EVPPI), by sorting the draws by it (Strong and Oakley 2013).</summary>
public static class SortedWorth
{
    /// <summary>Estimates it from the mean payoffs in blocks of draws with neighbouring values of the input.</summary>
    /// <remarks>
    /// Needs no smoothness, so it is the one for inputs with thresholds. Few blocks make the value too low, as the input varies within each;
    /// many make it too high, as each holds few draws (section 2.2 there).
    /// </remarks>
    /// <param name="acts">For each act, its payoff in each draw.</param>
    /// <param name="input">The input's value in each draw.</param>
    /// <param name="blocks">How many blocks; 0 takes the cube root of the number of draws, which balances the two errors.</param>
    /// <exception cref="ArgumentException">The table is empty, uneven or not finite, or there is not a value of the input for each draw.</exception>
    public static InformationWorth Of(double[][] acts, ReadOnlySpan<double> input, int blocks = 0)
    {
        var rule = new ChoiceRule(acts);
        if (input.Length != rule.Draws)
            throw new ArgumentException($"There are {rule.Draws} draws but {input.Length} values of the input.", nameof(input));
        ArgumentOutOfRangeException.ThrowIfNegative(blocks);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(blocks, rule.Draws / 2);
        blocks = blocks == 0 ? Math.Max(1, (int)Math.Cbrt(rule.Draws)) : blocks;
        var keys = input.ToArray();
        var order = Enumerable.Range(0, keys.Length).ToArray();
        Array.Sort(keys, order, Comparer<double>.Create((a, b) => a.CompareTo(b)));
        var levels = new int[keys.Length];
        var first = 0;
        for (var place = 0; place < keys.Length; place++)
        {
            // Equal values stay in one block: nobody who knows the input could tell their draws apart.
            first = place > 0 && keys[place].Equals(keys[place - 1]) ? first : place;
            levels[order[place]] = (int)((long)first * blocks / keys.Length);
        }

        return LevelWorth.Estimate(rule, levels, blocks);
    }
}
