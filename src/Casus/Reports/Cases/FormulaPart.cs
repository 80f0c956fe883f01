using System.Collections.Immutable;
using Casus.Findings;
using Casus.Reports.Drawings;

namespace Casus.Reports.Cases;

/// <summary>Which formulas are signed and which deter, all on one map.</summary>
internal static class FormulaPart
{
    private static readonly ImmutableArray<OutcomeCategory> Categories =
    [
        new("signed and deters", Tone.Good),
        new("signed, does not deter", Tone.Partial),
        new("deters, not signed", Tone.Refused),
        new("neither", Tone.Neither),
    ];

    public static Section Of(CaseFindings found, CaseWords words)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(
            "Every combination of options, by whether everyone with a veto takes it and whether it deters as wanted. All assumptions are at their central values."
        );
        if (words.Grid.Issues.Length > 0)
            blocks.Add(new Block.Illustration(Map(found, words)));
        if (!found.Choices.IsEmpty)
            blocks.Add(Concepts(found, words));
        blocks.Add(Signed(found, words));
        return new("formulas", "Which formulas are signed, and which deter", blocks.ToImmutable());
    }

    private static Figure Map(CaseFindings found, CaseWords words)
    {
        var layout = MapLayout.Of(found);
        var numbers = new Table(
            ["outcome", Column.Number("formulas")],
            [
                .. Categories.Select(
                    (c, i) => Row.Of([c.Label, NumberText.Count(Enumerable.Range(0, words.Grid.Count).Count(f => Category(found, f) == i))])
                ),
            ]
        );
        var columns = layout.ColumnNames(words.Grid);
        return new(
            "map",
            "All formulas",
            $"Each cell is one formula; the marked cell is the one this report looks at. Columns: {string.Join("; ", columns.Select((name, i) => $"{i + 1} {name}"))}.",
            new OutcomeMap(
                words.Grid.Issues[layout.Down].Id,
                [.. words.Grid.Issues[layout.Down].Options.Select(o => o.Name)],
                string.Join(" and ", layout.Across.Select(i => words.Grid.Issues[i].Id)),
                [.. columns.Select((_, i) => NumberText.Count(i + 1))],
                Categories,
                [.. layout.Panels(words.Grid).Take(MostPanels).Select(p => Panel(found, words.Grid, layout, p))]
            ),
            $"{found.Both.Count} formulas are signed and deter, {found.SignedFormulas.Count - found.Both.Count} are signed and do not, {found.Deterring.Count - found.Both.Count} deter and are not signed.",
            numbers
        );
    }

    private const int MostPanels = 12;

    private static OutcomePanel Panel(CaseFindings found, Scenarios.FormulaGrid grid, MapLayout layout, int[] panel)
    {
        var cells = ImmutableArray.CreateBuilder<int>();
        var marked = ImmutableArray.CreateBuilder<int>();
        foreach (var options in layout.Cells(grid, panel))
        {
            var formula = grid.Find(options);
            if (formula >= 0 && formula == found.Pick)
                marked.Add(cells.Count);
            cells.Add(formula < 0 ? -1 : Category(found, formula));
        }

        return new(layout.Heading(grid, panel), cells.ToImmutable(), marked.ToImmutable());
    }

    private static int Category(CaseFindings found, int formula) =>
        (found.SignedFormulas.Contains(formula), found.Deterring.Contains(formula)) switch
        {
            (true, true) => 0,
            (true, false) => 1,
            (false, true) => 2,
            _ => 3,
        };

    private static Table Concepts(CaseFindings found, CaseWords words) =>
        new(
            ["concept", "picks", "compares actors' units"],
            [
                .. found.Choices.Select(c =>
                    Row.Of([
                        c.Concept,
                        string.Join("; ", c.Winners.Take(4).Select(words.Formula)),
                        c.ComparesActors ? "yes: rescaling one actor's worths can change the pick" : "no",
                    ])
                ),
            ],
            $"What concepts of agreement pick among the {(found.Both.IsEmpty ? "signed" : "signed and deterring")} formulas; {found.Pareto.Length} of {found.SignedFormulas.Count} signed formulas are Pareto-undominated"
        );

    private static Block Signed(CaseFindings found, CaseWords words)
    {
        var shown = found
            .SignedFormulas.ToImmutableArray()
            .OrderBy(f => found.Outcome.AttackProbability(f))
            .ThenBy(f => f)
            .Take(40)
            .ToList();
        if (shown.Count == 0)
            return new Block.Note(NoteKind.Caveat, "No formula is signed, so there is none to list.");
        var table = new Table(
            ["formula", Column.Number("attack"), Column.Number("least surplus of a veto player")],
            [
                .. shown.Select(f =>
                    Row.Of([
                        words.Formula(f),
                        NumberText.Probability(found.Outcome.AttackProbability(f)),
                        NumberText.Plain(found.Outcome.SigningMargin(f)),
                    ])
                ),
            ]
        );
        return new Block.Details($"Signed formulas, least attack first ({shown.Count} of {found.SignedFormulas.Count})", [table]);
    }
}
