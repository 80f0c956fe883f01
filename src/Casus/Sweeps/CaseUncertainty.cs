using System.Collections.Immutable;
using Casus.Models.Cases.Blocks;
using Casus.Scenarios;
using Casus.Sweeps.Answers;
using Casus.Sweeps.Draws;
using Casus.Sweeps.Drivers;
using Casus.Sweeps.Runs;
using Casus.Uncertainty.Sensitivity;

namespace Casus.Sweeps;

/// <summary>How often the answers of a case hold over its stated ranges, and which assumption decides: a small sweep that every analysis makes.</summary>
public sealed class CaseUncertainty
{
    /// <summary>How many draws an analysis takes unless it is told otherwise.</summary>
    public const int UsualDraws = 2048;

    // Where games are solved one by one, or are very many, fewer draws keep an analysis quick; the sampling error says so.
    private const int FewDraws = 512;
    private const int ManyGames = 400;
    private const int ManyFormulas = 2000;

    private CaseUncertainty(SweepAnswer answer, ImmutableArray<Driver> drivers, DrawTable? table) =>
        (Answer, Drivers, Table) = (answer, drivers, table);

    /// <summary>How often each formula is signed, deters, and both, as the scenario states it and under every structure that is quickly swept.</summary>
    public SweepAnswer Answer { get; }

    /// <summary>
    /// The inputs by the share of variance that each explains alone of how near the best formula comes to being signed and deterring, most first; empty on
    /// grids too large to keep draws of, and if nothing varies.
    /// </summary>
    public ImmutableArray<Driver> Drivers { get; }

    /// <summary>The draws, with every formula; none on grids too large.</summary>
    public DrawTable? Table { get; }

    /// <summary>Sweeps a case.</summary>
    /// <param name="scenario">A scenario with a guarantee game.</param>
    /// <param name="draws">How many draws at most.</param>
    /// <param name="seed">Where all chance begins.</param>
    /// <param name="threads">How many threads may take part; the result is the same for any number.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static CaseUncertainty Of(
        Scenario scenario,
        int draws = UsualDraws,
        ulong seed = 1,
        int threads = 1,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var all = new SweepRun(new(scenario, 16, seed));
        ImmutableArray<bool> quick = [.. all.Plan.Variants.Select((_, v) => new CaseBlock(all.ModelOf(v), 8).UsesKernel(0))];
        var isSmall = all.ModelOf(0).GameCount <= ManyGames;
        var plan = new SweepPlan(scenario, quick[0] && isSmall ? draws : Math.Min(draws, FewDraws), seed)
        {
            Variants = [.. all.Plan.Variants.Where((_, v) => v == 0 || (quick[v] && isSmall))],
        };
        var run = new SweepRun(plan);
        run.Advance(run.Blocks, threads, null, cancellation);
        var answer = new SweepAnswer(run);
        if (scenario.Formulas.Count > ManyFormulas || run.Space.Inputs.Count == 0)
            return new(answer, [], null);
        var table = DrawTable.Of(run, 0, [.. Enumerable.Range(0, scenario.Formulas.Count)], threads, cancellation);
        return new(answer, Decisive(table), table);
    }

    private static ImmutableArray<Driver> Decisive(DrawTable table)
    {
        var best = new double[table.Draws];
        Array.Fill(best, double.NegativeInfinity);
        foreach (var formula in table.Formulas)
        {
            var (margin, attack) = (table.Margin(formula), table.Attack(formula));
            for (var k = 0; k < best.Length; k++)
                best[k] = Math.Max(best[k], Math.Min(margin[k], table.Wanted[k] - attack[k]));
        }

        if (best.Length < 400 || best.Min() >= best.Max())
            return [];
        var shares = new GivenDraws(table.Inputs, best).FirstOrder();
        return
        [
            .. table.Space.Inputs.Select((input, i) => new Driver(input.Name, shares[i], shares[i])).OrderByDescending(d => d.Total.Value),
        ];
    }
}
