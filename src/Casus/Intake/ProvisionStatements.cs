using System.Collections.Immutable;
using Casus.Attribution;
using Casus.Dossiers;

namespace Casus.Intake;

/// <summary>A provision that a document describes, and each way to read it, as statements of its author: what a dossier holds of a clause.</summary>
public static class ProvisionStatements
{
    /// <summary>The clause first, then its readings in the order of the text, named after it.</summary>
    public static IEnumerable<StatementProposal> Of(ProvisionProposal provision, Source source)
    {
        ArgumentNullException.ThrowIfNull(provision);
        ArgumentNullException.ThrowIfNull(source);
        var speaker = source.Author ?? source.Outlet ?? source.Title;
        yield return Describing(
            provision.Id,
            speaker,
            provision.Clause,
            provision.Confidence,
            $"provision: {Terms(provision.Strength, provision.Obligations)}"
        ) with
        {
            Condition = provision.Trigger,
            Consequence = provision.Consequence,
        };
        var number = 0;
        foreach (var reading in provision.Readings)
            yield return Describing(
                $"{provision.Id}-reading-{++number}",
                speaker,
                reading.Words,
                provision.Confidence,
                $"reading: {Terms(reading.Strength, reading.Obligations)}"
            ) with
            {
                ReportedIn = provision.Id,
            };
    }

    private static StatementProposal Describing(string id, string speaker, Excerpt words, double confidence, string rule) =>
        new(id, speaker, [words], words, UtteranceKind.Indirect, Modality.Describes, Resolution.Context, confidence, rule);

    private static string Terms(Strength strength, ImmutableArray<Obligation> obligations) =>
        obligations.IsEmpty
            ? WordFor.Of(strength)
            : $"{WordFor.Of(strength)} ({string.Join(", ", obligations.Select(o => WordFor.Of(o)))})";
}
