using System.Text;
using Casus.Reports.Drawings;
using Casus.Reports.Typesetting;

namespace Casus.Reports.Svg;

/// <summary>Draws a game tree from left to right: choices as named pills, chance as named hexagons, ends as bars with payoffs.</summary>
internal static class TreeDrawingSvg
{
    private const double Fork = 16;
    private const double PillHeight = 22;

    public static void Draw(TreeDrawing tree, Canvas canvas)
    {
        var layout = TreeLayout.Of(tree.Root);
        var top = Legend(tree, layout, canvas);
        foreach (var place in layout.Places)
        {
            foreach (var (move, child) in place.Node.Moves.Zip(place.Children))
                Edge(canvas, place, move, child, top);
        }

        foreach (var set in layout.Places.Where(place => Set(place).Length > 0).GroupBy(Set))
            Blind(canvas, [.. set.OrderBy(place => place.Y)], top);
        var owners = layout.Places.Select(place => place.Node).OfType<TreeNode.Choice>().Select(node => node.Owner).Distinct().ToList();
        foreach (var place in layout.Places)
            Node(canvas, place, owners, top);
        canvas.Width = Math.Max(canvas.Width, layout.Width);
        canvas.Height = top + layout.Height;
    }

    private static double Legend(TreeDrawing tree, TreeLayout layout, Canvas canvas)
    {
        var entries = new List<(Action<double, double>, string)>
        {
            ((x, y) => canvas.Line(x - 8, y, x + 8, y, "played"), "played in the solution"),
        };
        if (layout.Places.Any(place => Set(place).Length > 0))
            entries.Add(((x, y) => canvas.Line(x - 8, y, x + 8, y, "blind"), "cannot be told apart"));
        var y = canvas.Legend([.. entries], 0);
        canvas.Text(0, y + 12, TextWidth.Cut("Payoffs: " + string.Join(", ", tree.Players), canvas.Width, 12), "small muted");
        return y + 26;
    }

    private static void Edge(Canvas canvas, TreePlace from, TreeMove move, TreePlace to, double top)
    {
        var path = new StringBuilder("M");
        Canvas.Pair(path, from.X + from.Width, top + from.Y).Append('L');
        Canvas.Pair(path, from.X + from.Width + Fork, top + to.Y).Append('L');
        Canvas.Pair(path, to.X, top + to.Y);
        canvas.Path(path.ToString(), move.Probability > 0 ? "played" : "edge");
        var x = from.X + from.Width + Fork + 4;
        canvas.Text(x, top + to.Y - 5, move.Label, "halo");
        if (move.Probability is not null)
            canvas.Text(x, top + to.Y + 13, TreeLayout.Chance(move), "small muted halo");
    }

    private static void Node(Canvas canvas, TreePlace place, List<string> owners, double top)
    {
        var (x, y) = (place.X, top + place.Y);
        switch (place.Node)
        {
            case TreeNode.Choice choice:
                var tone = Palette.Name(Palette.Series(owners.IndexOf(choice.Owner)));
                canvas.Rect(x, y - (PillHeight / 2), place.Width, PillHeight, $"t-{tone} s-{tone}", PillHeight / 2);
                canvas.Text(x + (place.Width / 2), y + 4.5, choice.Owner, "", Align.Middle);
                break;
            case TreeNode.Chance chance:
                var (left, right) = (x, x + place.Width);
                canvas.Polygon(
                    [(left, y), (left + 9, y - 11), (right - 9, y - 11), (right, y), (right - 9, y + 11), (left + 9, y + 11)],
                    "node"
                );
                canvas.Text(x + (place.Width / 2), y + 4.5, chance.Label, "", Align.Middle);
                break;
            case TreeNode.End end:
                canvas.Line(x, y - 8, x, y + 8, "thick s-neither");
                canvas.Text(x + 7, y + (end.Label.Length > 0 ? -1 : 4.5), string.Join(", ", end.Payoffs), "strong");
                if (end.Label.Length > 0)
                    canvas.Text(x + 7, y + 14, end.Label, "small muted");
                break;
        }
    }

    // Neighbours of one set are joined by a line that bows to the left of anything between them.
    private static void Blind(Canvas canvas, List<TreePlace> set, double top)
    {
        for (var at = 1; at < set.Count; at++)
        {
            var (above, below) = (set[at - 1], set[at]);
            var (x1, y1) = (above.X + 11, top + above.Y + (PillHeight / 2));
            var (x2, y2) = (below.X + 11, top + below.Y - (PillHeight / 2));
            var bow = Math.Min(18, (y2 - y1) / 4);
            var path = new StringBuilder("M");
            Canvas.Pair(path, x1, y1).Append('C');
            Canvas.Pair(path, x1 - bow, y1 + (bow * 1.5)).Append(' ');
            Canvas.Pair(path, x2 - bow, y2 - (bow * 1.5)).Append(' ');
            Canvas.Pair(path, x2, y2);
            canvas.Path(path.ToString(), "blind");
        }
    }

    private static string Set(TreePlace place) => (place.Node as TreeNode.Choice)?.InformationSet ?? "";
}
