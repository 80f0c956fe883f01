using System.CommandLine;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Casus.Formats.Sweeps;
using Casus.Reports.Rendering;
using Casus.Reports.Sweeps;
using Casus.Sweeps;
using Casus.Sweeps.Answers;
using Casus.Sweeps.Runs;

namespace Casus.Cli.Commands.Sweeps;

/// <summary><c>casus sweep</c>: formulas × draws × structural variants.</summary>
internal sealed class SweepCommand
{
    private static readonly TimeSpan BetweenCheckpoints = TimeSpan.FromSeconds(2);
    private readonly Argument<string?> _place = new("CASE")
    {
        Description = "A scenario file, or a folder that holds scenario.yaml.",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private readonly Option<long> _draws = new("--draws", "-n")
    {
        Description = "How many draws; rounded up to whole replicates. Default 65536.",
        DefaultValueFactory = _ => 65536,
    };
    private readonly Option<ulong> _seed = new("--seed")
    {
        Description = "Where all chance begins. Default 1.",
        DefaultValueFactory = _ => 1,
    };
    private readonly Option<DesignKind> _design = new("--design")
    {
        Description = "How draws are spread: Sobol (scrambled points, the default), LatinHypercube, MonteCarlo.",
        DefaultValueFactory = _ => DesignKind.Sobol,
    };
    private readonly Option<int?> _replicates = new("--replicates")
    {
        Description = "How many independent replicates the draws come in. Default 16; for MonteCarlo 1.",
    };
    private readonly Option<string[]> _variants = new("--variants")
    {
        Description = "Only these structural variants, by the names in sweep.json. Default: all that apply.",
        AllowMultipleArgumentsPerToken = true,
    };
    private readonly Option<int> _threads = new("--threads")
    {
        Description = "How many threads; the result is the same for any number. Default: all cores.",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };
    private readonly Option<string> _folder = new("--out", "-o")
    {
        Description = "The folder for the results. Default: sweep, in the current folder.",
        DefaultValueFactory = _ => "sweep",
    };
    private readonly Option<bool> _keep = new("--keep-draws")
    {
        Description =
            "Also write every single draw of the first variant, with every formula, to draws/*.parquet: large (8 bytes for each input and twice for each formula).",
    };
    private readonly Option<bool> _resume = new("--resume") { Description = "Go on with the sweep that was stopped in the folder." };
    private readonly Option<bool> _restart = new("--restart") { Description = "Begin anew though an unfinished sweep is in the folder." };
    private readonly Option<string?> _from = new("--from") { Description = "Do again what a plan.json says that an earlier sweep wrote." };
    private readonly Option<bool> _json = Shared.Json();

    public static Command Create()
    {
        var own = new SweepCommand();
        var command = new Command(
            "sweep",
            "Draw every uncertain number many times, under every structural variant: how often is each formula signed, does it deter, and both?\n\n"
                + "Writes sweep.json, formulas.csv, formulas.parquet, report.html and plan.json. Ctrl-C keeps what is done; --resume goes on.\n\n"
                + "Example: casus sweep catalog/cases/ukraine-2025 --draws 100000 --out sweep"
        )
        {
            own._place,
            own._draws,
            own._seed,
            own._design,
            own._replicates,
            own._variants,
            own._threads,
            own._folder,
            own._keep,
            own._resume,
            own._restart,
            own._from,
            own._json,
        };
        command.SetAction(own.Run);
        return command;
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var folder = new SweepFolder(parsed.GetValue(_folder)!);
        if (Plan(parsed) is not { } ordered)
            return ExitCode.BadInput;
        var run = new SweepRun(ordered.Plan);
        if (folder.HasUnfinished && !parsed.GetValue(_resume) && !parsed.GetValue(_restart))
            return Complain(
                $"an unfinished sweep is in '{folder.Path}'. Go on with --resume, begin anew with --restart, or give another --out."
            );
        if (parsed.GetValue(_resume) && folder.Resume(run) is { } problem)
            return Complain($"cannot go on with '{folder.Path}': {problem}. Nothing was changed. --restart begins anew.");

        folder.WritePlan(ordered.Place, ordered.Plan);
        var stopped = !Advance(run, folder, Math.Max(1, parsed.GetValue(_threads)), cancellation);
        await Write(run, folder, parsed.GetValue(_json));
        if (!stopped)
        {
            if (parsed.GetValue(_keep))
                await DrawShards.Write(run, folder.Path, cancellation);
            folder.Forget();
            return ExitCode.Fine;
        }

        await Console.Error.WriteLineAsync(
            $"casus: stopped after {run.DrawsDone} of {run.Plan.Draws} draws; what is done is kept. Go on with --resume."
        );
        return ExitCode.Cancelled;
    }

    private (string Place, SweepPlan Plan)? Plan(ParseResult parsed)
    {
        if (parsed.GetValue(_from) is { } file)
            return PlanFrom(file);
        if (parsed.GetValue(_place) is not { } place)
        {
            Complain("name a case, or a plan with --from.");
            return null;
        }

        if (CaseReader.Read(place) is not { } scenario)
            return null;
        if (scenario.War is null)
        {
            Complain("the scenario has no renewed war, hence no guarantee game to sweep.");
            return null;
        }

        if (parsed.GetValue(_draws) < 1 || parsed.GetValue(_replicates) is < 1)
        {
            Complain("--draws and --replicates must be at least 1.");
            return null;
        }

        if (parsed.GetValue(_design) != DesignKind.MonteCarlo && parsed.GetValue(_replicates) is 1)
        {
            Complain("spread points need at least 2 replicates, since their error shows only in how far replicates differ.");
            return null;
        }

        var plan = new SweepPlan(
            scenario,
            parsed.GetValue(_draws),
            parsed.GetValue(_seed),
            parsed.GetValue(_design),
            parsed.GetValue(_replicates)
        );
        return Chosen(plan, parsed.GetValue(_variants) ?? []) is { } chosen ? (place, chosen) : null;
    }

    private static (string Place, SweepPlan Plan)? PlanFrom(string file)
    {
        try
        {
            var order = JsonSerializer.Deserialize<SweepOrder>(File.ReadAllBytes(file)) ?? throw new JsonException("It is empty.");
            var place = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, order.Case);
            if (CaseReader.Read(place) is not { } scenario)
                return null;
            if (scenario.Hash != order.Scenario)
            {
                Complain(
                    $"{file}: the scenario at '{order.Case}' is not the one that was swept: its hash is {scenario.Hash}, not {order.Scenario}."
                );
                return null;
            }

            if (!Enum.TryParse<DesignKind>(order.Design, out var design))
                throw new JsonException($"'{order.Design}' is no design; write {string.Join(", ", Enum.GetNames<DesignKind>())}.");
            var plan = new SweepPlan(scenario, order.Draws, order.Seed, design, order.Replicates);
            return Chosen(plan, order.Variants) is { } chosen ? (place, chosen) : null;
        }
        catch (Exception problem)
            when (problem is JsonException or ArgumentException or FileNotFoundException or DirectoryNotFoundException)
        {
            Complain($"{file}: {problem.Message}");
            return null;
        }
    }

