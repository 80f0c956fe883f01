using System.Globalization;
using System.Text;
using Casus.Games.ActionGraphs;

namespace Casus.Formats.Gambit.Agg;

/// <summary>Writes an action-graph file.</summary>
internal static class AggWriter
{
    public static string Write(AggFile file)
    {
        var text = new StringBuilder(file.IsBayesian ? "#BAGG\n" : "#AGG\n");
        if (file.Comment.Length > 0)
            foreach (var line in file.Comment.Split('\n'))
                text.Append('#').Append(line).Append('\n');
        var players = file.Agents[^1].Player + 1;
        text.Append(CultureInfo.InvariantCulture, $"{players}\n{file.Graph.ActionNodes}\n{file.Graph.Functions.Length}\n");
        if (file.IsBayesian)
            WriteTypes(text, file);
        Row(text, file.Agents.Select(agent => agent.Actions.Length));
        foreach (var agent in file.Agents)
            Row(text, agent.Actions);
        foreach (var own in file.Graph.Neighbours)
            Row(text, own.Prepend(own.Length));
        foreach (var function in file.Graph.Functions)
            WriteFunction(text, function);
        foreach (var payoffs in file.Payoffs)
            WritePayoffs(text, payoffs);
        return text.ToString();
    }

    private static void WriteTypes(StringBuilder text, AggFile file)
    {
        var byPlayer = file.Agents.GroupBy(agent => agent.Player).ToArray();
        Row(text, byPlayer.Select(own => own.Count()));
        foreach (var own in byPlayer)
            text.AppendJoin(' ', own.Select(agent => agent.Probability)).Append('\n');
    }

    private static void WriteFunction(StringBuilder text, ActionFunction function)
    {
        if (function.Weights.IsDefault)
            text.Append(CultureInfo.InvariantCulture, $"{(int)function.Kind}\n");
        else
            text.Append(CultureInfo.InvariantCulture, $"{(int)function.Kind + 10} 0 [{string.Join(' ', function.Weights)}]\n");
    }

    private static void WritePayoffs(StringBuilder text, AggPayoffs payoffs)
    {
        if (payoffs.IsComplete)
        {
            text.Append('0');
            foreach (var payoff in payoffs.Payoffs)
                text.Append(' ').Append(payoff);
            text.Append('\n');
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"1 {payoffs.Payoffs.Length}\n");
        for (var i = 0; i < payoffs.Payoffs.Length; i++)
            text.Append(CultureInfo.InvariantCulture, $"[{string.Join(' ', payoffs.Counts[i])}] {payoffs.Payoffs[i]}\n");
    }

    private static void Row(StringBuilder text, IEnumerable<int> numbers) => text.AppendJoin(' ', numbers).Append('\n');
}
