using System.CommandLine;
using System.Globalization;
using Casus.Equilibria.Methods;
using Casus.Equilibria.Quantal;
using Casus.Games;
using Casus.Reports.Games;

namespace Casus.Cli.Commands.Games;

/// <summary><c>casus quantal</c>: logit quantal-response equilibria, where everyone errs, the less the costlier the error.</summary>
internal static class QuantalCommand
{
    public static Command Create()
    {
        var (file, settings) = (GameInput.Argument(), GameInput.Settings());
        var lambda = new Option<double>("--lambda")
        {
            Description = "How precisely players respond, in units of 1/payoff: 0 is blind chance.",
            DefaultValueFactory = _ => 1,
        };
        var path = new Option<bool>("--path")
        {
            Description = "Write every point of the branch up to there, as lines of tab-separated values.",
        };
        var command = new Command(
            "quantal",
            """
            Follow the principal branch of agent logit quantal-response equilibria (McKelvey and Palfrey 1998) from blind chance to a precision.

            Examples:
              casus quantal poker.efg --lambda 5
              casus quantal poker.efg --lambda 100 --path > path.tsv
            """
        )
        {
            file,
            settings,
            lambda,
            path,
        };
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(
                    GameInput.Read(parsed.GetValue(file)!, parsed.GetValue(settings)) is { } input
                        ? Run(input, parsed.GetValue(lambda), parsed.GetValue(path), cancellation)
                        : ExitCode.BadInput
                )
        );
        return command;
    }

    private static int Run(GameInput input, double lambda, bool path, CancellationToken cancellation)
    {
        if (!(lambda >= 0) || !double.IsFinite(lambda))
        {
            GameInput.Complain("--lambda must be a number from 0 up.");
            return ExitCode.BadInput;
        }

        return input.Game switch
        {
            AnyGame.InTree tree => Show(
                input.Title,
                LogitResponse.Solve(tree.Floating, lambda, cancellation),
                path,
                Labels(tree.Floating),
                point => (point.Lambda, point.Regret, point.Assessment.Profile.Probabilities)
            ),
            AnyGame.InStrategies strategic => Show(
                input.Title,
                MixedLogitResponse.Solve(strategic.Floating, lambda, cancellation),
                path,
                [
                    .. strategic.Floating.Players.SelectMany(
                        (player, seat) => strategic.Floating.Strategies[seat].Select(s => $"{player}: {s}")
                    ),
                ],
                point => (point.Lambda, point.Regret, point.Profile.Probabilities)
            ),
            _ => ExitCode.BadInput,
        };
    }

    private static IReadOnlyList<string> Labels(ExtensiveGame<double> game) =>
        [.. Enumerable.Range(0, game.MoveCount).Select(move => $"{game.LabelOf(game.SetOfMove(move))}: {game.LabelOfMove(move)}")];

    private static int Show<TPoint>(
        string title,
        LogitOutcome<TPoint> outcome,
        bool path,
        IReadOnlyList<string> labels,
        Func<TPoint, (double Lambda, double Regret, IReadOnlyList<double> Probabilities)> read
    )
    {
        if (path)
        {
            Console.Out.WriteLine($"lambda\tregret\t{string.Join('\t', labels)}");
            foreach (var (lambda, regret, probabilities) in outcome.Path.Select(read))
                Console.Out.WriteLine($"{Exactly(lambda)}\t{Exactly(regret)}\t{string.Join('\t', probabilities.Select(Exactly))}");
        }

        switch (outcome)
        {
            case LogitOutcome<TPoint>.Reached reached when !path:
                var (at, largest, mixed) = read(reached.Point);
                Console.Out.WriteLine($"{title}\n  λ = {GameNumber.Write(at)}, largest regret {GameNumber.Write(largest, 3)}");
                foreach (var (label, probability) in labels.Zip(mixed))
                    Console.Out.WriteLine($"  {label}  {GameNumber.Write(probability)}");
                return ExitCode.Fine;
            case LogitOutcome<TPoint>.Stalled stalled:
                GameInput.Complain($"The branch could not be followed so far: {stalled.Reason}");
                return ExitCode.DoesNotHold;
            case LogitOutcome<TPoint>.OutOfScope outside:
                GameInput.Complain(outside.Reason);
                return ExitCode.BadInput;
            default:
                return ExitCode.Fine;
        }
    }

    private static string Exactly(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
