using System.Collections.Immutable;
using Casus.Sweeps;
using Casus.Sweeps.Draws;
using Casus.Sweeps.Inputs;
using Casus.Uncertainty.Discovery;

namespace Casus.Reports.Sweeps;

/// <summary>Says where a formula fails to be signed and to deter, in the scenario's own words.</summary>
public static class RegionReport
{
    /// <summary>The report.</summary>
    /// <param name="found">The region.</param>
    /// <param name="leaves">The leaves of a tree grown on the same draws.</param>
    /// <param name="table">The draws.</param>
    /// <param name="formula">The formula.</param>
    /// <param name="plan">How it was drawn.</param>
    /// <param name="interest">What the draws of interest are: "fails to be signed and to deter".</param>
    /// <param name="engine">The version of the software.</param>
    public static Report Of(
        FoundRegion found,
        ImmutableArray<PeelingStep> leaves,
        DrawTable table,
        int formula,
        SweepPlan plan,
        string interest,
        string engine
    )
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(plan);
        var words = new SweepWords(plan.Scenario);
        return new(
            $"{plan.Scenario.Title}: where it breaks",
            $"Under which assumptions is it so that {words.Formula(formula)} {interest}?",
            [Answer(found, table, words, interest), $"{SweepWords.Sampling(plan)}; found on one half, checked on the other."],
            [],
            new(plan.Scenario.Title, plan.Scenario.Hash, engine, plan.Seed),
            [Restrictions(found, table, words), Trajectory(found), Tree(leaves, table, words)]
        );
    }

    /// <summary>The region in a sentence.</summary>
    internal static Prose Answer(FoundRegion found, DrawTable table, SweepWords words, string interest, bool isSentence = false)
    {
        var it = isSentence ? interest : $"It {interest}";
        var all = found.HeldOut.Draws == 0 ? 0 : (double)found.HeldOut.OfInterest / found.HeldOut.Draws;
        var clauses = Clauses(found.Chosen.Box, table, words);
        if (clauses.IsEmpty)
            return
            [
                new Run.Strong("No region stands out. "),
                $"{it} in {NumberText.Probability(all)} of the draws, much the same everywhere.",
            ];
        return
        [
            new Run.Strong($"{it} when {string.Join(", and ", clauses)}. "),
            $"There it does in {NumberText.Probability(found.HeldOut.Density)} of the draws, against {NumberText.Probability(all)} everywhere; the region holds {NumberText.Probability(found.HeldOut.Coverage)} of all such draws.",
        ];
    }

    private static Section Restrictions(FoundRegion found, DrawTable table, SweepWords words) =>
        new(
            "region",
            "The region",
            [
                new Table(
                    [
                        "assumption",
                        "within the region",
                        Column.Number("5 to 95 % of all draws"),
                        Column.Number("quasi-p"),
                        Column.Number("found again in halves"),
                    ],
                    [
                        .. found.Chosen.Box.Restrictions.Select(
                            (r, i) =>
                            {
                                var input = table.Space.Inputs[r.Input];
                                return Row.Of([
                                    words.Input(input.Name),
                                    Ends(r, input),
                                    NumberText.Range(input.Quantile(0.05), input.Quantile(0.95)),
                                    found.QuasiPValues[i] < 0.0001 ? "<0.0001" : NumberText.Plain(found.QuasiPValues[i]),
                                    NumberText.Probability(found.Reappears[i]),
                                ]);
                            }
                        ),
                    ],
                    "Quasi-p: the chance to see as many such draws in the region if that assumption made no difference (Bryant and Lempert 2010)"
                ),
            ]
        );

    private static Section Trajectory(FoundRegion found) =>
        new(
            "trajectory",
            "From everything to the densest",
            [
                new Block.Illustration(SweepFigures.Peeled(found)),
                new Table(
                    [
                        Column.Number("share of draws"),
                        Column.Number("density"),
                        Column.Number("coverage"),
                        Column.Number("assumptions restricted"),
                    ],
                    [
                        .. Thinned(found.Trajectory, found)
                            .Select(step =>
                            {
                                Cell[] cells =
                                [
                                    NumberText.Probability(step.Score.Mass),
                                    NumberText.Probability(step.Score.Density),
                                    NumberText.Probability(step.Score.Coverage),
                                    NumberText.Count(step.Restricted),
                                ];
                                return step.Score == found.Chosen.Score ? Row.Highlight(cells) : Row.Of(cells);
                            }),
                    ],
                    "Each step gives up a little of what is of interest for a denser rest; the one with the best balance was taken, and restrictions that could be chance dropped"
                ),
            ]
        );

    private static Section Tree(ImmutableArray<PeelingStep> leaves, DrawTable table, SweepWords words) =>
        new(
            "tree",
            "The same by a tree",
            [
                new Table(
                    ["when", Column.Number("density"), Column.Number("coverage"), Column.Number("share of draws")],
                    [
                        .. leaves
                            .OrderByDescending(l => l.Score.Density)
                            .Take(8)
                            .Select(l =>
                                Row.Of([
                                    l.Box.Restrictions.IsEmpty ? "always" : string.Join(", and ", Clauses(l.Box, table, words)),
                                    NumberText.Probability(l.Score.Density),
                                    NumberText.Probability(l.Score.Coverage),
                                    NumberText.Probability(l.Score.Mass),
                                ])
                            ),
                    ],
                    "Leaves of a classification tree, densest first, on the draws that it was grown from"
                ),
            ]
        );

    private static ImmutableArray<string> Clauses(Box box, DrawTable table, SweepWords words) =>
        [
            .. box.Restrictions.Zip(
                RegionWords.Clauses(box, i => words.Input(table.Space.Inputs[i].Name), (_, value) => NumberText.Plain(value)),
                (r, clause) => Clause(r, clause, table.Space.Inputs[r.Input])
            ),
        ];

    private static string Clause(Restriction restriction, string clause, UncertainInput input) =>
        input.Kind != InputKind.Hypothesis
            ? clause
                .Replace(" below ", " is below ", StringComparison.Ordinal)
                .Replace(" above ", " is above ", StringComparison.Ordinal)
                .Replace(" between ", " is between ", StringComparison.Ordinal)
        : double.IsInfinity(restriction.Low) ? $"it is not so that {SweepWords.Hypothesis(input.Name)}"
        : $"it is so that {SweepWords.Hypothesis(input.Name)}";

    private static string Ends(Restriction restriction, UncertainInput input) =>
        (double.IsInfinity(restriction.Low), double.IsInfinity(restriction.High)) switch
        {
            _ when input.Kind == InputKind.Hypothesis => double.IsInfinity(restriction.Low) ? "false" : "true",
            (true, _) => $"below {NumberText.Plain(restriction.High)}",
            (_, true) => $"above {NumberText.Plain(restriction.Low)}",
            _ => NumberText.Range(restriction.Low, restriction.High),
        };

    private static IEnumerable<PeelingStep> Thinned(ImmutableArray<PeelingStep> steps, FoundRegion found)
    {
        const int Most = 12;
        for (var i = 0; i < steps.Length; i++)
        {
            if (i % Math.Max(1, steps.Length / Most) == 0 || i == steps.Length - 1 || steps[i].Score == found.Chosen.Score)
                yield return steps[i];
        }
    }
}
