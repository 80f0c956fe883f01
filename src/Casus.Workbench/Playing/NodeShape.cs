using System.Collections.Immutable;
using Casus.Reports;
using Casus.Reports.Drawings;

namespace Casus.Workbench.Playing;

/// <summary>A node of a game as it is drawn.</summary>
internal sealed record NodeShape(
    string Kind,
    string? Owner,
    string Label,
    ImmutableArray<PayoffShape> Payoffs,
    ImmutableArray<MoveShape> Moves
)
{
    public static NodeShape Of(TreeNode node, ImmutableArray<string> players)
    {
        ImmutableArray<MoveShape> moves =
        [
            .. node.Moves.Select(m => new MoveShape(
                m.Label,
                m.Probability,
                m.Probability is { } p ? NumberText.Probability(p) : "",
                Of(m.Node, players)
            )),
        ];
        return node switch
        {
            TreeNode.Choice choice => new("choice", choice.Owner, choice.InformationSet, [], moves),
            TreeNode.Chance chance => new("chance", null, chance.Label, [], moves),
            TreeNode.End end => new("end", null, end.Label, [.. end.Payoffs.Select((p, i) => new PayoffShape(players[i], p))], []),
            _ => throw new ArgumentOutOfRangeException(nameof(node)),
        };
    }
}

/// <summary>What an end is worth to a player.</summary>
internal sealed record PayoffShape(string Player, string Text);

/// <summary>A way on from a node.</summary>
internal sealed record MoveShape(string Label, double? Probability, string Text, NodeShape Node);
