using System.Collections.Immutable;
using MathNet.Numerics.Distributions;

namespace Casus.Uncertainty.Discovery;

/// <summary>The region in which cases of interest lie, found on half of the draws and checked on the other (Bryant and Lempert 2010).</summary>
/// <remarks>
/// Of the peeling trajectory the region with the largest harmonic mean of density and coverage is taken. Restrictions that could be chance are dropped: those
/// whose quasi-p-value, the chance to see as many hits in the region if the restriction made no difference, exceeds one in twenty.
/// </remarks>
public sealed class FoundRegion
{
    private FoundRegion(
        ImmutableArray<PeelingStep> trajectory,
        PeelingStep chosen,
        BoxScore heldOut,
        ImmutableArray<double> quasiPValues,
        ImmutableArray<double> reappears
    ) => (Trajectory, Chosen, HeldOut, QuasiPValues, Reappears) = (trajectory, chosen, heldOut, quasiPValues, reappears);

    /// <summary>The way from all that can be to the densest region.</summary>
    public ImmutableArray<PeelingStep> Trajectory { get; }

    /// <summary>The region taken, with its score on the draws that it was found from.</summary>
    public PeelingStep Chosen { get; }

    /// <summary>Its score on draws that it was not found from: the one to report.</summary>
    public BoxScore HeldOut { get; }

    /// <summary>For each restriction the chance to see as many hits if it made no difference.</summary>
    public ImmutableArray<double> QuasiPValues { get; }

    /// <summary>For each restriction, in which share of random halves of the draws the same input is restricted on the same side.</summary>
    public ImmutableArray<double> Reappears { get; }

    /// <summary>Looks for the region.</summary>
    /// <param name="inputs">For each input a column of draws.</param>
    /// <param name="ofInterest">Which draws are of interest; some must be, and some not.</param>
    /// <param name="share">The share that a step of peeling takes away.</param>
    /// <param name="mostRestricted">How many inputs may be restricted at most; more than four nobody remembers.</param>
    /// <param name="halves">How many random halves are looked at for <see cref="Reappears"/>.</param>
    /// <param name="seed">Where the choice of halves begins.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">All draws are of interest, or none, or there are fewer than 64.</exception>
    public static FoundRegion Of(
        double[][] inputs,
        bool[] ofInterest,
        double share = 0.05,
        int mostRestricted = 4,
        int halves = 20,
        ulong seed = 1,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(ofInterest);
        if (ofInterest.Length < 64 || ofInterest.All(yes => yes) || !ofInterest.Any(yes => yes))
            throw new ArgumentException("Discovery needs 64 draws or more, some of interest and some not.", nameof(ofInterest));
        var (learn, check) = Half(ofInterest.Length, seed, 0);
        var trajectory = Peeling.Of(inputs, ofInterest, share, among: learn, mostRestricted: mostRestricted, cancellation: cancellation);
        var chosen = Significant(inputs, ofInterest, learn, Best(trajectory));
        var counts = new int[chosen.Box.Restrictions.Length];
        for (var half = 1; half <= halves; half++)
        {
            var other = Half(ofInterest.Length, seed, half).Learn;
            var steps = Peeling.Of(inputs, ofInterest, share, among: other, mostRestricted: mostRestricted, cancellation: cancellation);
            var again = Best(steps);
            for (var r = 0; r < counts.Length; r++)
                counts[r] += again.Box.Restrictions.Any(found => SameSide(found, chosen.Box.Restrictions[r])) ? 1 : 0;
        }

        return new(
            trajectory,
            chosen,
            chosen.Box.Score(inputs, ofInterest, check),
            [.. chosen.Box.Restrictions.Select(r => QuasiPValue(inputs, ofInterest, learn, chosen, r.Input))],
            [.. counts.Select(c => halves == 0 ? double.NaN : (double)c / halves)]
        );
    }

    private static PeelingStep Best(ImmutableArray<PeelingStep> trajectory) => trajectory.MaxBy(step => step.Score.Balance)!;

    private static bool SameSide(Restriction one, Restriction other) =>
        one.Input == other.Input
        && double.IsInfinity(one.Low) == double.IsInfinity(other.Low)
        && double.IsInfinity(one.High) == double.IsInfinity(other.High);

    private static PeelingStep Significant(double[][] inputs, bool[] ofInterest, int[] learn, PeelingStep step)
    {
        while (!step.Box.Restrictions.IsEmpty)
        {
            var weakest = step.Box.Restrictions.MaxBy(r => QuasiPValue(inputs, ofInterest, learn, step, r.Input))!;
            if (QuasiPValue(inputs, ofInterest, learn, step, weakest.Input) <= 0.05)
                break;
            var box = step.Box.Without(weakest.Input);
            step = new(box, box.Score(inputs, ofInterest, learn));
        }

        return step;
    }

    private static double QuasiPValue(double[][] inputs, bool[] ofInterest, int[] learn, PeelingStep step, int input)
    {
        var without = step.Box.Without(input).Score(inputs, ofInterest, learn);
        var (hits, inside) = (step.Score.Hits, step.Score.Inside);
        return hits == 0 ? 1 : 1 - Binomial.CDF(without.Density, inside, hits - 1);
    }

    // Half of the draws, by a hash of their numbers.
    private static (int[] Learn, int[] Check) Half(int draws, ulong seed, int which)
    {
        var (learn, check) = (new List<int>(draws), new List<int>(draws));
        for (var draw = 0; draw < draws; draw++)
        {
            var (side, _) = Sampling.Philox.Shares((ulong)draw, unchecked(seed + ((ulong)which * 0x9E3779B97F4A7C15UL)), purpose: 7);
            (side < 0.5 ? learn : check).Add(draw);
        }

        return ([.. learn], [.. check]);
    }
}
