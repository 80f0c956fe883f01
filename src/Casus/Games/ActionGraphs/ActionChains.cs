using System.Collections.Immutable;

namespace Casus.Games.ActionGraphs;

/// <summary>The chains of all agents and actions of a game. Players with the same actions share theirs.</summary>
internal sealed class ActionChains
{
    private readonly ActionGraph _graph;
    private readonly int[][] _actions;
    private readonly int[] _kind;
    private readonly Dictionary<(int Kind, int Action), ConfigurationChain> _known = [];

    private ActionChains(ActionGraph graph, ImmutableArray<(int Player, ImmutableArray<int> Actions)> agents)
    {
        _graph = graph;
        _actions =
        [
            .. agents
                .GroupBy(agent => agent.Player, agent => agent.Actions)
                .Select(own => own.SelectMany(a => a).Distinct().Order().ToArray()),
        ];
        var kinds = new Dictionary<int[], int>(SameCounts.Instance);
        foreach (var actions in _actions)
            kinds.TryAdd(actions, kinds.Count);
        _kind = [.. _actions.Select(actions => kinds[actions])];

        // Players of one kind side by side: then whoever of a kind is left out, the others are alike in the same order.
        var order = Enumerable.Range(0, _actions.Length).OrderBy(player => _kind[player]).ToArray();
        var others = order.ToDictionary(player => player, player => order.Where(other => other != player).ToArray());
        Others = [.. agents.Select(agent => others[agent.Player])];
        ByAgent = [.. agents.Select(agent => new ConfigurationChain[agent.Actions.Length])];
    }

    /// <summary>By agent, the players beside it in the order of its chains.</summary>
    public int[][] Others { get; }

    /// <summary>By agent and by its action.</summary>
    public ConfigurationChain[][] ByAgent { get; }

    /// <summary>All chains; nothing if the budget does not suffice.</summary>
    public static ActionChains? Build(ActionGraph graph, ImmutableArray<(int Player, ImmutableArray<int> Actions)> agents, long budget)
    {
        // The lists of the others alone grow with the square of the players.
        budget -= (long)agents.Length * agents.Length;
        if (budget < 0)
            return null;
        var chains = new ActionChains(graph, agents);
        for (var place = 0; place < agents.Length; place++)
        {
            var (player, actions) = agents[place];
            for (var i = 0; i < actions.Length; i++)
            {
                if (chains.Find(player, actions[i], chains.Others[place], ref budget) is not { } chain)
                    return null;
                chains.ByAgent[place][i] = chain;
            }
        }

        return chains;
    }

    private ConfigurationChain? Find(int player, int action, int[] others, ref long budget)
    {
        if (_known.TryGetValue((_kind[player], action), out var chain))
            return chain;
        chain = ConfigurationChain.Build(_graph, action, others.Select(other => _actions[other]), ref budget);
        if (chain is not null)
            _known.Add((_kind[player], action), chain);
        return chain;
    }
}
