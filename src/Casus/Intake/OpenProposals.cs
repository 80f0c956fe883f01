using Casus.Dossiers;

namespace Casus.Intake;

/// <summary>Which proposals a person has not decided on yet. The dossier alone says so: what is in it, or set aside in it, is decided.</summary>
public static class OpenProposals
{
    /// <summary>The open ones, in the order of sources and texts.</summary>
    public static IReadOnlyList<OpenProposal> Of(Dossier dossier, IEnumerable<SourceProposals> proposals)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(proposals);
        var decided = dossier
            .Statements.SelectMany(s => new[] { s.Id, s.Proposal })
            .Concat(dossier.Rejections.Select(r => r.Proposal))
            .Where(id => id is not null)
            .ToHashSet(StringComparer.Ordinal);
        var sources = dossier.Sources.ToDictionary(s => s.Id, StringComparer.Ordinal);
        return
        [
            .. proposals
                .Where(p => sources.ContainsKey(p.Source.Id))
                .SelectMany(p => p.ForReview.Where(s => !decided.Contains(s.Id)).Select(s => new OpenProposal(s, sources[p.Source.Id]))),
        ];
    }
}

/// <summary>A proposal on which nobody has decided.</summary>
/// <param name="Statement">The statement proposed.</param>
/// <param name="Source">Its source, as the dossier has it.</param>
public sealed record OpenProposal(StatementProposal Statement, Source Source);
