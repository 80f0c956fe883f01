using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Casus.Workbench.Exploring;

/// <summary>The formulas of a case.</summary>
internal sealed record FormulaList(
    long Revision,
    ImmutableArray<IssueShape> Issues,
    int Count,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<string>? Keys,
    LayoutShape? Layout
);

/// <summary>A matter in dispute.</summary>
internal sealed record IssueShape(string Id, string? Question, ImmutableArray<OptionShape> Options);

/// <summary>A way to settle it.</summary>
internal sealed record OptionShape(string Id, string Name, string? Means);
