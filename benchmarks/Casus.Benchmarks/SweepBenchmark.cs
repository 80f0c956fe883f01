using System.Diagnostics;
using System.Globalization;
using Casus.Dossiers;
using Casus.Formats;
using Casus.Models.Cases;
using Casus.Models.Cases.Blocks;

namespace Casus.Benchmarks;

/// <summary>
/// A case solved for many draws, by blocks and draw by draw: how many games of a draw and a period a second, with everything a sweep needs – columns,
/// games, and the surpluses of all formulas over all demands.
/// </summary>
/// <remarks>Counts processor time of all threads, so that two threads show what each does; the best of three runs.</remarks>
internal static class SweepBenchmark
{
    /// <summary>Runs it.</summary>
    /// <param name="arguments">A scenario file, and, if they are not to be 64, the draws of a block.</param>
    /// <param name="output">Takes the figures.</param>
    public static int Run(string[] arguments, TextWriter output)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(arguments[0]))!;
        var parsed = ScenarioFile.Read(Path.GetFileName(arguments[0]), file => File.ReadAllBytes(Path.Combine(folder, file)));
        var scenario = parsed.Value ?? throw new InvalidOperationException(parsed.Render());
        var model = CaseModel.Of(scenario, Ledger.Posteriors(Ledger.Of(scenario.Dossier)));
        var draws = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 64;
        var (formulas, periods) = (scenario.Formulas.Count, scenario.Future!.Periods);
        Write($"{formulas} formulas, {model.GameCount} games, {periods} periods, {model.Demands.Length} demands, {draws} draws a block");
        var block = Filled(model, draws, 0);
        var work = (double)model.GameCount * periods;
        Report("general solver, 1 thread, games alone", Best(() => General(model), 1), work);
        foreach (var width in new[] { 4, 8 })
            Report($"blocks, 1 thread, games alone, {width} lanes", Best(() => block.SolveAt(width, default), draws), work);
        Report("blocks, 1 thread, with all signing margins", Best(() => Margins(block, false), draws), work);
        Report("blocks, 1 thread, with all surpluses", Best(() => Margins(block, true), draws), work);
        CaseBlock[] two = [block, Filled(model, draws, 1)];
        Report("blocks, 2 threads, with all surpluses", Best(() => Parallel.For(0, 2, i => Margins(two[i], true)), 2 * draws), work);
        Write($"left to the general solver: {block.Fallbacks} of {model.GameCount * draws}");
        return 0;

        void Report(string what, double seconds, double count) =>
            Write($"{what}: {seconds * 1e6:0.00} µs of a core a draw, {count / seconds:0.000e+0} game-periods/core-second");

        void Write(FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
    }

    private static CaseBlock Filled(CaseModel model, int draws, int seed)
    {
        var (block, random) = (new CaseBlock(model, draws), new Random(seed));
        for (var slot = 0; slot < model.Space.Parameters.Count; slot++)
        {
            var parameter = model.Space.Parameters[slot];
            foreach (ref var value in block.Values(slot))
                value = parameter.HasRange
                    ? parameter.Low + ((parameter.High - parameter.Low) * random.NextDouble())
                    : (double)parameter.Central;
        }

        return block;
    }

    private static void General(CaseModel model)
    {
        var values = model.Space.Central<double>();
        for (var game = 0; game < model.GameCount; game++)
            _ = Casus.Models.Guarantees.GuaranteeSolution<double>.Of(model.Game(game, values));
    }

    private static void Margins(CaseBlock block, bool all)
    {
        block.Solve();
        Span<double> column = stackalloc double[block.Draws];
        foreach (var formula in block.CheapestOrder)
        {
            if (!all)
                block.SigningMargin(formula, column);
            for (var demand = 0; all && demand < block.Model.Demands.Length; demand++)
                block.Surplus(demand, formula, column);
        }
    }

    // Core-seconds a draw: the best of three runs of about a second, after a first one that nobody counts.
    private static double Best(Action action, int draws)
    {
        action();
        var best = double.PositiveInfinity;
        for (var run = 0; run < 3; run++)
        {
            var (watch, times, before) = (Stopwatch.StartNew(), 0, Environment.CpuUsage.TotalTime);
            for (; times == 0 || watch.Elapsed.TotalSeconds < 1; times++)
                action();
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalSeconds / times / draws);
        }

        return best;
    }
}