    private static SweepPlan? Chosen(SweepPlan plan, string[] variants)
    {
        if (variants.Length == 0)
            return plan;
        var missing = variants.FirstOrDefault(id => plan.Variants.All(v => v.Id != id));
        if (missing is null)
            return plan with { Variants = [.. plan.Variants.Where(v => variants.Contains(v.Id))] };
        Complain($"there is no structural variant '{missing}'. There are: {string.Join(", ", plan.Variants.Select(v => v.Id))}.");
        return null;
    }

    // Chunks of blocks end in a checkpoint. What a chunk holds changes no result, so it may go by the clock.
    private static bool Advance(SweepRun run, SweepFolder folder, int threads, CancellationToken cancellation)
    {
        var chunk = (long)Math.Max(threads, run.Plan.Replicates);
        var progress = new SweepProgress(run.Blocks * run.Plan.Variants.Length, run.BlocksDone * run.Plan.Variants.Length);
        var kept = Stopwatch.GetTimestamp();
        try
        {
            while (!run.IsDone)
            {
                var (start, before) = (Stopwatch.GetTimestamp(), run.BlocksDone);
                run.Advance(chunk, threads, progress, cancellation);
                progress.Add((run.BlocksDone - before) * run.Plan.Variants.Length);
                if (Stopwatch.GetElapsedTime(start) < BetweenCheckpoints / 2)
                    chunk *= 2;
                if (run.IsDone || Stopwatch.GetElapsedTime(kept) < BetweenCheckpoints)
                    continue;
                folder.Keep(run);
                kept = Stopwatch.GetTimestamp();
            }

            return true;
        }
        catch (OperationCanceledException)
        {
            folder.Keep(run);
            return false;
        }
        finally
        {
            progress.Close();
        }
    }

    private static async Task Write(SweepRun run, SweepFolder folder, bool json)
    {
        var answer = new SweepAnswer(run);
        var report = SweepReport.Of(answer, EngineVersion.Text);
        var text = SweepJson.Write(answer, EngineVersion.Text);
        var columns = SweepColumns.Of(answer);
        OutputFolder.Write(
            folder.Path,
            [
                ("report.html", Encoding.UTF8.GetBytes(HtmlRenderer.Render(report))),
                ("sweep.json", Encoding.UTF8.GetBytes(text)),
                ("formulas.csv", Encoding.UTF8.GetBytes(SweepCsv.Write(columns))),
                ("formulas.parquet", await ResultParquet.WriteAsync(columns, ResultParquet.About(run.Plan, EngineVersion.Text))),
            ],
            CancellationToken.None
        );
        if (json)
            await Console.Out.WriteLineAsync(text);
        else
        {
            Printer.PrintWhole(report);
            await Console.Out.WriteLineAsync(
                $"Written: {Path.Combine(folder.Path, "report.html")}, sweep.json, formulas.csv, formulas.parquet, plan.json"
            );
        }
    }

    private static int Complain(string what)
    {
        Console.Error.WriteLine($"casus: {what}");
        return ExitCode.BadInput;
    }
}
