using BenchmarkDotNet.Attributes;
using Casus.Models.Guarantees;
using Casus.Models.Guarantees.Kernels;

namespace Casus.Benchmarks;

/// <summary>The kernel against plain scalar code, on one thread. An operation is one evaluation: one formula, one draw, one period.</summary>
[EvaluationsPerCoreSecond]
public class ThresholdKernelBenchmark
{
    private const int Draws = 4096;
    private const int Lanes = 256;
    private const int Periods = 10;
    private const int Evaluations = Draws * Periods;
    private PlainGame[] _games = [];
    private GuaranteeGame<double>[] _general = [];
    private KernelBlock[] _blocks = [];
    private KernelShape _shape = new(1, 1, []);
    private PlainSolver _plain = new(1, 1, 1);

    [Params(1, 2)]
    public int Guarantors { get; set; }

    /// <summary>How many readings the text admits.</summary>
    [Params(2)]
    public int Readings { get; set; }

    /// <summary>Whether the costs of reneging wear away, so that guarantors' responses differ in each period.</summary>
    [Params(true, false)]
    public bool Wears { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _shape = KernelSample.Shape(Guarantors, Readings, Periods, Wears);
        _games = KernelSample.Draw(Draws, Guarantors, Readings, Wears, seed: 1);
        _general = [.. _games.Select(game => GeneralForm.Of(game, Periods))];
        _blocks = KernelSample.Blocks(_shape, _games, Lanes);
        _plain = new(Guarantors, Readings, Periods);
        RequireSameResults();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Evaluations, Description = "plain scalar")]
    public double Plain()
    {
        var sum = 0.0;
        foreach (var game in _games)
        {
            _plain.Solve(game);
            sum += _plain.AttackProbability;
        }

        return sum;
    }

    /// <summary>For orientation: the solver for any number and any law, one object for each thing.</summary>
    [Benchmark(OperationsPerInvoke = Evaluations, Description = "general solver")]
    public double General()
    {
        var sum = 0.0;
        foreach (var game in _general)
            sum += GuaranteeSolution<double>.Of(game).AsChallenger.AttackWithin(Periods);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Evaluations, Description = "kernel, 1 lane")]
    public void OneLane() => Evaluate(1);

    [Benchmark(OperationsPerInvoke = Evaluations, Description = "kernel, 4 lanes (256 bits)")]
    public void FourLanes() => Evaluate(4);

    [Benchmark(OperationsPerInvoke = Evaluations, Description = "kernel, 8 lanes (512 bits)")]
    public void EightLanes() => Evaluate(8);

    private void Evaluate(int width)
    {
        foreach (var block in _blocks)
            ThresholdKernel.Evaluate(_shape, block, width);
    }

    // A comparison of two that do not do the same would be worth nothing.
    private void RequireSameResults()
    {
        Evaluate(ThresholdKernel.Width);
        for (var draw = 0; draw < Draws; draw++)
        {
            _plain.Solve(_games[draw]);
            var (block, lane) = (_blocks[draw / Lanes], draw % Lanes);
            Require(_plain.AttackProbability, block.AttackProbability[lane]);
            Require(_plain.ChallengerValue, block.ChallengerValue[lane]);
            Require(_plain.ProtegeLoss, block.ProtegeLoss[lane]);
            for (var j = 0; j < Guarantors; j++)
                Require(_plain.Burden[j], block.Burden(j)[lane]);
        }
    }

    private static void Require(double plain, double kernel)
    {
        // Written so that NaN fails.
        if (!(Math.Abs(plain - kernel) <= 1e-12 * Math.Max(1, Math.Abs(plain))))
            throw new InvalidOperationException($"The plain solver finds {plain:R}, the kernel {kernel:R}.");
    }
}
