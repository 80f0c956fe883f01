using System.Collections.Immutable;
using Casus.Dossiers;
using Casus.Findings.Evidence;
using Casus.Formats.Yaml.Editing;
using Casus.Reports;
using Casus.Reports.Evidence;
using Casus.Workbench.Analyses;
using Casus.Workbench.Documents;
using Casus.Workbench.Shapes;

namespace Casus.Workbench.Evidence;

/// <summary>Puts the evidence of a case together for the page.</summary>
internal static class WeighedEvidence
{
    public static EvidenceShape Of(CaseReading reading, ImmutableArray<DocumentInfo> documents)
    {
        var dossier = reading.Scenario.Dossier;
        var file = reading.Snapshot.Dossier;
        var report = EvidenceReport.Of(reading.Scenario, new LeaveOneOut(Ledger.Posteriors(reading.Ledgers), []), [], EngineVersion.Text);
        var sections = report.Sections.Where(s => s.Id.Name is "ledger" or "matrix").ToList();
        return new(
            reading.Snapshot.Revision,
            file is null ? null : new(file.Id, file.Revision),
            [.. reading.Ledgers.Select(HypothesisShape.Of)],
            Statements(reading, documents),
            [.. Known(reading), .. Proposed(dossier)],
            Tables(sections.Find(s => s.Id.Name == "ledger")),
            Tables(sections.Find(s => s.Id.Name == "matrix")) is [var matrix, ..] ? matrix : null,
            [.. sections.Select(SectionShape.Of)]
        );
    }

    /// <summary>What follows if one thing after another is left out.</summary>
    public static RemovalList Without(CaseReading reading, IReadOnlyCollection<RemovalKind> kinds, CancellationToken cancellation)
    {
        var found = LeaveOneOut.Of(reading.Scenario, kinds, null, cancellation);
        var report = EvidenceReport.Of(reading.Scenario, found, [], EngineVersion.Text);
        return new(
            [.. found.Removals.Select(r => RemovalShape.Of(r, reading.Scenario.Dossier))],
            Tables(report.Sections.FirstOrDefault(s => s.Id.Name == "leave-one-out"))
        );
    }

    private static ImmutableArray<TableShape> Tables(Section? section) =>
        [.. (section?.AllBlocks() ?? []).OfType<Block.Grid>().Select(g => TableShape.Of(g.Table))];

    private static ImmutableArray<StatementShape> Statements(CaseReading reading, ImmutableArray<DocumentInfo> documents)
    {
        var dossier = reading.Scenario.Dossier;
        var lines = FileEntries
            .Of(reading.Snapshot.Dossier?.Text ?? "")
            .Where(e => e.Depth == 1)
            .DistinctBy(e => e.Path)
            .ToDictionary(e => e.Path, e => e.Line, StringComparer.Ordinal);
        var uses = reading
            .Parameters.SelectMany(p => p.Source.Evidence.Select(id => (id, p.Path)))
            .ToLookup(p => p.id, p => p.Path, StringComparer.Ordinal);
        return [.. dossier.Statements.Select(s => Statement(s, dossier, documents, lines, uses))];
    }

    private static StatementShape Statement(
        Statement s,
        Dossier dossier,
        ImmutableArray<DocumentInfo> documents,
        Dictionary<string, int> lines,
        ILookup<string, string> uses
    )
    {
        var source = dossier.Sources.First(o => o.Id == s.Source);
        var document = source.Document is { } digest ? documents.FirstOrDefault(d => d.Hash == digest) : null;
        return new(
            s.Id,
            s.Speaker,
            s.Office,
            s.Side,
            s.Date,
            s.Said,
            s.Source,
            source.Title,
            s.Cluster,
            s.Credibility,
            s.Modality,
            s.Review,
            lines.TryGetValue($"statements.{s.Id}", out var line) ? line : null,
            [
                .. s
                    .Bears.OrderBy(b => b.Key, StringComparer.Ordinal)
                    .Select(b => new BearingShape(
                        b.Key,
                        (double)b.Value.Low,
                        (double)b.Value.High,
                        NumberText.Range((double)b.Value.Low, (double)b.Value.High),
                        b.Value.Because
                    )),
            ],
            document is not null && s.Passage is { } passage ? new(document.Id, passage.Start, passage.Start + passage.Length) : null,
            [.. uses[s.Id].Distinct()]
        );
    }

    private static IEnumerable<ClusterShape> Known(CaseReading reading)
    {
        var dossier = reading.Scenario.Dossier;
        foreach (var cluster in dossier.Clusters)
        {
            var entry = reading.Ledgers.SelectMany(l => l.Entries).FirstOrDefault(e => e.Cluster?.Id == cluster.Id);
            yield return new(
                cluster.Id,
                cluster.Name,
                cluster.Dependence is Dependence.CommonLine ? "common-line" : "correlated",
                [.. dossier.Statements.Where(s => s.Cluster == cluster.Id).Select(s => s.Id)],
                false,
                null,
                entry?.Naive,
                entry?.Central
            );
        }
    }

    private static IEnumerable<ClusterShape> Proposed(Dossier dossier) =>
        ClusterProposal
            .Of(dossier)
            .Select(p => new ClusterShape(
                AcceptedStatement.Key($"{p.Statements[0].Speaker} {p.Kind}", id => dossier.Clusters.Any(c => c.Id == id)),
                p.Why,
                p.Kind == CommonOrigin.OneLine ? "common-line" : "correlated",
                [.. p.Statements.Select(s => s.Id)],
                true,
                p.Why,
                null,
                null
            ));
}
