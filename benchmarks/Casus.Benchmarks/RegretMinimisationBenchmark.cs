using BenchmarkDotNet.Attributes;
using Casus.Equilibria.RegretMinimisation;
using Casus.Tests.Equilibria.RegretMinimisation;

namespace Casus.Benchmarks;

/// <summary>CFR+ on Leduc poker and liar's dice, on one thread: one set at a time, and all types at once. An operation is an iteration.</summary>
public class RegretMinimisationBenchmark
{
    private const int Iterations = 1000;
    private CompiledTree<double>? _tree;

    [Params("Leduc", "liar's dice, 4 faces", "liar's dice, 5 faces")]
    public string Game { get; set; } = "";

    [GlobalSetup]
    public void Prepare() =>
        _tree = CompiledTree<double>.Of(
            Game switch
            {
                "Leduc" => DiceAndCards.Leduc(),
                "liar's dice, 4 faces" => DiceAndCards.Liar(4),
                _ => DiceAndCards.Liar(5),
            }
        );

    [Benchmark(Baseline = true, OperationsPerInvoke = Iterations, Description = "one set at a time")]
    public double[][] Plain() => Iterate(new ScalarIteration(_tree!, RegretRule.Plus));

    /// <summary>With the search for the public form in it.</summary>
    [Benchmark(OperationsPerInvoke = Iterations, Description = "all types at once")]
    public double[][] Ranges() => Iterate(CounterfactualRegret.Begin(_tree!, RegretRule.Plus));

    private static double[][] Iterate(RegretIteration run)
    {
        for (var i = 0; i < Iterations; i++)
            run.Step();
        return run.Averages();
    }
}
