using System.Globalization;
using Casus.Attribution;
using Casus.Attribution.Scoring;

namespace Casus.Reports.Attribution;

/// <summary>How well the rules of attribution do on annotated documents.</summary>
public static class EvaluationReport
{
    /// <summary>The report.</summary>
    /// <param name="evaluation">The scores.</param>
    /// <param name="set">What the set of documents is called.</param>
    /// <param name="withDisagreements">Whether every disagreement is listed.</param>
    /// <param name="engine">The version of the program.</param>
    public static Report Of(Evaluation evaluation, string set, bool withDisagreements, string engine)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        var whole = evaluation.Whole;
        var sections = new List<Section>
        {
            new("scores", "Agreement by kind", [Kinds(whole)]),
            new("rules", "Rule by rule", [Rules(evaluation)]),
            new("documents", "Document by document", [Documents(evaluation)]),
        };
        if (withDisagreements)
            sections.Add(new("disagreements", "Disagreements", [.. evaluation.Documents.SelectMany(Disagreements.Of)]));
        return new(
            $"Attribution measured: {set}",
            Prose.Empty,
            [
                $"{NumberText.Count(evaluation.Documents.Length)} documents with {NumberText.Count(whole.All.Overlap.Present)} statements that a person found; {NumberText.Count(whole.All.Overlap.Proposed)} proposed. Fields of origin: {Share(evaluation.Origin.Right, evaluation.Origin.Present)} of {NumberText.Count(evaluation.Origin.Present)} read rightly.",
            ],
            [],
            new(set, "", engine),
            [.. sections]
        );
    }

    private static Table Kinds(Score score) =>
        new(
            [
                "kind",
                Column.Number("statements"),
                Column.Number("found P"),
                Column.Number("found R"),
                Column.Number("found F1"),
                Column.Number("exact F1"),
                Column.Number("with speaker P"),
                Column.Number("with speaker R"),
                Column.Number("with speaker F1"),
                Column.Number("modality"),
            ],
            [
                .. Enum.GetValues<UtteranceKind>().Select(kind => Line(kind.ToString().ToLowerInvariant(), score.Kinds[kind])),
                Line("indirect + mixed", score.Kinds[UtteranceKind.Indirect] + score.Kinds[UtteranceKind.Mixed]),
                Line("all", score.All),
            ],
            "Found: at least half of the words of statement and proposal together are in both (Pareti 2015); exact: the same first and last word; with speaker: found, and the speaker right. P precision, R recall, F1 their harmonic mean; modality: right among those found."
        );

    private static Row Line(string name, KindScore score) =>
        Row.Of([
            name,
            NumberText.Count(score.Overlap.Present),
            Digits(score.Overlap.Precision),
            Digits(score.Overlap.Recall),
            Digits(score.Overlap.F1),
            Digits(score.Exact.F1),
            Digits(score.WithSpeaker.Precision),
            Digits(score.WithSpeaker.Recall),
            Digits(score.WithSpeaker.F1),
            Digits(score.Modality.Recall),
        ]);

    private static Table Rules(Evaluation evaluation) =>
        new(
            ["rule", Column.Number("proposals"), Column.Number("right"), Column.Number("confidence")],
            [
                .. evaluation
                    .Documents.SelectMany(d =>
                        d.Proposals.Utterances.Select((u, i) => (Utterance: u, IsRight: d.Score.Attributed.Contains(i)))
                    )
                    .GroupBy(u => u.Utterance.Rule)
                    .OrderByDescending(g => g.Count())
                    .ThenBy(g => g.Key, StringComparer.Ordinal)
                    .Select(g =>
                        Row.Of([
                            g.Key,
                            NumberText.Count(g.Count()),
                            Digits((double)g.Count(u => u.IsRight) / g.Count()),
                            Digits(g.Average(u => u.Utterance.Confidence)),
                        ])
                    ),
            ],
            "Right: answers a statement and names its speaker. Confidence: what the proposals said of themselves, on average."
        );

    private static Table Documents(Evaluation evaluation) =>
        new(
            [
                "document",
                "style",
                Column.Number("statements"),
                Column.Number("proposed"),
                Column.Number("found F1"),
                Column.Number("with speaker F1"),
                Column.Number("modality"),
                Column.Number("origin"),
            ],
            [
                .. evaluation.Documents.Select(d =>
                    Row.Of([
                        d.Annotated.Document,
                        d.Annotated.Style,
                        NumberText.Count(d.Score.All.Overlap.Present),
                        NumberText.Count(d.Score.All.Overlap.Proposed),
                        Digits(d.Score.All.Overlap.F1),
                        Digits(d.Score.All.WithSpeaker.F1),
                        Digits(d.Score.All.Modality.Recall),
                        string.Create(CultureInfo.InvariantCulture, $"{d.Origin.Right}/{d.Origin.Present}"),
                    ])
                ),
            ]
        );

    private static string Digits(double share) => share.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Share(int part, int whole) => whole == 0 ? "none" : NumberText.Probability((double)part / whole);
}
