using System.Collections.Immutable;
using Casus.Workbench.Shapes;

namespace Casus.Workbench.Exploring;

/// <summary>One of two ways a case could be.</summary>
internal sealed record SideShape(
    FormulaRef Formula,
    FormulaRef Pick,
    CountsShape Counts,
    ImmutableArray<string> Answer,
    FormulaState State
);
