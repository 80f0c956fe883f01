using System.Globalization;
using System.Numerics;
using System.Text;
using Casus.Games;

namespace Casus.Reports.Games;

/// <summary>Writes a game tree as text: a line for each node, branches drawn with lines, probabilities of a profile if there is one.</summary>
public static class TreeText
{
    /// <summary>The text of a game, ending with a line break.</summary>
    /// <param name="game">The game.</param>
    /// <param name="profile">What everyone does, if that is to be shown.</param>
    /// <param name="deepest">How many levels below the root are written; what lies deeper is counted.</param>
    public static string Write<T>(ExtensiveGame<T> game, Profile<T>? profile = null, int deepest = int.MaxValue)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(game);
        var text = new StringBuilder();
        // A stack of our own, as a tree may be deeper than the machine's.
        var waiting = new Stack<(int Node, string Indent, string Line, int Depth)>();
        waiting.Push((0, "", "", 0));
        while (waiting.TryPop(out var next))
        {
            text.Append(next.Line).Append(Headline(game, profile, next.Node)).Append('\n');
            var children = game.ChildCountOf(next.Node);
            if (children > 0 && next.Depth == deepest)
            {
                text.Append(next.Indent).Append(CultureInfo.InvariantCulture, $"└─ … {children} branches below\n");
                continue;
            }

            for (var branch = children - 1; branch >= 0; branch--)
            {
                var isLast = branch == children - 1;
                var indent = next.Indent + (isLast ? "   " : "│  ");
                waiting.Push((game.ChildOf(next.Node, branch), indent, next.Indent + (isLast ? "└─ " : "├─ "), next.Depth + 1));
            }
        }

        return text.ToString();
    }

    private static string Headline<T>(ExtensiveGame<T> game, Profile<T>? profile, int node)
        where T : struct, INumber<T>
    {
        var line = new StringBuilder();
        if (game.ParentOf(node) is { } parent)
        {
            line.Append(game.BranchInto(node));
            if (game.KindOf(parent) == NodeKind.Chance)
                line.Append(" (").Append(GameNumber.Write(game.ChanceInto(node))).Append(')');
            else if (profile is not null)
                line.Append(" [").Append(GameNumber.Write(profile.ChanceInto(node))).Append(']');
            line.Append(" → ");
        }

        switch (game.KindOf(node))
        {
            case NodeKind.Terminal:
                line.Append('(').AppendJoin(", ", game.PayoffsAt(node).ToArray().Select(payoff => GameNumber.Write(payoff))).Append(')');
                break;
            case NodeKind.Chance:
                line.Append("chance");
                break;
            default:
                var set = game.InformationSetOf(node);
                var player = game.Players[game.PlayerOf(set)];
                line.Append(player);
                if (game.NodesOf(set).Length > 1 || !string.Equals(game.LabelOf(set), player, StringComparison.Ordinal))
                    line.Append(" {").Append(game.LabelOf(set)).Append('}');
                break;
        }

        return line.ToString();
    }
}
