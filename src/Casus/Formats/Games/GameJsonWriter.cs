using System.Collections.Immutable;
using System.Text.Json;
using Casus.Formats.Gambit;
using Casus.Games;

namespace Casus.Formats.Games;

/// <summary>Writes games as Casus' own JSON.</summary>
internal static class GameJsonWriter
{
    public static string Write(EfgFile tree) =>
        JsonText.Write(json =>
        {
            Head(json, "tree", tree.Title, tree.Comment, tree.Players);
            json.Objects("sets", tree.Sets, set => WriteSet(json, set));
            json.Objects("outcomes", tree.Outcomes, outcome => WriteOutcome(json, outcome.Label, outcome.Payoffs));
            json.Objects("nodes", tree.Nodes, node => WriteNode(json, node));
            json.WriteEndObject();
        });

    public static string Write(NfgFile table) =>
        JsonText.Write(json =>
        {
            Head(json, "table", table.Title, table.Comment, table.Players);
            json.WriteStartArray("strategies");
            foreach (var own in table.Strategies)
            {
                json.WriteStartArray();
                foreach (var label in own)
                    json.WriteStringValue(label);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.Texts("payoffs", PayoffsOf(table));
            json.WriteEndObject();
        });

    private static void Head(Utf8JsonWriter json, string kind, string title, string comment, ImmutableArray<string> players)
    {
        json.WriteStartObject();
        json.WriteString("format", GameJson.Name);
        json.WriteNumber("version", 1);
        json.WriteString("kind", kind);
        json.WriteString("title", title);
        json.WriteString("comment", comment);
        json.Texts("players", players);
    }

    private static void WriteSet(Utf8JsonWriter json, EfgSet set)
    {
        json.WriteNumber("player", set.Player);
        json.WriteString("label", set.Player > 0 && set.Label.Length == 0 ? $"{set.Player}:{set.Number}" : set.Label);
        json.Texts("moves", set.Moves);
        if (set.Player == 0)
            json.Texts("probabilities", set.Probabilities);
    }

    private static void WriteOutcome(Utf8JsonWriter json, string label, ImmutableArray<string> payoffs)
    {
        json.WriteString("label", label);
        json.Texts("payoffs", payoffs);
    }

    private static void WriteNode(Utf8JsonWriter json, EfgNode node)
    {
        if (node.Label.Length > 0)
            json.WriteString("label", node.Label);
        if (node.Kind != NodeKind.Terminal)
            json.WriteNumber("set", node.Set);
        if (node.Outcome >= 0)
            json.WriteNumber("outcome", node.Outcome);
    }

    // A table has payoffs alone; outcomes are spelled out profile by profile.
    private static IEnumerable<string> PayoffsOf(NfgFile table) =>
        table.HasOutcomes
            ? table.OutcomeOf.SelectMany(number => number == 0 ? table.Players.Select(_ => "0") : table.Outcomes[number - 1].Payoffs)
            : table.Payoffs;
}
