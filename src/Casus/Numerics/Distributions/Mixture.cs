using System.Collections.Immutable;

namespace Casus.Numerics.Distributions;

/// <summary>One law with one probability, another with another: <c>mixture(0.7: uniform(0, 1), 0.3: 2 to 3)</c>.</summary>
public sealed class Mixture : Distribution
{
    private readonly double[] _weights;
    private readonly Distribution[] _laws;

    /// <summary>A mixture; the weights are made to sum to one.</summary>
    /// <exception cref="ArgumentException">No law, a negative weight, or no weight at all.</exception>
    public Mixture(ImmutableArray<(Rational Weight, Distribution Law)> parts)
        : base($"mixture({string.Join(", ", parts.Select(p => $"{Write(p.Weight)}: {TextOf(p.Law)}"))})")
    {
        var total = parts.Aggregate(Rational.Zero, (sum, p) => sum + p.Weight);
        if (parts.IsEmpty || total.Sign <= 0 || parts.Any(p => p.Weight.Sign < 0))
            throw new ArgumentException("Give at least one law, and weights that are not negative and not all zero.", nameof(parts));
        Parts = [.. parts.Select(p => (p.Weight / total, p.Law))];
        var present = Parts.Where(p => p.Weight.Sign > 0).ToArray();
        _weights = [.. present.Select(p => (double)p.Weight)];
        _laws = [.. present.Select(p => p.Law)];
        Central = present.Aggregate(Rational.Zero, (sum, p) => sum + (p.Weight * p.Law.Central));
        Mean = Sum(law => law.Mean);
        Low = _laws.Min(l => l.Low);
        High = _laws.Max(l => l.High);
    }

    /// <summary>The laws with their probabilities, as given.</summary>
    public ImmutableArray<(Rational Weight, Distribution Law)> Parts { get; }

    /// <inheritdoc/>
    public override double Low { get; }

    /// <inheritdoc/>
    public override double High { get; }

    /// <inheritdoc/>
    public override Rational Central { get; }

    /// <inheritdoc/>
    public override bool IsCentralExact => _laws.All(l => l.IsCentralExact);

    /// <inheritdoc/>
    public override bool IsDiscrete => _laws.All(l => l.IsDiscrete);

    /// <inheritdoc/>
    public override bool IsRangeOnly => _laws.Any(l => l.IsRangeOnly);

    /// <inheritdoc/>
    public override double Mean { get; }

    /// <inheritdoc/>
    public override double Cdf(double x)
    {
        var sum = 0.0;
        for (var i = 0; i < _laws.Length; i++)
            sum += _weights[i] * _laws[i].Cdf(x);
        return x >= High ? 1 : Math.Min(1, sum);
    }

    /// <inheritdoc/>
    public override double Below(double x) => Math.Min(1, Sum(law => law.Below(x)));

    /// <inheritdoc/>
    public override double Density(double x)
    {
        var isDiscrete = IsDiscrete;
        return Sum(law => law.IsDiscrete == isDiscrete ? law.Density(x) : 0);
    }

    /// <inheritdoc/>
    public override double Quantile(double p)
    {
        // The quantile of a mixture lies between the least and the largest of its laws' quantiles.
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var law in _laws)
        {
            var x = law.Quantile(p);
            (low, high) = (Math.Min(low, x), Math.Max(high, x));
        }

        return double.IsInfinity(low) || double.IsInfinity(high) ? (p < 0.5 ? Low : High) : Inversion.Of(this, p, low, high);
    }

    /// <inheritdoc/>
    public override Enclosed SurvivalIntegral(double from, double to)
    {
        if (!(to > from))
            return Enclosed.Exactly(0);
        var (value, error) = (0.0, 0.0);
        for (var i = 0; i < _laws.Length; i++)
        {
            // Nothing lies above the end of a law, however far the others reach.
            var part = _laws[i].SurvivalIntegral(from, Math.Max(from, Math.Min(to, _laws[i].High)));
            (value, error) = (value + (_weights[i] * part.Value), error + (_weights[i] * part.Error));
        }

        return new(value, error + (Math.Abs(value) * 4e-16 * _laws.Length));
    }

    internal override IReadOnlyList<double> Turns => [.. _laws.SelectMany(l => l.Turns).Distinct().Order()];

    // A point keeps the text of its author; its value is what counts.
    private static string TextOf(Distribution law) => law is Point ? Write(law.Central) : law.Text;

    private double Sum(Func<Distribution, double> part)
    {
        var sum = 0.0;
        for (var i = 0; i < _laws.Length; i++)
            sum += _weights[i] * part(_laws[i]);
        return sum;
    }
}
