using System.Collections.Immutable;
using Casus.Findings;
using Casus.Scenarios;

namespace Casus.Reports.Cases;

/// <summary>How the issues of a case are laid out on a map: guarantees down, shares and what else fits across, the rest as panels.</summary>
internal sealed record MapLayout(int Down, ImmutableArray<int> Across, ImmutableArray<int> Rest)
{
    private const int MostColumns = 16;

    public static MapLayout Of(CaseFindings found)
    {
        var issues = found.Scenario.Formulas.Issues;
        var down = found.Question?.Issue ?? 0;
        var share = found.Outcome.Model.ShareIssue;
        var order = Enumerable
            .Range(0, issues.Length)
            .Where(i => i != down)
            .OrderBy(i => i == share ? 0 : 1)
            .ThenByDescending(i => i)
            .ToList();
        var across = ImmutableArray.CreateBuilder<int>();
        var columns = 1;
        foreach (var issue in order)
        {
            if (across.Count > 0 && columns * issues[issue].Options.Length > MostColumns)
                continue;
            columns *= issues[issue].Options.Length;
            across.Add(issue);
        }

        return new(down, [.. across.AsEnumerable().Reverse()], [.. order.Where(i => !across.Contains(i)).Order()]);
    }

    public IReadOnlyList<string> ColumnNames(FormulaGrid grid) =>
        [.. Combinations(grid, Across).Select(c => string.Join(", ", c.Select((o, i) => grid.Issues[Across[i]].Options[o].Name)))];

    public IEnumerable<int[]> Panels(FormulaGrid grid) => Combinations(grid, Rest);

    public string Heading(FormulaGrid grid, int[] panel) =>
        string.Join(" · ", panel.Select((o, i) => grid.Issues[Rest[i]].Options[o].Name));

    /// <summary>The options of every cell of a panel, row by row.</summary>
    public IEnumerable<int[]> Cells(FormulaGrid grid, int[] panel)
    {
        var columns = Combinations(grid, Across).ToList();
        for (var row = 0; row < grid.Issues[Down].Options.Length; row++)
        {
            foreach (var column in columns)
            {
                var options = new int[grid.Issues.Length];
                options[Down] = row;
                for (var i = 0; i < Across.Length; i++)
                    options[Across[i]] = column[i];
                for (var i = 0; i < Rest.Length; i++)
                    options[Rest[i]] = panel[i];
                yield return options;
            }
        }
    }

    private static IEnumerable<int[]> Combinations(FormulaGrid grid, ImmutableArray<int> issues)
    {
        IEnumerable<int[]> all =
        [
            [],
        ];
        foreach (var issue in issues)
            all = all.SelectMany(c => Enumerable.Range(0, grid.Issues[issue].Options.Length).Select(o => (int[])[.. c, o]));
        return all;
    }
}
