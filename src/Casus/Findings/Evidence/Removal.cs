using System.Collections.Immutable;
using Casus.Dossiers;

namespace Casus.Findings.Evidence;

/// <summary>What becomes of posteriors and findings if something is taken out of the dossier.</summary>
/// <param name="Kind">A source, a cluster or a statement.</param>
/// <param name="Id">Its key.</param>
/// <param name="Statements">How many statements go with it.</param>
/// <param name="Posteriors">The posterior of every hypothesis without it.</param>
/// <param name="Changed">The findings that turn.</param>
/// <param name="Moved">The numbers behind findings that move, with or without turning.</param>
public sealed record Removal(
    RemovalKind Kind,
    string Id,
    int Statements,
    ImmutableDictionary<string, PosteriorInterval> Posteriors,
    ImmutableArray<Change> Changed,
    ImmutableArray<Change> Moved
);

/// <summary>What is taken out.</summary>
public enum RemovalKind
{
    /// <summary>A source, with all that it reports.</summary>
    Source,

    /// <summary>The statements of a cluster.</summary>
    Cluster,

    /// <summary>One statement.</summary>
    Statement,
}
