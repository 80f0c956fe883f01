using System.CommandLine;
using System.Text;
using Casus.Equilibria.Methods;
using Casus.Formats.Gambit;
using Casus.Formats.Games;

namespace Casus.Cli.Commands.Games;

/// <summary><c>casus convert</c>: a game from one format to another.</summary>
internal static class ConvertCommand
{
    public static Command Create()
    {
        var (file, settings) = (GameInput.Argument(), GameInput.Settings());
        var target = new Argument<string>("TARGET") { Description = "Where to write: a file that ends with .efg, .nfg or .json." };
        var command = new Command(
            "convert",
            """
            Write a game in another format, exactly: a tree as .efg, a game in strategic form as .nfg; Gambit reads both.

            Example: casus convert deterrence.yaml deterrence.efg --set resolve=0.4
            """
        )
        {
            file,
            target,
            settings,
        };
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(Run(parsed.GetValue(file)!, parsed.GetValue(target)!, parsed.GetValue(settings), cancellation))
        );
        return command;
    }

    private static int Run(string file, string target, string[]? settings, CancellationToken cancellation)
    {
        if (GameInput.Read(file, settings) is not { } input)
            return ExitCode.BadInput;
        var text = (input.Game, Path.GetExtension(target).ToLowerInvariant()) switch
        {
            (AnyGame.InTree tree, ".efg") => EfgFile.From(tree.Exact, input.Title).Write(),
            (AnyGame.InTree tree, ".json") => GameJson.Write(EfgFile.From(tree.Exact, input.Title)),
            (AnyGame.InStrategies { Table: { } table }, ".nfg") => NfgFile.From(table, input.Title).Write(),
            (AnyGame.InStrategies { Table: { } table }, ".json") => GameJson.Write(NfgFile.From(table, input.Title)),
            _ => null,
        };
        if (text is null)
        {
            GameInput.Complain(
                input.Game is AnyGame.InTree
                    ? "A tree is written as .efg or .json."
                    : "A table of payoffs is written as .nfg or .json; an action graph stays one."
            );
            return ExitCode.BadInput;
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(target))!;
        OutputFolder.Write(folder, [(Path.GetFileName(target), Encoding.UTF8.GetBytes(text))], cancellation);
        return ExitCode.Fine;
    }
}
