using System.CommandLine;
using Casus.Equilibria.Methods;
using Casus.Numerics;

namespace Casus.Cli.Commands.Games;

/// <summary><c>casus play</c>: step through a tree at the terminal, with the advice of an equilibrium.</summary>
internal static class PlayCommand
{
    public static Command Create()
    {
        var (file, settings) = (GameInput.Argument(), GameInput.Settings());
        var seat = new Option<string?>("--as")
        {
            Description = "Play as this player; chance and the others follow the equilibrium, and what they hide stays hidden.",
        };
        var seed = new Option<ulong>("--seed") { Description = "What chance and the others draw from.", DefaultValueFactory = _ => 1 };
        var command = new Command(
            "play",
            """
            Step through a game tree, with the advice of an equilibrium at each move. Type a number to move, b to go back, q to leave.

            Example: casus play catalog/games/cho-kreps-1987/beer-quiche.yaml --as B --seed 7
            """
        )
        {
            file,
            settings,
            seat,
            seed,
        };
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(
                    GameInput.Read(parsed.GetValue(file)!, parsed.GetValue(settings)) is { } input
                        ? Run(input, parsed.GetValue(seat), parsed.GetValue(seed), cancellation)
                        : ExitCode.BadInput
                )
        );
        return command;
    }

    private static int Run(GameInput input, string? seat, ulong seed, CancellationToken cancellation)
    {
        if (input.Game is not AnyGame.InTree tree)
        {
            GameInput.Complain("Only a tree can be stepped through.");
            return ExitCode.BadInput;
        }

        var player = seat is null ? -1 : tree.Exact.Players.IndexOf(seat);
        if (seat is not null && player < 0)
        {
            GameInput.Complain($"There is no player '{seat}'. There are: {string.Join(", ", tree.Exact.Players)}.");
            return ExitCode.BadInput;
        }

        var choice = GameMethods.ChooseFor(tree);
        var answer = choice.Method.Solve(tree, cancellation: cancellation);
        Console.Out.WriteLine($"{input.Title}. Advice from {choice.Method.Name}, because {choice.Because}.");
        switch (answer.Equilibria.FirstOrDefault())
        {
            case Equilibrium.InTree<Rational> exact:
                new TreePlay<Rational>(exact.Certificate.Assessment, player, seed).Run(Console.In, Console.Out);
                return ExitCode.Fine;
            case Equilibrium.InTree<double> floating:
                new TreePlay<double>(floating.Certificate.Assessment, player, seed).Run(Console.In, Console.Out);
                return ExitCode.Fine;
            default:
                GameInput.Complain($"No equilibrium was found to advise by. {string.Join(" ", answer.Remarks)}");
                return ExitCode.DoesNotHold;
        }
    }
}
