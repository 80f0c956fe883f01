using MathNet.Numerics.Distributions;

namespace Casus.Numerics.Distributions;

/// <summary>The quantiles of a beta law by interpolation, with an error of at most 1e-9 of its width.</summary>
/// <remarks>
/// The logit of the quantile, as a function of the logit of the share, is smooth and has straight ends, unlike the quantile itself, which has
/// roots at both ends. It is tabulated with its slope at equal steps and joined by cubics (Hermite). Where a shape is too extreme for the
/// steps there is no table. The bound is checked by tests at points between.
/// </remarks>
internal sealed class BetaQuantileTable
{
    private const double Reach = 40;
    private const int StepsPerUnit = 32;
    private const int Count = (int)(2 * Reach * StepsPerUnit) + 1;
    private const double Step = 1.0 / StepsPerUnit;
    private const double LeastShape = 0.2;
    private const double LargestShape = 1e4;

    // Values and slopes (times the step) in turn.
    private readonly double[] _knots = new double[2 * Count];

    private BetaQuantileTable() { }

    /// <summary>The table of a law, or none if its shapes are too extreme for one.</summary>
    public static BetaQuantileTable? Of(Beta law)
    {
        if (Math.Min(law.A, law.B) < LeastShape || Math.Max(law.A, law.B) > LargestShape)
            return null;
        var table = new BetaQuantileTable();
        table.Extend(law, 1);
        table.Extend(law, -1);
        return table;
    }

    /// <summary>The quantile of a share from 0 to 1.</summary>
    public double Quantile(double share)
    {
        if (!(share > 0))
            return share < 0 || double.IsNaN(share) ? double.NaN : 0;
        var place = (Math.Log(share / (1 - share)) + Reach) * StepsPerUnit;
        // Beyond the table the ends are straight.
        var at = (int)Math.Clamp(place, 0, Count - 2);
        var t = place - at;
        var (y0, m0, y1, m1) = (_knots[2 * at], _knots[(2 * at) + 1], _knots[(2 * at) + 2], _knots[(2 * at) + 3]);
        double y;
        if (t is >= 0 and <= 1)
        {
            var rise = y1 - y0;
            y = y0 + (t * (m0 + (t * ((3 * rise) - (2 * m0) - m1 + (t * (m0 + m1 - (2 * rise)))))));
        }
        else
        {
            y = t < 0 ? y0 + (t * m0) : y1 + ((t - 1) * m1);
        }

        return 1 / (1 + Math.Exp(-y));
    }

    // From the middle outwards, each knot from the tangent of the one before.
    private void Extend(Beta law, int direction)
    {
        var (y, slope) = (Math.Log(law.A / law.B), 0.0);
        for (var i = Count / 2; i >= 0 && i < Count; i += direction)
        {
            (y, slope) = LogitBeta.Quantile(law, (i - (Count / 2)) * Step, y + (direction * Step * slope));
            (_knots[2 * i], _knots[(2 * i) + 1]) = (y, slope * Step);
        }
    }
}
