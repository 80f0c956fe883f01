using BenchmarkDotNet.Attributes;
using Casus.Uncertainty.Discovery;
using Casus.Uncertainty.Sampling;

namespace Casus.Benchmarks;

/// <summary>What the rivals' figures in docs/benchmarks.md are compared with: points, peeling, and the price of a draw of a model that does nothing.</summary>
public class UncertaintyBenchmark
{
    private const int Points = 1 << 20;
    private readonly ScrambledSobol _sobol = new([.. Enumerable.Range(0, 10).Select(i => $"x{i}")], 1);
    private readonly SobolPoints _plain = new(10);
    private readonly double[] _shares = new double[Points];
    private readonly uint[] _numbers = new uint[Points];
    private double[][] _inputs = [];
    private bool[] _ofInterest = [];

    [Params(100_000)]
    public int Draws { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        var design = new ScrambledSobol([.. Enumerable.Range(0, 20).Select(i => $"x{i}")], 2);
        _inputs = [.. Enumerable.Range(0, 20).Select(_ => new double[Draws])];
        for (var i = 0; i < 20; i++)
            design.Fill(i, 0, _inputs[i]);
        _ofInterest = [.. Enumerable.Range(0, Draws).Select(k => _inputs[0][k] < 0.4 && _inputs[1][k] > 0.6)];
    }

    [Benchmark(Description = "Sobol' points, 2^20 x 10, unscrambled")]
    public uint Unscrambled()
    {
        for (var d = 0; d < 10; d++)
            _plain.Fill(d, 0, _numbers);
        return _numbers[^1];
    }

    [Benchmark(Description = "Sobol' points, 2^20 x 10, Owen-scrambled")]
    public double Scrambled()
    {
        for (var d = 0; d < 10; d++)
            _sobol.Fill(d, 0, _shares);
        return _shares[^1];
    }

    [Benchmark(Description = "peeling, draws x 20")]
    public int Peel() => Peeling.Of(_inputs, _ofInterest).Length;

    [Benchmark(Description = "draws of three inputs and a sum, for each of 100,000", OperationsPerInvoke = 100_000)]
    public double Trivial()
    {
        var sum = 0.0;
        Span<double> block = stackalloc double[3 * 256];
        for (var first = 0; first < 100_000; first += 256)
        {
            for (var i = 0; i < 3; i++)
                _sobol.Fill(i, first, block.Slice(i * 256, 256));
            for (var k = 0; k < 256; k++)
                sum += block[k] + block[256 + k] + block[512 + k];
        }

        return sum;
    }
}
