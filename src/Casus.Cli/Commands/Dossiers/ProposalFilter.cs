using Casus.Attribution;
using Casus.Dossiers;
using Casus.Intake;

namespace Casus.Cli.Commands.Dossiers;

/// <summary>Which proposals are wanted: of what sort, and how sure.</summary>
internal sealed class ProposalFilter
{
    private readonly HashSet<UtteranceKind> _kinds = [];
    private readonly HashSet<Modality> _modalities = [];
    private readonly double _least;
    private bool _statements;
    private bool _provisions;

    private ProposalFilter(double least) => _least = least;

    /// <summary>The words that <c>--only</c> takes.</summary>
    public static IReadOnlyList<string> Words { get; } =
    [
        "statements",
        "provisions",
        .. Enum.GetValues<UtteranceKind>().Select(k => WordFor.Of(k)),
        .. Enum.GetValues<Modality>().Select(m => WordFor.Of(m)),
    ];

    /// <summary>A filter: what is named of one sort is taken together, what is of different sorts must all hold.</summary>
    public static ProposalFilter Of(IEnumerable<string> only, double least)
    {
        var filter = new ProposalFilter(least);
        foreach (var word in only)
        {
            if (word == "provisions")
                filter._provisions = true;
            else
                filter._statements = true;
            if (WordFor.TryRead<UtteranceKind>(word, out var kind))
                filter._kinds.Add(kind);
            else if (WordFor.TryRead<Modality>(word, out var modality))
                filter._modalities.Add(modality);
        }

        if (!filter._statements && !filter._provisions)
            (filter._statements, filter._provisions) = (true, true);
        return filter;
    }

    public SourceProposals Take(SourceProposals proposals) =>
        proposals with
        {
            Statements = _statements ? [.. proposals.Statements.Where(IsWanted)] : [],
            Provisions = _provisions ? [.. proposals.Provisions.Where(p => p.Confidence >= _least)] : [],
        };

    private bool IsWanted(StatementProposal statement) =>
        statement.Confidence >= _least
        && (_kinds.Count == 0 || _kinds.Contains(statement.Kind))
        && (_modalities.Count == 0 || _modalities.Contains(statement.Modality));
}
