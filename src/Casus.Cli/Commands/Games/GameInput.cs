using System.CommandLine;
using System.Text;
using Casus.Equilibria.Methods;
using Casus.Formats;
using Casus.Formats.Games;
using Casus.Formats.Trees;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Cli.Commands.Games;

/// <summary>A game file as commands take it: read by its extension, its diagnostics on standard error.</summary>
internal sealed class GameInput
{
    private GameInput(string file, string title, AnyGame game) => (File, Title, Game) = (file, title, game);

    public string File { get; }

    public string Title { get; }

    public AnyGame Game { get; }

    public static Argument<string> Argument() =>
        new("FILE") { Description = "A game: .yaml (a tree with parameters), .efg, .nfg, .agg or .bagg (Gambit's formats), or .json." };

    public static Option<string[]> Settings() =>
        new("--set")
        {
            Description = "A number for a parameter of a .yaml game: --set resolve=0.4 cost=1/3.",
            AllowMultipleArgumentsPerToken = true,
        };

    /// <summary>Reads a game; none: it cannot be used, and why was said.</summary>
    public static GameInput? Read(string file, IReadOnlyCollection<string>? settings = null)
    {
        if (!System.IO.File.Exists(file))
            return Complain($"There is no file '{file}'.");
        var given = ReadSettings(settings ?? []);
        if (given is null)
            return null;
        if (Path.GetExtension(file).ToLowerInvariant() is ".yaml" or ".yml")
            return ReadYaml(file, given);
        if (given.Count > 0)
            return Complain("--set is for .yaml games, which have parameters.");
        return Show(GameReader.Read(file, System.IO.File.ReadAllText(file, Encoding.UTF8))) switch
        {
            GameFile.Tree tree => Tree(file, tree.File.Title, tree.File.ToGame<Rational>()),
            GameFile.Table table => new(file, table.File.Title, new AnyGame.InStrategies(table.File.ToGame<Rational>())),
            GameFile.Graph graph => new(
                file,
                Path.GetFileNameWithoutExtension(file),
                new AnyGame.InStrategies(graph.File.ToGame<Rational>(), graph.File.ToGame<double>)
            ),
            _ => null,
        };
    }

    /// <summary>The template of a .yaml game.</summary>
    public static TreeFile? ReadTemplate(string file) => Show(TreeFile.Read(file, System.IO.File.ReadAllBytes(file)));

    /// <summary>Says what is wrong or doubtful, and hands on the value if there is one.</summary>
    public static T? Show<T>(Parsed<T> parsed)
        where T : class
    {
        foreach (var diagnostic in parsed.Diagnostics)
            Console.Error.WriteLine(diagnostic.Render());
        return parsed.Value;
    }

    /// <summary>Numbers for parameters; none: one cannot be read, and which was said.</summary>
    public static Dictionary<string, Rational>? ReadSettings(IReadOnlyCollection<string> settings)
    {
        var given = new Dictionary<string, Rational>(StringComparer.Ordinal);
        foreach (var setting in settings)
        {
            if (setting.Split('=', 2) is not [var name, var text] || !Rational.TryParse(text, out var number))
            {
                Complain($"--set {setting}: write a name, '=' and a number, such as resolve=0.4.");
                return null;
            }

            given[name.Trim()] = number;
        }

        return given;
    }

    public static GameInput? Complain(string problem)
    {
        Console.Error.WriteLine($"casus: {problem}");
        return null;
    }

    private static GameInput? ReadYaml(string file, Dictionary<string, Rational> given) =>
        ReadTemplate(file) is { } template && Show(template.Bind(given)) is { } game
            ? Tree(file, template.Title.Length > 0 ? template.Title : Path.GetFileNameWithoutExtension(file), game)
            : null;

    private static GameInput Tree(string file, string title, ExtensiveGame<Rational> game) => new(file, title, new AnyGame.InTree(game));
}
