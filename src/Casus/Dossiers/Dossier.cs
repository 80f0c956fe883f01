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

    /// <summary>Proposals that a person did not take for statements.</summary>
    public ImmutableArray<Rejection> Rejections { get; init; } = [];

    /// <summary>The dossier as it would be had a source never been found: without it and without what it reports.</summary>
    /// <exception cref="ArgumentException">There is no such source.</exception>
    public Dossier WithoutSource(string id) =>
        Sources.Any(s => s.Id == id)
            ? this with
            {
                Sources = Sources.RemoveAll(s => s.Id == id),
                Statements = Statements.RemoveAll(s => s.Source == id),
            }
            : throw new ArgumentException($"There is no source '{id}'.", nameof(id));

    /// <summary>The dossier without the statements of a cluster; the cluster itself stays, empty.</summary>
    /// <exception cref="ArgumentException">There is no such cluster.</exception>
    public Dossier WithoutCluster(string id) =>
        Clusters.Any(c => c.Id == id)
            ? this with
            {
                Statements = Statements.RemoveAll(s => s.Cluster == id),
            }
            : throw new ArgumentException($"There is no cluster '{id}'.", nameof(id));

    /// <summary>The dossier without one statement.</summary>
    /// <exception cref="ArgumentException">There is no such statement.</exception>
    public Dossier WithoutStatement(string id) =>
        Statements.Any(s => s.Id == id)
            ? this with
            {
                Statements = Statements.RemoveAll(s => s.Id == id),
            }
            : throw new ArgumentException($"There is no statement '{id}'.", nameof(id));
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

    /// <summary>What it says of its author.</summary>
    public string? Biography { get; init; }

    /// <summary>The subjects under which it is filed.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Who made its picture.</summary>
    public string? ImageCredit { get; init; }

    /// <summary>The language in which it is written, as a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>SHA-256 of the document's bytes, in lower-case hexadecimal; none: the document is not at hand.</summary>
    public string? Document { get; init; }

    /// <summary>Which of several documents in those bytes it is, from 0; none: the only one, or the first.</summary>
    public int? Part { get; init; }

    /// <summary>The file that keeps the bytes, beside the dossier; none: they are not kept.</summary>
    public string? Stored { get; init; }

    /// <summary>Reliability of the source in the Admiralty code, A to F.</summary>
    public char? Reliability { get; init; }
}
