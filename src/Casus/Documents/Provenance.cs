using System.Collections.Immutable;

namespace Casus.Documents;

/// <summary>Where a document comes from, as far as it says so itself.</summary>
public sealed record Provenance
{
    /// <summary>A document that says nothing of itself.</summary>
    public static Provenance Unknown { get; } = new();

    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>Where it appeared.</summary>
    public string? Outlet { get; init; }

    /// <summary>Who wrote it.</summary>
    public ImmutableArray<Author> Authors { get; init; } = [];

    /// <summary>When it appeared, as far as known: 2025, 2025-12 or 2025-12-05.</summary>
    public string? Date { get; init; }

    /// <summary>The subjects under which it is filed.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Its own address, or that of the text it was taken from.</summary>
    public string? SourceLink { get; init; }

    /// <summary>Who made the picture.</summary>
    public string? ImageCredit { get; init; }

    /// <summary>The language in which it is written, as a BCP 47 tag.</summary>
    public string? Language { get; init; }
}

/// <summary>Somebody who wrote a document.</summary>
/// <param name="Name">The name.</param>
/// <param name="Biography">What the document says of the author, if it does.</param>
public sealed record Author(string Name, string? Biography = null);
