using System.Collections.Immutable;
using Casus.Numerics;
using Casus.Reports;
using Casus.Reports.Drawings;

namespace Casus.Tests.Reports;

/// <summary>One drawing of each kind, from a worked example of a guarantee under five texts.</summary>
internal static class SampleDrawings
{
    private static readonly string[] Texts = ["no guarantee", "aid only", "may defend", "ambiguous", "would defend"];

    // What each text needs of territory for the challenger to sign, what the protégé yields at most, and the risk of attack.
    private static readonly (double Least, double Most, double Attack)[] Bare =
    [
        (0.121, 0.3325, 0.719),
        (0.096, 0.31, 0.75),
        (0.197, 0.397, 0.670),
        (0.415, 0.681, 0.3125),
        (0.5, 0.85, 0),
    ];

    private static readonly (double Least, double Most, double Attack)[] Manned =
    [
        (0.404, 0.566, 0.486),
        (0.238, 0.359, 0.727),
        (0.465, 0.639, 0.391),
        (0.55, 0.85, 0),
        (0.6, 0.85, 0),
    ];

    public static OutcomeMap Map()
    {
        ImmutableArray<string> columns = [.. Enumerable.Range(0, 21).Select(at => NumberText.Plain(at * 0.05))];
        return new(
            "text of the guarantee",
            [.. Texts],
            "share of the territory that goes to the challenger",
            columns,
            [
                new("signed and deters", Tone.Good),
                new("signed, does not deter", Tone.Partial),
                new("deters, but somebody refuses", Tone.Refused),
                new("neither", Tone.Neither),
            ],
            [new("Without a foreign contingent", Cells(Bare, 0), [(2 * 21) + 6]), new("With a foreign contingent", Cells(Manned, 1))]
        );
    }

    public static OutcomeMap LargeMap()
    {
        ImmutableArray<string> rows = [.. Enumerable.Range(0, 60).Select(at => $"text {at + 1}")];
        ImmutableArray<string> columns = [.. Enumerable.Range(0, 41).Select(at => NumberText.Plain(at * 0.025))];
        var cells = Enumerable
            .Range(0, 60 * 41)
            .Select(at =>
                at / 41 * 2 / 3 + at % 41 is var sum && sum < 20 ? 1
                : sum < 34 ? 3
                : sum % 7 == 0 ? 0
                : 2
            );
        ImmutableArray<int> all = [.. cells];
        var small = Map();
        return new(
            small.RowAxis,
            rows,
            small.ColumnAxis,
            columns,
            small.Categories,
            [new("Training none", all), new("Training full", [.. all.Reverse()])]
        );
    }

    public static CurveChart Curves()
    {
        return new(
            Axis.Probability("Probability that the text means “would”, as the challenger reads it"),
            Axis.Probability("Probability of attack"),
            [Curve("no contingent", 0.125, 0.875), Curve("contingent of 1", 0.375, 1), Curve("excludes direct help", 0, 0.02)],
            [new(0.2, 0.6, "range of the assumption")],
            [new(0.35, "tolerated"), new(0.756, "deterred from", IsVertical: true)],
            [new(0, 0.6705, "may"), new(0.5, 0.3125, "ambiguous"), new(1, 0, "would")]
        );
    }

    public static IntervalChart Intervals() =>
        new(
            new("Share of the territory that goes to the challenger", 0, 1),
            [
                new(
                    "May defend, no contingent",
                    [
                        new("Challenger", 0.1975, double.PositiveInfinity),
                        new("Protégé", 0, 0.3974),
                        new("Parliament of the protégé", 0, 0.35),
                    ]
                ),
                new(
                    "Would defend, no contingent",
                    [new("Challenger", 0.5, double.PositiveInfinity), new("Protégé", 0, 0.85), new("Parliament of the protégé", 0, 0.35)]
                ),
            ]
        );

    public static Waterfall Terms() =>
        new(
            "",
            0,
            [
                new("Territory, 30 %", new Rational(3, 10)),
                new("Option of a later attack", new Rational(31329, 140800)),
                new("Dislike of the text", new Rational(-1, 50)),
                new("Contingent", 0),
                new("What fighting on is worth", new Rational(-2, 5)),
            ],
            "Gain from signing"
        );

    public static HurdleChart Hurdles() =>
        new(
            "Units of the disputed stake",
            [
                new(
                    "Parliament of the protégé",
                    "cap on territory",
                    0.15,
                    "raise the cap from 0.35 to 0.50; 0.10 of it is the challenger’s dislike of the text"
                ),
                new("Challenger", "share of the territory", 0.0648, "read the text at a belief of 0.444 or less"),
                new("Protégé", "share of the territory", -0.35),
                new("Guarantor", "cost of the promise", -0.25),
            ]
        );

    public static HazardChart Hazards() =>
        new(
            "year",
            "attack within the year, if none before",
            "no attack by the end of the year",
            [
                new("May defend", [.. Enumerable.Range(0, 10).Select(at => 0.18 + (at * 0.01))]),
                new("Ambiguous", [.. Enumerable.Range(0, 10).Select(at => 0.06 + (at * 0.006))]),
                new("Would defend, lapses after six years", [0.01, 0.01, 0.012, 0.02, 0.03, 0.09, 0.31, 0.4, 0.46, 0.51]),
                new("Would defend", [.. Enumerable.Repeat(0.01, 10)]),
            ]
        );

