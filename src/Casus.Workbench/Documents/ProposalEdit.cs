using Casus.Dossiers;

namespace Casus.Workbench.Documents;

/// <summary>What a person says of a proposal; whatever is left out stays.</summary>
internal sealed record ProposalEdit
{
    public ProposalState? State { get; init; }

    public string? Speaker { get; init; }

    /// <summary>The actor spoken for; an empty text for nobody.</summary>
    public string? Side { get; init; }

    public string? Office { get; init; }

    public Modality? Modality { get; init; }

    /// <summary>The paraphrase, as it should stand in the dossier.</summary>
    public string? Said { get; init; }

    public int? Start { get; init; }

    public int? End { get; init; }

    /// <summary>The key of the statement in the dossier.</summary>
    public string? Id { get; init; }
}

/// <summary>A statement that the rules missed.</summary>
internal sealed record NewProposal(int Start, int End, string Speaker, string? Side = null, Modality Modality = Modality.Asserts);

/// <summary>A proposal after a decision, and what that changed in the dossier.</summary>
internal sealed record Decided(Proposal Proposal, Cases.Saved? Saved);
