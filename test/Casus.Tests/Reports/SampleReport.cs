using Casus.Reports;
using Casus.Reports.Drawings;

namespace Casus.Tests.Reports;

/// <summary>A whole report with every kind of block and drawing.</summary>
internal static class SampleReport
{
    public static Report Build() => Of(Claims(), Formulas(), Hurdle(), Deterrence(), Game(), Evidence(), Method());

    /// <summary>Short enough to be read as approved text.</summary>
    public static Report Short() => Of(Claims(), Hurdle(), Method());

    private static Report Of(params ReadOnlySpan<Section> sections) =>
        new(
            "A guarantee that both sides can sign",
            "Is there a text of a security guarantee that all parties sign and that deters a new attack?",
            [
                [
                    new Run.Strong("No text does both, as things stand."),
                    " Thirteen of 210 formulas are signed by all four parties, and under each of them an attack stays ",
                    new Run.Strong(ProbabilityWords.Of(59.0 / 88)),
                    ". Every formula that deters founders on the same pair: the challenger and the protégé’s parliament.",
                ],
                [
                    "The nearest opening is to raise the parliament’s cap on territory by 0.15; see ",
                    new Run.Reference("the hurdle", "hurdle"),
                    ".",
                ],
            ],
            [
                new("13 of 210", "formulas that all parties sign"),
                new(NumberText.Probability(59.0 / 88), "least chance of attack among them", "range 60 % to 75 % over the assumptions"),
                new("+0.15", "least change that opens a text that deters", "cap on territory 0.35 → 0.50"),
                new("4 of 6", "variants of the model in which this holds"),
            ],
            new("Base case B: illustrative fractions", "9f2c41d07be3a8156640c1d2aa01937f", "0.1.0", 12345),
            [.. sections]
        );

    private static Section Claims() =>
        new(
            "claims",
            "What was claimed, and what holds",
            [
                "Four claims were put to the model. Each is judged in the base case, and each shows what would turn it.",
                new Block.Verdicts([
                    new(
                        "Aid without a promise of force does not dissuade.",
                        Verdict.Holds,
                        "Chance of attack 75 % with aid only",
                        [
                            "Aid lowers the chance from 87.5 % but leaves it above the tolerated 35 %. See ",
                            new Run.Reference("the curve", "fig-curve"),
                            ".",
                        ],
                        "the challenger’s resolve is at most 0.5 (now up to 2)."
                    ),
                    new(
                        "A promise that would be kept dissuades.",
                        Verdict.Holds,
                        "Chance of attack 0 %",
                        "At a belief of 0.756 or more nobody attacks.",
                        ["breaking the word costs less than ", new Run.Code("0.18"), " (now 0.30)."]
                    ),
                    new(
                        "The stronger the text, the less the challenger accepts it.",
                        Verdict.Fails,
                        "No further cost beyond a belief of 0.756",
                        "Once deterred, the challenger loses nothing by a still stronger text.",
                        Prose.Empty
                    ),
                    new(
                        "Ambiguity lies between the clear texts.",
                        Verdict.Undecided,
                        "Between 19 % and 56 %",
                        "It does where all read the text alike; not where they read it apart.",
                        "readings differ by less than 0.1."
                    ),
                ]),
                new Block.Note(NoteKind.Caveat, "All numbers are fractions chosen to make the arithmetic exact. They estimate nothing."),
            ]
        );

    private static Section Formulas() =>
        new(
            "formulas",
            "Every formula at once",
            [
                "A formula fixes the text, the contingent and the share of the territory. The map shows which of them are signed and which deter; no cell is both.",
                Figure(
                    "fig-map",
                    "What is signed is not what deters",
                    "The ring is the formula that the Nash solution picks.",
                    SampleDrawings.Map()
                ),
                new Table(
                    [
                        "Text",
                        Column.Number("Fights"),
                        Column.Number("Attack"),
                        Column.Number("Challenger from"),
                        Column.Number("Protégé to"),
                        new("Signed", ColumnKind.Verdict),
                    ],
                    [
                        ["no guarantee", "0.125", "71.9 %", "0.121", "0.333", Verdict.Holds],
                        ["aid only", "0", "75 %", "0.096", "0.31", Verdict.Holds],
                        Row.Highlight("may defend", "0.125", "67 %", "0.197", "0.397", Verdict.Holds),
                        ["ambiguous", "0.5", "31.3 %", "0.415", "0.681", Verdict.Fails],
                        ["would defend", "0.875", "0 %", "0.5", "0.85", Verdict.Fails],
                    ],
                    "Five texts without a contingent"
                ),
                Figure(
                    "fig-zone",
                    "Where the parties’ demands overlap",
                    "A strong text moves the challenger’s demand beyond what the parliament allows.",
                    SampleDrawings.Intervals()
                ),
                Figure(
                    "fig-terms",
                    "Why the challenger signs the weak text",
                    "Each term is exact, and the terms add up.",
                    SampleDrawings.Terms()
                ),
                Figure("fig-large", "The same over 4,920 formulas", "Neighbours are pooled.", SampleDrawings.LargeMap()),
            ]
        );

