using System.Collections.Immutable;
using System.Globalization;
using Casus.Reports.Drawings;
using Casus.Sweeps.Answers;
using Casus.Sweeps.Draws;
using Casus.Sweeps.Drivers;
using Casus.Sweeps.Inputs;
using Casus.Uncertainty.Discovery;

namespace Casus.Reports.Sweeps;

/// <summary>The pictures of a sweep.</summary>
internal static class SweepFigures
{
    private const int MostRows = 12;
    private const int Points = 48;

    /// <summary>How often formulas are signed, deter, and both.</summary>
    public static Figure Odds(VariantAnswer answer, ImmutableArray<int> formulas, SweepWords words)
    {
        var shown = formulas.Take(MostRows).Select(answer.Of).ToList();
        return new(
            "odds",
            "How often each formula is signed, deters, and both",
            $"Over all draws of the stated ranges and laws; lines are the sampling error, nineteen times out of twenty.{Left(answer.Formulas - shown.Count, "formulas")}",
            new DotChart(
                Axis.Probability("share of draws"),
                ["both", "signed", "deters"],
                [
                    .. shown.Select(f => new DotRow(
                        words.Formula(f.Formula),
                        NumberText.Probability(f.Both.Value),
                        [Dot(f.Both), Dot(f.Signing), Dot(f.Deterring)]
                    )),
                ]
            ),
            $"{words.Formula(shown[0].Formula)} is signed in {NumberText.Probability(shown[0].Signing.Value)} of the draws, deters in {NumberText.Probability(shown[0].Deterring.Value)}, and does both in {NumberText.Probability(shown[0].Both.Value)}.",
            new Table(
                ["formula", Column.Number("signed"), Column.Number("deters"), Column.Number("both")],
                [
                    .. shown.Select(f =>
                        Row.Of([
                            words.Formula(f.Formula),
                            SweepReport.Sampled(f.Signing),
                            SweepReport.Sampled(f.Deterring),
                            SweepReport.Sampled(f.Both),
                        ])
                    ),
                ]
            )
        );
    }

    /// <summary>Which inputs matter.</summary>
    public static Figure Drivers(IEnumerable<Driver> drivers, string of, SweepWords words)
    {
        var all = drivers.ToList();
        var shown = all.Take(MostRows).ToList();
        var both = shown[0].First is not null && !shown[0].First.Equals(shown[0].Total);
        var most = Math.Clamp(shown.Max(d => d.Total.High), 0.05, 1);
        return new(
            "drivers",
            "What decides it",
            $"The share of the variance of {of} that each number explains; lines are intervals of 95 %.{Left(all.Count - shown.Count, "numbers", all.Skip(MostRows).Select(d => d.Total.Value).DefaultIfEmpty(0).Max())}",
            new DotChart(
                new Axis("share of variance", 0, most, AxisKind.Probability),
                both ? ["with others", "alone"] : ["share"],
                [
                    .. shown.Select(d => new DotRow(
                        words.Input(d.Name),
                        d.Total.Low <= 0 ? "≈ 0" : NumberText.Probability(Math.Min(1, d.Total.Value)),
                        both ? [Dot(d.Total), Dot(d.First!.Value)] : [Dot(d.Total)]
                    )),
                ]
            ),
            $"{words.Input(shown[0].Name)} explains most.",
            new Table(
                ["number", Column.Number("share"), Column.Number("from"), Column.Number("to")],
                [
                    .. shown.Select(d =>
                        Row.Of([
                            words.Input(d.Name),
                            NumberText.Plain(d.Total.Value),
                            NumberText.Plain(d.Total.Low),
                            NumberText.Plain(d.Total.High),
                        ])
                    ),
                ]
            )
        );
    }

    /// <summary>What is believed of some inputs.</summary>
    public static Figure Densities(IEnumerable<UncertainInput> inputs, SweepWords words)
    {
        var all = inputs.ToList();
        var shown = all.Take(MostRows).ToList();
        return new(
            "densities",
            "What is believed of the numbers that matter",
            $"Each number on a scale of its own, from its 0.5 % to its 99.5 % point; beside it the middle and the range that holds nine draws in ten.{Left(all.Count - shown.Count, "numbers")}",
            new DensityChart([
                .. shown.Select(i => new DensityRow(words.Input(i.Name), Spread(i), Shape(i), i.Law.IsDiscrete, i.Law.IsRangeOnly)),
            ]),
            "Nothing but the shapes of the laws that the table lists.",
            new Table(
                ["number", "as written", Column.Number("5 %"), Column.Number("50 %"), Column.Number("95 %")],
                [
                    .. shown.Select(i =>
                        Row.Of([
                            words.Input(i.Name),
                            i.Law.Text,
                            NumberText.Plain(i.Quantile(0.05)),
                            NumberText.Plain(i.Quantile(0.5)),
                            NumberText.Plain(i.Quantile(0.95)),
                        ])
                    ),
                ]
            )
        );
    }

