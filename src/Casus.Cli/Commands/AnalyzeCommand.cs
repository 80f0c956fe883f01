using System.CommandLine;
using System.Text;
using Casus.Reports.Rendering;
using Casus.Sweeps;

namespace Casus.Cli.Commands;

/// <summary><c>casus analyze</c>: the whole analysis, a summary on the terminal and a report in a folder.</summary>
internal static class AnalyzeCommand
{
    public static Command Create()
    {
        var place = Shared.Case();
        var folder = new Option<string?>("--out", "-o")
        {
            Description = "The folder for report.html, report.md and findings.json. Default: report, in the current folder.",
        };
        var json = Shared.Json();
        var require = new Option<string?>("--require")
        {
            Description = "Exit with 1 unless this finding holds, by its name in findings.json: something-is-signed-and-deters.",
        };
        var draws = new Option<int>("--draws")
        {
            Description =
                $"How many draws of the assumptions at most; 0 leaves them at their central values. Default {CaseUncertainty.UsualDraws}.",
            DefaultValueFactory = _ => CaseUncertainty.UsualDraws,
        };
        var seed = new Option<ulong>("--seed") { Description = "Where the draws begin. Default 1.", DefaultValueFactory = _ => 1 };
        var command = new Command(
            "analyze",
            "Analyse a case: print a summary and write report.html, report.md and findings.json.\n\nExample: casus analyze catalog/cases/ukraine-2025 --out report"
        )
        {
            place,
            folder,
            json,
            require,
            draws,
            seed,
        };
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(
                    Run(
                        parsed.GetValue(place)!,
                        parsed.GetValue(folder),
                        parsed.GetValue(json),
                        parsed.GetValue(require),
                        new()
                        {
                            Draws = Math.Clamp(parsed.GetValue(draws), 0, 1 << 20),
                            Seed = parsed.GetValue(seed),
                            Threads = Environment.ProcessorCount,
                        },
                        cancellation
                    )
                )
        );
        return command;
    }

    private static int Run(string place, string? folder, bool json, string? require, SweepSize sweep, CancellationToken cancellation)
    {
        if (CaseReader.Read(place) is not { } scenario)
            return ExitCode.BadInput;
        var analysis = Analysis.Run(scenario, new Progress(), sweep, cancellation);
        var target = folder ?? "report";
        if (!json || folder is not null)
        {
            OutputFolder.Write(
                target,
                [
                    ("report.html", Encoding.UTF8.GetBytes(HtmlRenderer.Render(analysis.Report))),
                    ("report.md", Encoding.UTF8.GetBytes(MarkdownRenderer.Render(analysis.Report))),
                    ("findings.json", Encoding.UTF8.GetBytes(analysis.Json)),
                ],
                cancellation
            );
        }

        if (json)
            Console.Out.WriteLine(analysis.Json);
        else
        {
            Printer.Print(analysis.Report);
            Console.Out.WriteLine($"Written: {Path.Combine(target, "report.html")}, report.md, findings.json");
        }

        return Required(analysis, require);
    }

    private static int Required(Analysis analysis, string? require)
    {
        if (require is null)
            return ExitCode.Fine;
        if (analysis.Holds(require) is { } holds)
            return holds ? ExitCode.Fine : ExitCode.DoesNotHold;
        Console.Error.WriteLine($"casus: there is no finding '{require}'. The findings are {string.Join(", ", analysis.FindingNames)}.");
        return ExitCode.BadInput;
    }
}
