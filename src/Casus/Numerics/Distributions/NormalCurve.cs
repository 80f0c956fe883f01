using MathNet.Numerics.Distributions;

namespace Casus.Numerics.Distributions;

/// <summary>The normal curve and its integrals, each from the side on which it loses no digits.</summary>
/// <param name="Mean">Where it is highest.</param>
/// <param name="Deviation">Its standard deviation.</param>
internal readonly record struct NormalCurve(double Mean, double Deviation)
{
    /// <summary>The weight above <paramref name="x"/>.</summary>
    public double Above(double x) => Normal.CDF(0, 1, (Mean - x) / Deviation);

    /// <summary>The weight below <paramref name="x"/>.</summary>
    public double Below(double x) => Normal.CDF(0, 1, (x - Mean) / Deviation);

    /// <summary>The integral of <see cref="Above"/> from <paramref name="x"/> on: the mean of what exceeds it.</summary>
    public double Excess(double x)
    {
        var z = (x - Mean) / Deviation;
        return double.IsPositiveInfinity(z) ? 0 : Deviation * (Normal.PDF(0, 1, z) - (z * Normal.CDF(0, 1, -z)));
    }

    /// <summary>The integral of <see cref="Below"/> up to <paramref name="x"/>.</summary>
    public double Shortfall(double x) => new NormalCurve(-Mean, Deviation).Excess(-x);

    /// <summary>The density.</summary>
    public double Density(double x) => double.IsInfinity(x) ? 0 : Normal.PDF(Mean, Deviation, x);

    /// <summary>Where so much weight lies above.</summary>
    public double Exceeded(double weight) => Mean - (Deviation * Normal.InvCDF(0, 1, weight));
}
