using Casus.Games;

namespace Casus.Equilibria.RegretMinimisation;

/// <summary>What everyone knows in common, guessed from the tree: which nodes nobody can be sure to tell apart.</summary>
/// <remarks>
/// Nodes of one information set belong together; so do the nodes above nodes that belong together, because nobody forgets; and so do
/// the nodes to which the same move leads from nodes that belong together, if moves are seen by all. The last is a guess: a wrong
/// guess costs room and time, never correctness. Almost linear in nodes.
/// </remarks>
internal static class PublicStates
{
    /// <summary>For each information set the number of its state, or nothing if a set has nodes of different depths.</summary>
    public static int[]? BySet<T>(ExtensiveGame<T> game)
        where T : struct, System.Numerics.INumber<T>
    {
        var layout = game.Layout;
        var depth = new int[game.NodeCount];
        for (var node = 1; node < depth.Length; node++)
            depth[node] = depth[layout.Parent[node]] + 1;
        var states = new DisjointSets(game.NodeCount);
        for (var set = 0; set < game.InformationSetCount; set++)
        {
            var nodes = game.NodesOf(set);
            foreach (var node in nodes)
            {
                if (depth[node] != depth[nodes[0]])
                    return null;
                states.Join(node, nodes[0]);
            }
        }

        var order = ByDepth(depth);
        JoinAbove(order, layout.Parent, states);
        JoinBelow(order, layout, states);
        var bySet = new int[game.InformationSetCount];
        for (var set = 0; set < bySet.Length; set++)
            bySet[set] = states.Find(game.NodesOf(set)[0]);
        return bySet;
    }

    private static int[] ByDepth(int[] depth)
    {
        var next = new int[depth.Max() + 2];
        foreach (var own in depth)
            next[own + 1]++;
        for (var i = 1; i < next.Length; i++)
            next[i] += next[i - 1];
        var order = new int[depth.Length];
        for (var node = 0; node < order.Length; node++)
            order[next[depth[node]]++] = node;
        return order;
    }

    private static void JoinAbove(int[] order, int[] parent, DisjointSets states)
    {
        // By representative of a state, the node above the first of its nodes met.
        var above = new int[order.Length];
        Array.Fill(above, -1);
        for (var i = order.Length - 1; i >= 0; i--)
        {
            var node = order[i];
            if (parent[node] < 0)
                continue;
            ref var first = ref above[states.Find(node)];
            if (first < 0)
                first = parent[node];
            else
                states.Join(parent[node], first);
        }
    }

    private static void JoinBelow<T>(int[] order, GameLayout<T> layout, DisjointSets states)
        where T : struct, System.Numerics.INumber<T>
    {
        // By representative of a state, the first of its decision nodes met.
        var first = new int[order.Length];
        Array.Fill(first, -1);
        foreach (var node in order)
        {
            if (layout.Kind[node] != NodeKind.Decision)
                continue;
            ref var other = ref first[states.Find(node)];
            if (other < 0)
                other = node;
            for (var branch = 0; branch < Math.Min(layout.ChildCount[node], layout.ChildCount[other]); branch++)
                states.Join(layout.FirstChild[node] + branch, layout.FirstChild[other] + branch);
        }
    }

    private sealed class DisjointSets
    {
        private readonly int[] _up;

        public DisjointSets(int count)
        {
            _up = new int[count];
            for (var i = 0; i < count; i++)
                _up[i] = i;
        }

        public int Find(int i)
        {
            while (_up[i] != i)
                i = _up[i] = _up[_up[i]];
            return i;
        }

        // The smaller number becomes the representative, so that results do not depend on the order of joins.
        public void Join(int i, int j)
        {
            (i, j) = (Find(i), Find(j));
            _up[Math.Max(i, j)] = Math.Min(i, j);
        }
    }
}
