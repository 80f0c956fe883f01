using System.Collections.Immutable;

namespace Casus.Games.ActionGraphs;

/// <summary>Which counts an action's payoff depends on: actions, functions of actions, and the neighbours of each. Immutable.</summary>
/// <remarks>
/// Actions are numbered from zero, functions after them. A function's neighbours are actions, or functions of the same kind; functions form
/// no circle. Jiang, Leyton-Brown and Bhat, Action-graph games, Games and Economic Behavior 71 (2011), sections 2 and 3.
/// </remarks>
public sealed class ActionGraph
{
    // Ways from actions to functions, all together; far above any published game.
    private const int MostWays = 5_000_000;

    // Together with the largest weight and the most players this keeps every count below two thousand million.
    private const int MostMultiplicity = 100;

    private readonly Dictionary<int, int>[] _ways;

    /// <summary>A graph from its parts.</summary>
    /// <param name="actions">How many actions there are.</param>
    /// <param name="functions">The functions.</param>
    /// <param name="neighbours">The neighbours of each action, then of each function.</param>
    /// <exception cref="ArgumentException">The lists do not match, a number is no node, or functions are joined wrongly.</exception>
    public ActionGraph(int actions, ImmutableArray<ActionFunction> functions, ImmutableArray<ImmutableArray<int>> neighbours)
    {
        if (FindFault(actions, functions, neighbours) is var (_, problem))
            throw new ArgumentException(problem, nameof(neighbours));
        (ActionNodes, Functions, Neighbours) = (actions, functions, neighbours);
        _ways = [.. Enumerable.Range(0, functions.Length).Select(_ => new Dictionary<int, int>())];
        if (!TryCountWays())
            throw new ArgumentException("The function nodes depend on too many actions in too many ways.", nameof(neighbours));
    }

    /// <summary>How many actions there are.</summary>
    public int ActionNodes { get; }

    /// <summary>The functions; their numbers follow those of the actions.</summary>
    public ImmutableArray<ActionFunction> Functions { get; }

    /// <summary>The neighbours of each action, then of each function.</summary>
    public ImmutableArray<ImmutableArray<int>> Neighbours { get; }

    /// <summary>What is wrong with a graph, and at which node; nothing if all is well.</summary>
    internal static (int Node, string Problem)? FindFault(
        int actions,
        ImmutableArray<ActionFunction> functions,
        ImmutableArray<ImmutableArray<int>> neighbours
    )
    {
        var count = (long)actions + functions.Length;
        if (actions < 0 || neighbours.Length != count)
            return (0, $"{count} nodes need {count} lists of neighbours, not {neighbours.Length}.");
        for (var node = 0; node < neighbours.Length; node++)
            foreach (var neighbour in neighbours[node])
                if (neighbour < 0 || neighbour >= count)
                    return (node, $"Node {node} has the neighbour {neighbour}, but the last node is {count - 1}.");
        for (var function = 0; function < functions.Length; function++)
        {
            var own = neighbours[actions + function];
            if (own.IsEmpty)
                return (actions + function, $"Function node {actions + function} has no neighbour.");
            if (!functions[function].Weights.IsDefault && functions[function].Weights.Length != actions)
                return (actions + function, $"Function node {actions + function} needs {actions} weights.");
            foreach (var neighbour in own)
                if (neighbour >= actions && !functions[neighbour - actions].IsLike(functions[function]))
                    return (
                        actions + function,
                        $"Function node {actions + function} and its neighbour {neighbour} are of different kinds."
                    );
        }

        return Order(actions, neighbours) is null ? (actions, "The function nodes form a circle.") : null;
    }

    /// <summary>What choosing an action adds to the counts around another action.</summary>
    internal int[] ContributionOf(int chosen, int around)
    {
        var own = Neighbours[around];
        var counts = new int[own.Length];
        for (var i = 0; i < counts.Length; i++)
            counts[i] = own[i] < ActionNodes ? (own[i] == chosen ? 1 : 0) : CountAt(own[i] - ActionNodes, chosen);
        return counts;
    }

    /// <summary>Two counts of a neighbour, by different players, as one.</summary>
    internal int Join(int neighbour, int left, int right)
    {
        var kind = neighbour < ActionNodes ? ActionCount.Sum : Functions[neighbour - ActionNodes].Kind;
        var none = Neighbours.Length;
        return kind switch
        {
            ActionCount.Sum => left + right,
            ActionCount.Exists => left + right > 0 ? 1 : 0,
            ActionCount.Highest => left == none ? right
            : right == none ? left
            : Math.Max(left, right),
            _ => Math.Min(left, right),
        };
    }

    private int CountAt(int function, int chosen)
    {
        var ways = _ways[function].GetValueOrDefault(chosen);
        var weights = Functions[function].Weights;
        var weight = weights.IsDefault ? 1 : weights[chosen];
        return Functions[function].Kind switch
        {
            ActionCount.Sum => checked(ways * weight),
            ActionCount.Exists => ways > 0 && weight > 0 ? 1 : 0,
            _ => ways > 0 ? chosen : Neighbours.Length,
        };
    }

    // By how many ways each action leads into each function, functions of actions before functions of functions.
    private bool TryCountWays()
    {
        var total = 0;
        foreach (var function in Order(ActionNodes, Neighbours)!)
        {
            var ways = _ways[function];
            foreach (var neighbour in Neighbours[ActionNodes + function])
            {
                if (neighbour < ActionNodes)
                    ways[neighbour] = ways.GetValueOrDefault(neighbour) + 1;
                else
                    foreach (var (action, count) in _ways[neighbour - ActionNodes])
                        ways[action] = ways.GetValueOrDefault(action) + count;
            }

            total += ways.Count;
            if (total > MostWays || ways.Values.Any(count => count > MostMultiplicity))
                return false;
        }

        return true;
    }

    private static List<int>? Order(int actions, ImmutableArray<ImmutableArray<int>> neighbours)
    {
        var functions = neighbours.Length - actions;
        var (waiting, users) = (new int[functions], new List<int>[functions]);
        for (var function = 0; function < functions; function++)
            foreach (var neighbour in neighbours[actions + function])
                if (neighbour >= actions)
                {
                    waiting[function]++;
                    (users[neighbour - actions] ??= []).Add(function);
                }

        var order = new List<int>(functions);
        order.AddRange(Enumerable.Range(0, functions).Where(function => waiting[function] == 0));
        for (var next = 0; next < order.Count; next++)
            foreach (var user in users[order[next]] ?? [])
                if (--waiting[user] == 0)
                    order.Add(user);
        return order.Count == functions ? order : null;
    }
}
