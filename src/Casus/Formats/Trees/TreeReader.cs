using System.Collections.Immutable;
using Casus.Formats.Yaml;
using Casus.Games.Templates;
using Casus.Numerics.Expressions;

namespace Casus.Formats.Trees;

/// <summary>Reads the nodes of a tree: ends, chance and decisions.</summary>
internal sealed class TreeReader(DiagnosticList diagnostics, FieldReader fields, ImmutableArray<string> players)
{
    private static readonly string[] ChanceKeys = ["chance", "branches", "then"];
    private static readonly string[] DecisionKeys = ["player", "name", "set", "moves", "then"];

    public TemplateNode? Read(Node node)
    {
        switch (node)
        {
            case SequenceNode ends:
                return End(ends);
            case MappingNode mapping when mapping["payoffs"] is { } payoffs:
                fields.RefuseOthers(mapping, ["payoffs"]);
                return payoffs is MappingNode byPlayer ? End(byPlayer)
                    : payoffs is SequenceNode list ? End(list)
                    : NoEnd(payoffs);
            case MappingNode mapping when mapping["chance"] is not null:
                return Chance(mapping);
            case MappingNode mapping when mapping["player"] is not null:
                return Decision(mapping);
            case BrokenNode:
                return null;
            default:
                diagnostics.Error(
                    node.Place,
                    $"A node of the tree is expected here, not {(node is MappingNode ? "these keys" : node.Kind)}.",
                    "Write payoffs in brackets, or a group with 'player:' and 'moves:', with 'chance:' and 'branches:', or with 'payoffs:'."
                );
                return null;
        }
    }

    private TemplateNode.End? End(SequenceNode list)
    {
        if (list.Items.Length != players.Length)
        {
            diagnostics.Error(
                list.Place,
                $"There are {list.Items.Length} payoffs for {players.Length} players.",
                $"Write one for each of {string.Join(", ", players)}, in this order."
            );
            return null;
        }

        var payoffs = list.Items.Select(fields.Expression).ToList();
        return payoffs.Contains(null) ? null : fields.Stand(new TemplateNode.End([.. payoffs!]), list.Place);
    }

    private TemplateNode.End? End(MappingNode byPlayer)
    {
        fields.RefuseOthers(byPlayer, players);
        var payoffs = new List<Expression?>();
        foreach (var player in players)
        {
            if (byPlayer[player] is { } written)
                payoffs.Add(fields.Expression(written));
            else
                payoffs.Add(Missing(byPlayer, $"The payoff of '{player}' is missing.", $"Add '{player}: 0'."));
        }

        return payoffs.Contains(null) ? null : fields.Stand(new TemplateNode.End([.. payoffs!]), byPlayer.Place);
    }

    private TemplateNode.End? NoEnd(Node payoffs)
    {
        diagnostics.Error(payoffs.Place, $"Payoffs are a list or a group by player, not {payoffs.Kind}.", "Write 'payoffs: [0, 0]'.");
        return null;
    }

    private Expression? Missing(Node node, string problem, string remedy)
    {
        diagnostics.Error(node.Place, problem, remedy);
        return null;
    }

    private TemplateNode.Chance? Chance(MappingNode node)
    {
        fields.RefuseOthers(node, ChanceKeys);
        if (node["branches"] is not MappingNode { Entries.IsEmpty: false } branches)
        {
            diagnostics.Error(
                (node["branches"] ?? node).Place,
                "Nature's branches are missing.",
                "Write 'branches: { strong: 0.9, weak: 0.1 }' with 'then:', or a group with 'probability:' and 'then:' for each."
            );
            return null;
        }

        var shared = Shared(node);
        var read = ImmutableArray.CreateBuilder<(string, Expression, TemplateNode)>();
        foreach (var entry in branches.Entries)
        {
            var group = entry.Value as MappingNode;
            if (group is not null)
                fields.RefuseOthers(group, ["probability", "then"]);
            var written = group is null ? entry.Value : group["probability"];
            var probability = written is null
                ? Missing(group!, $"The probability of '{entry.Key}' is missing.", "Add 'probability: 0.5'.")
                : fields.Expression(written);
            var then = group?["then"] is { } own ? Read(own) : shared ?? NothingFollows(entry, node);
            if (probability is not null && then is not null)
                read.Add((entry.Key, probability, then));
        }

        return read.Count == branches.Entries.Length
            ? fields.Stand(new TemplateNode.Chance(fields.Optional(node, "chance"), read.ToImmutable()), node.Place)
            : null;
    }

    private TemplateNode.Decision? Decision(MappingNode node)
    {
        fields.RefuseOthers(node, DecisionKeys);
        var name = fields.Word(node, "player");
        var player = name is null ? -1 : players.IndexOf(name);
        if (name is not null && player < 0)
            diagnostics.Error(node["player"]!.Place, $"There is no player '{name}'.", Spelling.Suggest(name, players));
        var shared = Shared(node);
        var moves = node["moves"] switch
        {
            SequenceNode { Items.IsEmpty: false } list => Listed(list, shared, node),
            MappingNode { Entries.IsEmpty: false } group => Named(group, shared, node),
            var other => NoMoves(other ?? node),
        };
        return moves is null || player < 0
            ? null
            : fields.Stand(
                new TemplateNode.Decision(player, fields.Optional(node, "name"), fields.Optional(node, "set"), moves.Value),
                node.Place
            );
    }

    private ImmutableArray<(string, TemplateNode)>? Listed(SequenceNode list, TemplateNode? shared, MappingNode node)
    {
        var moves = ImmutableArray.CreateBuilder<(string, TemplateNode)>();
        foreach (var item in list.Items)
        {
            if (item is not ScalarNode { IsEmpty: false } label)
                diagnostics.Error(item.Place, $"The label of a move is expected here, not {item.Kind}.", "Write a word.");
            else if ((shared ?? NothingFollows(new(label.Text, item.Place, item), node)) is { } then)
                moves.Add((label.Text, then));
        }

        return moves.Count == list.Items.Length ? moves.ToImmutable() : null;
    }

    private ImmutableArray<(string, TemplateNode)>? Named(MappingNode group, TemplateNode? shared, MappingNode node)
    {
        var moves = ImmutableArray.CreateBuilder<(string, TemplateNode)>();
        foreach (var entry in group.Entries)
        {
            var then = entry.Value is ScalarNode { IsEmpty: true } ? shared ?? NothingFollows(entry, node) : Read(entry.Value);
            if (then is not null)
                moves.Add((entry.Key, then));
        }

        return moves.Count == group.Entries.Length ? moves.ToImmutable() : null;
    }

    private ImmutableArray<(string, TemplateNode)>? NoMoves(Node at)
    {
        diagnostics.Error(
            at.Place,
            "The moves are missing.",
            "Write 'moves: [hold, attack]' with 'then:', or a group with what follows each move."
        );
        return null;
    }

    private TemplateNode? Shared(MappingNode node) => node["then"] is { } then ? Read(then) : null;

    private TemplateNode? NothingFollows(Entry entry, MappingNode node)
    {
        // A broken 'then' has been complained about.
        if (node["then"] is null)
            diagnostics.Error(entry.Place, $"Nothing follows '{entry.Key}'.", "Write what follows it, or 'then:' for all of them.");
        return null;
    }
}
