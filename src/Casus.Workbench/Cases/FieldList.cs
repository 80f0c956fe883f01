using System.Collections.Immutable;

namespace Casus.Workbench.Cases;

/// <summary>Every entry of a file.</summary>
internal sealed record FieldList(long Revision, ImmutableArray<Field> Fields);
