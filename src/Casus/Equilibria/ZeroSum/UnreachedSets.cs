using Casus.Games;

namespace Casus.Equilibria.ZeroSum;

/// <summary>Moves for the sets that a plan never reaches: a realization plan says nothing of them, and no equilibrium depends on them.</summary>
/// <remarks>
/// One pass from the ends upwards: at each set that its owner's own earlier moves exclude, the move that is best given the beliefs there and what
/// was settled below. Neither player's payoff from any deviation changes, for such sets are not reached whatever the other does.
/// Linear in nodes. Not a refinement: beliefs are those of the plans before settling.
/// </remarks>
internal static class UnreachedSets
{
    // Weights that an interior point leaves on what is not played; taking them for zero costs less regret than this times a payoff.
    private const double Nothing = 1e-11;

    public static Assessment<double> Settle(SequenceForm<double> form, params ReadOnlySpan<double[]> plans)
    {
        var (game, profile) = (form.Game, form.ToProfile(plans));
        var (isOpen, any) = (new bool[game.InformationSetCount], false);
        for (var set = 0; set < isOpen.Length; set++)
            any |= isOpen[set] = plans[game.PlayerOf(set)][form.SequenceTo(set)] <= Nothing;
        var beliefs = Assessment<double>.FromBayes(profile);
        return any ? Assessment<double>.FromBayes(Profile<double>.Of(game, Best(beliefs, isOpen))) : beliefs;
    }

    // Nodes are numbered level by level, so that a set is settled when its first node is met from below, and its moves lead to settled nodes;
    // where a set spans levels, the nodes higher up count with their values before.
    private static double[] Best(Assessment<double> assessment, bool[] isOpen)
    {
        var (game, players) = (assessment.Game, assessment.Game.PlayerCount);
        var (moves, values) = (assessment.Profile.Probabilities.ToArray(), Continuation<double>.Values(assessment.Profile));
        for (var node = game.NodeCount - 1; node >= 0; node--)
        {
            if (game.KindOf(node) == NodeKind.Terminal)
                continue;
            if (game.KindOf(node) == NodeKind.Decision && isOpen[game.InformationSetOf(node)])
            {
                isOpen[game.InformationSetOf(node)] = false;
                Choose(assessment, values, game.InformationSetOf(node), moves);
            }

            var own = values.AsSpan(node * players, players);
            own.Clear();
            for (var branch = 0; branch < game.ChildCountOf(node); branch++)
            {
                var child = game.ChildOf(node, branch);
                var weight = game.MoveInto(child) is { } move ? moves[move] : game.ChanceInto(child);
                for (var player = 0; player < players && weight > 0; player++)
                    own[player] += weight * values[(child * players) + player];
            }
        }

        return moves;
    }

    private static void Choose(Assessment<double> assessment, double[] values, int set, double[] moves)
    {
        var (game, player) = (assessment.Game, assessment.Game.PlayerOf(set));
        var nodes = game.NodesOf(set);
        var belief = assessment.BeliefAt(set);
        var (best, most) = (0, double.NegativeInfinity);
        for (var branch = 0; branch < game.MoveCountOf(set); branch++)
        {
            var payoff = 0.0;
            for (var i = 0; i < nodes.Length; i++)
                payoff += belief[i] * values[(game.ChildOf(nodes[i], branch) * game.PlayerCount) + player];
            if (payoff > most)
                (best, most) = (branch, payoff);
        }

        moves.AsSpan(game.FirstMoveOf(set), game.MoveCountOf(set)).Clear();
        moves[game.FirstMoveOf(set) + best] = 1;
    }
}
