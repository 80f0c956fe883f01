using System.Collections.Immutable;
using Casus.Findings;
using Casus.Reports.Drawings;

namespace Casus.Reports.Cases;

/// <summary>What the readings of an ambiguous clause do.</summary>
internal static class ReadingPart
{
    public static Section? Of(CaseFindings found, CaseWords words)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        if (found is { Question: { } question, Curve: { } curve })
        {
            blocks.Add(
                $"The clause \"{question.Provision.Text}\" can be read in {question.Provision.Readings.Length} ways: {string.Join("; ", question.Provision.Readings.Select(r => $"\"{r.Id}\" – {r.Means}"))}"
            );
            blocks.Add(new Block.Illustration(CurveFigure(curve, question)));
        }

        blocks.Add(new Block.Verdicts([.. found.Findings.Select(f => Judged(f, words))]));
        if (found.Window is { } window)
            blocks.Add(new Block.Illustration(WindowFigure(window, words)));
        if (!found.Zones.IsEmpty)
            blocks.Add(new Block.Illustration(ZoneFigure(found, words)));
        return new(
            "readings",
            found.Question is null ? "What holds in this scenario" : "What the two-way reading does",
            blocks.ToImmutable()
        );
    }

    /// <summary>A finding as a judged claim.</summary>
    public static JudgedClaim Judged(Finding finding, CaseWords words) => Judged(finding, words.Assumption);

    /// <summary>A finding as a judged claim, assumptions called as told.</summary>
    public static JudgedClaim Judged(Finding finding, Func<string, string> words)
    {
        var measure = finding.Measure;
        var isProbability = measure.Name.StartsWith("probability", StringComparison.Ordinal);
        string Write(double value) => isProbability ? NumberText.Probability(value) : NumberText.WithSign(value);
        var number = Write(measure.Value);
        var range =
            measure.Low < measure.High
                ? $" {Write(measure.Low)} to {Write(measure.High)} as one assumption at a time moves in its range."
                : "";
        var decides = $"What decides it: {measure.Name}, {number} where {Write(measure.Threshold)} is the turn ({measure.Status}).{range}";
        var flips = finding.Flips.Take(3).Select(f => CaseWords.Flip(f, words)).ToList();
        var joint = finding.JointFlip is { } j ? $" Least joint change found: {CaseWords.Flip(j, words)}." : "";
        var flip = flips.Count == 0 ? joint.Trim() : $"{string.Join("; or if ", flips)}.{joint}";
        return new(
            finding.Claim,
            finding.Standing switch
            {
                Standing.Holds => Verdict.Holds,
                Standing.Fails => Verdict.Fails,
                _ => Verdict.Undecided,
            },
            number,
            string.Join(" ", [decides, .. finding.Why]),
            flip
        );
    }

    private static Figure CurveFigure(ReadingCurve curve, ReadingQuestion question)
    {
        var strong = question.Provision.Readings[0].Id;
        Drawings.Curve Drawn(Findings.Curve c) => new(c.Name, [.. c.X.Zip(c.Y, (x, y) => new CurvePoint(x, y))]);
        var limits = curve.Levels.Select(l => new Limit(l.Value, l.Name)).Prepend(new Limit(curve.Wanted, "wanted at most"));
        var alone = curve.ChallengerAlone;
        var marks = curve.Beliefs.Take(1).Select(b => new MarkedPoint(b.Value, Interpolate(alone, b.Value), b.Name));
        var rows = alone
            .X.Select((x, i) => (x, i))
            .Where(p => p.i % 5 == 0)
            .Select(p =>
                Row.Of([NumberText.Plain(p.x), NumberText.Probability(alone.Y[p.i]), NumberText.Probability(curve.Everybody.Y[p.i])])
            );
        var beliefs = string.Join(", ", curve.Beliefs.Select(b => $"{b.Name} {NumberText.Plain(b.Value)}"));
        return new(
            "attack-by-belief",
            $"Attack as belief in \"{strong}\" moves",
            $"As stated, beliefs in \"{strong}\" are: {beliefs}.{(curve.DetersFrom is { } from ? $" The clause deters once all give it at least {NumberText.Plain(from)}." : " The clause deters at no common belief.")}",
            new CurveChart(
                Axis.Probability($"belief that \"{strong}\" binds"),
                Axis.Probability("probability of an attack"),
                [Drawn(alone), Drawn(curve.Everybody)],
                default,
                [.. limits],
                [.. marks]
            ),
            $"The probability of an attack falls from {NumberText.Probability(curve.Everybody.Y[0])} to {NumberText.Probability(curve.Everybody.Y[^1])} as everybody's belief in the stronger reading rises from 0 to 1.",
            new Table([Column.Number("belief"), Column.Number(alone.Name), Column.Number(curve.Everybody.Name)], [.. rows])
        );
    }

    private static double Interpolate(Findings.Curve curve, double x)
    {
        var at = Math.Clamp(x, 0, 1) * (curve.X.Length - 1);
        var left = Math.Min((int)at, curve.X.Length - 2);
        return curve.Y[left] + ((at - left) * (curve.Y[left + 1] - curve.Y[left]));
    }

    private static Figure WindowFigure(Window window, CaseWords words)
    {
        var bars = window.Accepts.Select(a => Bar(a.Demand.Name, a.Stretches)).Append(Bar("deters as wanted", window.Deters));
        var rows = window
            .Accepts.Select(a => Row.Of([a.Demand.Name, Write(a.Stretches)]))
            .Append(Row.Of(["deters as wanted", Write(window.Deters)]))
            .Append(Row.Of(["all at once", Write(window.Open)]));
        return new(
            "window",
            "The acceptance–deterrence window",
            window.Open.IsEmpty
                ? $"At no common belief is {words.Formula(window.Formula)} both taken by all and deterring: the window is closed."
                : $"{words.Formula(window.Formula)} is both taken by all and deters at common beliefs of {Write(window.Open)}.",
            new IntervalChart(Axis.Probability("common belief in the strongest reading"), [new("", [.. bars])]),
            window.Open.IsEmpty
                ? "The stretches of belief at which each demand is met and at which the formula deters have nothing in common."
                : $"All stretches overlap at {Write(window.Open)}.",
            new Table(["demand", "met at beliefs of"], [.. rows])
        );
    }

    // A chart bar is one stretch; where there are several, the widest is drawn and the table lists all.
    private static ActorInterval Bar(string name, ImmutableArray<Stretch> stretches) =>
        stretches.IsEmpty ? new(name, 1, 0)
        : stretches.MaxBy(s => s.To - s.From) is { } widest ? new(name, widest.From, widest.To)
        : new(name, 0, 1);

    // A demand that every share meets under every guarantee says nothing on the chart.
    private static bool Binds(CaseFindings found, Models.Cases.Demand demand) =>
        found.Zones.Any(z => z.Demands.Any(d => d.Demand == demand && d.Shares is not [{ From: 0, To: 1 }]))
        || found.Zones.All(z => z.Demands.Where(d => d.Demand.IsVeto).All(d => d.Shares is [{ From: 0, To: 1 }]));

    private static string Write(ImmutableArray<Stretch> stretches) =>
        stretches.IsEmpty ? "none" : string.Join(", ", stretches.Select(s => NumberText.Range(s.From, s.To)));

    private static Figure ZoneFigure(CaseFindings found, CaseWords words)
    {
        var issue = found.Question?.Issue ?? 0;
        var groups = found.Zones.Select(z => new IntervalGroup(
            $"{words.Option(z.Formula, issue)}: attack {NumberText.Probability(z.Attack)}",
            [.. z.Demands.Where(d => d.Demand.IsVeto && Binds(found, d.Demand)).Select(d => Bar(d.Demand.Name, d.Shares))]
        ));
        var rows = found.Zones.Select(z =>
            Row.Of([words.Option(z.Formula, issue), Write(z.Zone), NumberText.WithSign(z.Width), NumberText.Probability(z.Attack)])
        );
        return new(
            "zones",
            "The zone of agreement in the challenger's share",
            "For each guarantee, the shares of the stake that everyone with a veto would accept, the other clauses kept. A negative width is by how much the demands miss each other.",
            new IntervalChart(Axis.Probability("challenger's share of the stake"), [.. groups]),
            string.Join("; ", found.Zones.Select(z => $"{words.Option(z.Formula, issue)}: {Write(z.Zone)}")),
            new Table(["guarantee", "zone", Column.Number("width"), Column.Number("attack")], [.. rows])
        );
    }
}
