using System.Collections.Immutable;

namespace Casus.Uncertainty.Decisions;

/// <summary>How far the inputs may be off together before a choice or a threshold no longer holds.</summary>
/// <remarks>
/// The breaking point is exact in this sense: <see cref="Counterexample"/> lies at <see cref="Breaks"/> and the margin there is negative.
/// That the choice holds below is certified by sampling only: no point tried within <see cref="Holds"/> broke it. With so many random
/// points, the share of that region that breaks it is below <see cref="BreakingShare"/> with the confidence asked for (no failure in n
/// trials: 1 − (1 − confidence)^(1/n)). A margin that is affine breaks first at a corner, and all corners are tried up to 12 inputs.
/// </remarks>
public sealed class RobustnessRadius
{
    private readonly int _points;

    private RobustnessRadius(double holds, double breaks, ImmutableArray<double> counterexample, int points) =>
        (Holds, Breaks, Counterexample, _points) = (holds, breaks, counterexample, points);

    /// <summary>The largest radius tried at which no point tried broke the choice; 0 if it does not even hold at the centre.</summary>
    public double Holds { get; }

    /// <summary>The radius of the nearest point found that breaks it; infinite if none was found up to the greatest radius of interest.</summary>
    public double Breaks { get; }

    /// <summary>The nearest inputs found that break it; empty if none were found.</summary>
    public ImmutableArray<double> Counterexample { get; }

    /// <summary>With a confidence, the largest share of the region of radius <see cref="Holds"/> that could still break the choice unseen.</summary>
    /// <param name="confidence">The confidence, such as 0.95.</param>
    public double BreakingShare(double confidence = 0.95)
    {
        if (!(confidence > 0 && confidence < 1))
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence lies between 0 and 1, such as 0.95.");
        return Holds == 0 ? 1 : 1 - Math.Pow(1 - confidence, 1.0 / _points);
    }

    /// <summary>Looks for the radius by bisection.</summary>
    /// <param name="margin">By how much the choice holds, by inputs: negative where it does not. Not a number counts as broken.</param>
    /// <param name="centre">The central inputs.</param>
    /// <param name="scale">What a radius of 1 means for each input, in its unit: for a relative radius, the size of the central input; 0 holds it fixed.</param>
    /// <param name="search">How it is looked for.</param>
    /// <param name="cancellation">Ends the search with an exception.</param>
    /// <exception cref="ArgumentException">There are no inputs, lengths differ, or a number is out of range.</exception>
    public static RobustnessRadius Find(
        BlockModel margin,
        IReadOnlyList<double> centre,
        IReadOnlyList<double> scale,
        RadiusSearch search,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(margin);
        var region = new RadiusRegion(margin, centre, scale, search);
        if (!region.HoldsAtCentre())
            return new(0, 0, [.. centre], search.Points);
        var (low, high) = (0.0, search.Greatest);
        var nearest = region.NearestBreak(high);
        if (nearest is null)
            return new(high, double.PositiveInfinity, [], search.Points);
        high = nearest.Value.Radius;
        while (high - low > search.Tolerance)
        {
            cancellation.ThrowIfCancellationRequested();
            var middle = (low + high) / 2;
            if (region.NearestBreak(middle) is { } nearer)
                (nearest, high) = (nearer, nearer.Radius);
            else
                low = middle;
        }

        return new(low, high, [.. nearest.Value.Inputs], search.Points);
    }
}
