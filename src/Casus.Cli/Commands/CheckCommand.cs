using System.CommandLine;

namespace Casus.Cli.Commands;

/// <summary><c>casus check</c>: what is wrong with a file, all at once.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var place = Shared.Case();
        var json = Shared.Json();
        var command = new Command(
            "check",
            "Say everything that is wrong with a scenario and its dossier, and nothing else.\n\nExample: casus check my-case/scenario.yaml"
        )
        {
            place,
            json,
        };
        command.SetAction(parsed => Run(parsed.GetValue(place)!, parsed.GetValue(json)));
        return command;
    }

    private static int Run(string place, bool json)
    {
        var parsed = CaseReader.Parse(place);
        if (json)
            Console.Out.WriteLine(Formats.DiagnosticsJson.Write(parsed.Diagnostics));
        else
            foreach (var diagnostic in parsed.Diagnostics)
                Console.Error.WriteLine(diagnostic.Render());
        if (parsed.Value is not { } scenario)
            return ExitCode.BadInput;
        if (!json)
            Console.Out.WriteLine(
                $"{scenario.Title}: fine. {scenario.Formulas.Count} formulas, {scenario.Defaults.Length} documented defaults, hash {scenario.Hash[..12]}."
            );
        return ExitCode.Fine;
    }
}
