using System.Collections.Immutable;
using System.Globalization;
using Casus.Sweeps.Answers;

namespace Casus.Reports.Sweeps;

/// <summary>Says what a sweep found: how often something is signed and deters, which formula, and how that depends on structure.</summary>
public static class SweepReport
{
    private const int MostFormulas = 12;

    /// <summary>The report on a sweep.</summary>
    /// <param name="answer">What the sweep found.</param>
    /// <param name="engine">The version of the software.</param>
    public static Report Of(SweepAnswer answer, string engine)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var scenario = answer.Plan.Scenario;
        return new(
            $"{scenario.Title}: how often it holds",
            "With every stated number free within its range or law: which formula is signed, and which deters?",
            [Headline(answer), Depends(answer), Sampling(answer)],
            KeyFacts(answer),
            new(scenario.Title, scenario.Hash, engine, answer.Plan.Seed),
            [Variants(answer), Formulas(answer), Regret(answer), Inputs(answer)]
        );
    }

    private static Prose Headline(SweepAnswer answer)
    {
        var stated = answer.Stated;
        var best = stated.Of(stated.Likeliest());
        return
        [
            new Run.Strong($"Some formula is signed and deters in {Sampled(stated.AnyBoth)} of the draws. "),
            $"The one most often both is {Words(answer, best.Formula)}: signed in {NumberText.Probability(best.Signing.Value)}, deterring in {NumberText.Probability(best.Deterring.Value)}, both in {Sampled(best.Both)}.",
        ];
    }

    private static Prose Depends(SweepAnswer answer)
    {
        var others = answer.Variants.Skip(1).ToList();
        if (others.Count == 0)
            return "No structural variant applies.";
        var (least, most) = (others.MinBy(v => v.AnyBoth.Value)!, others.MaxBy(v => v.AnyBoth.Value)!);
        if (most.AnyBoth.Value - least.AnyBoth.Value < 5e-4)
            return
            [
                new Run.Strong("By structure. "),
                $"The same probability, within 0.05 points, under each of {others.Count} other structural choices.",
            ];
        return
        [
            new Run.Strong("By structure. "),
            $"Under other structural choices the same probability goes from {NumberText.Probability(least.AnyBoth.Value)} ({least.Variant.Name}) to {NumberText.Probability(most.AnyBoth.Value)} ({most.Variant.Name}). Structures are compared, never averaged.",
        ];
    }

    private static Prose Sampling(SweepAnswer answer)
    {
        var plan = answer.Plan;
        var part = answer.IsDone ? "" : $"; the sweep was stopped after {NumberText.Count(answer.Stated.Draws)}";
        return
        [
            new Run.Strong("How it was sampled. "),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{SweepWords.Sampling(plan)}, {plan.Replicates} independent replicates{part}. ± is the sampling error, nineteen times out of twenty; it says nothing of assumptions left out."
            ),
        ];
    }

    private static ImmutableArray<KeyFact> KeyFacts(SweepAnswer answer)
    {
        var stated = answer.Stated;
        var best = stated.Of(stated.Likeliest());
        return
        [
            new(NumberText.Probability(stated.AnySigned.Value), "some formula is signed", Interval(stated.AnySigned)),
            new(NumberText.Probability(stated.AnyBoth.Value), "some formula is signed and deters", Interval(stated.AnyBoth)),
            new(NumberText.Probability(best.Both.Value), "the likeliest formula does both", Interval(best.Both)),
        ];
    }

    private static Section Variants(SweepAnswer answer) => new("variants", "By structural choice", [VariantTable(answer)]);

    /// <summary>The same odds under each structural variant.</summary>
    internal static Table VariantTable(SweepAnswer answer) =>
        new Table(
            [
                "structure",
                Column.Number("some signed"),
                Column.Number("some signed and deters"),
                "formula most often both",
                Column.Number("both"),
            ],
            [
                .. answer.Variants.Select(v =>
                {
                    var best = v.Of(v.Likeliest());
                    Cell[] cells =
                    [
                        v.Variant.Name,
                        Sampled(v.AnySigned),
                        Sampled(v.AnyBoth),
                        best.Both.Value > 0 ? Words(answer, best.Formula) : "none",
                        Sampled(best.Both),
                    ];
                    return v == answer.Stated ? Row.Highlight(cells) : Row.Of(cells);
                }),
            ]
        );

    private static Section Formulas(SweepAnswer answer)
    {
        var stated = answer.Stated;
        var frontier = stated.Frontier();
        ImmutableArray<int> shown = [.. stated.Ranked(MostFormulas).Concat(frontier.Take(MostFormulas)).Distinct()];
        return new(
            "formulas",
            "By formula",
            [
                new Block.Illustration(SweepFigures.Odds(stated, shown, new(answer.Plan.Scenario))),
                new Table(
                    [
                        "formula",
                        Column.Number("signed"),
                        Column.Number("deters"),
                        Column.Number("both"),
                        Column.Number("if independent"),
                        Column.Number("attack, mean"),
                        Column.Number("attack, 5 to 95 %"),
                        Column.Number("best of all"),
                        "not dominated",
                    ],
                    [
                        .. shown
                            .Select(stated.Of)
                            .Select(f =>
                                Row.Of([
                                    Words(answer, f.Formula),
                                    Sampled(f.Signing),
                                    Sampled(f.Deterring),
                                    Sampled(f.Both),
                                    NumberText.Probability(f.Signing.Value * f.Deterring.Value),
                                    NumberText.Probability(f.Attack.Value),
                                    NumberText.ProbabilityRange(f.AttackSpread.P5, f.AttackSpread.P95),
                                    NumberText.Probability(f.First),
                                    frontier.Contains(f.Formula) ? "yes" : "",
                                ])
                            ),
                    ],
                    "Formulas most often signed and deterring, and all that no other betters in both. What makes a text acceptable can make it weak: compare 'both' with what independence would give"
                ),
            ]
        );
    }

    private static Section Regret(SweepAnswer answer)
    {
        var stated = answer.Stated;
        var rows = Enumerable
            .Range(0, stated.Formulas)
            .Select(stated.Of)
            .OrderBy(f => f.RegretMost)
            .ThenBy(f => f.Regret)
            .Take(MostFormulas);
        return new(
            "regret",
            "Which choice is safest",
            [
                "What a formula brings is the gain of the least favoured actor with a veto, in units of the whole stake; a formula that is not signed brings nothing. Regret is what the best formula of that draw would have brought beyond it (Savage 1951).",
                new Table(
                    [
                        "formula",
                        Column.Number("mean gain of the least favoured"),
                        Column.Number("mean regret"),
                        Column.Number("regret, 90 %"),
                        Column.Number("largest regret"),
                    ],
                    [
                        .. rows.Select(f =>
                            Row.Of([
                                Words(answer, f.Formula),
                                NumberText.Plain(f.Gain),
                                NumberText.Plain(f.Regret),
                                NumberText.Plain(f.RegretP90),
                                NumberText.Plain(f.RegretMost),
                            ])
                        ),
                    ],
                    "Smallest largest regret first"
                ),
            ]
        );
    }

    private static Section Inputs(SweepAnswer answer)
    {
        var words = new SweepWords(answer.Plan.Scenario);
        return new(
            "inputs",
            "What was drawn",
            [
                .. Cautions(answer, words),
                .. Shapes(answer, words),
                new Table(
                    ["number", "as written", Column.Number("5 %"), Column.Number("50 %"), Column.Number("95 %"), Column.Number("cut off")],
                    [
                        .. answer.Space.Inputs.Select(i =>
                            Row.Of([
                                words.Input(i.Name),
                                i.Law.Text,
                                NumberText.Plain(i.Quantile(0.05)),
                                NumberText.Plain(i.Quantile(0.5)),
                                NumberText.Plain(i.Quantile(0.95)),
                                i.CutOff < 5e-5 ? "" : NumberText.Probability(i.CutOff),
                            ])
                        ),
                    ],
                    "Every number with a range or a law; all others stay at their central values. 'Cut off' is what a law, as written, puts outside the number's domain"
                ),
            ]
        );
    }

    // What was not done as written is said, never passed over.
    private static ImmutableArray<Block> Cautions(SweepAnswer answer, SweepWords words)
    {
        var notes = ImmutableArray.CreateBuilder<Block>();
        if (!answer.Space.Repairs.IsEmpty)
            notes.Add(
                new Block.Note(
                    NoteKind.Caveat,
                    $"The stated correlations cannot all be together. The nearest that can were used: {string.Join("; ", answer.Space.Repairs.Select(r => $"{words.Input(r.First)} with {words.Input(r.Second)} {NumberText.Plain(r.Used)} instead of {NumberText.Plain(r.Stated)}"))} (correlations of normal scores)."
                )
            );
        if (answer.Space.Held.Count > 0)
            notes.Add(
                new Block.Note(
                    NoteKind.Caveat,
                    $"Held at their central values, being parts of a whole: {string.Join("; ", answer.Space.Held.Select(words.Input))}."
                )
            );
        var faulty = answer.Variants.Sum(v => v.Faulty);
        if (faulty > 0)
            notes.Add(
                new Block.Note(
                    NoteKind.Caveat,
                    $"{NumberText.Count(faulty)} games of single draws have no number as an answer; they count as neither signed nor deterring."
                )
            );
        if (answer.Space.Inputs.Any(i => i.Law.IsRangeOnly))
            notes.Add(
                new Block.Note(
                    NoteKind.Caveat,
                    "Some numbers have a range and no law; they are drawn evenly, and shares computed from them are no probabilities."
                )
            );
        return notes.ToImmutable();
    }

    private static ImmutableArray<Block> Shapes(SweepAnswer answer, SweepWords words) =>
        answer.Space.Inputs.Count == 0 ? [] : [new Block.Illustration(SweepFigures.Densities(answer.Space.Inputs, words))];

    /// <summary>A probability with its sampling error: "31.2 % ± 0.2".</summary>
    internal static string Sampled(Estimate estimate)
    {
        if (estimate.Value is 0)
            return $"0\u00A0% (at most {NumberText.Probability(estimate.High)})";
        if (estimate.Value is 1)
            return $"100\u00A0% (at least {NumberText.Probability(estimate.Low)})";
        var half = 100 * Math.Max(estimate.High - estimate.Value, estimate.Value - estimate.Low);
        if (!double.IsFinite(half))
            return NumberText.Probability(estimate.Value);
        var error = half < 0.005 ? "<0.01" : NumberText.Plain(Math.Round(half, half < 1 ? 2 : 1));
        return $"{NumberText.Probability(estimate.Value)} ± {error}";
    }

    private static string Interval(Estimate estimate) =>
        $"{NumberText.ProbabilityRange(estimate.Low, estimate.High)}, sampling error alone";

    private static string Words(SweepAnswer answer, int formula) => new SweepWords(answer.Plan.Scenario).Formula(formula);
}
