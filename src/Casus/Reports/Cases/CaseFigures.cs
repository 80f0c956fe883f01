using System.Collections.Immutable;
using Casus.Findings;

namespace Casus.Reports.Cases;

/// <summary>The figures of a case, one by one, for whoever shows them otherwise than as a report.</summary>
public static class CaseFigures
{
    /// <summary>What a report shows, in its order, as if it looked at a formula of the reader's choice.</summary>
    /// <param name="found">What was found.</param>
    /// <param name="formula">The formula to look at.</param>
    public static IEnumerable<Figure> About(CaseFindings found, int formula)
    {
        var looked = Looking(found, formula);
        var words = new CaseWords(looked);
        ImmutableArray<Section?> sections =
        [
            FormulaPart.Of(looked, words),
            ReadingPart.Of(looked, words),
            HurdlePart.Of(looked, words),
            ReasonPart.Of(looked, words),
            YearPart.Of(looked, words),
        ];
        return Within([.. sections.OfType<Section>()]);
    }

    /// <summary>The tree of the game that a formula plays, as the challenger sees its first period.</summary>
    public static Figure Tree(CaseFindings found, int formula)
    {
        var looked = Looking(found, formula);
        return Within([GamePart.Of(looked, new(looked))]).Single();
    }

    /// <summary>How much each answer depends on single assumptions.</summary>
    public static IEnumerable<Figure> Tornadoes(CaseFindings found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return Within([RobustnessPart.Of(found, new(found))]);
    }

    /// <summary>The answer to the scenario's question, and the numbers to keep in mind.</summary>
    public static (ImmutableArray<Prose> Answer, ImmutableArray<KeyFact> KeyFacts) Answer(CaseFindings found)
    {
        ArgumentNullException.ThrowIfNull(found);
        var words = new CaseWords(found);
        return (AnswerPart.Of(found, words), AnswerPart.KeyFacts(found, words));
    }

    /// <summary>The formulas between which a signature is bought with peace: what can be said of them, and the table.</summary>
    /// <param name="found">What was found.</param>
    /// <param name="frontier">The formulas of <see cref="TradeOff.Frontier"/>.</param>
    public static (string Sentence, Table Table) Frontier(CaseFindings found, ImmutableArray<int> frontier)
    {
        ArgumentNullException.ThrowIfNull(found);
        return (TradeOffPart.Sentence(found, frontier), TradeOffPart.Of(found, frontier, new(found)));
    }

    /// <summary>A finding as it is told: the claim, whether it holds, its number and reasons, and what would turn it.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="names">What numbers are called.</param>
    public static JudgedClaim Judged(Finding finding, AssumptionNames names)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(names);
        return ReadingPart.Judged(finding, names.Of);
    }

    /// <summary>What the other structures say, as a table; none if they were not solved.</summary>
    public static Table? Variants(CaseFindings found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return found.Variants.IsEmpty ? null : RobustnessPart.Variants(found);
    }

    /// <summary>Where a formula stands: for each panel, row by row, its index or -1; with the names of rows, columns and panels.</summary>
    public static FormulaLayout Layout(CaseFindings found)
    {
        ArgumentNullException.ThrowIfNull(found);
        var (grid, layout) = (found.Scenario.Formulas, MapLayout.Of(found));
        return new(
            grid.Issues[layout.Down].Id,
            [.. grid.Issues[layout.Down].Options.Select(o => o.Name)],
            [.. layout.Across.Select(i => grid.Issues[i].Id)],
            [.. layout.ColumnNames(grid)],
            [
                .. layout
                    .Panels(grid)
                    .Select(p => new FormulaPanel(
                        layout.Heading(grid, p),
                        [.. layout.Cells(grid, p).Select(options => grid.Find(options))]
                    )),
            ]
        );
    }

    private static CaseFindings Looking(CaseFindings found, int formula)
    {
        ArgumentNullException.ThrowIfNull(found);
        return formula == found.Pick
            ? found
            : found with
            {
                Pick = formula,
                Shown = [.. found.Shown.Where(f => f != found.Pick).Append(formula).Distinct()],
            };
    }

    private static IEnumerable<Figure> Within(ImmutableArray<Section> sections) =>
        sections.SelectMany(s => s.AllBlocks()).OfType<Block.Illustration>().Select(b => b.Figure);
}
