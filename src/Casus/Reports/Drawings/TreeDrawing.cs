using System.Collections.Immutable;

namespace Casus.Reports.Drawings;

/// <summary>A game in extensive form, drawn from left to right. Legible to about 60 nodes.</summary>
/// <param name="root">The first node.</param>
/// <param name="players">Whose payoffs stand at an end, in their order.</param>
public sealed class TreeDrawing(TreeNode root, ImmutableArray<string> players) : Drawing
{
    /// <summary>The first node.</summary>
    public TreeNode Root { get; } = root;

    /// <summary>Whose payoffs stand at an end, in their order.</summary>
    public ImmutableArray<string> Players { get; } = players;
}
