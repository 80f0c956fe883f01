using System.CommandLine;
using Casus.Formats;

namespace Casus.Cli.Commands;

/// <summary><c>casus new</c>: a commented scenario to start from.</summary>
internal static class NewCommand
{
    public static Command Create()
    {
        var template = new Argument<string>("TEMPLATE") { Description = $"One of: {string.Join(", ", Templates.Names)}." };
        template.AcceptOnlyFromAmong([.. Templates.Names]);
        var place = new Option<string?>("--out", "-o")
        {
            Description = "The file to write; it must not exist. Without it, standard output.",
        };
        var command = new Command(
            "new",
            "Start a scenario from a commented template.\n\nExample: casus new guarantee --out my-case/scenario.yaml"
        )
        {
            template,
            place,
        };
        command.SetAction(parsed =>
        {
            var text = Templates.Find(parsed.GetValue(template)!)!;
            if (parsed.GetValue(place) is not { } path)
            {
                Console.Out.Write(text);
                return ExitCode.Fine;
            }

            if (File.Exists(path))
            {
                Console.Error.WriteLine($"casus: {path} exists already; name another file or move it away.");
                return ExitCode.BadInput;
            }

            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
                Directory.CreateDirectory(folder);
            File.WriteAllText(path, text);
            Console.Out.WriteLine($"Wrote {path}. Check it with: casus check {path}");
            return ExitCode.Fine;
        });
        return command;
    }
}
