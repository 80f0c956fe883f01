using System.Collections.Immutable;

namespace Casus.Workbench.Evidence;

/// <summary>How much a statement bears on a hypothesis; no ratio: not at all.</summary>
internal sealed record EvidenceLink(string Statement, string Hypothesis, string? Ratio, string? Because = null);

/// <summary>A statement as evidence of a number.</summary>
internal sealed record AssumptionLink(string Statement, string Path, bool Remove = false);

/// <summary>Statements of a common origin.</summary>
internal sealed record NewCluster(string Id, string Name, ImmutableArray<string> Statements, decimal Correlation);
