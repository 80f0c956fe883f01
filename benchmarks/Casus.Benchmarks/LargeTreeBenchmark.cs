using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Casus.Equilibria.RegretMinimisation;
using Casus.Tests.Equilibria.RegretMinimisation;

namespace Casus.Benchmarks;

/// <summary>An iteration of CFR+ on a tree of 10,616,761 nodes: liar's dice with nine faces and sixteen bids.</summary>
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 5)]
public class LargeTreeBenchmark
{
    private const int Iterations = 10;
    private ScalarIteration? _plain;
    private RegretIteration? _ranges;

    [GlobalSetup]
    public void Prepare()
    {
        var tree = CompiledTree<double>.Of(DiceAndCards.Liar(9, 16));
        (_plain, _ranges) = (new(tree, RegretRule.Plus), CounterfactualRegret.Begin(tree, RegretRule.Plus));
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Iterations, Description = "one set at a time")]
    public void Plain() => Iterate(_plain!);

    [Benchmark(OperationsPerInvoke = Iterations, Description = "all types at once")]
    public void Ranges() => Iterate(_ranges!);

    private static void Iterate(RegretIteration run)
    {
        for (var i = 0; i < Iterations; i++)
            run.Step();
    }
}
