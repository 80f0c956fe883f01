using System.Collections.Immutable;
using Casus.Dossiers;
using Casus.Findings;
using Casus.Findings.Evidence;

namespace Casus.Workbench.Evidence;

/// <summary>What follows if something is left out.</summary>
internal sealed record RemovalShape(
    RemovalKind Kind,
    string Id,
    string Label,
    int Statements,
    ImmutableArray<RemovedPosterior> Posteriors,
    ImmutableArray<TurnedFinding> Turned,
    int Moved
)
{
    public static RemovalShape Of(Removal removal, Dossier dossier) =>
        new(
            removal.Kind,
            removal.Id,
            removal.Kind switch
            {
                RemovalKind.Source => dossier.Sources.First(s => s.Id == removal.Id).Title,
                RemovalKind.Cluster => dossier.Clusters.First(c => c.Id == removal.Id).Name,
                _ => dossier.Statements.First(s => s.Id == removal.Id).Said,
            },
            removal.Statements,
            [
                .. removal
                    .Posteriors.OrderBy(p => p.Key, StringComparer.Ordinal)
                    .Select(p => new RemovedPosterior(p.Key, p.Value.Low, (double)p.Value.Central, p.Value.High)),
            ],
            [.. removal.Changed.Select(c => new TurnedFinding(c.Finding, c.Claim, c.Before, c.After))],
            removal.Moved.Length
        );
}

/// <summary>A posterior without what was left out.</summary>
internal sealed record RemovedPosterior(string Hypothesis, double Low, double Central, double High);

/// <summary>A finding that turns.</summary>
internal sealed record TurnedFinding(string Finding, string Claim, Standing Before, Standing After);
