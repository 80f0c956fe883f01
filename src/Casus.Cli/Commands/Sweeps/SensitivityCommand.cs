using System.CommandLine;
using Casus.Reports.Sweeps;
using Casus.Sweeps.Drivers;

namespace Casus.Cli.Commands.Sweeps;

/// <summary><c>casus sensitivity</c>: which uncertain number moves a formula.</summary>
internal static class SensitivityCommand
{
    public static Command Create()
    {
        var draws = new DrawOptions(8192);
        var formula = FormulaChoice.Argument();
        var outcome = new Option<FormulaOutcome>("--of")
        {
            Description = "Which number of the formula: JointMargin (default), SigningMargin, Attack.",
            DefaultValueFactory = _ => FormulaOutcome.JointMargin,
        };
        var grouped = new Option<bool>("--group") { Description = "Take the numbers of one section of the file together." };
        var command = new Command(
            "sensitivity",
            "Which uncertain number moves a formula: Sobol' indices with intervals, or Shapley effects where numbers vary together.\n\nExample: casus sensitivity catalog/cases/ukraine-2025 guarantee=binding --of Attack"
        );
        draws.AddTo(command);
        command.Add(formula);
        command.Add(outcome);
        command.Add(grouped);
        command.SetAction(
            (parsed, cancellation) =>
            {
                if (draws.Prepare(parsed) is not { } run)
                    return Task.FromResult(ExitCode.BadInput);
                var threads = draws.Threads(parsed);
                if (FormulaChoice.Of(run, parsed.GetValue(formula), threads, cancellation) is not { } chosen)
                    return Task.FromResult(ExitCode.BadInput);
                try
                {
                    var found = FormulaDrivers.Of(run, chosen, parsed.GetValue(outcome), parsed.GetValue(grouped), threads);
                    return Task.FromResult(draws.Show(parsed, DriverReport.Of(found, EngineVersion.Text), cancellation));
                }
                catch (ArgumentException problem)
                {
                    Console.Error.WriteLine($"casus: {problem.Message}");
                    return Task.FromResult(ExitCode.BadInput);
                }
            }
        );
        return command;
    }
}
