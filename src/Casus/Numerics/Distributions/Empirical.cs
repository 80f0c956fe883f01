using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Casus.Numerics.Distributions;

/// <summary>Values that were observed, each as likely as any other: a column of a file.</summary>
public sealed class Empirical : Distribution
{
    private readonly double[] _values;

    // From the least value on; _above[i] is the sum of all values from the i-th on.
    private readonly double[] _above;

    /// <summary>The law of a sample.</summary>
    /// <param name="name">What the sample is called: <c>costs.csv, cost</c>.</param>
    /// <param name="sample">The values in any order; a value may occur often.</param>
    /// <exception cref="ArgumentException">There is no value, or one that is not finite.</exception>
    public Empirical(string name, ReadOnlySpan<double> sample)
        : this(name, Sorted(sample)) { }

    private Empirical(string name, double[] values)
        : base($"data({name}, {values.Length} values, {Digest(values)})")
    {
        _values = values;
        _above = new double[values.Length + 1];
        for (var i = values.Length - 1; i >= 0; i--)
            _above[i] = _above[i + 1] + values[i];
        Central = Rational.FromDouble(Math.Clamp(_above[0] / values.Length, Low, High));
    }

    /// <summary>The values in ascending order.</summary>
    public ReadOnlyMemory<double> Values => _values;

    /// <inheritdoc/>
    public override double Low => _values[0];

    /// <inheritdoc/>
    public override double High => _values[^1];

    /// <inheritdoc/>
    public override Rational Central { get; }

    /// <inheritdoc/>
    public override bool IsCentralExact => false;

    /// <inheritdoc/>
    public override bool IsPoint => Low >= High;

    /// <inheritdoc/>
    public override bool IsDiscrete => true;

    /// <inheritdoc/>
    public override double Cdf(double x) => (double)Count(x, orEqual: true) / _values.Length;

    /// <inheritdoc/>
    public override double Below(double x) => (double)Count(x, orEqual: false) / _values.Length;

    /// <inheritdoc/>
    public override double Density(double x) => (double)(Count(x, orEqual: true) - Count(x, orEqual: false)) / _values.Length;

    /// <summary>The least value that at least a share <paramref name="p"/> of the sample does not exceed (Hyndman and Fan 1996, definition 1).</summary>
    /// <param name="p">From 0 to 1.</param>
    public override double Quantile(double p)
    {
        var rank = (int)Math.Clamp(Math.Ceiling(p * _values.Length), 1, _values.Length);
        // p may be a quotient k/n whose product with n rounds past k.
        if (rank > 1 && (double)(rank - 1) / _values.Length >= p)
            rank--;
        return _values[rank - 1];
    }

    /// <inheritdoc/>
    public override Enclosed SurvivalIntegral(double from, double to)
    {
        if (!(to > from))
            return Enclosed.Exactly(0);
        var integral = Excess(from) - (to >= High ? 0 : Excess(to));
        return new(Math.Max(0, integral), _values.Length * 2.3e-16 * (Math.Abs(Low) + Math.Abs(High) + Math.Abs(from)));
    }

    // The mean of what exceeds x.
    private double Excess(double x)
    {
        var first = Count(x, orEqual: true);
        return (_above[first] - ((_values.Length - first) * x)) / _values.Length;
    }

    private int Count(double x, bool orEqual)
    {
        var (low, high) = (0, _values.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (_values[middle] < x || (orEqual && _values[middle] <= x))
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static double[] Sorted(ReadOnlySpan<double> sample)
    {
        if (sample.IsEmpty)
            throw new ArgumentException("Give at least one value.", nameof(sample));
        var values = sample.ToArray();
        if (Array.Exists(values, v => !double.IsFinite(v)))
            throw new ArgumentException("Every value of a sample must be a finite number.", nameof(sample));
        Array.Sort(values);
        return values;
    }

    // Samples that differ must differ as texts, since a case is known by its text.
    private static string Digest(double[] values)
    {
        var bytes = new byte[values.Length * sizeof(double)];
        for (var i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(i * sizeof(double)), values[i]);
        return Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8));
    }
}
