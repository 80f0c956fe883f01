using Casus.Sweeps;
using Casus.Sweeps.Choosing;
using Casus.Uncertainty.Decisions;

namespace Casus.Reports.Sweeps;

/// <summary>Says which formula each rule of choice under uncertainty picks, and how formulas fare.</summary>
public static class RobustReport
{
    private const int MostFormulas = 15;

    // A rule by which more than these tie decides nothing.
    private const int MostTies = 5;

    /// <summary>The report.</summary>
    /// <param name="choice">What was compared.</param>
    /// <param name="plan">How it was drawn.</param>
    /// <param name="engine">The version of the software.</param>
    public static Report Of(RobustChoice choice, SweepPlan plan, string engine)
    {
        ArgumentNullException.ThrowIfNull(choice);
        ArgumentNullException.ThrowIfNull(plan);
        var words = new SweepWords(plan.Scenario);
        var unit =
            choice.Kind == PayoffKind.Success
                ? "a formula brings 1 in a draw in which it is signed and deters, else 0"
                : "a formula brings what the least favoured actor with a veto gains over continued war, in units of the stake; 0 if it is not signed";
        return new(
            $"{plan.Scenario.Title}: which choice is safe",
            "Which formula to propose when nobody knows which draw is the world?",
            [Agreement(choice, words), $"Here {unit}. {SweepWords.Sampling(plan)}."],
            [],
            new(plan.Scenario.Title, plan.Scenario.Hash, engine, plan.Seed),
            [Rules(choice, words), Formulas(choice, words)]
        );
    }

    private static Prose Agreement(RobustChoice choice, SweepWords words)
    {
        var first = choice
            .Rules.Where(r => r.Formulas.Length <= MostTies)
            .SelectMany(r => r.Formulas)
            .GroupBy(f => f)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key)
            .FirstOrDefault();
        if (first is null)
            return [new Run.Strong("No rule decides. "), "Too many formulas fare alike under every rule."];
        return
        [
            new Run.Strong($"{first.Count()} of {choice.Rules.Length} rules pick {words.Formula(first.Key)}. "),
            first.Count() == choice.Rules.Length ? "No rule speaks against it." : "Rules differ in what they fear; none is preferred here.",
        ];
    }

    private static Section Rules(RobustChoice choice, SweepWords words) =>
        new(
            "rules",
            "By rule of choice",
            [
                new Table(
                    ["rule", "formula", Column.Number("that tie")],
                    [
                        .. choice.Rules.Select(r =>
                            Row.Of([
                                r.Rule,
                                r.Formulas.Length is 0 or > MostTies ? "does not decide" : words.Formula(r.Formulas[0]),
                                NumberText.Count(r.Formulas.Length),
                            ])
                        ),
                    ],
                    "If several formulas tie, the first is named"
                ),
            ]
        );

    private static Section Formulas(RobustChoice choice, SweepWords words)
    {
        var ranked = choice.Scores.Where(s => s.Payoff.Greatest > 0).OrderBy(s => s.Regret.Mean).ThenBy(s => s.Act).Take(MostFormulas);
        return new(
            "formulas",
            "By formula",
            [
                new Table(
                    [
                        "formula",
                        Column.Number("mean"),
                        Column.Number("worst"),
                        Column.Number("mean regret"),
                        Column.Number("regret, 90 %"),
                        Column.Number("largest regret"),
                        Column.Number("best in"),
                        Column.Number("mean rank"),
                        Column.Number("± rank"),
                    ],
                    [.. ranked.Select(s => Line(choice, words, s))],
                    $"Smallest mean regret first. Rankings by even and by odd draws agree to τ = {NumberText.Plain(choice.Ranks.TauBetweenHalves())} (Kendall; 1 is perfect)"
                ),
            ]
        );
    }

    private static Row Line(RobustChoice choice, SweepWords words, ActScore score) =>
        Row.Of([
            words.Formula(choice.Table.Formulas[score.Act]),
            NumberText.Plain(score.Payoff.Mean),
            NumberText.Plain(score.Payoff.Least),
            NumberText.Plain(score.Regret.Mean),
            NumberText.Plain(score.RegretQuantile(0.9)),
            NumberText.Plain(score.Regret.Greatest),
            NumberText.Probability(score.Best.Mean),
            NumberText.Plain(choice.Ranks.Mean(score.Act)),
            NumberText.Plain(choice.Ranks.Deviation(score.Act)),
        ]);
}
