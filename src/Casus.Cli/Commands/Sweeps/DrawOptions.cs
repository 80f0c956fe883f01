using System.CommandLine;
using System.Text;
using Casus.Formats;
using Casus.Reports;
using Casus.Reports.Rendering;
using Casus.Scenarios;
using Casus.Sweeps;
using Casus.Sweeps.Runs;

namespace Casus.Cli.Commands.Sweeps;

/// <summary>What every command that draws a case takes: the case, how many draws, the seed, the structural variant, where to write.</summary>
internal sealed class DrawOptions
{
    private readonly Argument<string> _place = Shared.Case();
    private readonly Option<long> _draws;
    private readonly Option<ulong> _seed = new("--seed")
    {
        Description = "Where all chance begins. Default 1.",
        DefaultValueFactory = _ => 1,
    };
    private readonly Option<DesignKind> _design;
    private readonly Option<string> _variant = new("--variant")
    {
        Description = "The structural variant, by its name in sweep.json. Default: stated.",
        DefaultValueFactory = _ => "stated",
    };
    private readonly Option<int> _threads = new("--threads")
    {
        Description = "How many threads; the result is the same for any number. Default: all cores.",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };
    private readonly Option<string?> _folder = new("--out", "-o") { Description = "A folder for report.html. Default: none is written." };
    private readonly Option<bool> _json = Shared.Json();

    public DrawOptions(long draws, DesignKind design = DesignKind.Sobol)
    {
        _draws = new("--draws", "-n") { Description = $"How many draws. Default {draws}.", DefaultValueFactory = _ => draws };
        _design = new("--design")
        {
            Description = $"How draws are spread: Sobol, LatinHypercube, MonteCarlo. Default {design}.",
            DefaultValueFactory = _ => design,
        };
    }

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_place);
        foreach (var option in new System.CommandLine.Option[] { _draws, _seed, _design, _variant, _threads, _folder, _json })
            command.Add(option);
    }

    /// <summary>How many threads.</summary>
    public int Threads(ParseResult parsed) => Math.Max(1, parsed.GetValue(_threads));

    /// <summary>Prepares the sweep of one variant; none: it cannot be done, and why was said.</summary>
    /// <param name="parsed">The command line.</param>
    public SweepRun? Prepare(ParseResult parsed)
    {
        if (CaseReader.Read(parsed.GetValue(_place)!) is not { } scenario)
            return null;
        return Problem(scenario, parsed.GetValue(_draws)) is { } problem ? Complain(problem) : Prepared(parsed, scenario);
    }

    /// <summary>Prints a report, or its JSON, and writes it if a folder was given.</summary>
    public int Show(ParseResult parsed, Report report, CancellationToken cancellation)
    {
        if (parsed.GetValue(_folder) is { } folder)
            OutputFolder.Write(folder, [("report.html", Encoding.UTF8.GetBytes(HtmlRenderer.Render(report)))], cancellation);
        if (parsed.GetValue(_json))
            Console.Out.WriteLine(ReportJson.Write(report));
        else
            Printer.PrintWhole(report);
        return ExitCode.Fine;
    }

    private static string? Problem(Scenario scenario, long draws) =>
        scenario.War is null ? "the scenario has no renewed war, hence no guarantee game to draw."
        : draws is < 100 or > 100_000_000 ? $"--draws must lie between 100 and 100000000, not {draws}."
        : null;

    private SweepRun? Prepared(ParseResult parsed, Scenario scenario)
    {
        var design = parsed.GetValue(_design);
        var plan = new SweepPlan(scenario, parsed.GetValue(_draws), parsed.GetValue(_seed), design);
        var id = parsed.GetValue(_variant)!;
        var variant = plan.Variants.FirstOrDefault(v => v.Id == id);
        return variant is null
            ? Complain($"there is no structural variant '{id}'. There are: {string.Join(", ", plan.Variants.Select(v => v.Id))}.")
            : new SweepRun(plan with { Variants = [variant] });
    }

    private static SweepRun? Complain(string what)
    {
        Console.Error.WriteLine($"casus: {what}");
        return null;
    }
}
