using System.CommandLine;
using System.Text;
using Casus.Documents;
using Casus.Formats;
using Casus.Formats.Standards;
using Casus.Formats.Yaml.Editing;

namespace Casus.Cli.Commands.Dossiers;

/// <summary><c>casus dossier import</c>: annotations of any program verified against the documents, or a table of statements taken back.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var place = DossierCommand.Case();
        var file = new Argument<string>("FILE")
        {
            Description = "Web Annotations, schema.org or PROV-O (.json, .jsonld), or a table of statements (.csv).",
        };
        var command = new Command(
            "import",
            "Take in annotations or quotations of other programs (places are verified by the words quoted, and moved where the text has) or a table made by export.\n\nExample: casus dossier import my-case annotations.jsonld"
        )
        {
            place,
            file,
        };
        command.SetAction(parsed =>
            DossierStore.Open(parsed.GetValue(place)!) is { } store ? Run(store, parsed.GetValue(file)!) : ExitCode.BadInput
        );
        return command;
    }

    private static int Run(DossierStore store, string file)
    {
        if (!File.Exists(file))
        {
            Console.Error.WriteLine($"casus: there is no file '{SafeText.Of(file)}'. Check the path.");
            return ExitCode.BadInput;
        }

        var text = File.ReadAllText(file);
        return Path.GetExtension(file).Equals(".csv", StringComparison.OrdinalIgnoreCase)
            ? Table(store, file, text)
            : Annotations(store, file, text);
    }

    private static int Table(DossierStore store, string file, string text)
    {
        var read = StatementsCsv.Changes(Path.GetFileName(file), text, store.Dossier);
        if (!Said(read) || !store.Apply(read.Value!))
            return Unchanged();
        Console.Out.WriteLine(
            $"{read.Value!.Count(c => c is not YamlChange.Insert)} keys changed, {read.Value!.Count(c => c is YamlChange.Insert)} statements added."
        );
        return ExitCode.Fine;
    }

    private static int Annotations(DossierStore store, string file, string text)
    {
        var read = AnnotationReader.Read(Path.GetFileName(file), text);
        if (!Said(read))
            return Unchanged();
        var found = AnnotationImport.Of(store.Dossier, read.Value!, store.TextOf);
        var moved = found.OfType<ImportedAnnotation.Moved>().ToList();
        if (!store.Apply([.. moved.SelectMany(m => DossierChanges.Move(store.Text, m.Id, m.Passage))]))
            return Unchanged();
        foreach (var group in found.OfType<ImportedAnnotation.New>().GroupBy(n => n.Source.Id))
            Lay(store, group);
        foreach (var lost in found.OfType<ImportedAnnotation.Lost>())
            Console.Error.WriteLine($"casus: annotation '{SafeText.Of(lost.Id)}': {SafeText.Of(lost.Problem)}");
        Console.Out.WriteLine(
            $"{found.Count(f => f is ImportedAnnotation.Same)} where they were, {moved.Count} moved, {found.Count(f => f is ImportedAnnotation.New)} new for review, {found.Count(f => f is ImportedAnnotation.Lost)} not found."
        );
        return found.Any(f => f is ImportedAnnotation.Lost) ? ExitCode.DoesNotHold : ExitCode.Fine;
    }

    /// <summary>Lays new proposals beside those that a source has already.</summary>
    private static void Lay(DossierStore store, IGrouping<string, ImportedAnnotation.New> added)
    {
        var path = store.Place.ProposalsOf(added.Key);
        var there = File.Exists(path) ? ProposalsJson.Read(Path.GetFileName(path), File.ReadAllText(path)).Value?[0] : null;
        var proposals = there ?? new(added.First().Source, DocumentFormat.Text, [], [], []);
        var known = proposals.Statements.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        Directory.CreateDirectory(store.Place.Documents);
        WholeFile.Write(
            path,
            Encoding.UTF8.GetBytes(
                ProposalsJson.Write([
                    proposals with
                    {
                        Statements = [.. proposals.Statements, .. added.Select(a => a.Proposal).Where(p => known.Add(p.Id))],
                    },
                ])
            )
        );
    }

    private static bool Said<T>(Parsed<T> read)
        where T : class
    {
        foreach (var diagnostic in read.Diagnostics)
            Console.Error.WriteLine(SafeText.Of(diagnostic.ToString()));
        return read.IsValid;
    }

    private static int Unchanged()
    {
        Console.Error.WriteLine("casus: the dossier stays as it was.");
        return ExitCode.BadInput;
    }
}
