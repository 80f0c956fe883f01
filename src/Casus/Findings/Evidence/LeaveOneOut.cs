using System.Collections.Immutable;
using Casus.Dossiers;
using Casus.Scenarios;

namespace Casus.Findings.Evidence;

/// <summary>Takes one source, cluster or statement after another out of the dossier and analyses the case anew.</summary>
/// <param name="Whole">The posteriors with everything.</param>
/// <param name="Removals">What each removal does, in the order of the dossier.</param>
public sealed record LeaveOneOut(ImmutableDictionary<string, PosteriorInterval> Whole, ImmutableArray<Removal> Removals)
{
    // A number that moves by less is the same number, computed along another path.
    private const double Noise = 1e-9;

    /// <summary>The table of a case; only what bears on a hypothesis is taken out, since nothing else can change anything.</summary>
    /// <param name="scenario">The case.</param>
    /// <param name="kinds">What to take out.</param>
    /// <param name="progress">Told what is being taken out.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static LeaveOneOut Of(
        Scenario scenario,
        IReadOnlyCollection<RemovalKind> kinds,
        IProgress<string>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(kinds);
        var dossier = scenario.Dossier;
        var whole = Ledger.Posteriors(Ledger.Of(dossier));
        var before = FindingsOf(scenario, cancellation);
        var known = new List<(ImmutableDictionary<string, PosteriorInterval> Posteriors, ImmutableArray<Finding> Findings)>
        {
            (whole, before),
        };
        var removals = ImmutableArray.CreateBuilder<Removal>();
        foreach (var (kind, id, without) in Cuts(dossier).Where(c => kinds.Contains(c.Kind)))
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report($"without {id}");
            var posteriors = Ledger.Posteriors(Ledger.Of(without));
            // The findings read the dossier through its posteriors alone: a source with one statement takes out no more than the statement does.
            var same = known.FindIndex(k => posteriors.All(p => p.Value == k.Posteriors[p.Key]));
            var after = same >= 0 ? known[same].Findings : FindingsOf(scenario with { Dossier = without }, cancellation);
            if (same < 0)
                known.Add((posteriors, after));
            var changes = Changes(before, after);
            removals.Add(
                new(
                    kind,
                    id,
                    dossier.Statements.Length - without.Statements.Length,
                    posteriors,
                    [.. changes.Where(c => c.Turned)],
                    [.. changes.Where(c => Math.Abs(c.ValueAfter - c.ValueBefore) > Noise)]
                )
            );
        }

        return new(whole, removals.ToImmutable());
    }

    private static IEnumerable<(RemovalKind Kind, string Id, Dossier Without)> Cuts(Dossier dossier)
    {
        var bearing = dossier.Statements.Where(s => !s.Bears.IsEmpty).ToList();
        foreach (var source in dossier.Sources.Where(s => bearing.Any(b => b.Source == s.Id)))
            yield return (RemovalKind.Source, source.Id, dossier.WithoutSource(source.Id));
        foreach (var cluster in dossier.Clusters.Where(c => bearing.Any(b => b.Cluster == c.Id)))
            yield return (RemovalKind.Cluster, cluster.Id, dossier.WithoutCluster(cluster.Id));
        foreach (var statement in bearing)
            yield return (RemovalKind.Statement, statement.Id, dossier.WithoutStatement(statement.Id));
    }

    private static ImmutableArray<Finding> FindingsOf(Scenario scenario, CancellationToken cancellation)
    {
        if (scenario.War is null)
            return scenario.Crisis is null ? [] : CrisisAnalysis.Run(scenario, cancellation).Findings;
        var found = CaseAnalysis.Run(scenario, sweep: new() { Draws = 0 }, cancellation: cancellation);
        return found.RedLine is { } line
            ? found.Findings.Add(
                new()
                {
                    Id = "red-line-is-believed",
                    Claim = "Those addressed do best to give way to the threat.",
                    Standing = (double)line.Ledger.Posterior.Central >= line.Turning ? Standing.Holds : Standing.Fails,
                    Measure = new(
                        "posterior that the red line is genuine",
                        (double)line.Ledger.Posterior.Central,
                        line.Turning,
                        new Status.Exact()
                    ),
                }
            )
            : found.Findings;
    }

    private static List<Change> Changes(ImmutableArray<Finding> before, ImmutableArray<Finding> after) =>
        [
            .. before
                .Join(
                    after,
                    b => b.Id,
                    a => a.Id,
                    (b, a) => new Change(b.Id, b.Claim, b.Standing, a.Standing, b.Measure.Value, a.Measure.Value)
                )
                .Where(c => c.Turned || Math.Abs(c.ValueAfter - c.ValueBefore) > Noise),
        ];
}
