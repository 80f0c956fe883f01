namespace Casus.Uncertainty.Aggregates;

/// <summary>Number, mean and sum of squared deviations of some values.</summary>
internal readonly record struct MomentSums(long Count, double Mean, double Squares)
{
    /// <summary>Both together (Chan, Golub and LeVeque 1983, eq. 2.1).</summary>
    public MomentSums With(MomentSums other)
    {
        if (other.Count == 0)
            return this;
        if (Count == 0)
            return other;
        double all = Count + other.Count;
        var apart = other.Mean - Mean;
        return new(
            Count + other.Count,
            Mean + (apart * (other.Count / all)),
            Squares + other.Squares + (apart * apart * (Count * (other.Count / all)))
        );
    }
}
