using System.CommandLine;
using Casus.Reports.Sweeps;
using Casus.Sweeps.Choosing;
using Casus.Sweeps.Draws;

namespace Casus.Cli.Commands.Sweeps;

/// <summary><c>casus robust</c>: which formula each rule of choice under uncertainty picks.</summary>
internal static class RobustCommand
{
    public static Command Create()
    {
        var draws = new DrawOptions(4096);
        var payoff = Payoff(PayoffKind.LeastGain);
        var command = new Command(
            "robust",
            "Which formula is safe when nobody knows which draw is the world: regret, worst case, how often best, and ranks.\n\nExample: casus robust catalog/cases/ukraine-2025 --draws 4096"
        );
        draws.AddTo(command);
        command.Add(payoff);
        command.SetAction(
            (parsed, cancellation) =>
            {
                if (draws.Prepare(parsed) is not { } run)
                    return Task.FromResult(ExitCode.BadInput);
                var threads = draws.Threads(parsed);
                var table = DrawTable.Of(run, 0, [.. Enumerable.Range(0, run.Plan.Scenario.Formulas.Count)], threads, cancellation);
                var choice = RobustChoice.Of(table, parsed.GetValue(payoff), threads);
                return Task.FromResult(draws.Show(parsed, RobustReport.Of(choice, run.Plan, EngineVersion.Text), cancellation));
            }
        );
        return command;
    }

    public static Option<PayoffKind> Payoff(PayoffKind usual) =>
        new("--payoff")
        {
            Description =
                $"What a formula brings in a draw: Success (1 if signed and deterring) or LeastGain (of the least favoured actor with a veto). Default {usual}.",
            DefaultValueFactory = _ => usual,
        };
}
