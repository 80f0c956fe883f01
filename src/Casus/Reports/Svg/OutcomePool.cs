using Casus.Reports.Drawings;

namespace Casus.Reports.Svg;

/// <summary>Pools neighbouring cells of a map until few enough are left to be seen.</summary>
internal static class OutcomePool
{
    private const int MostRows = 12;
    private const int MostColumns = 20;
    private const int MostPanels = 6;

    /// <summary>Each cell by itself.</summary>
    public static OutcomeGrid Single(OutcomeMap map) => Pool(map, map.Rows.Length, map.Columns.Length, map.Panels.Length);

    /// <summary>At most twelve rows, twenty columns and six panels, of neighbours together.</summary>
    public static OutcomeGrid Pool(OutcomeMap map) =>
        Pool(map, Math.Min(map.Rows.Length, MostRows), Math.Min(map.Columns.Length, MostColumns), Math.Min(map.Panels.Length, MostPanels));

    private static OutcomeGrid Pool(OutcomeMap map, int rows, int columns, int panels)
    {
        var cells = (long)map.Rows.Length * map.Columns.Length * map.Panels.Length;
        var remark =
            $"{NumberText.Count(cells)} combinations, pooled: the mark is the most frequent outcome, the strip below it the shares of all.";
        var grid = new OutcomeGridPanel[panels];
        for (var at = 0; at < panels; at++)
        {
            var (first, last) = Part(at, panels, map.Panels.Length);
            var shares = Enumerable.Range(0, rows * columns).Select(_ => new OutcomeShare(map.Categories.Length)).ToArray();
            for (var panel = first; panel <= last; panel++)
                Add(map, map.Panels[panel], shares, rows, columns);
            grid[at] = new(Joined(map.Panels[first].Heading, map.Panels[last].Heading), shares);
        }

        return new(Names(map.Rows, rows), Names(map.Columns, columns), grid, remark);
    }

    private static void Add(OutcomeMap map, OutcomePanel panel, OutcomeShare[] shares, int rows, int columns)
    {
        for (var at = 0; at < panel.Cells.Length; at++)
        {
            var row = at / map.Columns.Length * rows / map.Rows.Length;
            var column = at % map.Columns.Length * columns / map.Columns.Length;
            shares[(row * columns) + column].Add(panel.Cells[at], panel.Marked.Contains(at));
        }
    }

    private static List<string> Names(IReadOnlyList<string> names, int parts)
    {
        var pooled = new List<string>();
        for (var at = 0; at < parts; at++)
        {
            var (first, last) = Part(at, parts, names.Count);
            pooled.Add(Joined(names[first], names[last]));
        }

        return pooled;
    }

    // The inverse of index × parts / count, so that names and cells are pooled alike.
    private static (int First, int Last) Part(int part, int parts, int count) =>
        (((part * count) + parts - 1) / parts, ((((part + 1) * count) + parts - 1) / parts) - 1);

    private static string Joined(string first, string last) => first == last ? first : $"{first} … {last}";
}
