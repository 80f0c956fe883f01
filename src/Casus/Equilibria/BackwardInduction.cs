using System.Collections.Immutable;
using System.Numerics;
using Casus.Games;

namespace Casus.Equilibria;

/// <summary>Finds every subgame-perfect equilibrium in pure strategies of a game of perfect information (Kuhn 1953; Selten 1965).</summary>
/// <remarks>
/// Exact for exact fractions. Where moves tie, every way to break the tie is a different equilibrium, with different payoffs above it; all
/// are listed, up to a limit, in the order of the moves, so that the first equilibrium takes the first of tied moves everywhere. In
/// doubles, moves tie when their payoffs differ by less than 1e-9. Linear in nodes when nothing ties.
/// </remarks>
public static class BackwardInduction
{
    /// <summary>Lists the equilibria; out of scope when someone moves without knowing all that was done before.</summary>
    /// <param name="game">A game in which every information set has one node.</param>
    /// <param name="limit">The number of equilibria to stop at; the answer says whether there were more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is below one.</exception>
    public static Solution<Certificate<T>> Solve<T>(ExtensiveGame<T> game, int limit = 64)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        for (var set = 0; set < game.InformationSetCount; set++)
            if (game.NodesOf(set).Length > 1)
                return new Solution<Certificate<T>>.OutOfScope(
                    $"At '{game.LabelOf(set)}' the mover cannot tell {game.NodesOf(set).Length} nodes apart."
                );

        var plans = new List<Plan<T>>[game.NodeCount];
        var isComplete = true;
        for (var node = game.NodeCount - 1; node >= 0; node--)
        {
            plans[node] = [.. PlansAt(game, plans, node).Take(limit + 1)];
            if (plans[node].Count > limit)
            {
                isComplete = false;
                plans[node].RemoveAt(limit);
            }

            // The parts below are held by the plans themselves from here on.
            for (var branch = 0; branch < game.ChildCountOf(node); branch++)
                plans[game.ChildOf(node, branch)] = [];
        }

        return new Solution<Certificate<T>>.Found([.. plans[0].Select(plan => Certify(game, plan))], isComplete);
    }

    /// <summary>The information sets at which two or more moves are equally good, if the profile is followed afterwards.</summary>
    /// <exception cref="ArgumentException">The game is not one of perfect information.</exception>
    public static ImmutableArray<Tie> Ties<T>(Profile<T> profile)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(profile);
        var game = profile.Game;
        var ties = ImmutableArray.CreateBuilder<Tie>();
        var values = new T[game.NodeCount][];
        for (var node = game.NodeCount - 1; node >= 0; node--)
        {
            values[node] = Expected(game, node, child => values[child], profile.ChanceInto);
            if (game.KindOf(node) != NodeKind.Decision)
                continue;
            var set = game.InformationSetOf(node);
            if (game.NodesOf(set).Length > 1)
                throw new ArgumentException("Ties at single nodes are found only with perfect information.", nameof(profile));
            var best = BestBranches(game, node, branch => values[game.ChildOf(node, branch)]);
            if (best.Count > 1)
                ties.Add(new(game.LabelOf(set), [.. best.Select(branch => game.MovesOf(set)[branch])]));
        }

        ties.Reverse();
        return ties.ToImmutable();
    }

    // Every choice of plans below, and every best move given these.
    private static IEnumerable<Plan<T>> PlansAt<T>(ExtensiveGame<T> game, List<Plan<T>>[] plans, int node)
        where T : struct, INumber<T>
    {
        foreach (var below in Combinations(game, plans, node))
        {
            if (game.KindOf(node) != NodeKind.Decision)
            {
                var payoffs = Expected(game, node, child => below[child - game.ChildOf(node, 0)].Payoffs, game.ChanceInto);
                yield return new(node, payoffs, 0, below);
                continue;
            }

            foreach (var branch in BestBranches(game, node, branch => below[branch].Payoffs))
                yield return new(node, below[branch].Payoffs, branch, below);
        }
    }

    private static IEnumerable<Plan<T>[]> Combinations<T>(ExtensiveGame<T> game, List<Plan<T>>[] plans, int node)
        where T : struct, INumber<T>
    {
        var choice = new int[game.ChildCountOf(node)];
        while (true)
        {
            yield return [.. choice.Select((place, branch) => plans[game.ChildOf(node, branch)][place])];
            var last = choice.Length - 1;
            while (last >= 0 && ++choice[last] == plans[game.ChildOf(node, last)].Count)
                choice[last--] = 0;
            if (last < 0)
                yield break;
        }
    }

    private static List<int> BestBranches<T>(ExtensiveGame<T> game, int node, Func<int, T[]> payoffsOf)
        where T : struct, INumber<T>
    {
        var player = game.PlayerOf(game.InformationSetOf(node));
        var payoffs = Enumerable.Range(0, game.ChildCountOf(node)).Select(branch => payoffsOf(branch)[player]).ToList();
        var best = payoffs.Max();
        return [.. Enumerable.Range(0, payoffs.Count).Where(branch => Exactness<T>.AreClose(payoffs[branch], best))];
    }

    private static T[] Expected<T>(ExtensiveGame<T> game, int node, Func<int, T[]> payoffsOf, Func<int, T> chanceInto)
        where T : struct, INumber<T>
    {
        if (game.KindOf(node) == NodeKind.Terminal)
            return game.PayoffsAt(node).ToArray();
        var expected = new T[game.PlayerCount];
        for (var branch = 0; branch < game.ChildCountOf(node); branch++)
        {
            var child = game.ChildOf(node, branch);
            for (var player = 0; player < expected.Length; player++)
                expected[player] += chanceInto(child) * payoffsOf(child)[player];
        }

        return expected;
    }

    private static Certificate<T> Certify<T>(ExtensiveGame<T> game, Plan<T> root)
        where T : struct, INumber<T>
    {
        var probabilities = new T[game.MoveCount];
        var waiting = new Stack<Plan<T>>([root]);
        while (waiting.TryPop(out var plan))
        {
            if (game.KindOf(plan.Node) == NodeKind.Decision)
                probabilities[game.FirstMoveOf(game.InformationSetOf(plan.Node)) + plan.Branch] = T.One;
            foreach (var below in plan.Below)
                waiting.Push(below);
        }

        return Verifier.Check(Assessment<T>.FromBayes(Profile<T>.Of(game, probabilities)));
    }

    // What is done at a node and below it, and what that pays.
    private sealed record Plan<T>(int Node, T[] Payoffs, int Branch, Plan<T>[] Below)
        where T : struct, INumber<T>;
}
