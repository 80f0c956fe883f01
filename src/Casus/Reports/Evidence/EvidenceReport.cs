using System.Collections.Immutable;
using System.Globalization;
using Casus.Dossiers;
using Casus.Findings.Evidence;
using Casus.Scenarios;

namespace Casus.Reports.Evidence;

/// <summary>The evidence of a case by itself: ledger, matrix, posteriors, and what follows if something is left out.</summary>
public static class EvidenceReport
{
    /// <summary>The report.</summary>
    /// <param name="scenario">The case.</param>
    /// <param name="removals">What follows if something is left out.</param>
    /// <param name="proposals">Clusters to consider; none: not asked for.</param>
    /// <param name="engine">The version of the program.</param>
    public static Report Of(Scenario scenario, LeaveOneOut removals, ImmutableArray<ClusterProposal> proposals, string engine)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(removals);
        var ledgers = Ledger.Of(scenario.Dossier);
        return new(
            $"{scenario.Title}: the evidence",
            Prose.Empty,
            [.. ledgers.Select(Answer)],
            [],
            new(scenario.Title, scenario.Hash, engine),
            [
                new("ledger", "Ledger", [.. ledgers.Where(l => !l.Entries.IsEmpty).SelectMany(l => Entries(l))]),
                new("matrix", "Matrix of evidence and hypotheses", MatrixBlocks(scenario.Dossier)),
                new("leave-one-out", "If one thing is left out", [.. Left(scenario.Dossier, removals)]),
                .. Proposed(proposals),
            ]
        );
    }

    private static Prose Answer(Ledger ledger)
    {
        var (low, central, high) = (ledger.Posterior.Low, (double)ledger.Posterior.Central, ledger.Posterior.High);
        return
        [
            new Run.Strong(ledger.Hypothesis.Claim + " "),
            $"Prior {NumberText.ProbabilityRange((double)ledger.Hypothesis.PriorLow, (double)ledger.Hypothesis.PriorHigh)}; after {ledger.Entries.Sum(e => e.Statements.Length)} statements {NumberText.Probability(central)}, from {NumberText.Probability(low)} to {NumberText.Probability(high)} over the stated intervals.",
        ];
    }

    private static IEnumerable<Block> Entries(Ledger ledger)
    {
        yield return new Block.Paragraph([new Run.Strong(ledger.Hypothesis.Claim)]);
        yield return new Table(
            ["statements", Column.Number("if independent"), Column.Number("weight"), Column.Number("from … to"), Column.Number("at most")],
            [
                .. ledger.Entries.Select(e =>
                    Row.Of([
                        e.Cluster is { } cluster
                            ? $"{cluster.Name}: {string.Join(", ", e.Statements.Select(s => s.Id))}"
                            : e.Statements[0].Id,
                        NumberText.WithSign(e.Naive),
                        NumberText.WithSign(e.Central),
                        NumberText.Range(e.Low, e.High),
                        e.Cap is { } cap ? NumberText.WithSign(cap) : "",
                    ])
                ),
            ],
            "Additions to the log odds (natural logarithm). Statements of a common origin weigh together, and never more than the origin."
        );
    }

    private static ImmutableArray<Block> MatrixBlocks(Dossier dossier)
    {
        var matrix = EvidenceMatrix.Of(dossier);
        if (matrix.Rows.IsEmpty)
            return [new Block.Note(NoteKind.Caveat, "No statement bears on a hypothesis.")];
        var rows = matrix.Rows.SelectMany(r =>
            r.Cells.Select(c =>
            {
                var statement = r.Statement;
                var source = dossier.Sources.First(s => s.Id == statement.Source);
                return Row.Of([
                    statement.Id,
                    c.Hypothesis,
                    NumberText.WithSign(c.Central),
                    NumberText.Range(c.Low, c.High),
                    c.TellsNothing ? "neither"
                    : c.Central > 0 ? "for"
                    : "against",
                    $"{source.Reliability?.ToString() ?? "?"}{statement.Credibility?.ToString(CultureInfo.InvariantCulture) ?? "?"}",
                    statement.Confidence?.ToString().ToLowerInvariant() ?? "",
                    Reviewed(statement),
                ]);
            })
        );
        return
        [
            new Table(
                ["statement", "hypothesis", Column.Number("bits"), Column.Number("from … to"), "speaks", "code", "confidence", "review"],
                [.. rows],
                "Weight of each statement alone, in bits, the most diagnostic first. Neither: the interval holds 0. Code: Admiralty, reliability of the source and credibility of the information."
            ),
            new Table(
                ["hypothesis", Column.Number("bits against it"), Column.Number("bits against its negation")],
                [
                    .. dossier.Hypotheses.Select(h =>
                        Row.Of([h.Id, NumberText.Plain(matrix.Inconsistency(h.Id)), NumberText.Plain(matrix.InconsistencyOfNegation(h.Id))])
                    ),
                ],
                "Heuer's inconsistency, for comparison. It counts statements of one origin as often as they are repeated; the posterior does not."
            ),
            .. Corrections([.. matrix.Rows.Select(r => r.Statement)]),
        ];
    }

    private static IEnumerable<Block> Corrections(ImmutableArray<Statement> statements)
    {
        var corrected = statements.Where(s => s.Review is Review.Corrected).ToList();
        if (corrected.Count == 0)
            yield break;
        yield return new Block.Paragraph("What a person changed in what rules proposed:");
        yield return new Block.Definitions([.. corrected.Select(s => new Definition(s.Id, s.Correction ?? "not said what"))]);
    }

    private static string Reviewed(Statement statement) =>
        statement.Review switch
        {
            Review.Accepted => "accepted as proposed",
            Review.Corrected => "corrected",
            _ => "written",
        };

    private static IEnumerable<Block> Left(Dossier dossier, LeaveOneOut removals)
    {
        foreach (var kind in removals.Removals.Select(r => r.Kind).Distinct().Order())
        {
            var of = removals.Removals.Where(r => r.Kind == kind).ToList();
            yield return new Table(
                [
                    "without",
                    Column.Number("statements"),
                    .. dossier.Hypotheses.Select(h => Column.Number(h.Id)),
                    "findings that turn",
                    "what moves",
                ],
                [
                    Row.Of(["nothing", "0", .. dossier.Hypotheses.Select(h => (Cell)Interval(removals.Whole[h.Id])), "", ""]),
                    .. of.Select(r =>
                        Row.Of([
                            r.Id,
                            r.Statements.ToString(CultureInfo.InvariantCulture),
                            .. dossier.Hypotheses.Select(h => (Cell)Interval(r.Posteriors[h.Id])),
                            r.Changed.IsEmpty
                                ? "none"
                                : string.Join(", ", r.Changed.Select(c => $"{c.Finding} {Word(c.Before)} → {Word(c.After)}")),
                            string.Join(
                                "; ",
                                r.Moved.Where(m => !m.Turned)
                                    .Select(m => $"{m.Finding} {NumberText.Plain(m.ValueBefore)} → {NumberText.Plain(m.ValueAfter)}")
                            ),
                        ])
                    ),
                ],
                $"One {kind.ToString().ToLowerInvariant()} at a time taken out, and the case analysed anew."
            );
        }
    }

    private static string Interval(PosteriorInterval p) =>
        $"{NumberText.Probability((double)p.Central)} ({NumberText.ProbabilityRange(p.Low, p.High)})";

    private static string Word(Findings.Standing standing) =>
        standing switch
        {
            Findings.Standing.Holds => "holds",
            Findings.Standing.Fails => "fails",
            _ => "does not apply",
        };

    private static IEnumerable<Section> Proposed(ImmutableArray<ClusterProposal> proposals)
    {
        if (proposals.IsDefault)
            yield break;
        yield return new(
            "clusters",
            "Clusters to consider",
            proposals.IsEmpty
                ? [new Block.Note(NoteKind.Caveat, "No further statements seem to have a common origin.")]
                :
                [
                    new Table(
                        ["statements", "why", Column.Number("correlation to begin with")],
                        [
                            .. proposals.Select(p =>
                                Row.Of([string.Join(", ", p.Statements.Select(s => s.Id)), p.Why, NumberText.Plain(p.Correlation)])
                            ),
                        ],
                        "Proposals: nothing is joined until a person writes the cluster into the dossier."
                    ),
                ]
        );
    }
}