    private static Section Hurdle() =>
        new(
            "hurdle",
            "The hurdle",
            [
                "For the text that would deter, two parties stand apart.",
                Figure(
                    "fig-hurdle",
                    "Who is short of signing, and by how much",
                    "Text: would defend, no contingent.",
                    SampleDrawings.Hurdles()
                ),
                new Block.Note(NoteKind.Stipulated, ["The cap of 0.35 is taken as given (", new Run.Reference("A7", "a7"), ")."]),
                new Block.Note(NoteKind.Default, "The discount factor of 0.9 was not given; it is the software’s default."),
            ]
        );

    private static Section Deterrence() =>
        new(
            "deterrence",
            "Would it hold?",
            [
                Figure(
                    "fig-curve",
                    "The chance of attack falls with belief",
                    "The shaded stretch is the range of the assumption.",
                    SampleDrawings.Curves()
                ),
                Figure(
                    "fig-tornado",
                    "Which assumption decides",
                    "The belief and the cost of breaking the word can each turn the verdict alone.",
                    SampleDrawings.Tornado()
                ),
                Figure(
                    "fig-hazard",
                    "Ten years under four texts",
                    "A guarantee that lapses postpones the attack rather than preventing it.",
                    SampleDrawings.Hazards()
                ),
                new Block.Note(NoteKind.Numerical, "Closed forms throughout; the tree check agrees within 0.0125."),
            ]
        );

    private static Section Game() =>
        new(
            "game",
            "The game that was solved",
            [Figure("fig-tree", "One period", "The challenger does not know which reading the guarantor holds.", SampleDrawings.Tree())]
        );

    private static Section Evidence() =>
        new(
            "evidence",
            "What the statements weigh",
            [
                Figure(
                    "fig-balance",
                    "Three statements from one source are not three witnesses",
                    "The dashed outline is what they would weigh if each were independent.",
                    SampleDrawings.Balance()
                ),
                new Block.Definitions([
                    new(
                        "A7 Cap on territory",
                        [
                            "Stipulated. Parliament accepts at most 0.35 of the disputed share. ",
                            new Run.Source("Source", new Uri("https://example.org/a?b=1&c=2")),
                        ],
                        "a7"
                    ),
                    new([new Run.Strong("E2"), " Deputy minister, 19 January"], "“No contingent, whatever the flag.”", "e2"),
                ]),
            ]
        );

    private static Section Method() =>
        new(
            "method",
            "Method and limits",
            [
                new Block.Bullets([
                    "Each guarantor’s choice is solved first, then the protégé’s, then the challenger’s.",
                    ["Ties: an indifferent challenger ", new Run.Emphasis("does not"), " attack."],
                ]),
                new Block.Details(
                    "All parameters",
                    [
                        new Table(
                            ["Key", Column.Number("Value"), "Backing"],
                            [
                                [new Prose([new Run.Code("rho.would")]), "0.30", "judged"],
                                [new Prose([new Run.Code("cap")]), "0.35", "stipulated"],
                            ]
                        ),
                    ]
                ),
            ],
            [
                new(
                    "reading",
                    "How to read the probabilities",
                    ["Words of probability follow the bands of ICD 203 and always stand with their number."]
                ),
            ]
        );

    public static Block.Illustration Figure(string anchor, string title, string caption, Drawing drawing) =>
        new(
            new(
                anchor,
                title,
                caption,
                drawing,
                $"{title}. {caption}",
                new Table(
                    ["Item", Column.Number("Value")],
                    [
                        ["first", "1"],
                        ["second", "2"],
                    ],
                    title
                )
            )
        );
}
