namespace Casus.Uncertainty.Information;

/// <summary>What it would be worth to hear a report of stated accuracy on whether something is so, before choosing (EVSI).</summary>
public static class SignalWorth
{
    /// <summary>Estimates it from draws, weighting each by how likely it makes the report: no report is drawn, so none adds noise.</summary>
    /// <param name="acts">For each act, its payoff in each draw.</param>
    /// <param name="holds">Whether the thing is so, draw by draw.</param>
    /// <param name="hit">How often the report says yes when it is so, from 0 to 1.</param>
    /// <param name="falseAlarm">How often it says yes when it is not, from 0 to 1.</param>
    /// <returns>The value with its standard error to first order; the rule has only two cases, so it is not checked on held-out draws.</returns>
    /// <exception cref="ArgumentException">The table is empty, uneven or not finite, or there is not a truth for each draw.</exception>
    public static InformationWorth Of(double[][] acts, ReadOnlySpan<bool> holds, double hit, double falseAlarm)
    {
        var rule = new ChoiceRule(acts);
        if (holds.Length != rule.Draws)
            throw new ArgumentException($"There are {rule.Draws} draws but {holds.Length} truths.", nameof(holds));
        if (!(hit >= 0 && hit <= 1))
            throw new ArgumentOutOfRangeException(nameof(hit), hit, "A share lies from 0 to 1.");
        if (!(falseAlarm >= 0 && falseAlarm <= 1))
            throw new ArgumentOutOfRangeException(nameof(falseAlarm), falseAlarm, "A share lies from 0 to 1.");
        var (yes, no) = (new double[acts.Length], new double[acts.Length]);
        for (var act = 0; act < acts.Length; act++)
        {
            for (var k = 0; k < holds.Length; k++)
            {
                var said = holds[k] ? hit : falseAlarm;
                yes[act] += said * acts[act][k];
                no[act] += (1 - said) * acts[act][k];
            }
        }

        var (onYes, onNo) = (acts[ChoiceRule.Best(yes)], acts[ChoiceRule.Best(no)]);
        var gains = new double[holds.Length];
        for (var k = 0; k < gains.Length; k++)
        {
            var said = holds[k] ? hit : falseAlarm;
            gains[k] = (said * onYes[k]) + ((1 - said) * onNo[k]) - acts[rule.Default][k];
        }

        var moments = new Aggregates.Moments();
        moments.Add(gains);
        return new(moments.Mean, moments.StandardError, moments.Mean, moments.StandardError);
    }
}
