using Casus.Sweeps;
using Casus.Sweeps.Choosing;
using Casus.Sweeps.Learning;
using Casus.Uncertainty.Information;

namespace Casus.Reports.Sweeps;

/// <summary>Says what it would be worth to learn each input before a formula is chosen.</summary>
public static class LearningReport
{
    private const int MostInputs = 20;

    /// <summary>The report.</summary>
    /// <param name="learning">What was worked out.</param>
    /// <param name="plan">How it was drawn.</param>
    /// <param name="engine">The version of the software.</param>
    public static Report Of(LearningWorth learning, SweepPlan plan, string engine)
    {
        ArgumentNullException.ThrowIfNull(learning);
        ArgumentNullException.ThrowIfNull(plan);
        var words = new SweepWords(plan.Scenario);
        return new(
            $"{plan.Scenario.Title}: what to learn first",
            "What would it be worth to know a number before choosing a formula?",
            [
                Answer(learning, words),
                $"{SweepWords.Sampling(plan)}. A worth that held-out draws do not confirm is chance; errors take draws for independent, which overstates them for spread points.",
            ],
            [
                new(Amount(learning, learning.Without), "without learning", words.Formula(learning.Default)),
                new(Amount(learning, learning.Everything.Value), "the worth of knowing everything"),
            ],
            new(plan.Scenario.Title, plan.Scenario.Hash, engine, plan.Seed),
            [Inputs(learning, words)]
        );
    }

    private static Prose Answer(LearningWorth learning, SweepWords words)
    {
        var what = learning.Kind == PayoffKind.Success ? "is signed and deters in" : "brings the least favoured on average";
        var first = learning.Inputs.FirstOrDefault(i => Confirmed(i.Worth));
        var most = first is null
            ? "No single number is worth learning, as far as these draws show."
            : $"Of single numbers, most is worth {words.Input(learning.Table.Space.Inputs[first.Input].Name)}: {Amount(learning, first.Worth.CrossFitted)} to {Amount(learning, first.Worth.Value)}.";
        return
        [
            new Run.Strong($"Knowing everything beforehand would add {Amount(learning, learning.Everything.Value)}. "),
            $"Without learning the best choice is {words.Formula(learning.Default)}; it {what} {Amount(learning, learning.Without)}. {most}",
        ];
    }

    private static Section Inputs(LearningWorth learning, SweepWords words) =>
        new(
            "inputs",
            "By number",
            [
                new Table(
                    [
                        "number",
                        Column.Number("worth"),
                        Column.Number("± 2 standard errors"),
                        Column.Number("confirmed by held-out draws"),
                        Column.Number("± 2 standard errors"),
                    ],
                    [
                        .. learning
                            .Inputs.Take(MostInputs)
                            .Select(i =>
                                Row.Of([
                                    words.Input(learning.Table.Space.Inputs[i.Input].Name),
                                    Amount(learning, i.Worth.Value),
                                    Amount(learning, 2 * i.Worth.StandardError),
                                    Confirmed(i.Worth) ? Amount(learning, i.Worth.CrossFitted) : "≈ 0",
                                    Amount(learning, 2 * i.Worth.CrossFittedError),
                                ])
                            ),
                    ],
                    "The truth lies, but for chance, between the two worths (Strong and Oakley 2013)"
                ),
            ]
        );

    private static bool Confirmed(InformationWorth worth) => worth.CrossFitted > 2 * worth.CrossFittedError;

    private static string Amount(LearningWorth learning, double amount) =>
        learning.Kind == PayoffKind.Success ? NumberText.Probability(amount) : NumberText.Plain(amount);
}
