using System.Collections.Immutable;
using Casus.Attribution;
using Casus.Documents;
using Casus.Formats;
using Casus.Intake;

namespace Casus.Workbench.Documents;

/// <summary>What was read in a document: kept as it was found, so that what a person decided stays beside what it was decided about.</summary>
internal sealed record DocumentReading(
    string Text,
    ImmutableArray<BlockShape> Blocks,
    ImmutableArray<string> Notes,
    ImmutableArray<Proposal> Proposals,
    ImmutableArray<ProvisionShape> Provisions
)
{
    /// <summary>The names by which documents are read.</summary>
    public static Lazy<ActorList> Actors { get; } = new(ActorListFile.Default);

    public static DocumentReading Of(Document document, CancellationToken cancellation)
    {
        var proposals = Extractor.Of(document, Actors.Value, cancellation);
        var described = SourceProposals.Of(proposals, "document") is var found
            ? found.Provisions.SelectMany(p => ProvisionStatements.Of(p, found.Source))
            : [];
        return new(
            document.Text,
            [.. document.Blocks.Select(BlockShape.Of)],
            document.Notes,
            [
                .. proposals.Utterances.Select((u, i) => Proposal.Of(u, i + 1)),
                .. described.Select((d, i) => Proposal.Of(d, proposals.Utterances.Length + i + 1)),
            ],
            [.. proposals.Provisions.Select(ProvisionShape.Of)]
        );
    }
}

/// <summary>A piece of a document.</summary>
internal sealed record BlockShape(BlockKind Kind, int Start, int End, bool Main)
{
    public static BlockShape Of(Block block) => new(block.Kind, block.Span.Start, block.Span.End, block.IsMain);
}
