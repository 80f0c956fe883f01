using BenchmarkDotNet.Attributes;
using Casus.Numerics.Distributions;
using Casus.Numerics.Distributions.Quantiles;

namespace Casus.Benchmarks;

/// <summary>Quantiles of many shares at once, as sampling asks for them. An operation is one quantile.</summary>
public class QuantileBenchmark
{
    private const int Count = 1 << 14;
    private readonly double[] _shares = new double[Count];
    private readonly double[] _values = new double[Count];
    private Distribution _law = null!;

    [Params("normal", "lognormal", "normal-with-bounds", "uniform", "triangular", "pert", "share-range", "metalog", "mixture", "data")]
    public string Law { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        // Equally spread, in an order that no branch predictor can learn.
        for (var i = 0; i < Count; i++)
            _shares[i] = (((long)i * 6_700_417 % Count) + 0.5) / Count;
        _law = Law switch
        {
            "normal" => new TruncatedNormal(0, 1),
            "lognormal" => new LogNormalLaw(1, new(1, 2)),
            "normal-with-bounds" => new TruncatedNormal(0, 1, 0, 2),
            "uniform" => new Uniform(0, 1),
            "triangular" => new Triangular(0, 1, 3),
            "pert" => ScaledBeta.Pert(1, 2, 5),
            "share-range" => Interval.Within(new(1, 5), new(3, 5), 0, 1),
            "metalog" => new Metalog([new(new(1, 10), 5), new(new(1, 2), 7), new(new(9, 10), 12)], low: 0),
            "mixture" => new Mixture([(7, new Uniform(0, 1)), (3, new LogNormalLaw(1, 1))]),
            _ => new Empirical("shares", _shares.AsSpan(0, 1000)),
        };
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public double Many()
    {
        _law.Quantiles(_shares, _values);
        return _values[^1];
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public double OneByOne()
    {
        for (var i = 0; i < Count; i++)
            _values[i] = _law.Quantile(_shares[i]);
        return _values[^1];
    }
}
