using System.Collections.Immutable;
using Casus.Formats.Gambit;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Formats.Games;

/// <summary>Casus' own JSON for games: <c>"format": "casus-game"</c>, a tree or a table, every number an exact text.</summary>
public static class GameJson
{
    internal const string Name = "casus-game";

    private static readonly Rational Rounding = new(1, 1000);

    /// <summary>Reads a game.</summary>
    /// <param name="file">The file's name, for the diagnostics.</param>
    /// <param name="text">What is in it.</param>
    public static Parsed<GameFile> Read(string file, string text)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(text);
        var complaints = new Complaints(file, text);
        var root = JsonPart.Read(text, complaints);
        if (root is null && !complaints.HasErrors)
            complaints.Error(0, "The file is empty.", "Write { \"format\": \"casus-game\", … }.");
        var game = root is null ? null : ReadGame(root, complaints);
        return complaints.With(complaints.HasErrors ? null : game);
    }

    /// <summary>A tree as JSON.</summary>
    public static string Write(EfgFile tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return GameJsonWriter.Write(tree);
    }

    /// <summary>A table as JSON.</summary>
    public static string Write(NfgFile table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return GameJsonWriter.Write(table);
    }

    private static GameFile? ReadGame(JsonPart root, Complaints complaints)
    {
        var fields = new JsonFields(root, complaints);
        if (!string.Equals(fields.Text("format", isRequired: true), Name, StringComparison.Ordinal))
            complaints.Error(root.Offset, "The file is no game of Casus.", $"Write \"format\": \"{Name}\".");
        fields.Number("version", 1, 1, isRequired: true);
        var kind = fields.Text("kind", isRequired: true);
        var (title, comment) = (fields.Text("title"), fields.Text("comment"));
        var players = fields.Texts("players");
        if (players.IsEmpty)
            complaints.Error(root.Offset, "A game needs a player.", "Write \"players\": [\"Ann\", \"Bob\"].");
        GameFile? game = kind switch
        {
            "tree" => ReadTree(root, fields, complaints, title, comment, players),
            "table" => ReadTable(root, fields, complaints, title, comment, players),
            _ => null,
        };
        if (game is null && !complaints.HasErrors)
            complaints.Error(root.Offset, $"\"{kind}\" is no kind of game.", "Write \"kind\": \"tree\" or \"kind\": \"table\".");
        fields.Finish();
        return game;
    }

    private static GameFile.Table? ReadTable(
        JsonPart root,
        JsonFields fields,
        Complaints complaints,
        string title,
        string comment,
        ImmutableArray<string> players
    )
    {
        var strategies = fields.List("strategies").Select(list => JsonFields.Texts(list.Items, complaints)).ToImmutableArray();
        var payoffs = fields.Numbers("payoffs");
        var wanted = strategies.Aggregate((long)players.Length, (product, own) => Math.Min(1L << 40, product * own.Length));
        if (strategies.Length != players.Length || strategies.Any(own => own.IsEmpty))
            complaints.Error(
                root.Offset,
                "Each player needs a list of strategies.",
                "Write \"strategies\": [[\"up\", \"down\"], [\"left\"]]."
            );
        else if (payoffs.Length != wanted)
            complaints.Error(
                root.Offset,
                $"The game has {payoffs.Length} payoffs, but its strategies need {wanted}.",
                "The first player's strategy turns fastest; in each profile the players follow in order."
            );
        return complaints.HasErrors ? null : new GameFile.Table(new(title, comment, players, strategies, payoffs, [], default));
    }

    private static GameFile.Tree? ReadTree(
        JsonPart root,
        JsonFields fields,
        Complaints complaints,
        string title,
        string comment,
        ImmutableArray<string> players
    )
    {
        var sets = fields
            .List("sets", isRequired: false)
            .Select((part, place) => ReadSet(part, place, players.Length, complaints))
            .ToImmutableArray();
        var outcomes = fields
            .List("outcomes", isRequired: false)
            .Select((part, place) => ReadOutcome(part, place, players.Length, complaints))
            .ToImmutableArray();
        var nodes = ImmutableArray.CreateBuilder<EfgNode>();
        var open = 1L;
        foreach (var part in fields.List("nodes"))
        {
            if (complaints.IsFull)
                break;
            if (open == 0)
            {
                complaints.Error(part.Offset, "The tree is complete before this node.", "Delete the nodes from here on.");
                break;
            }

            var node = ReadNode(part, sets, outcomes.Length, complaints);
            nodes.Add(node);
            open += node.Set < 0 ? -1 : sets[node.Set].Moves.Length - 1;
        }

        if (open > 0 && !complaints.HasErrors)
            complaints.Error(
                root.Offset,
                $"The list of nodes ends, but {open} branches have no node.",
                "A node stands before those that follow from it."
            );
        return complaints.HasErrors ? null : new GameFile.Tree(new(title, comment, players, nodes.ToImmutable(), sets, outcomes));
    }

    private static EfgNode ReadNode(JsonPart part, ImmutableArray<EfgSet> sets, int outcomes, Complaints complaints)
    {
        var fields = new JsonFields(part, complaints);
        var label = fields.Text("label");
        var set = fields.Number("set", 0, sets.Length - 1, isRequired: false) ?? -1;
        var outcome = fields.Number("outcome", 0, outcomes - 1, isRequired: false) ?? -1;
        fields.Finish();
        var kind =
            set < 0 ? NodeKind.Terminal
            : sets[set].Player == 0 ? NodeKind.Chance
            : NodeKind.Decision;
        return new(kind, label, set, outcome);
    }

    private static EfgSet ReadSet(JsonPart part, int place, int players, Complaints complaints)
    {
        var fields = new JsonFields(part, complaints);
        var player = fields.Number("player", 0, players, isRequired: true) ?? 0;
        var label = fields.Text("label");
        var moves = fields.Texts("moves");
        var probabilities = fields.Numbers(
            "probabilities",
            isRequired: player == 0 && part.Kind == System.Text.Json.JsonTokenType.StartObject
        );
        fields.Finish();
        if (moves.IsEmpty || probabilities.Length != (player == 0 ? moves.Length : 0))
            complaints.Error(
                part.Offset,
                "A set needs moves, and one of chance a probability for each.",
                "Write \"moves\": [\"a\", \"b\"], \"probabilities\": [\"1/2\", \"1/2\"]."
            );
        else if (player == 0 && !IsDistribution(probabilities))
            complaints.Error(
                part.Offset,
                "The probabilities are no numbers from 0 to 1 that sum to 1.",
                "Write fractions such as \"1/3\" and \"2/3\"."
            );
        return new(player, place + 1, label, moves, probabilities);
    }

    private static bool IsDistribution(ImmutableArray<string> texts)
    {
        var sum = Rational.Zero;
        foreach (var text in texts)
        {
            if (!ExactText.TryParse(text, out var value) || value.Sign < 0)
                return false;
            sum += value;
        }

        return Rational.Abs(sum - Rational.One) <= Rounding;
    }

    private static EfgOutcome ReadOutcome(JsonPart part, int place, int players, Complaints complaints)
    {
        var fields = new JsonFields(part, complaints);
        var label = fields.Text("label");
        var payoffs = fields.Numbers("payoffs");
        fields.Finish();
        if (payoffs.Length != players)
            complaints.Error(
                part.Offset,
                $"The outcome has {payoffs.Length} payoffs, but the game {players} players.",
                "Write one for each player."
            );
        return new(place + 1, label, payoffs);
    }
}
