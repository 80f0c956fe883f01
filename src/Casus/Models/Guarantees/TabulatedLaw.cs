using Casus.Numerics.Distributions;

namespace Casus.Models.Guarantees;

/// <summary>Any law, with its integral tabulated once and a proven bound on the error.</summary>
/// <remarks>
/// The distribution function is convex or concave between its turns, so that trapezium and midpoint rule bracket the integral over every panel
/// (Hermite–Hadamard); the sum of all brackets, with the tails that the table leaves out, is <see cref="Error"/>.
/// </remarks>
public sealed class TabulatedLaw : TypeLaw<double>
{
    private const int Panels = 4096;
    private const double Tail = 1e-12;
    private readonly Distribution _law;
    private readonly double _scale;
    private readonly double[] _nodes;
    private readonly double[] _excess;
    private readonly double _error;

    /// <summary>Tabulates a law.</summary>
    /// <exception cref="ArgumentException">The law is a single point or discrete; use <see cref="PointLaw{T}"/>.</exception>
    public TabulatedLaw(Distribution law)
    {
        if (law.IsPoint || law is Discrete)
            throw new ArgumentException("Single values have weight: use a law on points.", nameof(law));
        (_law, _scale) = (law, 1);
        var low = double.IsFinite(law.Low) ? law.Low : law.Quantile(Tail);
        var high = double.IsFinite(law.High) ? law.High : law.Quantile(1 - Tail);
        _nodes = Nodes(low, high, law.Turns);
        _excess = new double[_nodes.Length];
        var beyond = law.SurvivalIntegral(high, law.High);
        (_excess[^1], _error) = (beyond.Value, beyond.Error);
        for (var i = _nodes.Length - 2; i >= 0; i--)
        {
            var (value, error) = Panel(_nodes[i], _nodes[i + 1]);
            _excess[i] = _excess[i + 1] + value;
            _error += error;
        }

        _error += (high - low) * Tail;
    }

    private TabulatedLaw(TabulatedLaw other, double scale) =>
        (_law, _scale, _nodes, _excess, _error) = (other._law, scale, other._nodes, other._excess, other._error);

    /// <inheritdoc/>
    public override double Low => _nodes[0] * _scale;

    /// <inheritdoc/>
    public override double High => _nodes[^1] * _scale;

    /// <inheritdoc/>
    public override double Mean => _law.Mean * _scale;

    /// <inheritdoc/>
    public override double Error => _error * _scale;

    /// <summary>The same law with every type multiplied by a positive factor; shares the table.</summary>
    public TabulatedLaw Scaled(double factor) => new(this, factor * _scale);

    /// <inheritdoc/>
    public override double AtMost(double type) => _law.Cdf(type / _scale);

    /// <inheritdoc/>
    public override double Below(double type) => _law.Below(type / _scale);

    /// <inheritdoc/>
    public override double Excess(double cutOff)
    {
        var x = cutOff / _scale;
        if (x >= _nodes[^1])
            return 0;
        if (x <= _nodes[0])
            return Mean - cutOff;
        var next = Array.BinarySearch(_nodes, x);
        if (next >= 0)
            return _excess[next] * _scale;
        next = ~next;
        return (_excess[next] + Panel(x, _nodes[next]).Value) * _scale;
    }

    private (double Value, double Error) Panel(double from, double to)
    {
        var trapezium = 1 - ((_law.Cdf(from) + _law.Cdf(to)) / 2);
        var midpoint = 1 - _law.Cdf((from + to) / 2);
        var simpson = ((2 * midpoint) + trapezium) / 3;
        return (simpson * (to - from), Math.Max(Math.Abs(midpoint - simpson), Math.Abs(trapezium - simpson)) * (to - from));
    }

    private static double[] Nodes(double low, double high, IReadOnlyList<double> turns)
    {
        var nodes = new SortedSet<double>(turns.Where(turn => turn > low && turn < high)) { low, high };
        for (var i = 1; i < Panels; i++)
            nodes.Add(low + ((high - low) * i / Panels));
        return [.. nodes];
    }
}
