using Casus.Reports.Drawings;

namespace Casus.Reports.Svg;

/// <summary>Where a node of a tree stands: its left middle.</summary>
internal sealed class TreePlace(TreeNode node, int depth)
{
    public TreeNode Node { get; } = node;

    public int Depth { get; } = depth;

    public double X { get; set; }

    public double Y { get; set; }

    public double Width { get; set; }

    public IReadOnlyList<TreePlace> Children { get; set; } = [];
}
