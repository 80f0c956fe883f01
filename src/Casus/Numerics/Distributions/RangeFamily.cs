namespace Casus.Numerics.Distributions;

/// <summary>Of which kind the law is that a range with ends at 5 % and 95 % stands for.</summary>
public enum RangeFamily
{
    /// <summary>Symmetric, unbounded.</summary>
    Normal,

    /// <summary>The logarithm is normal: positive, with a long upper tail.</summary>
    LogNormal,

    /// <summary>The logit is normal: between two bounds.</summary>
    LogitNormal,

    /// <summary>A beta law between two bounds.</summary>
    Beta,

    /// <summary>Equally likely throughout, a little beyond both ends.</summary>
    Uniform,
}
