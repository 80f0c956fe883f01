using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Casus.Sweeps;
using Casus.Sweeps.Runs;

namespace Casus.Cli.Commands.Sweeps;

/// <summary>The folder of a sweep: its plan, the state of one that is not finished, and its results. Each file appears whole or not at all.</summary>
internal sealed class SweepFolder(string folder)
{
    private static readonly JsonSerializerOptions Spelled = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    public string Path { get; } = folder;

    /// <summary>Whether a sweep was begun here and not finished.</summary>
    public bool HasUnfinished => File.Exists(CheckpointPath);

    private string CheckpointPath => System.IO.Path.Combine(Path, "checkpoint.bin");

    /// <summary>Writes down what is to be done, so that it can be done again.</summary>
    public void WritePlan(string place, SweepPlan plan)
    {
        Directory.CreateDirectory(Path);
        var text = JsonSerializer.Serialize(
            new SweepOrder
            {
                Case = System.IO.Path.GetRelativePath(Path, place).Replace('\\', '/'),
                Scenario = plan.Scenario.Hash,
                Draws = plan.Draws,
                Seed = plan.Seed,
                Design = plan.Design.ToString(),
                Replicates = plan.Replicates,
                Variants = [.. plan.Variants.Select(v => v.Id)],
                Engine = EngineVersion.Text,
            },
            Spelled
        );
        OutputFolder.Write(Path, [("plan.json", Encoding.UTF8.GetBytes(text + "\n"))], CancellationToken.None);
    }

    /// <summary>Keeps the state of a sweep; the one kept before stays until the new one is whole and on the disk.</summary>
    public void Keep(SweepRun run)
    {
        var part = CheckpointPath + ".part";
        try
        {
            using (var stream = new FileStream(part, FileMode.Create, FileAccess.Write))
            {
                stream.Write(Checkpoint.Write(run, EngineVersion.Text));
                stream.Flush(flushToDisk: true);
            }

            File.Move(part, CheckpointPath, overwrite: true);
        }
        catch (IOException)
        {
            File.Delete(part);
            throw;
        }
    }

    /// <summary>Takes up the state kept last.</summary>
    /// <returns>Nothing, or why it cannot be used.</returns>
    public string? Resume(SweepRun run)
    {
        if (!HasUnfinished)
            return "there is no checkpoint.bin in it";
        return Checkpoint.Restore(run, File.ReadAllBytes(CheckpointPath), EngineVersion.Text) is { } problem
            ? $"checkpoint.bin cannot be used: {problem}"
            : null;
    }

    /// <summary>Forgets the state; the sweep is finished.</summary>
    public void Forget() => File.Delete(CheckpointPath);
}
