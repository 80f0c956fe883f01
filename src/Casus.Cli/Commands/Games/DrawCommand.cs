using System.CommandLine;
using System.Text;
using Casus.Equilibria.Methods;
using Casus.Games;
using Casus.Numerics;
using Casus.Reports.Games;
using Casus.Reports.Svg;

namespace Casus.Cli.Commands.Games;

/// <summary><c>casus draw</c>: a tree as text on the terminal, or as SVG.</summary>
internal static class DrawCommand
{
    public static Command Create()
    {
        var (file, settings) = (GameInput.Argument(), GameInput.Settings());
        var target = new Option<string?>("--out", "-o") { Description = "Write an SVG here; without it the tree is written as text." };
        var solved = new Option<bool>("--solve")
        {
            Description = "Solve the game, and draw what is played in the first equilibrium found.",
        };
        var depth = new Option<int>("--depth") { Description = "How many levels to write as text.", DefaultValueFactory = _ => 12 };
        var nodes = new Option<int>("--nodes")
        {
            Description = "How many nodes to draw before the rest is folded.",
            DefaultValueFactory = _ => GameDrawing.MostNodes,
        };
        var command = new Command(
            "draw",
            """
            Draw a game tree: as text, or with --out as SVG. Above 500 nodes what lies deep is folded, and says how much it is.

            Example: casus draw catalog/games/cho-kreps-1987/beer-quiche.yaml --solve --out beer-quiche.svg
            """
        )
        {
            file,
            settings,
            target,
            solved,
            depth,
            nodes,
        };
        command.SetAction(
            (parsed, cancellation) =>
            {
                if (GameInput.Read(parsed.GetValue(file)!, parsed.GetValue(settings)) is not { } input)
                    return Task.FromResult(ExitCode.BadInput);
                if (input.Game is not AnyGame.InTree tree)
                {
                    GameInput.Complain("Only a tree can be drawn.");
                    return Task.FromResult(ExitCode.BadInput);
                }

                if (!parsed.GetValue(solved))
                    Draw(input.Title, tree.Exact, null);
                else
                    Solve(tree, cancellation);
                return Task.FromResult(ExitCode.Fine);

                void Solve(AnyGame.InTree game, CancellationToken token)
                {
                    var answer = GameMethods.ChooseFor(game).Method.Solve(game, cancellation: token);
                    switch (answer.Equilibria.FirstOrDefault())
                    {
                        case Equilibrium.InTree<Rational> exact:
                            Draw(input.Title, game.Exact, exact.Certificate.Assessment.Profile);
                            break;
                        case Equilibrium.InTree<double> floating:
                            Draw(input.Title, game.Floating, floating.Certificate.Assessment.Profile);
                            break;
                        default:
                            Draw(input.Title, game.Exact, null);
                            break;
                    }
                }

                void Draw<T>(string title, ExtensiveGame<T> game, Profile<T>? profile)
                    where T : struct, System.Numerics.INumber<T>
                {
                    if (parsed.GetValue(target) is not { } place)
                    {
                        Console.Out.Write(TreeText.Write(game, profile, Math.Max(0, parsed.GetValue(depth))));
                        return;
                    }

                    var drawing = GameDrawing.Of(game, profile, Math.Max(1, parsed.GetValue(nodes)));
                    var svg = SvgPicture.Render(drawing, title, $"The tree of {title}. {SolutionText.Describe(input.Game)}.");
                    var folder = Path.GetDirectoryName(Path.GetFullPath(place))!;
                    OutputFolder.Write(folder, [(Path.GetFileName(place), Encoding.UTF8.GetBytes(svg))], cancellation);
                }
            }
        );
        return command;
    }
}
