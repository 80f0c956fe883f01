using System.Collections.Immutable;
using Casus.Documents;

namespace Casus.Attribution.Scoring;

/// <summary>How proposals for a set of documents agree with what persons found in them.</summary>
/// <param name="Documents">Document by document.</param>
public sealed record Evaluation(ImmutableArray<DocumentScore> Documents)
{
    /// <summary>The counts of all documents together.</summary>
    public Score Whole => Documents.Aggregate(Score.None, (sum, document) => sum + document.Score);

    /// <summary>How many fields of origin were read rightly, of those that the documents show.</summary>
    public Tally Origin => Documents.Aggregate(default(Tally), (sum, document) => sum + document.Origin);
}

/// <summary>How proposals for one document agree with what a person found in it.</summary>
/// <param name="Annotated">What the person found.</param>
/// <param name="Proposals">What was proposed.</param>
/// <param name="Score">How the two agree.</param>
/// <param name="Origin">How many fields of origin were read rightly.</param>
public sealed record DocumentScore(AnnotatedDocument Annotated, Proposals Proposals, Score Score, Tally Origin)
{
    /// <summary>Compares what was proposed with what a person found.</summary>
    /// <param name="annotated">What a person found.</param>
    /// <param name="proposals">What was proposed.</param>
    /// <param name="actors">Names by which one speaker may be called.</param>
    /// <exception cref="FormatException">Words of a statement do not stand in the document.</exception>
    public static DocumentScore Of(AnnotatedDocument annotated, Proposals proposals, ActorList? actors = null)
    {
        ArgumentNullException.ThrowIfNull(annotated);
        ArgumentNullException.ThrowIfNull(proposals);
        return new(
            annotated,
            proposals,
            Score.Of(proposals, annotated.Statements, actors),
            OriginOf(annotated.Origin, proposals.Document.Provenance)
        );
    }

    private static Tally OriginOf(AnnotatedOrigin shown, Provenance read)
    {
        var tally = default(Tally);
        foreach (
            var (right, proposed) in new[]
            {
                (shown.Title, read.Title),
                (shown.Author, Written(read, shown.Author)),
                (shown.Outlet, read.Outlet),
                (shown.Date, read.Date),
            }
        )
            if (right is not null)
                tally += new Tally(right == proposed ? 1 : 0, proposed is null ? 0 : 1, 1);
        return tally;
    }

    // The authors that a person noted, one or 'Jane Doe, John Roe, and Ann Poe', are to be the first read, in that order.
    private static string? Written(Provenance read, string? shown)
    {
        if (read.Authors.IsEmpty || shown is null)
            return null;
        var names = shown.Split([", and ", ", ", " and "], StringSplitOptions.None);
        return read.Authors.Select(a => a.Name).Take(names.Length).SequenceEqual(names, StringComparer.Ordinal)
            ? shown
            : read.Authors[0].Name;
    }
}
