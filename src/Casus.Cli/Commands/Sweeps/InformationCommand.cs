using System.CommandLine;
using Casus.Reports.Sweeps;
using Casus.Sweeps.Choosing;
using Casus.Sweeps.Draws;
using Casus.Sweeps.Learning;

namespace Casus.Cli.Commands.Sweeps;

/// <summary><c>casus value-of-information</c>: what it would be worth to learn a number before choosing a formula.</summary>
internal static class InformationCommand
{
    public static Command Create()
    {
        var draws = new DrawOptions(8192);
        var payoff = RobustCommand.Payoff(PayoffKind.Success);
        var command = new Command(
            "value-of-information",
            "What would it be worth to know everything, or one number, before a formula is chosen?\n\nExample: casus value-of-information catalog/cases/ukraine-2025"
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
                var learning = LearningWorth.Of(table, parsed.GetValue(payoff), threads, cancellation);
                return Task.FromResult(draws.Show(parsed, LearningReport.Of(learning, run.Plan, EngineVersion.Text), cancellation));
            }
        );
        return command;
    }
}
