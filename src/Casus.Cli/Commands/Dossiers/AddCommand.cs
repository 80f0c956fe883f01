using System.CommandLine;
using System.Text;
using Casus.Attribution;
using Casus.Formats;
using Casus.Formats.Yaml.Editing;
using Casus.Intake;

namespace Casus.Cli.Commands.Dossiers;

/// <summary><c>casus dossier add</c>: documents stored as they are, entered as sources, and what they propose laid ready for review.</summary>
internal static class AddCommand
{
    public static Command Create()
    {
        var place = DossierCommand.Case();
        var files = DocumentOptions.Files();
        var actors = DocumentOptions.Actors();
        var name = new Option<string?>("--name") { Description = "The name of the source in the dossier; for one document only." };
        name.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !result.Tokens[0].Value.All(c => char.IsLetterOrDigit(c) || c is '-' or '_'))
                result.AddError("--name takes letters, digits and hyphens, such as smith-2025.");
        });
        var reliability = new Option<string?>("--reliability")
        {
            Description = "Reliability in the Admiralty code, A to F, for all of them.",
        };
        reliability.AcceptOnlyFromAmong("A", "B", "C", "D", "E", "F");
        var command = new Command(
            "add",
            "Store documents beside the dossier, enter them as sources, and lay what they propose ready for review.\n\nExample: casus dossier add my-case article.html --reliability B"
        )
        {
            place,
            files,
            actors,
            name,
            reliability,
        };
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(
                    DocumentOptions.ActorsOf(parsed.GetValue(actors)) is { } list
                        ? Run(
                            parsed.GetValue(place)!,
                            parsed.GetValue(files)!,
                            list,
                            parsed.GetValue(name),
                            parsed.GetValue(reliability)?[0],
                            cancellation
                        )
                        : ExitCode.BadInput
                )
        );
        return command;
    }

    private static int Run(string place, string[] files, ActorList actors, string? name, char? reliability, CancellationToken cancellation)
    {
        if (DossierStore.Open(place, mayBeNew: true) is not { } store)
            return ExitCode.BadInput;
        var read = DocumentIntake.Read(DocumentFile.Of(files), actors, cancellation).ToList();
        foreach (var fault in read.Where(r => r.Found is null))
            Console.Error.WriteLine($"casus: {SafeText.Of(fault.Problem!)}");
        if (read.Exists(r => r.Found is null))
        {
            Console.Error.WriteLine("casus: nothing was added.");
            return ExitCode.BadInput;
        }

        if (name is not null && read.Count != 1)
        {
            Console.Error.WriteLine($"casus: --name names one document; there are {read.Count}.");
            return ExitCode.BadInput;
        }

        return Add(store, place, read, name, reliability, cancellation);
    }

    private static int Add(
        DossierStore store,
        string place,
        List<ReadDocument> read,
        string? name,
        char? reliability,
        CancellationToken cancellation
    )
    {
        var known = new KnownSources(store);
        var changes = new List<YamlChange>();
        var lines = new List<string>();
        var open = 0;
        foreach (var (file, found, _) in read)
        {
            cancellation.ThrowIfCancellationRequested();
            var document = found!.Document;
            var isNew = known.Find(document) is null;
            var id = known.Find(document)?.Id ?? name ?? SourceEntry.NameFor(document, known.Names);
            if (isNew && known.Names.Contains(id))
            {
                Console.Error.WriteLine($"casus: there is a source '{SafeText.Of(id)}' already; give the new one another --name.");
                return ExitCode.BadInput;
            }

            var stored = StoredDocument.NameOf(document, file.Name);
            var proposals = SourceProposals.Of(found, id);
            var source = proposals.Source with { Stored = stored, Reliability = reliability };
            // In this order, so that whatever a break-off leaves is complete: the document, what it proposes, and last the entry that leads to both.
            StoredDocument.Write(store.Place, stored, file.Bytes!);
            WholeFile.Write(
                store.Place.ProposalsOf(id),
                Encoding.UTF8.GetBytes(ProposalsJson.Write([proposals with { Source = source, Text = null }]))
            );
            open += proposals.Statements.Length;
            lines.Add(
                $"{(isNew ? "added" : "there already, read again")}: {id}, {SafeText.Of(source.Title)} ({Counted.Of(proposals.Statements.Length, "statement")}, {Counted.Of(proposals.Provisions.Length, "provision")} proposed)"
            );
            if (isNew && known.SameArticle(document) is { } same)
                lines.Add($"  its text is that of '{same.Id}': statements of both would count twice; put them into one cluster");
            if (!isNew && known.Find(document)!.Stored is null)
                changes.Add(DossierChanges.SetSource(id, "stored", stored));
            if (isNew)
            {
                known.Add(source, document);
                changes.Add(DossierChanges.Add(source));
            }
        }

        if (!store.Apply(changes) || !NameInScenario(store.Place))
            return ExitCode.BadInput;
        foreach (var line in lines)
            Console.Out.WriteLine(line);
        if (open > 0)
            Console.Out.WriteLine($"Review what is proposed: casus dossier review {SafeText.Of(place)}");
        return ExitCode.Fine;
    }

    /// <summary>Lets the scenario name its dossier, if it does not yet.</summary>
    private static bool NameInScenario(DossierPlace place)
    {
        if (place.IsNamed || place.Scenario is not { } scenario)
            return true;
        if (!ScenarioEdit.Apply(scenario, new YamlChange.Put("", new("dossier", Path.GetFileName(place.File)))))
            return false;
        Console.Out.WriteLine($"The scenario now names its dossier: {Path.GetFileName(place.File)}");
        return true;
    }
}
