using System.CommandLine;
using Casus.Equilibria.Methods;
using Casus.Formats.Profiles;
using Casus.Reports.Games;

namespace Casus.Cli.Commands.Games;

/// <summary><c>casus solve</c>: equilibria of a game, each with its certificate.</summary>
internal sealed class SolveCommand
{
    private readonly Argument<string> _file = GameInput.Argument();
    private readonly Option<string[]> _settings = GameInput.Settings();
    private readonly Option<string?> _method = new("--method")
    {
        Description = "Which method; without it one is picked by the game's class. --methods lists them.",
    };
    private readonly Option<bool> _methods = new("--methods")
    {
        Description = "List all methods, and say of each whether it is for this game.",
    };
    private readonly Option<bool> _all = new("--all") { Description = "Find all equilibria, however long it takes." };
    private readonly Option<bool> _certify = new("--certify")
    {
        Description = "Exit with 1 unless every profile shown is certified as an equilibrium.",
    };
    private readonly Option<string?> _sweep = new("--sweep")
    {
        Description = "Solve at many values of a parameter of a .yaml game and show where the equilibria change: --sweep resolve=0:1:101.",
    };
    private readonly Option<int> _limit = new("--limit")
    {
        Description = "List at most so many equilibria.",
        DefaultValueFactory = _ => 100,
    };
    private readonly Option<int> _show = new("--show")
    {
        Description = "Write at most so many information sets of each.",
        DefaultValueFactory = _ => 24,
    };
    private readonly Option<int> _iterations = new("--iterations")
    {
        Description = "How many iterations an iterative method may take.",
        DefaultValueFactory = _ => 10_000,
    };
    private readonly Option<double> _tolerance = new("--tolerance")
    {
        Description = "The regret at which an iterative method may stop.",
        DefaultValueFactory = _ => 1e-9,
    };
    private readonly Option<ulong> _seed = new("--seed") { Description = "Where everything random begins.", DefaultValueFactory = _ => 1 };
    private readonly Option<TimeSpan?> _time = TimeLimit.Option();
    private readonly Option<bool> _json = Shared.Json();

    public static Command Create() => new SolveCommand().Build();

    private Command Build()
    {
        var command = new Command(
            "solve",
            """
            Find equilibria of a game, each with a certificate that shares nothing with the solver. Exit code 1 if a profile shown is not certified.

            Examples:
              casus solve catalog/games/cho-kreps-1987/beer-quiche.yaml
              casus solve poker.efg --method cfr+ --time-limit 10s
              casus solve deterrence.yaml --sweep resolve=0:1:101
            """
        )
        {
            _file,
            _settings,
            _method,
            _methods,
            _all,
            _certify,
            _sweep,
            _limit,
            _show,
            _iterations,
            _tolerance,
            _seed,
            _time,
            _json,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var file = parsed.GetValue(_file)!;
        if (parsed.GetValue(_sweep) is { } sweep)
            return SweepRun.Run(file, parsed.GetValue(_settings) ?? [], sweep, Options(parsed), cancellation);
        if (GameInput.Read(file, parsed.GetValue(_settings)) is not { } input)
            return ExitCode.BadInput;
        if (parsed.GetValue(_methods))
            return ListMethods(input.Game);
        if (Choose(parsed, input.Game) is not { } choice)
            return ExitCode.BadInput;

        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (parsed.GetValue(_time) is { } time)
            limited.CancelAfter(time);
        var answer = choice.Method.Solve(input.Game, Options(parsed), new SolverReport(), limited.Token);
        Console.Out.Write(
            parsed.GetValue(_json)
                ? SolutionJson.Write(input.Title, choice, answer)
                : SolutionText.Write(input.Title, input.Game, choice, answer, parsed.GetValue(_show))
        );
        if (answer.Completeness == Completeness.OutOfScope)
            return ExitCode.BadInput;
        if (cancellation.IsCancellationRequested)
            return ExitCode.Cancelled;
        return answer.Equilibria.All(equilibrium => equilibrium.Holds) && (answer.Equilibria.Length > 0 || !parsed.GetValue(_certify))
            ? ExitCode.Fine
            : ExitCode.DoesNotHold;
    }

    private MethodChoice? Choose(ParseResult parsed, AnyGame game)
    {
        if (parsed.GetValue(_method) is not { } name)
            return GameMethods.ChooseFor(game, parsed.GetValue(_all));
        if (GameMethods.Find(name) is { } method)
            return new(method, "it was asked for");
        GameInput.Complain($"There is no method '{name}'. There are: {string.Join(", ", GameMethods.All.Select(m => m.Name))}.");
        return null;
    }

    private MethodOptions Options(ParseResult parsed) =>
        new()
        {
            Limit = Math.Max(1, parsed.GetValue(_limit)),
            Threads = Environment.ProcessorCount,
            Iterations = Math.Max(1, parsed.GetValue(_iterations)),
            Tolerance = Math.Max(1e-15, parsed.GetValue(_tolerance)),
            Seed = parsed.GetValue(_seed),
        };

    private static int ListMethods(AnyGame game)
    {
        foreach (var method in GameMethods.All)
        {
            Console.Out.WriteLine($"{(method.RefusalOf(game) is null ? '✓' : '–')} {method.Name}");
            Console.Out.WriteLine($"    {method.Finds}");
            if (method.RefusalOf(game) is { } reason)
                Console.Out.WriteLine($"    Not for this game: {reason}");
        }

        return ExitCode.Fine;
    }
}
