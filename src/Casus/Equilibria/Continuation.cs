using System.Collections.Immutable;
using System.Numerics;
using Casus.Games;

namespace Casus.Equilibria;

/// <summary>What each player expects from each node on, and what one other move at one set would gain it.</summary>
internal static class Continuation<T>
    where T : struct, INumber<T>
{
    /// <summary>Expected payoffs under the strategies, by node and player (node × players + player).</summary>
    public static T[] Values(Profile<T> profile)
    {
        var (game, players) = (profile.Game, profile.Game.PlayerCount);
        var values = new T[game.NodeCount * players];
        for (var node = game.NodeCount - 1; node >= 0; node--)
        {
            var own = values.AsSpan(node * players, players);
            if (game.KindOf(node) == NodeKind.Terminal)
                game.PayoffsAt(node).CopyTo(own);
            for (var branch = 0; branch < game.ChildCountOf(node); branch++)
            {
                var child = game.ChildOf(node, branch);
                var probability = profile.ChanceInto(child);
                if (probability == T.Zero)
                    continue;
                for (var player = 0; player < players; player++)
                    own[player] += probability * values[(child * players) + player];
            }
        }

        return values;
    }

    /// <summary>At each set: the best move's expected payoff under the belief, less that of the strategy followed.</summary>
    public static ImmutableArray<T> Gains(Assessment<T> assessment, T[] values)
    {
        var (game, profile) = (assessment.Game, assessment.Profile);
        var gains = ImmutableArray.CreateBuilder<T>(game.InformationSetCount);
        for (var set = 0; set < game.InformationSetCount; set++)
        {
            var followed = T.Zero;
            T? best = null;
            for (var branch = 0; branch < game.MoveCountOf(set); branch++)
            {
                var payoff = Expected(assessment, values, set, branch);
                followed += profile.Probabilities[game.FirstMoveOf(set) + branch] * payoff;
                best = best is { } other ? T.Max(other, payoff) : payoff;
            }

            gains.Add(best!.Value - followed);
        }

        return gains.MoveToImmutable();
    }

    /// <summary>What a move at a set is worth to its mover, given the belief there.</summary>
    public static T Expected(Assessment<T> assessment, T[] values, int set, int branch)
    {
        var game = assessment.Game;
        var nodes = game.NodesOf(set);
        var belief = assessment.BeliefAt(set);
        var (sum, player) = (T.Zero, game.PlayerOf(set));
        for (var i = 0; i < nodes.Length; i++)
            sum += belief[i] * values[(game.ChildOf(nodes[i], branch) * game.PlayerCount) + player];
        return sum;
    }
}