    public static TornadoChart Tornado() =>
        new(
            Axis.Probability("Probability of attack under the ambiguous text"),
            0.3125,
            [
                new("Belief of the challenger that the text means “would”", "0.2", "0.6", 0.56, 0.19, "0.46"),
                new("Cost of breaking the word", "0.10", "0.50", 0.5375, 0.05, "0.27"),
                new("Resolve of the challenger", "1.5", "2.5", 0.12, 0.45, "2.1"),
                new("Strength of the protégé’s own forces", "0", "0.2", 0.36, 0.22, "0.03"),
                new("Cost of aid", "0.02", "0.08", 0.3125, 0.32),
            ],
            0.35,
            "tolerated"
        );

    public static DotChart Dots() =>
        new(
            Axis.Probability("share of draws"),
            ["both", "signed", "deters"],
            [
                new(
                    "The line of contact · The ambiguous text · No troops",
                    "1.4 %",
                    [DotRow.Dot(0.014, 0.01, 0.02), DotRow.Dot(0.61, 0.58, 0.64), DotRow.Dot(0.03, 0, 0.06)]
                ),
                new(
                    "The line of contact · The binding text",
                    "0 %",
                    [DotRow.Dot(0, 0, 0.004), DotRow.Dot(0, 0, 0.004), DotRow.Dot(1, 0.996, 1)]
                ),
                new(
                    "No promise",
                    "n/a",
                    [DotRow.Dot(0.5, double.NaN, double.NaN), DotRow.Dot(double.NaN, 0, 1), DotRow.Dot(0.2, 0.1, 0.3)]
                ),
            ]
        );

    public static DensityChart Densities() =>
        new([
            new(
                "Cost of breaking the word",
                "0.27 (0.2 to 0.35)",
                [.. Enumerable.Range(0, 25).Select(i => new CurvePoint(i / 24.0, Math.Exp(-Math.Pow((i - 12) / 6.0, 2))))],
                IsDiscrete: false,
                ClaimsNoOdds: false
            ),
            new("Whether the red line is genuine", "41 %", [new(0, 1), new(1, 0.7)], IsDiscrete: true, ClaimsNoOdds: false),
            new(
                "Resolve of the challenger, of which only a range is known",
                "1 (0.5 to 1.5)",
                [new(0, 1), new(1, 1)],
                IsDiscrete: false,
                ClaimsNoOdds: true
            ),
        ]);

    public static TreeDrawing Tree()
    {
        return new(
            new TreeNode.Chance("reading", [new("would", Attack("would", 0.875), 0.5), new("may", Attack("may", 0.125), 0.5)]),
            ["challenger", "protégé", "guarantor"]
        );

        static TreeNode Attack(string reading, double fights) =>
            new TreeNode.Choice(
                "Challenger",
                [new("attack", Resist(reading, fights), 0.31), new("wait", new TreeNode.End(["0", "0", "0"], "quiet"), 0.69)],
                "c"
            );

        static TreeNode Resist(string reading, double fights) =>
            new TreeNode.Choice(
                "Protégé",
                [new("resist", Answer(reading, fights), 1), new("concede", new TreeNode.End(["θ", "−1", "−τ"]), 0)],
                "p"
            );

        static TreeNode Answer(string reading, double fights) =>
            new TreeNode.Choice(
                "Guarantor",
                [
                    new("none", new TreeNode.End(["0.8θ − 0.2", "−0.8", "−0.8τ"]), 0),
                    new("aid", new TreeNode.End(["0.6θ − 0.3", "−0.6", "−0.6τ"]), 1 - fights),
                    new("direct", new TreeNode.End(["0.2θ − 0.8", "−0.2", "−0.2τ"], reading == "may" ? "beyond the text" : ""), fights),
                ]
            );
    }

    public static BalanceChart Balance() =>
        new(
            "Genuine refusal",
            "Posturing",
            Math.Log(0.3 / 0.7),
            [
                new(
                    "Statements of one ministry",
                    [new("Minister, 12 January", 1.1), new("Deputy, 19 January", 1.1), new("Spokeswoman, 4 February", 1.1)],
                    1.5
                ),
                new("What was done", [new("Rejected a draft that others signed", 0.69)], 0.69),
                new("Statements the other way", [new("“Does not wish to go to war with Europe”", -0.41)], -0.41),
            ]
        );

    private static Curve Curve(string label, double low, double high) =>
        new(
            label,
            [
                .. Enumerable
                    .Range(0, 41)
                    .Select(at =>
                    {
                        var belief = at / 40.0;
                        var fights = low + (belief * (high - low));
                        return new CurvePoint(belief, Attack(fights), Attack(fights + 0.07), Attack(fights - 0.07));
                    }),
            ]
        );

    // Attack pays above a resolve of (0.3 + 0.5 q) / (0.6 − 0.4 q), and resolve is uniform from 0 to 2.
    private static double Attack(double fights) => Math.Clamp(1 - ((0.3 + (0.5 * fights)) / (0.6 - (0.4 * fights)) / 2), 0, 1);

    private static ImmutableArray<int> Cells((double Least, double Most, double Attack)[] texts, int contingent)
    {
        var cells = ImmutableArray.CreateBuilder<int>();
        foreach (var (least, most, attack) in texts)
        {
            for (var at = 0; at <= 20; at++)
            {
                var share = at * 0.05;
                var isSigned = share >= least && share <= Math.Min(most, 0.35) && contingent == 0;
                cells.Add(
                    (isSigned, attack <= 0.35) switch
                    {
                        (true, true) => 0,
                        (true, false) => 1,
                        (false, true) => 2,
                        _ => 3,
                    }
                );
            }
        }

        return cells.ToImmutable();
    }
}
