using Casus.Dossiers;

namespace Casus.Intake;

/// <summary>Makes a statement of a proposal that a person takes for one.</summary>
public static class Acceptance
{
    /// <summary>The statement, with the person's corrections if there are any.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="source">Its source, as the dossier has it.</param>
    /// <param name="correction">What the person changes; none: nothing.</param>
    public static Statement Of(StatementProposal proposal, Source source, Correction? correction = null)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        ArgumentNullException.ThrowIfNull(source);
        var change = correction ?? new();
        var statement = new Statement(
            change.Name ?? proposal.Id,
            change.Speaker ?? proposal.Speaker,
            change.Said ?? proposal.Words,
            source.Id
        )
        {
            Office = change.Office ?? proposal.Office,
            Side = change.Side ?? proposal.Side,
            Date = change.Date ?? proposal.Date ?? source.Date,
            Modality = change.Modality ?? proposal.Modality,
            Condition = change.Condition ?? proposal.Condition?.Text,
            Consequence = change.Consequence ?? proposal.Consequence?.Text,
            Target = change.Target ?? proposal.Target,
            Addressee = change.Addressee ?? proposal.Addressee,
            ReportedBy = proposal.IsReportedBy(source) ? null : proposal.ReportedBy,
            Passage = new(proposal.Passage.Start, proposal.Passage.Length)
            {
                Digest = proposal.Passage.Digest,
                Quotes = change.LeavesOutQuotes ? [] : [.. proposal.Quotes.Select(q => q.Text)],
            },
            Proposal = change.Name is { } name && name != proposal.Id ? proposal.Id : null,
        };
        var changed = change.Differences(proposal);
        return statement with
        {
            Review = changed.Count == 0 ? Review.Accepted : Review.Corrected,
            Correction = changed.Count == 0 ? null : string.Join("; ", changed) + (change.Because is { } why ? $": {why}" : ""),
        };
    }
}
