using Casus.Uncertainty.Aggregates;

namespace Casus.Uncertainty.Information;

/// <summary>The payoffs of all acts in some draws of everything else, given one value of what is learned.</summary>
/// <param name="outer">Which value of what is learned: its number.</param>
/// <param name="first">The number of the first draw of everything else.</param>
/// <param name="count">How many draws.</param>
/// <param name="payoffs">Where they go: <c>payoffs[(a * count) + k]</c> is that of act a in draw k.</param>
public delegate void ConditionalPayoffs(long outer, long first, int count, Span<double> payoffs);

/// <summary>What it would be worth to learn something (EVPPI), by drawing everything else anew for each value of it (nested Monte Carlo).</summary>
/// <remarks>
/// The best of means over m inner draws is too high by something of the order of 1/m. The same draws in halves are too high by about twice
/// that, so the difference is taken off (Giles and Goda 2019 use the same pairing in levels). Needs no smoothness and no regression, but a
/// sampler of everything else given what is learned.
/// </remarks>
public static class NestedWorth
{
    private const int InnerBlock = 4096;

    /// <summary>Estimates it.</summary>
    /// <param name="acts">How many acts there are.</param>
    /// <param name="payoffs">The payoffs given a value of what is learned; called from many threads, each with its own numbers.</param>
    /// <param name="outer">How many values of what is learned, 2 or more.</param>
    /// <param name="inner">How many draws of everything else for each, an even number.</param>
    /// <param name="threads">How many threads work; the estimate does not depend on it.</param>
    /// <param name="cancellation">Ends the work with an exception.</param>
    /// <returns>
    /// The corrected value; and as cross-fitted value what the act chosen by one half of the inner draws brings in the other half.
    /// </returns>
    /// <exception cref="ArgumentException">A payoff is not finite, or a number is out of range.</exception>
    public static InformationWorth Of(
        int acts,
        ConditionalPayoffs payoffs,
        int outer,
        int inner,
        int threads = 1,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(payoffs);
        ArgumentOutOfRangeException.ThrowIfLessThan(acts, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(outer, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(inner, 2);
        if (inner % 2 != 0)
            throw new ArgumentException("The number of inner draws must be even, as they are halved.", nameof(inner));
        // For each outer value, the mean payoffs of both halves.
        var means = new double[outer][];
        var failures = new (int Act, long Inner)?[outer];
        Parallel.For(
            0,
            outer,
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
            o =>
                means[o] = [
                    .. Means(acts, payoffs, o, 0, inner / 2, ref failures[o]),
                    .. Means(acts, payoffs, o, inner / 2, inner / 2, ref failures[o]),
                ]
        );
        var failed = Array.FindIndex(failures, failure => failure is not null);
        if (failed >= 0)
            throw new ArgumentException(
                $"Act {failures[failed]!.Value.Act} has no finite payoff in inner draw {failures[failed]!.Value.Inner} of outer draw {failed}.",
                nameof(payoffs)
            );
        return Estimate(acts, means);
    }

    private static InformationWorth Estimate(int acts, double[][] means)
    {
        var overall = new double[acts];
        foreach (var half in means)
        {
            for (var act = 0; act < acts; act++)
                overall[act] += half[act] + half[acts + act];
        }

        var usual = ChoiceRule.Best(overall);
        var corrected = new double[means.Length];
        var crossed = new double[means.Length];
        for (var o = 0; o < means.Length; o++)
        {
            var (one, two) = (means[o][..acts], means[o][acts..]);
            var both = one.Zip(two, (a, b) => (a + b) / 2).ToArray();
            var (first, second) = (ChoiceRule.Best(one), ChoiceRule.Best(two));
            corrected[o] = (2 * both[ChoiceRule.Best(both)]) - ((one[first] + two[second]) / 2) - both[usual];
            crossed[o] = ((two[first] + one[second]) / 2) - both[usual];
        }

        var (value, held) = (new Moments(), new Moments());
        value.Add(corrected);
        held.Add(crossed);
        return new(value.Mean, value.StandardError, held.Mean, held.StandardError);
    }

    private static double[] Means(
        int acts,
        ConditionalPayoffs payoffs,
        long outer,
        long first,
        int count,
        ref (int Act, long Inner)? failure
    )
    {
        var sums = new double[acts];
        var room = new double[acts * Math.Min(count, InnerBlock)];
        for (var done = 0; done < count; done += InnerBlock)
        {
            var block = Math.Min(InnerBlock, count - done);
            var values = room.AsSpan(0, acts * block);
            payoffs(outer, first + done, block, values);
            for (var act = 0; act < acts; act++)
            {
                for (var k = 0; k < block; k++)
                {
                    var payoff = values[(act * block) + k];
                    sums[act] += payoff;
                    if (!double.IsFinite(payoff))
                        failure ??= (act, first + done + k);
                }
            }
        }

        for (var act = 0; act < acts; act++)
            sums[act] /= count;
        return sums;
    }
}
