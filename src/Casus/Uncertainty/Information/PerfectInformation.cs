namespace Casus.Uncertainty.Information;

/// <summary>What it would be worth to know every input before choosing (EVPI; Raiffa and Schlaifer 1961, section 4.5).</summary>
public static class PerfectInformation
{
    /// <summary>Estimates it from draws: the mean regret of the act that is best on average.</summary>
    /// <remarks>
    /// With few draws it is a little too low, never too high, on average: the act taken for the default is the one these draws favour. For
    /// more draws than memory holds, a choice tally gives the same figure: the mean regret of the act that Laplace's rule chooses.
    /// </remarks>
    /// <param name="acts">For each act, its payoff in each draw.</param>
    /// <exception cref="ArgumentException">The table is empty, uneven or has a payoff that is not finite.</exception>
    public static InformationWorth Of(double[][] acts)
    {
        var rule = new ChoiceRule(acts);
        var chosen = new int[rule.Draws];
        for (var act = 1; act < acts.Length; act++)
        {
            for (var k = 0; k < chosen.Length; k++)
            {
                if (acts[act][k] > acts[chosen[k]][k])
                    chosen[k] = act;
            }
        }

        var gain = rule.Gain(chosen);
        return new(gain.Mean, gain.StandardError, gain.Mean, gain.StandardError);
    }
}
