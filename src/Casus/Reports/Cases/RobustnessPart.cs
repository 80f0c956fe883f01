using System.Collections.Immutable;
using Casus.Findings;
using Casus.Reports.Drawings;

namespace Casus.Reports.Cases;

/// <summary>How much the answers depend on single assumptions and on structure.</summary>
internal static class RobustnessPart
{
    private const int MostSwings = 12;

    public static Section Of(CaseFindings found, CaseWords words)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var finding in found.Findings.Where(f => f.Swings.Length > 0).Take(3))
            blocks.Add(new Block.Illustration(Tornado(finding, words)));
        blocks.Add(Flips(found, words));
        if (!found.Variants.IsEmpty)
            blocks.Add(Variants(found));
        else
            blocks.Add(
                new Block.Note(
                    NoteKind.Caveat,
                    "The grid is so large that structural variants were not solved; run a smaller grid to compare them."
                )
            );
        return new("robustness", "How robust this is", blocks.ToImmutable());
    }

    private static Figure Tornado(Finding finding, CaseWords words)
    {
        var shown = finding.Swings.Take(MostSwings).ToList();
        var (low, high) = (shown.Min(s => Math.Min(s.AtLow, s.AtHigh)), shown.Max(s => Math.Max(s.AtLow, s.AtHigh)));
        (low, high) = (Math.Min(low, finding.Measure.Threshold), Math.Max(high, finding.Measure.Threshold));
        var room = Math.Max(1e-6, (high - low) * 0.05);
        var swings = shown.Select(s => new Drawings.Swing(
            words.Assumption(s.Path),
            NumberText.Plain(s.Low),
            NumberText.Plain(s.High),
            s.AtLow,
            s.AtHigh,
            finding.Flips.FirstOrDefault(f => f.Path == s.Path && f.WithinRange) is { } flip ? NumberText.Plain(flip.To) : ""
        ));
        return new(
            $"tornado-{finding.Id}",
            finding.Claim,
            $"How far the number that decides this moves when one assumption goes to either end of its stated range: {finding.Measure.Name}.",
            new TornadoChart(
                new Axis(finding.Measure.Name, low - room, high + room),
                finding.Measure.Value,
                [.. swings],
                finding.Measure.Threshold,
                "turns here"
            ),
            $"The largest swing comes from {words.Assumption(shown[0].Path)}: from {NumberText.Plain(shown[0].AtLow)} to {NumberText.Plain(shown[0].AtHigh)}.",
            new Table(
                [
                    "assumption",
                    Column.Number("from"),
                    Column.Number("to"),
                    Column.Number("number at low end"),
                    Column.Number("number at high end"),
                ],
                [
                    .. shown.Select(s =>
                        Row.Of([
                            words.Assumption(s.Path),
                            NumberText.Plain(s.Low),
                            NumberText.Plain(s.High),
                            NumberText.Plain(s.AtLow),
                            NumberText.Plain(s.AtHigh),
                        ])
                    ),
                ]
            )
        );
    }

    private static Block Flips(CaseFindings found, CaseWords words)
    {
        var rows = found
            .Findings.SelectMany(f =>
                f.Flips.Take(6)
                    .Select(flip =>
                        Row.Of([
                            f.Claim,
                            words.Assumption(flip.Path),
                            NumberText.Plain(flip.From),
                            NumberText.Plain(flip.To),
                            flip.WithinRange ? "yes" : "no",
                            NumberText.Plain(flip.Distance),
                        ])
                    )
            )
            .ToImmutableArray();
        if (rows.IsEmpty)
            return new Block.Note(NoteKind.Caveat, "No single change was found that turns any finding.");
        return new Block.Details(
            "Every single change that was found to turn a finding, nearest first",
            [
                new Table(
                    [
                        "finding",
                        "assumption",
                        Column.Number("from"),
                        Column.Number("turns at"),
                        "within its range",
                        Column.Number("distance in half-ranges"),
                    ],
                    rows
                ),
            ]
        );
    }

    internal static Table Variants(CaseFindings found)
    {
        var same = found.Variants.Count(v => v.DeterringCount > 0 == !found.Both.IsEmpty);
        return new(
            ["structure", Column.Number("signed"), Column.Number("signed and deter"), Column.Number("attack under the formula looked at")],
            [
                Row.Highlight(
                    "as the scenario says",
                    NumberText.Count(found.SignedFormulas.Count),
                    NumberText.Count(found.Both.Count),
                    NumberText.Probability(found.Outcome.AttackProbability(found.Pick))
                ),
                .. found.Variants.Select(v =>
                    Row.Of([v.Name, NumberText.Count(v.SignedCount), NumberText.Count(v.DeterringCount), NumberText.Probability(v.Attack)])
                ),
            ],
            $"Structural variants, compared and never averaged: {same} of {found.Variants.Length} give the same answer on whether something is signed and deters"
        );
    }
}
