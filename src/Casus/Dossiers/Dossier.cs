using System.Collections.Immutable;

namespace Casus.Dossiers;

/// <summary>What is known of a case: sources, what they report, and the hypotheses it bears on.</summary>
public sealed record Dossier
{
    /// <summary>A dossier with nothing in it.</summary>
    public static Dossier Empty { get; } = new();

    /// <summary>The documents.</summary>
    public ImmutableArray<Source> Sources { get; init; } = [];

    /// <summary>What was said or assessed, by whom.</summary>
    public ImmutableArray<Statement> Statements { get; init; } = [];

    /// <summary>Groups of statements with a common origin.</summary>
    public ImmutableArray<Cluster> Clusters { get; init; } = [];

    /// <summary>What the statements bear on.</summary>
    public ImmutableArray<Hypothesis> Hypotheses { get; init; } = [];
}

/// <summary>A document.</summary>
/// <param name="Id">The key in the file.</param>
/// <param name="Title">Its title.</param>
public sealed record Source(string Id, string Title)
{
    /// <summary>Who wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>Where it appeared.</summary>
    public string? Outlet { get; init; }

    /// <summary>When, as far as known: 2025, 2025-12 or 2025-12-05.</summary>
    public string? Date { get; init; }

    /// <summary>Its address, if it has one.</summary>
    public string? Address { get; init; }

    /// <summary>SHA-256 of the document's bytes, in lower-case hexadecimal; none: the document is not at hand.</summary>
    public string? Document { get; init; }

    /// <summary>Reliability of the source in the Admiralty code, A to F.</summary>
    public char? Reliability { get; init; }
}
