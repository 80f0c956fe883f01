namespace Casus.Documents.Duplicates;

/// <summary>How much two documents have in common.</summary>
/// <param name="Shared">How many runs of five words both have.</param>
/// <param name="Resemblance">Of the runs that either has, the part that both have (Jaccard), from 0 to 1.</param>
/// <param name="Containment">Of the runs of the shorter one, the part that stands in the longer one, from 0 to 1.</param>
public readonly record struct Likeness(int Shared, double Resemblance, double Containment)
{
    /// <summary>From here on two texts are the same, save for a word here and there.</summary>
    public const double SameFrom = 0.9;

    /// <summary>From here on one text is an edited copy of the other.</summary>
    public const double EditedFrom = 0.5;

    /// <summary>From here on the shorter text is a cut version of the longer.</summary>
    public const double CutFrom = 0.6;

    /// <summary>The least that must be shared: less is a quotation, a motto or a notice.</summary>
    public const int FewestShared = 20;

    /// <summary>The likeness of two documents.</summary>
    public static Likeness Of(Shingles first, Shingles second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var (shared, fewer) = (first.SharedWith(second), Math.Min(first.Count, second.Count));
        return fewer == 0 ? default : new(shared, (double)shared / (first.Count + second.Count - shared), (double)shared / fewer);
    }

    /// <summary>What the one is to the other.</summary>
    public CopyKind Kind =>
        Resemblance >= 1 ? CopyKind.Same
        : Shared < FewestShared ? CopyKind.None
        : Resemblance >= SameFrom ? CopyKind.Same
        : Resemblance >= EditedFrom ? CopyKind.Edited
        : Containment >= CutFrom ? CopyKind.Cut
        : CopyKind.None;
}

/// <summary>What one document is to another.</summary>
public enum CopyKind
{
    /// <summary>Another text, if perhaps on the same subject.</summary>
    None,

    /// <summary>The same text.</summary>
    Same,

    /// <summary>The same text, edited.</summary>
    Edited,

    /// <summary>Part of the same text.</summary>
    Cut,
}
