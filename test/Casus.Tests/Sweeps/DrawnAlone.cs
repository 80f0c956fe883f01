using Casus.Models.Cases;
using Casus.Sweeps.Runs;

namespace Casus.Tests.Sweeps;

/// <summary>The draws of a sweep, each solved by itself by the solver that knows nothing of blocks.</summary>
internal static class DrawnAlone
{
    public static List<CaseOutcome<double>> Of(SweepRun run, int variant)
    {
        var model = run.ModelOf(variant);
        var sources = run.Space.Sources(model, run.Plan.Variants[variant].Fixed);
        var outcomes = new List<CaseOutcome<double>>();
        for (var replicate = 0; replicate < run.Plan.Replicates; replicate++)
        {
            for (var draw = 0L; draw < run.Plan.DrawsEach; draw++)
            {
                var columns = run.Space.Room(1);
                run.Space.Draw(run.DesignOf(replicate), draw, 1, columns);
                var values = new double[sources.Length];
                for (var slot = 0; slot < values.Length; slot++)
                    sources[slot].Fill(columns, values.AsSpan(slot, 1));
                outcomes.Add(model.Solve(values));
            }
        }

        return outcomes;
    }
}
