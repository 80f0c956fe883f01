using Casus.Uncertainty.Aggregates;

namespace Casus.Uncertainty.Information;

/// <summary>Payoffs of all acts in all draws, checked, and what rules of choice gain over the act that is best on average.</summary>
internal sealed class ChoiceRule
{
    public ChoiceRule(double[][] acts)
    {
        ArgumentNullException.ThrowIfNull(acts);
        if (acts.Length == 0 || acts[0].Length < 2 || acts.Any(act => act.Length != acts[0].Length))
            throw new ArgumentException("Each act needs a payoff for each draw, and there must be two draws or more.", nameof(acts));
        Acts = acts;
        var means = new double[acts.Length];
        for (var act = 0; act < acts.Length; act++)
        {
            var moments = new Moments();
            moments.Add(acts[act]);
            if (moments.FirstNotFinite is { } draw)
                throw new ArgumentException(
                    $"Act {act} has no finite payoff in draw {draw}; leave that draw out of all acts.",
                    nameof(acts)
                );
            means[act] = moments.Mean;
        }

        Default = Array.IndexOf(means, means.Max());
    }

    public double[][] Acts { get; }

    public int Draws => Acts[0].Length;

    /// <summary>The act to choose if nothing is learned.</summary>
    public int Default { get; }

    /// <summary>What a rule gains over the default in each draw, on average and with its error.</summary>
    /// <param name="chosen">The act that the rule chooses in each draw.</param>
    public Moments Gain(int[] chosen)
    {
        var gains = new double[Draws];
        var usual = Acts[Default];
        for (var k = 0; k < gains.Length; k++)
            gains[k] = Acts[chosen[k]][k] - usual[k];
        var moments = new Moments();
        moments.Add(gains);
        return moments;
    }

    /// <summary>The act with the largest value, the first of equals.</summary>
    public static int Best(ReadOnlySpan<double> values)
    {
        var best = 0;
        for (var act = 1; act < values.Length; act++)
        {
            if (values[act] > values[best])
                best = act;
        }

        return best;
    }
}
