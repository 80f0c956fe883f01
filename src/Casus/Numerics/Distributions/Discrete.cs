using System.Collections.Immutable;

namespace Casus.Numerics.Distributions;

/// <summary>Finitely many values, each with a weight: <c>discrete(0.2: 0.5, 0.7: 0.5)</c>.</summary>
public sealed class Discrete : Distribution
{
    private readonly double[] _values;
    private readonly double[] _weights;
    private readonly double[] _cumulated;

    /// <summary>A discrete law; the weights are made to sum to one.</summary>
    /// <exception cref="ArgumentException">No value, a negative weight, or no weight at all.</exception>
    public Discrete(ImmutableArray<(Rational Value, Rational Weight)> cases)
        : base($"discrete({string.Join(", ", cases.Select(c => $"{Write(c.Value)}: {Write(c.Weight)}"))})")
    {
        var total = cases.Aggregate(Rational.Zero, (sum, c) => sum + c.Weight);
        if (cases.IsEmpty || total.Sign <= 0 || cases.Any(c => c.Weight.Sign < 0))
            throw new ArgumentException("Give at least one value, and weights that are not negative and not all zero.", nameof(cases));
        Cases = [.. cases.OrderBy(c => c.Value).Select(c => (c.Value, c.Weight / total))];
        Central = Cases.Aggregate(Rational.Zero, (sum, c) => sum + (c.Value * c.Weight));
        _values = [.. Cases.Select(c => (double)c.Value)];
        _weights = [.. Cases.Select(c => (double)c.Weight)];
        _cumulated = new double[_weights.Length];
        var sum = 0.0;
        for (var i = 0; i < _weights.Length; i++)
            _cumulated[i] = sum += _weights[i];
    }

    /// <summary>The values in ascending order with their probabilities.</summary>
    public ImmutableArray<(Rational Value, Rational Weight)> Cases { get; }

    /// <inheritdoc/>
    public override double Low => _values[0];

    /// <inheritdoc/>
    public override double High => _values[^1];

    /// <inheritdoc/>
    public override Rational Central { get; }

    /// <inheritdoc/>
    public override double Cdf(double x) => _values.Zip(_weights).Where(c => c.First <= x).Sum(c => c.Second);

    /// <inheritdoc/>
    public override double Below(double x) => _values.Zip(_weights).Where(c => c.First < x).Sum(c => c.Second);

    /// <inheritdoc/>
    public override double Quantile(double p)
    {
        // The first whose cumulated weight reaches the share.
        var place = Array.BinarySearch(_cumulated, p);
        return _values[Math.Min(place < 0 ? ~place : FirstOf(place), _values.Length - 1)];
    }

    // Values without weight share a cumulated weight with the one before.
    private int FirstOf(int place)
    {
        while (place > 0 && _cumulated[place - 1] >= _cumulated[place])
            place--;
        return place;
    }

    /// <inheritdoc/>
    public override bool IsDiscrete => true;

    /// <inheritdoc/>
    public override double Density(double x) => _values.Zip(_weights).Where(c => c.First.Equals(x)).Sum(c => c.Second);

    /// <inheritdoc/>
    public override Enclosed SurvivalIntegral(double from, double to)
    {
        if (!(to > from))
            return Enclosed.Exactly(0);
        return Enclosed.Exactly(_values.Zip(_weights).Sum(c => c.Second * Math.Max(0, Math.Min(to, c.First) - from)));
    }
}
