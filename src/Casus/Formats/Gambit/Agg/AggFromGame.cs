using System.Collections.Immutable;
using System.Numerics;
using Casus.Games.ActionGraphs;

namespace Casus.Formats.Gambit.Agg;

/// <summary>Makes the document of an action-graph game, with a payoff for all counts that can arise.</summary>
internal static class AggFromGame<T>
    where T : struct, INumber<T>
{
    public static AggFile Build(ActionGraphGame<T> game, string comment)
    {
        var found = new SortedDictionary<int[], T>[game.Graph.ActionNodes];
        for (var action = 0; action < found.Length; action++)
            found[action] = new(SameCounts.Instance);
        for (var agent = 0; agent < game.PlayerCount; agent++)
        for (var strategy = 0; strategy < game.StrategyCountOf(agent); strategy++)
        {
            var (chain, payoffs) = game.PricedOf(agent, strategy);
            for (var i = 0; i < payoffs.Length; i++)
                found[game.Agents[agent].Actions[strategy]][chain.Configurations[i]] = payoffs[i];
        }

        var agents = game.Agents.GroupBy(agent => agent.Player).SelectMany(Rows).ToImmutableArray();
        var isBayesian = agents.Length > agents[^1].Player + 1;
        return new(isBayesian, comment, game.Graph, agents, [.. found.Select(Table)]);
    }

    private static IEnumerable<AggAgent> Rows(IGrouping<int, ActionAgent<T>> own)
    {
        var agents = own.ToArray();
        var chances = ChanceText.Write<T>([.. agents.Select(agent => agent.Probability)]);
        return agents.Select((agent, type) => new AggAgent(agent.Player, chances[type], agent.Actions));
    }

    private static AggPayoffs Table(SortedDictionary<int[], T> found) =>
        new(true, [.. found.Keys.Select(counts => counts.ToImmutableArray())], [.. found.Values.Select(ExactText.Write)]);
}
