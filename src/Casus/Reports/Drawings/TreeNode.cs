using System.Collections.Immutable;

namespace Casus.Reports.Drawings;

/// <summary>A node of a drawn tree: chance, a choice of somebody, or an end.</summary>
public abstract class TreeNode
{
    private TreeNode(ImmutableArray<TreeMove> moves) => Moves = moves;

    /// <summary>What leads on from here, from the top; none at an end.</summary>
    public ImmutableArray<TreeMove> Moves { get; }

    /// <summary>Where chance moves: drawn as a small diamond.</summary>
    public sealed class Chance(string label, ImmutableArray<TreeMove> moves) : TreeNode(moves)
    {
        /// <summary>What is drawn by chance.</summary>
        public string Label { get; } = label;
    }

    /// <summary>Where somebody chooses: drawn as a disc under the name.</summary>
    public sealed class Choice(string owner, ImmutableArray<TreeMove> moves, string informationSet = "") : TreeNode(moves)
    {
        /// <summary>Who chooses.</summary>
        public string Owner { get; } = owner;

        /// <summary>Nodes of the same name are joined by a dashed line: the owner cannot tell them apart. Empty for a node alone.</summary>
        public string InformationSet { get; } = informationSet;
    }

    /// <summary>An end: drawn as a bar with what it is worth to each.</summary>
    public sealed class End(ImmutableArray<string> payoffs, string label = "") : TreeNode([])
    {
        /// <summary>What the end is worth, in the order of the players.</summary>
        public ImmutableArray<string> Payoffs { get; } = payoffs;

        /// <summary>What happens; may be empty.</summary>
        public string Label { get; } = label;
    }
}

/// <summary>A way on from a node.</summary>
/// <param name="Label">What is done, or what chance brings.</param>
/// <param name="Node">Where it leads.</param>
/// <param name="Probability">How likely it is in the solution, from 0 to 1; null where nothing is said.</param>
public sealed record TreeMove(string Label, TreeNode Node, double? Probability = null);
