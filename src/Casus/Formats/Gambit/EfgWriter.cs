using System.Globalization;
using System.Text;
using Casus.Games;

namespace Casus.Formats.Gambit;

/// <summary>Writes an <c>.efg</c> file as Gambit does: one node a line, every set and outcome spelled out at each mention.</summary>
internal static class EfgWriter
{
    public static string Write(EfgFile file)
    {
        var text = new StringBuilder();
        text.Append("EFG 2 R ");
        GambitText.Quote(text, file.Title);
        text.Append(" { ");
        foreach (var player in file.Players)
            GambitText.Quote(text, player).Append(' ');
        GambitText.Quote(text.Append("}\n"), file.Comment);
        text.Append("\n\n");
        foreach (var node in file.Nodes)
        {
            text.Append(
                node.Kind == NodeKind.Terminal ? "t "
                : node.Kind == NodeKind.Chance ? "c "
                : "p "
            );
            GambitText.Quote(text, node.Label);
            if (node.Set >= 0)
                WriteSet(text, file.Sets[node.Set]);
            WriteOutcome(text, node.Outcome < 0 ? null : file.Outcomes[node.Outcome]);
            text.Append('\n');
        }

        return text.ToString();
    }

    private static void WriteSet(StringBuilder text, EfgSet set)
    {
        if (set.Player > 0)
            text.Append(CultureInfo.InvariantCulture, $" {set.Player}");
        text.Append(CultureInfo.InvariantCulture, $" {set.Number} ");
        GambitText.Quote(text, set.Label).Append(" { ");
        for (var move = 0; move < set.Moves.Length; move++)
        {
            GambitText.Quote(text, set.Moves[move]).Append(' ');
            if (set.Player == 0)
                text.Append(set.Probabilities[move]).Append(' ');
        }

        text.Append('}');
    }

    private static void WriteOutcome(StringBuilder text, EfgOutcome? outcome)
    {
        if (outcome is null)
        {
            text.Append(" 0");
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $" {outcome.Number} ");
        GambitText.Quote(text, outcome.Label).Append(" { ").AppendJoin(", ", outcome.Payoffs).Append(" }");
    }
}
