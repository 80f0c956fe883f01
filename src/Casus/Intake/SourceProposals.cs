using System.Collections.Immutable;
using Casus.Attribution;
using Casus.Documents;
using Casus.Dossiers;

namespace Casus.Intake;

/// <summary>What one document proposes to a dossier: itself as a source, and what was found in it.</summary>
/// <param name="Source">The document as a source, its origin as far as it says so itself.</param>
/// <param name="Format">How it was written.</param>
/// <param name="Statements">The statements, in the order of the text.</param>
/// <param name="Provisions">The provisions, in the order of the text.</param>
/// <param name="Notes">How it was read: what was removed, cut or guessed.</param>
public sealed record SourceProposals(
    Source Source,
    DocumentFormat Format,
    ImmutableArray<StatementProposal> Statements,
    ImmutableArray<ProvisionProposal> Provisions,
    ImmutableArray<string> Notes
)
{
    /// <summary>The text as it was read, in which all positions count; none: it is not carried along.</summary>
    public string? Text { get; init; }

    /// <summary>All that a person decides on: the statements, then the provisions and their readings as statements of the author.</summary>
    public IEnumerable<StatementProposal> ForReview => Statements.Concat(Provisions.SelectMany(p => ProvisionStatements.Of(p, Source)));

    /// <summary>What a document proposes.</summary>
    /// <param name="found">What rules found in it.</param>
    /// <param name="source">The name that the source gets in the dossier.</param>
    public static SourceProposals Of(Proposals found, string source)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentException.ThrowIfNullOrEmpty(source);
        var document = found.Document;
        var names = new ProposalNames(document);
        var ids = found.Utterances.Select(u => names.Of(u)).ToArray();
        return new(
            SourceEntry.Of(document, source),
            document.Format,
            [.. found.Utterances.Select((u, i) => Statement(document, u, ids[i], u.ReportedIn is { } outer ? ids[outer] : null))],
            [.. found.Provisions.Select(p => Provision(document, p, names.Of(p)))],
            document.Notes
        )
        {
            Text = document.Text,
        };
    }

    private static StatementProposal Statement(Document document, Utterance said, string id, string? reportedIn) =>
        new(
            id,
            said.Speaker.Name,
            [.. said.Said.Select(s => Excerpt.Of(document, s))],
            Excerpt.Of(document, Whole(document.Text, said)),
            said.Kind,
            said.Modality,
            said.Speaker.Resolution,
            said.Confidence,
            said.Rule
        )
        {
            Office = said.Speaker.Office,
            Side = said.Speaker.Side,
            Actor = said.Speaker.Actor,
            Mention = Words(document, said.Speaker.Mention),
            Cue = Words(document, said.Cue),
            Condition = Words(document, said.Condition),
            Consequence = Words(document, said.Consequence),
            Target = said.Target?.Name,
            TargetMention = Words(document, said.Target?.Mention),
            Addressee = said.Addressee?.Name,
            Date = said.When?.Date,
            When = Words(document, said.When?.Words),
            Quotes = [.. said.Quotes.Select(q => Excerpt.Of(document, q))],
            ReportedIn = reportedIn,
            ReportedBy = said.ReportedBy,
        };

    private static ProvisionProposal Provision(Document document, Provision clause, string id) =>
        new(id, clause.Name, Excerpt.Of(document, clause.Clause), clause.Strength, clause.Confidence)
        {
            Obligations = clause.Obligations,
            Conditions = clause.Conditions,
            Depth = clause.Depth,
            SecurityGuarantee = clause.SecurityGuarantee,
            Trigger = Words(document, clause.Trigger),
            Consequence = Words(document, clause.Consequence),
            Proposer = clause.Proposer,
            Readings =
            [
                .. clause.Readings.Select(r => new ReadingProposal(
                    Excerpt.Of(document, r.Words),
                    r.Strength,
                    r.Obligations,
                    Words(document, r.Cue),
                    r.Favours
                )),
            ],
        };

    /// <summary>The sentence, and all the words reported with the mark that closes them: a quotation may go on behind its attribution.</summary>
    private static Span Whole(string text, Utterance said)
    {
        var start = Math.Min(said.Passage.Start, said.Said.Min(s => s.Start));
        var end = Math.Max(said.Passage.End, said.Said.Max(s => s.End));
        if (end > said.Passage.End && end < text.Length && text[end] is ('"' or '”' or '»' or '’' or '\''))
            end++;
        return Span.Between(start, end);
    }

    private static Excerpt? Words(Document document, Span? span) => span is { } words ? Excerpt.Of(document, words) : null;
}
