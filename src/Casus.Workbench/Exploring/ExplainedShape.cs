using System.Collections.Immutable;
using Casus.Reports.Cases;
using Casus.Reports.Rendering;
using Casus.Workbench.Analyses;
using Casus.Workbench.Shapes;

namespace Casus.Workbench.Exploring;

/// <summary>Why each takes or refuses a formula.</summary>
internal sealed record ExplainedShape(
    FormulaRef Formula,
    FormulaState State,
    ImmutableArray<string> Answer,
    ImmutableArray<SectionShape> Sections
)
{
    public static ExplainedShape Of(CaseReading reading, ExploreOrder order, CancellationToken cancellation)
    {
        var found = Exploration.Findings(reading, order, searches: false, cancellation);
        var formula = FormulaRef.Find(found.Scenario.Formulas, order.Formula, found.Pick);
        var report = Explanation.Of(found, formula, EngineVersion.Text);
        return new(
            FormulaRef.Of(found.Scenario.Formulas, formula),
            FormulaState.Of(found, formula),
            [.. report.Answer.Select(HtmlFragment.Of)],
            SectionShape.Of(report)
        );
    }
}
