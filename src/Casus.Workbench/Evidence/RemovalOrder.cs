using System.Collections.Immutable;
using Casus.Findings.Evidence;
using Casus.Workbench.Shapes;

namespace Casus.Workbench.Evidence;

/// <summary>What is to be left out, one thing at a time.</summary>
internal sealed record RemovalOrder(ImmutableArray<RemovalKind>? Kinds = null, long? At = null);

/// <summary>What follows.</summary>
internal sealed record RemovalList(ImmutableArray<RemovalShape> Removals, ImmutableArray<TableShape> Tables);
