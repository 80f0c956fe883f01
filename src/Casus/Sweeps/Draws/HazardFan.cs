using System.Collections.Immutable;
using Casus.Models.Cases.Blocks;
using Casus.Sweeps.Runs;

namespace Casus.Sweeps.Draws;

/// <summary>How likely an attack has become by the end of each period, over the draws: quantiles of the cumulative probability.</summary>
/// <param name="Formula">The formula.</param>
/// <param name="Periods">For each period the 5, 25, 50, 75 and 95 % points.</param>
public sealed record HazardFan(int Formula, ImmutableArray<(double P5, double P25, double P50, double P75, double P95)> Periods)
{
    /// <summary>Works the fan of a formula out.</summary>
    /// <param name="run">A prepared sweep; its first variant counts.</param>
    /// <param name="formula">The formula.</param>
    /// <param name="draws">How many draws of the first replicate are looked at, at most.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static HazardFan Of(SweepRun run, int formula, int draws = 1024, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(run);
        var model = run.ModelOf(0);
        var (game, periods) = (model.GameOf(formula), model.Scenario.Future!.Periods);
        var count = (int)Math.Min(draws, run.Plan.Draws);
        var each = (int)Math.Min(count, run.Plan.DrawsEach);
        var sources = run.Space.Sources(model, run.Plan.Variants[0].Fixed);
        var columns = run.Space.Room(each);
        var block = new CaseBlock(model, each);
        block.LimitTo([game]);
        var attacked = Enumerable.Range(0, periods).Select(_ => new List<double>(count)).ToArray();
        for (var replicate = 0; replicate < run.Plan.Replicates && attacked[0].Count < count; replicate++)
        {
            run.Space.Draw(run.DesignOf(replicate), 0, each, columns);
            for (var slot = 0; slot < sources.Length; slot++)
                sources[slot].Fill(columns, block.Values(slot));
            block.Solve(cancellation);
            var peace = Enumerable.Repeat(1.0, each).ToArray();
            for (var t = 0; t < periods; t++)
            {
                var hazard = block.Hazard(game, t);
                for (var k = 0; k < each; k++)
                {
                    peace[k] *= 1 - hazard[k];
                    attacked[t].Add(1 - peace[k]);
                }
            }
        }

        return new(formula, [.. attacked.Select(Quantiles)]);
    }

    private static (double, double, double, double, double) Quantiles(List<double> values)
    {
        values.Sort();
        double At(double share) => values[Math.Min(values.Count - 1, (int)(share * values.Count))];
        return (At(0.05), At(0.25), At(0.5), At(0.75), At(0.95));
    }
}
