namespace Casus.Attribution.Scoring;

/// <summary>Counts for statements of one kind.</summary>
public sealed record KindScore
{
    /// <summary>Found, with at least half of the words in common.</summary>
    public Tally Overlap { get; init; }

    /// <summary>Found with the same first and last word.</summary>
    public Tally Exact { get; init; }

    /// <summary>Found, and the speaker right.</summary>
    public Tally WithSpeaker { get; init; }

    /// <summary>Of those found, the kind of utterance right.</summary>
    public Tally Modality { get; init; }

    /// <summary>Both together.</summary>
    public static KindScore operator +(KindScore left, KindScore right) => Add(left, right);

    /// <summary>Both together.</summary>
    public static KindScore Add(KindScore left, KindScore right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new()
        {
            Overlap = left.Overlap + right.Overlap,
            Exact = left.Exact + right.Exact,
            WithSpeaker = left.WithSpeaker + right.WithSpeaker,
            Modality = left.Modality + right.Modality,
        };
    }
}
