namespace Casus.Uncertainty.Sensitivity;

/// <summary>An index with the interval in which it lies nineteen times out of twenty.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="Low">The lower end; may be negative, as an estimate of nothing is as often below as above.</param>
/// <param name="High">The upper end.</param>
public readonly record struct IndexEstimate(double Value, double Low, double High)
{
    /// <summary>Whether the index cannot be told from nothing with these draws.</summary>
    public bool IsNearNothing => Low <= 0;

    /// <summary>Student's interval of independent replicates' means.</summary>
    /// <param name="replicates">An estimate from each, at least two.</param>
    internal static IndexEstimate Of(ReadOnlySpan<double> replicates)
    {
        var mean = 0.0;
        foreach (var value in replicates)
            mean += value / replicates.Length;
        var squares = 0.0;
        foreach (var value in replicates)
            squares += (value - mean) * (value - mean);
        var error = Math.Sqrt(squares / (replicates.Length - 1) / replicates.Length);
        var half = error * MathNet.Numerics.Distributions.StudentT.InvCDF(0, 1, replicates.Length - 1, 0.975);
        return new(mean, mean - half, mean + half);
    }
}
