using System.Collections.Immutable;
using Casus.Formats;
using Casus.Reports;
using Casus.Reports.Rendering;
using Casus.Workbench.Shapes;

namespace Casus.Workbench.Runs;

/// <summary>A report as a run leaves it: its parts for the page, and its files.</summary>
internal sealed record KeptReport(
    string Title,
    ImmutableArray<string> Answer,
    ImmutableArray<KeyFactShape> KeyFacts,
    ImmutableArray<SectionShape> Sections,
    string Html,
    string Json
)
{
    public static KeptReport Of(Report report) =>
        new(
            report.Title,
            [.. report.Answer.Select(HtmlFragment.Of)],
            KeyFactShape.Of(report.KeyFacts),
            SectionShape.Of(report),
            HtmlRenderer.Render(report),
            ReportJson.Write(report)
        );
}

/// <summary>What a run has found so far.</summary>
internal sealed record RunResults(
    Run Run,
    bool Complete,
    string Title,
    ImmutableArray<string> Answer,
    ImmutableArray<KeyFactShape> KeyFacts,
    ImmutableArray<SectionShape> Sections,
    ImmutableArray<FigureShape> Figures
);
