using Casus.Reports;
using Casus.Reports.Sweeps;
using Casus.Sweeps.Answers;
using Casus.Sweeps.Choosing;
using Casus.Sweeps.Draws;
using Casus.Sweeps.Drivers;
using Casus.Sweeps.Learning;
using Casus.Sweeps.Runs;
using Casus.Uncertainty.Discovery;
using Casus.Workbench.Shapes;

namespace Casus.Workbench.Runs;

/// <summary>Works on what is asked of draws besides a sweep: what drives a formula, where it breaks, which is safe, what it is worth to know.</summary>
internal static class StudyWork
{
    private const int BriefDraws = 1024;

    public static Report Of(SweepRun run, RunOrder order, int threads, CancellationToken cancellation) =>
        order.Kind switch
        {
            RunKind.Sensitivity => Sensitivity(run, order, threads, cancellation),
            RunKind.Discover => Discover(run, order, threads, cancellation),
            RunKind.Robust => RobustReport.Of(
                RobustChoice.Of(Table(run, threads, cancellation), order.Payoff ?? PayoffKind.LeastGain, threads),
                run.Plan,
                EngineVersion.Text
            ),
            RunKind.Information => LearningReport.Of(
                LearningWorth.Of(Table(run, threads, cancellation), order.Payoff ?? PayoffKind.Success, threads, cancellation),
                run.Plan,
                EngineVersion.Text
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(order)),
        };

    private static Report Sensitivity(SweepRun run, RunOrder order, int threads, CancellationToken cancellation)
    {
        var formula = Formula(run, order, threads, cancellation);
        return DriverReport.Of(
            FormulaDrivers.Of(run, formula, order.Outcome ?? FormulaOutcome.JointMargin, order.Grouped, threads),
            EngineVersion.Text
        );
    }

    private static Report Discover(SweepRun run, RunOrder order, int threads, CancellationToken cancellation)
    {
        var formula = Formula(run, order, threads, cancellation);
        var table = DrawTable.Of(run, 0, [formula], threads, cancellation);
        var ofInterest = Array.ConvertAll(table.Succeeds(formula), s => s == order.Success);
        var interest = order.Success ? "is signed and deters" : "fails to be signed and to deter";
        if (ofInterest.All(yes => yes) || !ofInterest.Any(yes => yes))
            throw new NothingToFindException(
                $"{run.Plan.Scenario.Formulas.Name(formula)} {interest} in {(ofInterest[0] ? "every draw" : "no draw")}, so there is no border to look for. Name another formula."
            );
        var found = FoundRegion.Of(table.Inputs, ofInterest, seed: run.Plan.Seed, cancellation: cancellation);
        var leaves = DecisionTree.Leaves(table.Inputs, ofInterest);
        return RegionReport.Of(found, leaves, table, formula, run.Plan, interest, EngineVersion.Text);
    }

    private static DrawTable Table(SweepRun run, int threads, CancellationToken cancellation) =>
        DrawTable.Of(run, 0, [.. Enumerable.Range(0, run.Plan.Scenario.Formulas.Count)], threads, cancellation);

    private static int Formula(SweepRun run, RunOrder order, int threads, CancellationToken cancellation)
    {
        var brief = new SweepRun(new(run.Plan.Scenario, BriefDraws, run.Plan.Seed) { Variants = run.Plan.Variants });
        brief.Advance(brief.Blocks, threads, null, cancellation);
        return FormulaRef.Find(run.Plan.Scenario.Formulas, order.Formula, new VariantAnswer(brief, 0).Likeliest());
    }
}

/// <summary>What was looked for cannot be there.</summary>
internal sealed class NothingToFindException(string message) : Exception(message);
