using System.Collections.Immutable;
using Casus.Reports;
using Casus.Reports.Rendering;

namespace Casus.Workbench.Shapes;

/// <summary>A part of a report.</summary>
internal sealed record SectionShape(string Id, string Heading, string Html)
{
    public static SectionShape Of(Section section) => new(section.Id.Name, section.Heading, HtmlFragment.Of(section));

    public static ImmutableArray<SectionShape> Of(Report report) => [.. report.Sections.Select(Of)];
}

/// <summary>The head of a column.</summary>
internal sealed record ColumnShape(string Heading, ColumnKind Kind);

/// <summary>A number to keep in mind.</summary>
internal sealed record KeyFactShape(string Value, string Label, string Note)
{
    public static ImmutableArray<KeyFactShape> Of(ImmutableArray<KeyFact> facts) =>
        [.. facts.Select(f => new KeyFactShape(f.Value, f.Label, f.Note))];
}
