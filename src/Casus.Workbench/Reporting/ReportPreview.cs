using System.Collections.Immutable;
using Casus.Workbench.Shapes;

namespace Casus.Workbench.Reporting;

/// <summary>A report, for the page.</summary>
internal sealed record ReportPreview(
    string Title,
    string Hash,
    string Engine,
    ulong? Seed,
    string Question,
    ImmutableArray<string> Answer,
    ImmutableArray<KeyFactShape> KeyFacts,
    ImmutableArray<SectionShape> Sections
);
