using System.CommandLine;
using Casus.Formats;

namespace Casus.Cli.Commands;

/// <summary><c>casus schema</c>: the JSON Schemas of the files.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var kind = new Argument<string>("KIND") { Description = "scenario, dossier or findings.", DefaultValueFactory = _ => "scenario" };
        kind.AcceptOnlyFromAmong("scenario", "dossier", "findings");
        var command = new Command(
            "schema",
            "Print the JSON Schema (2020-12) of a file format, for editors.\n\nExample: casus schema scenario > scenario.schema.json"
        )
        {
            kind,
        };
        command.SetAction(parsed =>
        {
            Console.Out.Write(
                parsed.GetValue(kind) switch
                {
                    "dossier" => SchemaText.Dossier(),
                    "findings" => SchemaText.Findings(),
                    _ => SchemaText.Scenario(),
                }
            );
            return ExitCode.Fine;
        });
        return command;
    }
}
