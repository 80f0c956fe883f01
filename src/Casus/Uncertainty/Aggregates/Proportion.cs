using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Casus.Uncertainty.Aggregates;

/// <summary>How often something held among independent draws, exactly counted, with intervals for how likely it is.</summary>
public readonly record struct Proportion
{
    /// <summary>A count.</summary>
    /// <param name="hits">In how many draws it held.</param>
    /// <param name="total">Among how many.</param>
    /// <exception cref="ArgumentException">There are more hits than draws, or fewer than none.</exception>
    public Proportion(long hits, long total)
    {
        if (hits < 0 || hits > total)
            throw new ArgumentException($"{hits} of {total} is no proportion; hits must be from 0 to the number of draws.", nameof(hits));
        (Hits, Total) = (hits, total);
    }

    /// <summary>In how many draws it held.</summary>
    public long Hits { get; }

    /// <summary>Among how many draws.</summary>
    public long Total { get; }

    /// <summary>The share of the draws, from 0 to 1; NaN if there are none.</summary>
    public double Share => Total == 0 ? double.NaN : Hits / (double)Total;

    /// <summary>Both counts together.</summary>
    public Proportion With(Proportion other) => new(Hits + other.Hits, Total + other.Total);

    /// <summary>The score interval (Wilson 1927): right on average over shares, so the one to show.</summary>
    /// <param name="confidence">How often such an interval is to cover the truth, such as 0.95.</param>
    public (double Low, double High) Wilson(double confidence = 0.95)
    {
        RequireShare(confidence);
        if (Total == 0)
            return (0, 1);
        var z = Normal.InvCDF(0, 1, 0.5 + (confidence / 2));
        var (n, share, square) = ((double)Total, Share, z * z);
        var centre = (share + (square / (2 * n))) / (1 + (square / n));
        var half = z / (1 + (square / n)) * Math.Sqrt((share * (1 - share) / n) + (square / (4 * n * n)));
        // At the ends the formula gives the ends; rounding must not lead past them.
        return (Hits == 0 ? 0 : Math.Max(0, centre - half), Hits == Total ? 1 : Math.Min(1, centre + half));
    }

    /// <summary>The exact interval (Clopper and Pearson 1934): covers at least as often as said for every share, so it is wider.</summary>
    /// <param name="confidence">How often such an interval is to cover the truth at least, such as 0.95.</param>
    public (double Low, double High) ClopperPearson(double confidence = 0.95)
    {
        RequireShare(confidence);
        if (Total == 0)
            return (0, 1);
        var tail = (1 - confidence) / 2;
        var low = Hits == 0 ? 0 : BetaQuantile(Hits, Total - Hits + 1, tail);
        var high = Hits == Total ? 1 : BetaQuantile(Hits + 1, Total - Hits, 1 - tail);
        return (low, high);
    }

    private static double BetaQuantile(double a, double b, double share)
    {
        var (low, high) = (0.0, 1.0);
        while ((low + high) / 2 is var middle && middle > low && middle < high)
        {
            if (SpecialFunctions.BetaRegularized(a, b, middle) < share)
                low = middle;
            else
                high = middle;
        }

        return low;
    }

    private static void RequireShare(double confidence)
    {
        if (!(confidence > 0 && confidence < 1))
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence lies between 0 and 1, such as 0.95.");
    }
}
