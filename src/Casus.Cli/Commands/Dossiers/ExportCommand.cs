using System.CommandLine;
using System.Text;
using Casus.Formats.Standards;

namespace Casus.Cli.Commands.Dossiers;

/// <summary><c>casus dossier export</c>: a dossier in the words of a standard.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var place = DossierCommand.Case();
        var format = new Option<string>("--format", "-f")
        {
            Description = "web-annotation (W3C), schema-org, prov (W3C PROV-O), or csv.",
            Required = true,
        };
        format.AcceptOnlyFromAmong("web-annotation", "schema-org", "prov", "csv");
        var target = new Option<string?>("--out", "-o") { Description = "The file to write. Without it, standard output." };
        var command = new Command(
            "export",
            "Write a dossier in the words of a standard.\n\nExample: casus dossier export my-case --format web-annotation --out annotations.jsonld"
        )
        {
            place,
            format,
            target,
        };
        command.SetAction(parsed =>
            DossierStore.Open(parsed.GetValue(place)!) is { } store
                ? Run(store, parsed.GetValue(format)!, parsed.GetValue(target))
                : ExitCode.BadInput
        );
        return command;
    }

    private static int Run(DossierStore store, string format, string? target)
    {
        var text = format switch
        {
            "web-annotation" => WebAnnotations.Write(store.Dossier, store.TextOf),
            "schema-org" => SchemaOrg.Write(store.Dossier),
            "prov" => ProvenanceGraph.Write(store.Dossier),
            _ => StatementsCsv.Write(store.Dossier),
        };
        if (target is null)
        {
            Console.Out.Write(text);
            return ExitCode.Fine;
        }

        WholeFile.Write(target, Encoding.UTF8.GetBytes(text));
        Console.Out.WriteLine($"Wrote {SafeText.Of(target)}: {Counted.Of(store.Dossier.Statements.Length, "statement")}.");
        return ExitCode.Fine;
    }
}
