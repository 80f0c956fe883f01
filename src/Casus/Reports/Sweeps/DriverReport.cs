using System.Globalization;
using Casus.Sweeps.Drivers;
using Casus.Uncertainty.Sensitivity;

namespace Casus.Reports.Sweeps;

/// <summary>Says which uncertain numbers move a formula.</summary>
public static class DriverReport
{
    private const int MostRows = 20;

    /// <summary>The report.</summary>
    /// <param name="found">What was found.</param>
    /// <param name="engine">The version of the software.</param>
    public static Report Of(FormulaDrivers found, string engine)
    {
        ArgumentNullException.ThrowIfNull(found);
        var plan = found.Run.Plan;
        var words = new SweepWords(plan.Scenario);
        return new(
            $"{plan.Scenario.Title}: what matters",
            "Which uncertain number moves the answer, and how sure is that?",
            [Answer(found, words), How(found)],
            [],
            new(plan.Scenario.Title, plan.Scenario.Hash, engine, plan.Seed),
            [Table(found, words)]
        );
    }

    /// <summary>What a number of a formula is called.</summary>
    internal static string Words(FormulaOutcome outcome) =>
        outcome switch
        {
            FormulaOutcome.Attack => "the probability of an attack",
            FormulaOutcome.SigningMargin => "the least gain of any actor with a veto",
            _ => "how far it is from being signed and deterring",
        };

    private static Prose Answer(FormulaDrivers found, SweepWords words)
    {
        var first = found.Drivers[0];
        var rest = found.Drivers.Skip(1).Take(2).Where(d => d.Total.Low > 0).Select(d => words.Input(d.Name)).ToList();
        var then = rest.Count == 0 ? "" : $" Next come {string.Join(" and ", rest)}.";
        return
        [
            new Run.Strong($"Most decides {words.Input(first.Name)}. "),
            $"Of the variance of {Words(found.Outcome)} under {words.Formula(found.Formula)} it has a part in {Share(first.Total)}.{then}",
        ];
    }

    private static Prose How(FormulaDrivers found) =>
        found.Indices is { } indices
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"Sobol' indices from {NumberText.Count(found.Runs)} runs; intervals from independent scramblings, nineteen times out of twenty; seed {found.Run.Plan.Seed}. Mean {NumberText.Plain(indices.Mean.Value)}, standard deviation {NumberText.Plain(Math.Sqrt(indices.Variance.Value))}. First-order shares sum to {NumberText.Plain(indices.First.Sum(f => f.Value))}; what is missing to 1 comes from interactions."
            )
            : "Some numbers vary together, so these are Shapley effects, which sum to 1; Sobol' indices would count shared variance twice or not at all.";

    private static Section Table(FormulaDrivers found, SweepWords words)
    {
        var shown = found.Drivers.Take(MostRows).ToList();
        var rest = found.Drivers.Length - shown.Count;
        var caption =
            rest <= 0
                ? ""
                : $"And {rest} more, each with a part in at most {NumberText.Probability(found.Drivers.Skip(MostRows).Max(d => Math.Max(0, d.Total.High)))}";
        return found.Indices is null
            ? new(
                "drivers",
                "Shapley effects",
                [
                    Figure(found, words),
                    new Table(
                        ["number", Column.Number("effect")],
                        [.. shown.Select(d => Row.Of([words.Input(d.Name), Share(d.Total)]))],
                        caption
                    ),
                ]
            )
            : new(
                "drivers",
                "Shares of variance",
                [
                    Figure(found, words),
                    new Table(
                        ["number", Column.Number("alone"), Column.Number("with others")],
                        [.. shown.Select(d => Row.Of([words.Input(d.Name), Share(d.First!.Value), Share(d.Total)]))],
                        caption
                    ),
                ]
            );
    }

    private static Block.Illustration Figure(FormulaDrivers found, SweepWords words) =>
        new(SweepFigures.Drivers(found.Drivers, Words(found.Outcome), words));

    // An interval that holds nothing is nothing to a reader.
    private static string Share(Estimate estimate) =>
        estimate.NegativeBeyondError ? $"{NumberText.Probability(estimate.Value)} (more draws needed)"
        : estimate.Low <= 0 ? "≈ 0"
        : $"{NumberText.Probability(Math.Min(1, estimate.Value))} ({NumberText.Probability(Math.Max(0, estimate.Low))} to {NumberText.Probability(Math.Min(1, estimate.High))})";
}
