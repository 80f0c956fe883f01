using System.Collections.Immutable;
using System.Globalization;
using Casus.Games.ActionGraphs;

namespace Casus.Formats.Gambit.Agg;

/// <summary>Reads the payoffs of every action node, and holds them to the counts that can arise.</summary>
internal sealed class AggTables(AggScanner scanner, Complaints complaints, ActionGraph graph, ImmutableArray<AggAgent> agents)
{
    public ImmutableArray<AggPayoffs> Read()
    {
        if (FindCounts() is not { } possible)
            return [];
        var tables = ImmutableArray.CreateBuilder<AggPayoffs>(graph.ActionNodes);
        for (var action = 0; action < graph.ActionNodes; action++)
        {
            var start = scanner.Place;
            if (!scanner.TryCount($"the type of the payoffs of action {action}", 0, int.MaxValue, out var type))
                return [];
            var table = type switch
            {
                0 => ReadComplete(action, possible[action]),
                1 => ReadMapping(action, start, possible[action]),
                _ => RefuseType(start, type),
            };
            if (table is null)
                return [];
            tables.Add(table);
        }

        if (!scanner.IsAtEnd)
            complaints.Error(
                scanner.Place,
                "The payoffs are complete, but the file goes on.",
                "Delete what follows, or correct the counts above."
            );
        return tables.MoveToImmutable();
    }

    private AggPayoffs? RefuseType(int start, int type)
    {
        complaints.Error(
            start,
            $"Payoffs of type {type} are not read.",
            "Write 0 for a complete list, or 1 for counts with their payoffs."
        );
        return null;
    }

    private SortedSet<int[]>[]? FindCounts()
    {
        var chains = ActionChains.Build(graph, [.. agents.Select(agent => (agent.Player, agent.Actions))], ActionGraphGame<double>.Budget);
        if (chains is null)
        {
            complaints.Error(scanner.Place, "The counts that can arise are too many.", "Join each action to fewer neighbours.");
            return null;
        }

        var possible = new SortedSet<int[]>[graph.ActionNodes];
        for (var action = 0; action < possible.Length; action++)
            possible[action] = new(SameCounts.Instance);
        for (var agent = 0; agent < agents.Length; agent++)
        for (var i = 0; i < chains.ByAgent[agent].Length; i++)
            possible[agents[agent].Actions[i]].UnionWith(chains.ByAgent[agent][i].Configurations);
        return possible;
    }

    private AggPayoffs? ReadComplete(int action, SortedSet<int[]> possible)
    {
        var payoffs = ImmutableArray.CreateBuilder<string>();
        foreach (var counts in possible)
        {
            if (!scanner.TryNumber($"the payoff of action {action} at {Spoken(counts)}", out var text))
                return null;
            payoffs.Add(text);
        }

        return new(true, [.. possible.Select(counts => counts.ToImmutableArray())], payoffs.ToImmutable());
    }

    private AggPayoffs? ReadMapping(int action, int start, SortedSet<int[]> possible)
    {
        const string remedy = "Write the counts of the neighbours in brackets, then the payoff: [1 0] 2.5.";
        if (!scanner.TryCount($"the number of payoffs of action {action}", 0, int.MaxValue, out var entries))
            return null;
        var (all, payoffs) = (ImmutableArray.CreateBuilder<ImmutableArray<int>>(), ImmutableArray.CreateBuilder<string>());
        var known = new HashSet<int[]>(SameCounts.Instance);
        for (var entry = 0; entry < entries; entry++)
        {
            var place = scanner.Place;
            if (!scanner.TryMark('[', remedy))
                return null;
            var counts = new int[graph.Neighbours[action].Length];
            for (var i = 0; i < counts.Length; i++)
                if (!scanner.TryCount("the count of a neighbour", int.MinValue, int.MaxValue, out counts[i]))
                    return null;
            if (!scanner.TryMark(']', remedy) || !scanner.TryNumber("the payoff", out var text))
                return null;
            if (!known.Add(counts))
                complaints.Error(place, $"{Spoken(counts)} is given twice.", "Keep one of the two payoffs.");
            all.Add([.. counts]);
            payoffs.Add(text);
        }

        if (possible.FirstOrDefault(counts => !known.Contains(counts)) is { } missing)
            complaints.Error(
                start,
                $"Action {action} has no payoff at {Spoken(missing)}.",
                "Give a payoff for every count that can arise."
            );
        return new(false, all.ToImmutable(), payoffs.ToImmutable());
    }

    private static string Spoken(int[] counts) =>
        $"[{string.Join(' ', counts.Take(20).Select(count => count.ToString(CultureInfo.InvariantCulture)))}]";
}
