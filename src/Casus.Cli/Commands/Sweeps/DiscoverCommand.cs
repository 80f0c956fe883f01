using System.CommandLine;
using Casus.Reports.Sweeps;
using Casus.Sweeps.Draws;
using Casus.Uncertainty.Discovery;

namespace Casus.Cli.Commands.Sweeps;

/// <summary><c>casus discover</c>: under which assumptions a formula breaks.</summary>
internal static class DiscoverCommand
{
    public static Command Create()
    {
        var draws = new DrawOptions(8192);
        var formula = FormulaChoice.Argument();
        var success = new Option<bool>("--success") { Description = "Look for where it is signed and deters, not for where it fails." };
        var command = new Command(
            "discover",
            "Under which assumptions a formula fails to be signed and to deter: a region in the scenario's own words, checked on held-out draws.\n\nExample: casus discover catalog/cases/ukraine-2025 --success"
        );
        draws.AddTo(command);
        command.Add(formula);
        command.Add(success);
        command.SetAction(
            (parsed, cancellation) =>
            {
                if (draws.Prepare(parsed) is not { } run)
                    return Task.FromResult(ExitCode.BadInput);
                var threads = draws.Threads(parsed);
                if (FormulaChoice.Of(run, parsed.GetValue(formula), threads, cancellation) is not { } chosen)
                    return Task.FromResult(ExitCode.BadInput);
                var table = DrawTable.Of(run, 0, [chosen], threads, cancellation);
                var wanted = parsed.GetValue(success);
                var ofInterest = Array.ConvertAll(table.Succeeds(chosen), s => s == wanted);
                var interest = wanted ? "is signed and deters" : "fails to be signed and to deter";
                if (ofInterest.All(yes => yes) || !ofInterest.Any(yes => yes))
                {
                    Console.Error.WriteLine(
                        $"casus: {run.Plan.Scenario.Formulas.Name(chosen)} {interest} in {(ofInterest[0] ? "every draw" : "no draw")}, so there is no border to look for. Name another formula."
                    );
                    return Task.FromResult(ExitCode.DoesNotHold);
                }

                var found = FoundRegion.Of(table.Inputs, ofInterest, seed: run.Plan.Seed, cancellation: cancellation);
                var leaves = DecisionTree.Leaves(table.Inputs, ofInterest);
                var report = RegionReport.Of(found, leaves, table, chosen, run.Plan, interest, EngineVersion.Text);
                return Task.FromResult(draws.Show(parsed, report, cancellation));
            }
        );
        return command;
    }
}
