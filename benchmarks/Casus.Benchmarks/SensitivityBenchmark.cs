using BenchmarkDotNet.Attributes;
using Casus.Uncertainty;
using Casus.Uncertainty.Sensitivity;

namespace Casus.Benchmarks;

/// <summary>Sensitivity of the g function of ten inputs with 2^14 plain draws, runs of the model included.</summary>
[MemoryDiagnoser]
public class SensitivityBenchmark
{
    private const int Draws = 1 << 14;
    private readonly Shares _design = new();
    private GivenDraws _given = null!;

    /// <summary>How many threads.</summary>
    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        var columns = Enumerable.Range(0, 10).Select(_ => new double[Draws]).ToArray();
        for (var i = 0; i < columns.Length; i++)
            _design.Fill(i, 0, columns[i]);
        var y = new double[Draws];
        Product(columns.SelectMany(c => c).ToArray(), Draws, y);
        _given = new(columns, y);
    }

    [Benchmark(Description = "Sobol', bootstrap 1000")]
    public SobolAnswer Indices() => new SobolAnalysis(10).OfDraws(Product, _design, Draws, 1000, threads: Threads);

    [Benchmark(Description = "delta, bootstrap 100")]
    public double Delta() => _given.Delta(100, threads: Threads)[0].Value;

    private static void Product(ReadOnlySpan<double> u, int count, Span<double> y)
    {
        ReadOnlySpan<double> a = [0, 1, 4.5, 9, 99, 99, 99, 99, 99, 99];
        y[..count].Fill(1);
        for (var i = 0; i < a.Length; i++)
        {
            for (var k = 0; k < count; k++)
                y[k] *= (Math.Abs((4 * u[(i * count) + k]) - 2) + a[i]) / (1 + a[i]);
        }
    }

    private sealed class Shares : IDesign
    {
        public int Dimensions => 20;

        public void Fill(int dimension, long first, Span<double> shares)
        {
            for (var k = 0; k < shares.Length; k++)
                shares[k] = new SplitMix(
                    unchecked((ulong)(first + k) * 0x9E3779B97F4A7C15UL + ((ulong)dimension << 40) * 0xD1B54A32D192ED03UL)
                ).NextShare();
        }
    }
}
