using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;

namespace Casus.Games.ActionGraphs;

/// <summary>A game whose payoffs depend only on how many players choose each of a few related actions; never expanded to a table. Immutable.</summary>
/// <remarks>
/// <para>Expected payoffs are found by dynamic programming over the counts around an action, in time that grows with the counts that can
/// arise and not with the profiles: Jiang, Leyton-Brown and Bhat, Action-graph games, Games and Economic Behavior 71 (2011), section 4.</para>
/// <para>In a Bayesian game each type of a player chooses for itself: its payoff is what it expects given its type, over the types of the
/// others, which are independent. The equilibria are the Bayesian equilibria. Jiang and Leyton-Brown, Bayesian action-graph games, NIPS 2010.</para>
/// </remarks>
public sealed class ActionGraphGame<T> : StrategicForm<T>
    where T : struct, INumber<T>
{
    /// <summary>How many steps of counts a game may need in all; larger games are refused.</summary>
    internal const long Budget = 50_000_000;

    internal const int MostAgents = 10_000;

    private readonly ImmutableArray<(ConfigurationChain Chain, T[] Payoffs)[]> _byAgent;
    private readonly int[][] _others;

    /// <summary>A game from its parts.</summary>
    /// <param name="graph">Which counts matter to which action.</param>
    /// <param name="agents">Those who choose, player by player.</param>
    /// <param name="payoff">What an action pays by the counts of its neighbours, the chooser's own choice among them; asked once for each that can arise.</param>
    /// <exception cref="ArgumentException">An agent has no action, one twice or one that is no action of the graph; players are not in order;
    /// a player's probabilities do not sum to one; a payoff is not finite; or the counts that can arise are too many.</exception>
    public ActionGraphGame(ActionGraph graph, ImmutableArray<ActionAgent<T>> agents, ActionPayoff<T> payoff)
        : base([.. Checked(graph, agents).Select(agent => agent.Name)], [.. agents.Select(Labels)])
    {
        ArgumentNullException.ThrowIfNull(payoff);
        (Graph, Agents) = (graph, agents);
        var chains = ActionChains.Build(graph, [.. agents.Select(agent => (agent.Player, agent.Actions))], Budget);
        if (chains is null)
            throw new ArgumentException("The counts that can arise are too many.", nameof(graph));
        _others = chains.Others;
        _byAgent = [.. agents.Select((agent, place) => Priced(agent, chains.ByAgent[place], payoff))];
    }

    /// <summary>Which counts matter to which action.</summary>
    public ActionGraph Graph { get; }

    /// <summary>Those who choose: they are the players of this strategic form.</summary>
    public ImmutableArray<ActionAgent<T>> Agents { get; }

    internal (ConfigurationChain Chain, T[] Payoffs) PricedOf(int agent, int strategy) => _byAgent[agent][strategy];

    /// <inheritdoc/>
    public override T Payoff(int player, ReadOnlySpan<int> profile)
    {
        var probabilities = new T[StrategyCount];
        for (var other = 0; other < PlayerCount; other++)
            probabilities[FirstStrategyOf(other) + profile[other]] = T.One;
        var (chain, payoffs) = _byAgent[player][profile[player]];
        return chain.Expect(Spread(probabilities), _others[player], payoffs);
    }

    /// <inheritdoc/>
    public override void ExpectedPayoffs(int player, ReadOnlySpan<T> probabilities, Span<T> payoffs)
    {
        var chances = Spread(probabilities);
        for (var strategy = 0; strategy < StrategyCountOf(player); strategy++)
        {
            var (chain, table) = _byAgent[player][strategy];
            payoffs[strategy] = chain.Expect(chances, _others[player], table);
        }
    }

    // How likely each player chooses each action, over its types.
    private T[][] Spread(ReadOnlySpan<T> probabilities)
    {
        var chances = new T[Agents[^1].Player + 1][];
        for (var place = 0; place < Agents.Length; place++)
        {
            var agent = Agents[place];
            var own = chances[agent.Player] ??= new T[Graph.ActionNodes];
            for (var i = 0; i < agent.Actions.Length; i++)
                own[agent.Actions[i]] += agent.Probability * probabilities[FirstStrategyOf(place) + i];
        }

        return chances;
    }

    private static (ConfigurationChain Chain, T[] Payoffs)[] Priced(
        ActionAgent<T> agent,
        ConfigurationChain[] chains,
        ActionPayoff<T> payoff
    )
    {
        var priced = new (ConfigurationChain, T[])[chains.Length];
        for (var i = 0; i < chains.Length; i++)
        {
            var action = agent.Actions[i];
            T[] payoffs = [.. chains[i].Configurations.Select(counts => payoff(action, counts))];
            if (!payoffs.All(T.IsFinite))
                throw new ArgumentException("A payoff must be finite.", nameof(payoff));
            priced[i] = (chains[i], payoffs);
        }

        return priced;
    }

    private static ImmutableArray<ActionAgent<T>> Checked(ActionGraph graph, ImmutableArray<ActionAgent<T>> agents)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var sums = new List<T>();
        if (agents.Length > MostAgents)
            throw new ArgumentException($"More than {MostAgents} agents are not played.", nameof(agents));
        foreach (var agent in agents)
        {
            if (
                agent.Actions.IsDefaultOrEmpty
                || agent.Actions.Distinct().Count() < agent.Actions.Length
                || agent.Actions.Any(a => a < 0 || a >= graph.ActionNodes)
            )
                throw new ArgumentException($"'{agent.Name}' has no action, one twice, or one that the graph has not.", nameof(agents));
            if (!(agent.Probability >= T.Zero))
                throw new ArgumentException($"The probability of '{agent.Name}' is below zero.", nameof(agents));
            if (agent.Player == sums.Count)
                sums.Add(T.Zero);
            if (agent.Player != sums.Count - 1)
                throw new ArgumentException("Agents must come player by player, from the first.", nameof(agents));
            sums[^1] += agent.Probability;
        }

        return sums.All(sum => Exactness<T>.AreClose(sum, T.One))
            ? agents
            : throw new ArgumentException("The probabilities of a player's types do not sum to one.", nameof(agents));
    }

    private static ImmutableArray<string> Labels(ActionAgent<T> agent) =>
        [.. agent.Actions.Select(action => action.ToString(CultureInfo.InvariantCulture))];
}
