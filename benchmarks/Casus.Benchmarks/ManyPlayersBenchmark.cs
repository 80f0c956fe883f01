using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Casus.Equilibria;
using Casus.Equilibria.ManyPlayers;
using Casus.Games;

namespace Casus.Benchmarks;

/// <summary>All equilibria, and one, of random games for three players; payoffs uniform from 0 to 1 by the seed.</summary>
public class ManyPlayersBenchmark
{
    private StrategicGame<double> _game = null!;

    [Params(3, 4, 10)]
    public int Strategies { get; set; }

    [Params(0, 1)]
    public int Seed { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(Seed);
        var labels = Enumerable.Range(1, Strategies).Select(strategy => $"{strategy}").ToImmutableArray();
        var tables = Enumerable
            .Range(0, 3)
            .Select(_ => Enumerable.Range(0, Strategies * Strategies * Strategies).Select(_ => random.NextDouble()).ToImmutableArray());
        _game = new(["1", "2", "3"], [labels, labels, labels], [.. tables]);
    }

    [Benchmark]
    public Solution<EnclosedEquilibrium<double>>? All() => Strategies <= 4 ? SupportEnumeration.Solve(_game) : null;

    [Benchmark]
    public Solution<StrategicCertificate<double>> OneByGlobalNewton() => GlobalNewton.Solve(_game);

    [Benchmark]
    public Solution<StrategicCertificate<double>> OneByPolymatrix() => IteratedPolymatrix.Solve(_game);
}
