using System.Globalization;
using Casus.Formats.Sweeps;
using Casus.Sweeps.Draws;
using Casus.Sweeps.Runs;

namespace Casus.Cli.Commands.Sweeps;

/// <summary>Writes the single draws of a sweep as a folder of Parquet files, each whole or not there, in memory that does not grow with the draws.</summary>
internal static class DrawShards
{
    private const int Rows = 8192;

    public static async Task Write(SweepRun run, string folder, CancellationToken cancellation)
    {
        var target = Path.Combine(folder, "draws");
        var about = ResultParquet.About(run.Plan, EngineVersion.Text);
        var formulas = Enumerable.Range(0, run.Plan.Scenario.Formulas.Count).ToArray();
        var part = 0;
        for (var replicate = 0; replicate < run.Plan.Replicates; replicate++)
        {
            for (var first = 0L; first < run.Plan.DrawsEach; first += Rows, part++)
            {
                var count = (int)Math.Min(Rows, run.Plan.DrawsEach - first);
                var table = DrawTable.Stretch(run, 0, [.. formulas], replicate, first, count, cancellation);
                var bytes = await ResultParquet.WriteAsync(DrawColumns.Of(table, replicate, first), about, cancellation);
                OutputFolder.Write(
                    target,
                    [(string.Create(CultureInfo.InvariantCulture, $"part-{part:00000}.parquet"), bytes)],
                    cancellation
                );
            }
        }
    }
}
