using System.Collections.Immutable;

namespace Casus.Attribution.Scoring;

/// <summary>What a person found in a document: its origin as far as it shows, and who said what.</summary>
/// <param name="Document">The document's file name, beside the annotations.</param>
/// <param name="Style">How it is written: "agency wire copy".</param>
/// <param name="Origin">The fields of origin that the document shows; those left out are not measured.</param>
/// <param name="Statements">The statements, in the order of the text.</param>
public sealed record AnnotatedDocument(
    string Document,
    string Style,
    AnnotatedOrigin Origin,
    ImmutableArray<AnnotatedStatement> Statements
);

/// <summary>Where a document says that it comes from.</summary>
public sealed record AnnotatedOrigin
{
    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>Who wrote it; of several, all as the document names them.</summary>
    public string? Author { get; init; }

    /// <summary>Where it appeared.</summary>
    public string? Outlet { get; init; }

    /// <summary>When it appeared.</summary>
    public string? Date { get; init; }
}
