using System.CommandLine;
using Casus.Attribution;
using Casus.Formats;
using Casus.Intake;
using Casus.Reports.Reading;

namespace Casus.Cli.Commands.Dossiers;

/// <summary><c>casus read</c>: what documents propose, without touching any file.</summary>
internal static class ReadCommand
{
    public static Command Create()
    {
        var files = DocumentOptions.Files();
        var format = new Option<string>("--format", "-f")
        {
            Description = "terminal (the default), yaml (a dossier to edit) or json (for programs).",
            DefaultValueFactory = _ => "terminal",
        };
        format.AcceptOnlyFromAmong("terminal", "yaml", "json");
        var json = new Option<bool>("--json") { Description = "The same as --format json." };
        var text = new Option<bool>("--text") { Description = "With json: the whole text of each document too, in which positions count." };
        var actors = DocumentOptions.Actors();
        var least = new Option<double>("--minimum-confidence")
        {
            Description = "Only what is found with at least this confidence, 0 to 1.",
        };
        DocumentOptions.WithinOne(least);
        var only = new Option<string[]>("--only")
        {
            Description = $"Only proposals of these sorts: {string.Join(", ", ProposalFilter.Words)}.",
            AllowMultipleArgumentsPerToken = true,
        };
        only.AcceptOnlyFromAmong([.. ProposalFilter.Words]);
        var command = new Command(
            "read",
            "Read documents and propose who said what, which provisions are described, and where it all comes from.\n\nExample: casus read article.html --format yaml > proposals.yaml"
        )
        {
            files,
            format,
            json,
            text,
            actors,
            least,
            only,
        };
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(
                    DocumentOptions.ActorsOf(parsed.GetValue(actors)) is { } list
                        ? Run(
                            parsed.GetValue(files)!,
                            parsed.GetValue(json) ? "json" : parsed.GetValue(format)!,
                            parsed.GetValue(text),
                            list,
                            ProposalFilter.Of(parsed.GetValue(only) ?? [], parsed.GetValue(least)),
                            cancellation
                        )
                        : ExitCode.BadInput
                )
        );
        return command;
    }

    private static int Run(
        string[] files,
        string format,
        bool withText,
        ActorList actors,
        ProposalFilter filter,
        CancellationToken cancellation
    )
    {
        var code = ExitCode.Fine;
        // What can be read is shown even if something else cannot.
        if (format == "json")
        {
            using var output = Console.OpenStandardOutput();
            ProposalsJson.Write(output, Read().Select(d => d.Proposals), withText);
        }
        else if (Read().ToList() is { Count: > 0 } documents)
            Show(documents, format);
        return code;

        IEnumerable<(string File, SourceProposals Proposals)> Read()
        {
            var taken = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (file, found, problem) in DocumentIntake.Read(DocumentFile.Of(files), actors, cancellation))
            {
                if (found is null)
                {
                    Console.Error.WriteLine($"casus: {SafeText.Of(problem!)}");
                    code = ExitCode.BadInput;
                    continue;
                }

                var name = SourceEntry.NameFor(found.Document, taken);
                taken.Add(name);
                var proposals = filter.Take(SourceProposals.Of(found, name));
                yield return (file.Name, withText ? proposals : proposals with { Text = null });
            }
        }
    }

    private static void Show(List<(string File, SourceProposals Proposals)> documents, string format)
    {
        if (format == "yaml")
            Console.Out.Write(ProposalsYaml.Write([.. documents.Select(d => d.Proposals)]));
        else
            Printer.PrintWhole(ReadingReport.Of(documents, EngineVersion.Text));
    }
}
