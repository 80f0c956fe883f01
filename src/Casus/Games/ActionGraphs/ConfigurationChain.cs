using System.Numerics;

namespace Casus.Games.ActionGraphs;

/// <summary>
/// The counts around one action that its chooser can meet, player after player: a state is what the players so far add up to, and each of
/// the next player's contributions leads to one state. Expected payoffs are then a product of short sparse steps.
/// </summary>
internal sealed class ConfigurationChain
{
    private readonly List<Step> _steps = [];

    private ConfigurationChain(List<int[]> ends) => Configurations = ends;

    /// <summary>The counts that can arise in the end.</summary>
    public IReadOnlyList<int[]> Configurations { get; private set; }

    /// <summary>Builds the chain of an action chosen by an agent of a player.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="action">The action chosen.</param>
    /// <param name="others">All actions open to each player beside the chooser.</param>
    /// <param name="budget">How many steps may still be stored; falls by those stored.</param>
    /// <returns>Nothing if the budget does not suffice.</returns>
    public static ConfigurationChain? Build(ActionGraph graph, int action, IEnumerable<int[]> others, ref long budget)
    {
        var chain = new ConfigurationChain([graph.ContributionOf(action, action)]);
        foreach (var actions in others)
            if (!chain.Extend(graph, action, actions, ref budget))
                return null;
        return chain;
    }

    /// <summary>The expected payoff against mixed actions of the others.</summary>
    /// <param name="chances">By player and action node, how likely the player is to choose it.</param>
    /// <param name="others">The players beside the chooser, in the order of the chain.</param>
    /// <param name="payoffs">One for each of <see cref="Configurations"/>.</param>
    public T Expect<T>(T[][] chances, int[] others, T[] payoffs)
        where T : struct, INumber<T>
    {
        T[] now = [T.One];
        for (var place = 0; place < others.Length; place++)
        {
            var step = _steps[place];
            var kinds = new T[step.Kinds];
            var own = chances[others[place]];
            for (var i = 0; i < step.Actions.Length; i++)
                kinds[step.KindOf[i]] += own[step.Actions[i]];
            var then = new T[step.States];
            for (var state = 0; state < now.Length; state++)
            {
                if (now[state] == T.Zero)
                    continue;
                for (var kind = 0; kind < kinds.Length; kind++)
                    if (kinds[kind] != T.Zero)
                        then[step.Next[(state * kinds.Length) + kind]] += now[state] * kinds[kind];
            }

            now = then;
        }

        var sum = T.Zero;
        for (var state = 0; state < now.Length; state++)
            sum += now[state] * payoffs[state];
        return sum;
    }

    private bool Extend(ActionGraph graph, int action, int[] actions, ref long budget)
    {
        var kinds = new Dictionary<int[], int>(SameCounts.Instance);
        var kindOf = new int[actions.Length];
        for (var i = 0; i < actions.Length; i++)
        {
            var added = graph.ContributionOf(actions[i], action);
            if (!kinds.TryGetValue(added, out kindOf[i]))
                kinds.Add(added, kindOf[i] = kinds.Count);
        }

        var width = 1 + graph.Neighbours[action].Length;
        budget -= 16 + ((actions.Length + ((long)Configurations.Count * kinds.Count)) * width);
        if (budget < 0)
            return false;
        var states = new Dictionary<int[], int>(SameCounts.Instance);
        var next = new int[Configurations.Count * kinds.Count];
        for (var state = 0; state < Configurations.Count; state++)
            foreach (var (added, kind) in kinds)
            {
                var joined = Join(graph, action, Configurations[state], added);
                if (!states.TryGetValue(joined, out var place))
                    states.Add(joined, place = states.Count);
                next[(state * kinds.Count) + kind] = place;
            }

        _steps.Add(new(actions, kindOf, kinds.Count, next, states.Count));
        Configurations = [.. states.OrderBy(pair => pair.Value).Select(pair => pair.Key)];
        return true;
    }

    private static int[] Join(ActionGraph graph, int action, int[] left, int[] right)
    {
        var joined = new int[left.Length];
        for (var i = 0; i < joined.Length; i++)
            joined[i] = graph.Join(graph.Neighbours[action][i], left[i], right[i]);
        return joined;
    }

    private sealed record Step(int[] Actions, int[] KindOf, int Kinds, int[] Next, int States);
}
