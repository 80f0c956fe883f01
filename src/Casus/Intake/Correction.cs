using Casus.Dossiers;

namespace Casus.Intake;

/// <summary>What a person changes in a proposal; what is none stays as proposed. An empty text takes the proposed one away.</summary>
public sealed record Correction
{
    /// <summary>Another name for the statement; that alone corrects nothing.</summary>
    public string? Name { get; init; }

    /// <summary>The speaker.</summary>
    public string? Speaker { get; init; }

    /// <summary>The speaker's office.</summary>
    public string? Office { get; init; }

    /// <summary>The actor for whom the speaker speaks, as the case names it.</summary>
    public string? Side { get; init; }

    /// <summary>The paraphrase.</summary>
    public string? Said { get; init; }

    /// <summary>When it was said.</summary>
    public string? Date { get; init; }

    /// <summary>What kind of utterance it is.</summary>
    public Modality? Modality { get; init; }

    /// <summary>What a threat, promise or condition depends on.</summary>
    public string? Condition { get; init; }

    /// <summary>What is to follow.</summary>
    public string? Consequence { get; init; }

    /// <summary>Whom it is aimed at.</summary>
    public string? Target { get; init; }

    /// <summary>Whom it was said to.</summary>
    public string? Addressee { get; init; }

    /// <summary>Why.</summary>
    public string? Because { get; init; }

    /// <summary>Whether the words in quotation marks are not to be copied into the dossier; the digest proves them all the same.</summary>
    public bool LeavesOutQuotes { get; init; }

    /// <summary>What it changes in a proposal, in words: "speaker from X".</summary>
    internal IReadOnlyList<string> Differences(StatementProposal proposal)
    {
        var changed = new List<string>();
        Compare("speaker", proposal.Speaker, Speaker);
        Compare("office", proposal.Office, Office);
        Compare("side", proposal.Side, Side);
        if (Modality is { } modality && modality != proposal.Modality)
            changed.Add($"modality was {proposal.Modality.ToString().ToLowerInvariant()}");
        Compare("condition", proposal.Condition?.Text, Condition);
        Compare("consequence", proposal.Consequence?.Text, Consequence);
        Compare("target", proposal.Target, Target);
        Compare("addressee", proposal.Addressee, Addressee);
        if (proposal.Date is { } date)
            Compare("date", date, Date);
        // A paraphrase puts the source's words into the analyst's: that is what a dossier holds, and no fault of the proposal.
        if (Said is not null && Said != proposal.Words && changed.Count == 0)
            changed.Add("paraphrased");
        return changed;

        void Compare(string what, string? before, string? after)
        {
            if (after is not null && after != (before ?? ""))
                changed.Add(before is null ? $"{what} added" : $"{what} was {before}");
        }
    }
}
