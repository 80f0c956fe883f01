using System.Collections.Immutable;
using Casus.Dossiers;
using Casus.Findings;
using Casus.Findings.Flips;
using Casus.Reports;
using Casus.Reports.Cases;
using Casus.Workbench.Analyses;
using Casus.Workbench.Shapes;

namespace Casus.Workbench.Exploring;

/// <summary>What would turn the answers, most decisive number first.</summary>
internal sealed record RobustnessShape(
    ImmutableArray<RankShape> Ranking,
    ImmutableArray<FigureShape> Tornadoes,
    ImmutableArray<JointShape> Joint,
    TableShape? Variants
)
{
    public static RobustnessShape Of(CaseReading reading, ExploreOrder order, CancellationToken cancellation)
    {
        var found = Exploration.Findings(reading, order, searches: true, cancellation);
        cancellation.ThrowIfCancellationRequested();
        // Structure is compared as the file states the numbers; a large grid would take minutes.
        if (found.Outcome.Model.GameCount <= CaseAnalysis.MostGamesForFlips && order.Values is null or { Count: 0 })
            found = found with { Variants = Variant.Of(reading.Scenario, Ledger.Posteriors(reading.Ledgers), found.Pick, cancellation) };
        var (names, width) = (reading.Names, FigureShape.Fitting(order.Width));
        return new(
            Rank(found, names),
            [.. CaseFigures.Tornadoes(found).Select(f => FigureShape.Of(f, width))],
            [.. found.Findings.Where(f => f.JointFlip is not null).Select(f => JointShape.Of(f, f.JointFlip!, names))],
            CaseFigures.Variants(found) is { } variants ? TableShape.Of(variants) : null
        );
    }

    // A number that turns something nearby decides more than one that only moves something far.
    private static ImmutableArray<RankShape> Rank(CaseFindings found, AssumptionNames names) =>
        [
            .. found
                .Findings.SelectMany(f => f.RestsOn)
                .Distinct(StringComparer.Ordinal)
                .Select(path => new RankShape(
                    path,
                    names.Of(path),
                    found.Findings.SelectMany(f => f.Swings).Where(s => s.Path == path).Select(s => s.Size).DefaultIfEmpty(0).Max(),
                    [
                        .. found
                            .Findings.SelectMany(f => f.Flips.Where(flip => flip.Path == path).Select(flip => TurnShape.Of(f, flip, names)))
                            .OrderBy(t => t.Distance),
                    ]
                ))
                .OrderBy(r => r.Turns.IsEmpty ? double.PositiveInfinity : r.Turns[0].Distance)
                .ThenByDescending(r => r.Swing)
                .ThenBy(r => r.Path, StringComparer.Ordinal),
        ];
}

/// <summary>A number, how far it moves anything, and what it turns.</summary>
internal sealed record RankShape(string Path, string Label, double Swing, ImmutableArray<TurnShape> Turns);

/// <summary>A value at which a finding turns.</summary>
internal sealed record TurnShape(string Finding, string Claim, double From, double To, bool Within, double Distance, string Text)
{
    public static TurnShape Of(Finding finding, Flip flip, AssumptionNames names) =>
        new(
            finding.Id,
            finding.Claim,
            flip.From,
            flip.To,
            flip.WithinRange,
            flip.Distance,
            $"{names.Of(flip.Path)} {NumberText.Plain(flip.From)} → {NumberText.Plain(flip.To)}"
        );
}
