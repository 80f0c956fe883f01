using System.Collections.Immutable;

namespace Casus.Uncertainty.Discovery;

/// <summary>The patient rule induction method (Friedman and Fisher 1999, Statistics and Computing 9: 123–143): peels away what is of least interest.</summary>
/// <remarks>
/// From all draws, each step takes away the lowest or the highest part of one input, that which makes the rest denser by most for each draw given up. Equal values fall together; ends lie midway
/// between the last draw kept and the first taken away. Costs one sorting of each input, and then a number of steps that grows with draws × inputs alone, since a step
/// looks only at the draws that it might take away.
/// </remarks>
public static class Peeling
{
    /// <summary>The regions from all that can be to the densest found, largest first.</summary>
    /// <param name="inputs">For each input a column of draws.</param>
    /// <param name="ofInterest">Which draws are of interest.</param>
    /// <param name="share">The share of the remaining draws that a step takes away, such as 0.05.</param>
    /// <param name="leastMass">The share of all draws below which it stops.</param>
    /// <param name="among">The draws to learn from; none: all.</param>
    /// <param name="mostRestricted">How many inputs may be restricted at most; few read best.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">There is no input or draw, a column has not one for each draw, or a value is no number; the message says where.</exception>
    public static ImmutableArray<PeelingStep> Of(
        double[][] inputs,
        ReadOnlySpan<bool> ofInterest,
        double share = 0.05,
        double leastMass = 0.01,
        int[]? among = null,
        int mostRestricted = int.MaxValue,
        CancellationToken cancellation = default
    )
    {
        Require(inputs, ofInterest.Length, share);
        var run = new PeelingRun(inputs, ofInterest.ToArray(), among ?? [.. Enumerable.Range(0, ofInterest.Length)], share, mostRestricted);
        var least = Math.Max(1, leastMass * run.Alive);
        var steps = ImmutableArray.CreateBuilder<PeelingStep>();
        steps.Add(run.Step());
        while (run.Hits < run.Alive && run.Peel())
        {
            cancellation.ThrowIfCancellationRequested();
            if (run.Alive < least || run.Hits == 0)
                break;
            steps.Add(run.Step());
        }

        return steps.ToImmutable();
    }

    private static void Require(double[][] inputs, int draws, double share)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        if (inputs.Length == 0 || draws == 0)
            throw new ArgumentException("Peeling needs an input and a draw.", nameof(inputs));
        if (!(share is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(share), share, "The share peeled at a step lies between 0 and 1, such as 0.05.");
        for (var i = 0; i < inputs.Length; i++)
        {
            if (inputs[i].Length != draws)
                throw new ArgumentException($"Input {i} has {inputs[i].Length} values for {draws} draws.", nameof(inputs));
            var bad = Array.FindIndex(inputs[i], value => double.IsNaN(value));
            if (bad >= 0)
                throw new ArgumentException($"Input {i} is no number in draw {bad}.", nameof(inputs));
        }
    }
}
