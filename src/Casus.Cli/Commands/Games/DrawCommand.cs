using System.CommandLine;
using System.Text;
using Casus.Equilibria.Methods;
using Casus.Games;
using Casus.Numerics;
using Casus.Reports.Games;
using Casus.Reports.Svg;

namespace Casus.Cli.Commands.Games;

/// <summary><c>casus draw</c>: a tree as text on the terminal, or as SVG.</summary>
internal sealed class DrawCommand
{
    private readonly Argument<string> _file = GameInput.Argument();
    private readonly Option<string[]> _settings = GameInput.Settings();
    private readonly Option<string?> _target = new("--out", "-o")
    {
        Description = "Write an SVG here; without it the tree is written as text.",
    };
    private readonly Option<bool> _solved = new("--solve")
    {
        Description = "Solve the game, and draw what is played in the first equilibrium found.",
    };
    private readonly Option<int> _depth = new("--depth")
    {
        Description = "How many levels to write as text.",
        DefaultValueFactory = _ => 12,
    };
    private readonly Option<int> _nodes = new("--nodes")
    {
        Description = "How many nodes to draw before the rest is folded.",
        DefaultValueFactory = _ => GameDrawing.MostNodes,
    };

    public static Command Create() => new DrawCommand().Build();

    private Command Build()
    {
        var command = new Command(
            "draw",
            """
            Draw a game tree: as text, or with --out as SVG. Above 500 nodes what lies deep is folded, and says how much it is.

            Example: casus draw catalog/games/cho-kreps-1987/beer-quiche.yaml --solve --out beer-quiche.svg
            """
        )
        {
            _file,
            _settings,
            _target,
            _solved,
            _depth,
            _nodes,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        if (GameInput.Read(parsed.GetValue(_file)!, parsed.GetValue(_settings)) is not { } input)
            return ExitCode.BadInput;
        if (input.Game is not AnyGame.InTree tree)
        {
            GameInput.Complain("Only a tree can be drawn.");
            return ExitCode.BadInput;
        }

        var solution = parsed.GetValue(_solved) ? GameMethods.ChooseFor(tree).Method.Solve(tree, cancellation: cancellation) : null;
        switch (solution?.Equilibria.FirstOrDefault())
        {
            case Equilibrium.InTree<Rational> exact:
                Draw(parsed, input, tree.Exact, exact.Certificate.Assessment.Profile, cancellation);
                break;
            case Equilibrium.InTree<double> floating:
                Draw(parsed, input, tree.Floating, floating.Certificate.Assessment.Profile, cancellation);
                break;
            default:
                Draw(parsed, input, tree.Exact, null, cancellation);
                break;
        }

        return ExitCode.Fine;
    }

    private void Draw<T>(ParseResult parsed, GameInput input, ExtensiveGame<T> game, Profile<T>? profile, CancellationToken cancellation)
        where T : struct, System.Numerics.INumber<T>
    {
        if (parsed.GetValue(_target) is not { } place)
        {
            Console.Out.Write(TreeText.Write(game, profile, Math.Max(0, parsed.GetValue(_depth))));
            return;
        }

        var drawing = GameDrawing.Of(game, profile, Math.Max(1, parsed.GetValue(_nodes)));
        var svg = SvgPicture.Render(drawing, input.Title, $"The tree of {input.Title}. {SolutionText.Describe(input.Game)}.");
        var folder = Path.GetDirectoryName(Path.GetFullPath(place))!;
        OutputFolder.Write(folder, [(Path.GetFileName(place), Encoding.UTF8.GetBytes(svg))], cancellation);
    }
}