    /// <summary>How likely an attack has become, year by year.</summary>
    public static Figure Fan(HazardFan fan, SweepWords words) =>
        new(
            "fan",
            "How likely an attack has become by the end of each period",
            $"Under {words.Formula(fan.Formula)}: the middle draw, and the band that holds nine draws in ten.",
            new CurveChart(
                new Axis("period", 1, Math.Max(2, fan.Periods.Length)),
                Axis.Probability("probability of an attack so far"),
                [new("middle draw", [.. fan.Periods.Select((p, t) => new CurvePoint(t + 1, p.P50, p.P5, p.P95))])]
            ),
            $"By the end of the last period the middle draw has {NumberText.Probability(fan.Periods[^1].P50)}, nine in ten lie from {NumberText.Probability(fan.Periods[^1].P5)} to {NumberText.Probability(fan.Periods[^1].P95)}.",
            new Table(
                [
                    Column.Number("period"),
                    Column.Number("5 %"),
                    Column.Number("25 %"),
                    Column.Number("50 %"),
                    Column.Number("75 %"),
                    Column.Number("95 %"),
                ],
                [
                    .. fan.Periods.Select(
                        (p, t) =>
                            Row.Of([
                                (t + 1).ToString(CultureInfo.InvariantCulture),
                                NumberText.Probability(p.P5),
                                NumberText.Probability(p.P25),
                                NumberText.Probability(p.P50),
                                NumberText.Probability(p.P75),
                                NumberText.Probability(p.P95),
                            ])
                    ),
                ]
            )
        );

    /// <summary>What density costs in coverage.</summary>
    public static Figure Peeled(FoundRegion found)
    {
        ImmutableArray<CurvePoint> points = [.. found.Trajectory.Select(s => new CurvePoint(s.Score.Coverage, s.Score.Density)).Reverse()];
        return new(
            "peeling",
            "What density costs in coverage",
            "From everything, at the right, each step of peeling gives up draws; the region taken is marked.",
            new CurveChart(
                Axis.Probability("coverage: share of such draws within the region"),
                Axis.Probability("density: share of the region's draws that are such"),
                [new("peeling", points)],
                marks: [new(found.Chosen.Score.Coverage, found.Chosen.Score.Density, "taken")]
            ),
            $"The region taken has a density of {NumberText.Probability(found.Chosen.Score.Density)} and a coverage of {NumberText.Probability(found.Chosen.Score.Coverage)} on the draws it was found from.",
            new Table(
                [Column.Number("coverage"), Column.Number("density"), Column.Number("restricted")],
                [
                    .. found.Trajectory.Select(s =>
                        Row.Of([
                            NumberText.Probability(s.Score.Coverage),
                            NumberText.Probability(s.Score.Density),
                            NumberText.Count(s.Restricted),
                        ])
                    ),
                ]
            )
        );
    }

    // What is cut is said.
    private static string Left(int count, string what, double? most = null) =>
        count <= 0 ? ""
        : most is { } value ? $" {NumberText.Count(count)} more {what} explain at most {NumberText.Probability(Math.Max(0, value))} each."
        : $" {NumberText.Count(count)} more {what} are not shown.";

    private static CurvePoint Dot(Estimate estimate) => DotRow.Dot(estimate.Value, estimate.Low, estimate.High);

    private static CurvePoint Dot(Casus.Uncertainty.Sensitivity.Estimate estimate) =>
        DotRow.Dot(estimate.Value, estimate.Low, estimate.High);

    private static string Spread(UncertainInput input) =>
        input.Kind == InputKind.Hypothesis
            ? NumberText.Probability(input.Law.Mean)
            : $"{NumberText.Plain(input.Quantile(0.5))} ({NumberText.Range(input.Quantile(0.05), input.Quantile(0.95))})";

    private static ImmutableArray<CurvePoint> Shape(UncertainInput input)
    {
        var (low, high) = (input.Quantile(0.005), input.Quantile(0.995));
        var width = high > low ? high - low : 1;
        if (input.Law.IsDiscrete)
        {
            double[] values = [.. Enumerable.Range(0, 400).Select(i => input.Quantile((i + 0.5) / 400)).Distinct().Order()];
            var most = values.Max(input.Law.Density);
            return [.. values.Select(v => new CurvePoint(Math.Clamp((v - low) / width, 0, 1), input.Law.Density(v) / most))];
        }

        double[] at = [.. Enumerable.Range(0, Points + 1).Select(i => low + (width * i / Points))];
        double[] density = [.. at.Select(x => Math.Min(input.Law.Density(x), 1e6))];
        var top = density.Max();
        return [.. density.Select((d, i) => new CurvePoint((double)i / Points, top > 0 ? d / top : 0))];
    }
}
