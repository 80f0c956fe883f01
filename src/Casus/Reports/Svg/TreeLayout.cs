using Casus.Reports.Drawings;
using Casus.Reports.Typesetting;

namespace Casus.Reports.Svg;

/// <summary>Where the nodes of a tree stand: depth gives the column, ends take a line each, and a node stands amid its children.</summary>
internal sealed class TreeLayout
{
    private const double Line = 36;

    private readonly List<TreePlace> _places = [];
    private double _free = Line / 2;

    private TreeLayout(TreeNode root)
    {
        Put(root, 0);
        Columns();
    }

    /// <summary>Every node, parents before their children.</summary>
    public IReadOnlyList<TreePlace> Places => _places;

    public double Width { get; private set; }

    public double Height => _free;

    public static TreeLayout Of(TreeNode root) => new(root);

    /// <summary>The chance of a move as it is written under its edge; empty where nothing is said.</summary>
    public static string Chance(TreeMove move) => move.Probability is { } probability ? NumberText.Probability(probability) : "";

    private TreePlace Put(TreeNode node, int depth)
    {
        var place = new TreePlace(node, depth) { Width = NodeWidth(node) };
        _places.Add(place);
        if (node.Moves.IsEmpty)
        {
            place.Y = _free;
            _free += Line;
            return place;
        }

        place.Children = [.. node.Moves.Select(move => Put(move.Node, depth + 1))];
        place.Y = (place.Children[0].Y + place.Children[^1].Y) / 2;
        return place;
    }

    // A column is as wide as its widest node and the widest name of a move that leaves it.
    private void Columns()
    {
        var x = 1.0;
        foreach (var column in _places.GroupBy(place => place.Depth).OrderBy(group => group.Key))
        {
            var inner = column.Where(place => place.Children.Count > 0).ToList();
            var widest = inner.Select(place => place.Width).DefaultIfEmpty(0).Max();
            foreach (var place in column)
            {
                place.X = x;
                if (place.Children.Count > 0)
                    place.Width = widest;
                else
                    Width = Math.Max(Width, x + place.Width);
            }

            var moves = inner
                .SelectMany(place => place.Node.Moves)
                .Select(move => Math.Max(TextWidth.Of(move.Label), TextWidth.Of(Chance(move), 12)))
                .DefaultIfEmpty(0)
                .Max();
            x += widest + moves + 34;
        }
    }

    private static double NodeWidth(TreeNode node) =>
        node switch
        {
            TreeNode.Choice choice => TextWidth.Of(choice.Owner) + 20,
            TreeNode.Chance chance => TextWidth.Of(chance.Label) + 26,
            TreeNode.End end => 9 + Math.Max(TextWidth.Of(string.Join(", ", end.Payoffs)) * 1.08, TextWidth.Of(end.Label, 12)),
            _ => 0,
        };
}
