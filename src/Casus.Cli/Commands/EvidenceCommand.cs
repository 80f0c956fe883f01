using System.CommandLine;
using System.Text;
using Casus.Dossiers;
using Casus.Findings.Evidence;
using Casus.Formats;
using Casus.Reports.Evidence;
using Casus.Reports.Rendering;

namespace Casus.Cli.Commands;

/// <summary><c>casus evidence</c>: what the dossier says, and what follows if a part of it is left out.</summary>
internal static class EvidenceCommand
{
    public static Command Create()
    {
        var place = Shared.Case();
        var json = Shared.Json();
        var folder = new Option<string?>("--out", "-o")
        {
            Description = "A folder for evidence.html, evidence.md and evidence.json besides.",
        };
        var each = new Option<bool>("--statements") { Description = "Leave out single statements too, not only sources and clusters." };
        var clusters = new Option<bool>("--propose-clusters") { Description = "Name statements that seem to have a common origin." };
        var command = new Command(
            "evidence",
            "Weigh the evidence of a case: ledger, matrix of competing hypotheses, posteriors, and what turns if a source is left out.\n\nExample: casus evidence catalog/cases/ukraine-2025"
        )
        {
            place,
            json,
            folder,
            each,
            clusters,
        };
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(
                    Run(
                        parsed.GetValue(place)!,
                        parsed.GetValue(json),
                        parsed.GetValue(folder),
                        parsed.GetValue(each)
                            ? [RemovalKind.Source, RemovalKind.Cluster, RemovalKind.Statement]
                            : [RemovalKind.Source, RemovalKind.Cluster],
                        parsed.GetValue(clusters),
                        cancellation
                    )
                )
        );
        return command;
    }

    private static int Run(string place, bool json, string? folder, RemovalKind[] kinds, bool clusters, CancellationToken cancellation)
    {
        if (CaseReader.Read(place) is not { } scenario)
            return ExitCode.BadInput;
        if (scenario.Dossier.Statements.IsEmpty)
        {
            Console.Error.WriteLine("casus: the case has no dossier with statements. Name one in the scenario: 'dossier: dossier.yaml'.");
            return ExitCode.BadInput;
        }

        var removals = LeaveOneOut.Of(scenario, kinds, new Progress(), cancellation);
        var report = EvidenceReport.Of(scenario, removals, clusters ? ClusterProposal.Of(scenario.Dossier) : default, EngineVersion.Text);
        var text = ReportJson.Write(report);
        if (folder is not null)
            OutputFolder.Write(
                folder,
                [
                    ("evidence.html", Encoding.UTF8.GetBytes(HtmlRenderer.Render(report))),
                    ("evidence.md", Encoding.UTF8.GetBytes(MarkdownRenderer.Render(report))),
                    ("evidence.json", Encoding.UTF8.GetBytes(text)),
                ],
                cancellation
            );
        if (json)
            Console.Out.WriteLine(text);
        else
            Console.Out.Write(TerminalDocument.Render(report, Terminal.Current().Width, Terminal.Current().Colours));
        return ExitCode.Fine;
    }
}
