using System.Collections.Immutable;
using Casus.Findings;
using Casus.Reports.Cases;
using Casus.Reports.Rendering;
using Casus.Workbench.Analyses;
using Casus.Workbench.Shapes;

namespace Casus.Workbench.Exploring;

/// <summary>What differs between two ways a case could be.</summary>
internal sealed record Compared(
    SideShape First,
    SideShape Second,
    ImmutableArray<ChangeShape> Values,
    ImmutableArray<FindingDifference> Findings,
    int MovedCount,
    ImmutableArray<MovedFormula> Moved,
    ImmutableArray<SectionShape> Sections
)
{
    private const int MostMoved = 200;

    public static Compared Of(
        CaseReading firstReading,
        ExploreOrder firstOrder,
        CaseReading secondReading,
        ExploreOrder secondOrder,
        CancellationToken cancellation
    )
    {
        var first = Exploration.Findings(firstReading, firstOrder, searches: false, cancellation);
        var second = Exploration.Findings(secondReading, secondOrder, searches: false, cancellation);
        var (one, other) = (Side(first, firstOrder), Side(second, secondOrder));
        var moved = Moves(first, second).ToList();
        // Two formulas are laid side by side within one case; of two cases only the answers are.
        var sections =
            firstReading.Hash == secondReading.Hash && one.Formula.Index != other.Formula.Index
                ? SectionShape.Of(Comparison.Between(second, one.Formula.Index, other.Formula.Index, EngineVersion.Text))
                : [];
        return new(
            one,
            other,
            Changes(first, second, secondReading.Names),
            [
                .. first.Findings.Join(
                    second.Findings,
                    f => f.Id,
                    s => s.Id,
                    (f, s) =>
                        new FindingDifference(
                            f.Id,
                            s.Claim,
                            FindingShape.Of(f, firstReading.Names),
                            FindingShape.Of(s, secondReading.Names)
                        )
                ),
            ],
            moved.Count,
            [.. moved.Take(MostMoved)],
            sections
        );
    }

    private static SideShape Side(CaseFindings found, ExploreOrder order)
    {
        var formula = FormulaRef.Find(found.Scenario.Formulas, order.Formula, found.Pick);
        return new(
            FormulaRef.Of(found.Scenario.Formulas, formula),
            FormulaRef.Of(found.Scenario.Formulas, found.Pick),
            Exploration.Counts(found),
            [.. CaseFigures.Answer(found).Answer.Select(HtmlFragment.Of)],
            FormulaState.Of(found, formula)
        );
    }

    private static ImmutableArray<ChangeShape> Changes(CaseFindings first, CaseFindings second, AssumptionNames names)
    {
        var (one, other) = (first.Outcome.Model.Space, second.Outcome.Model.Space);
        return
        [
            .. one
                .Parameters.Select(p => (p.Path, From: (double)p.Central, Slot: other.Find(p.Path)))
                .Where(p => p.Slot is not null)
                .Select(p => new ChangeShape(p.Path, names.Of(p.Path), p.From, (double)other.Parameters[p.Slot!.Value.Index].Central))
                .Where(c => c.From != c.To),
        ];
    }

    private static IEnumerable<MovedFormula> Moves(CaseFindings first, CaseFindings second)
    {
        var grid = second.Scenario.Formulas;
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var same = ReferenceEquals(first.Scenario, second.Scenario);
        for (var f = 0; !same && f < first.Scenario.Formulas.Count; f++)
            known[FormulaRef.KeyOf(first.Scenario.Formulas, f)] = f;
        for (var f = 0; f < grid.Count; f++)
        {
            if (!same && !known.ContainsKey(FormulaRef.KeyOf(grid, f)))
                continue;
            var before = CellsShape.CategoryOf(first, same ? f : known[FormulaRef.KeyOf(grid, f)]);
            var after = CellsShape.CategoryOf(second, f);
            if (before != after)
                yield return new(FormulaRef.Of(grid, f), before, after);
        }
    }
}

/// <summary>A finding on either side.</summary>
internal sealed record FindingDifference(string Id, string Claim, FindingShape First, FindingShape Second);

/// <summary>A formula that is something else on the other side.</summary>
internal sealed record MovedFormula(FormulaRef Formula, int First, int Second);
