using System.Numerics;
using Casus.Games;

namespace Casus.Equilibria.Commitment;

/// <summary>What a commitment of one player of a tree is worth, from the tree alone: the follower's best answer, and what the leader gets.</summary>
/// <remarks>Two players who know all that was done before; chance may move. One pass over the tree from its ends (Kuhn 1953).</remarks>
public sealed class TreeCommitment<T>
    where T : struct, INumber<T>
{
    private TreeCommitment(Profile<T> commitment, int leader)
    {
        (Leader, var game) = (leader, commitment.Game);
        var (worth, answer) = (new Worth[game.NodeCount], commitment.Probabilities.ToArray());
        for (var node = game.NodeCount - 1; node >= 0; node--)
            worth[node] = Judge(commitment, worth, node, answer);
        (FollowerPayoff, FavouredPayoff, HarmedPayoff) = (worth[0].Follower, worth[0].Favoured, worth[0].Harmed);
        Profile = Profile<T>.Of(game, answer);
    }

    /// <summary>Checks a commitment.</summary>
    /// <param name="commitment">A profile; what the follower does in it is not looked at.</param>
    /// <param name="leader">Who commits: 0 or 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such player.</exception>
    /// <exception cref="ArgumentException">The tree has not two players, or a mover does not know all that was done before.</exception>
    public static TreeCommitment<T> Check(Profile<T> commitment, int leader)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        ArgumentOutOfRangeException.ThrowIfNegative(leader);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(leader, 1);
        return GameClass.Of(commitment.Game) is { Players: 2, HasPerfectInformation: true }
            ? new(commitment, leader)
            : throw new ArgumentException("Only a tree of two players with perfect information is checked.", nameof(commitment));
    }

    /// <summary>Who commits.</summary>
    public int Leader { get; }

    /// <summary>The commitment, and the follower's best answer that is best for the leader.</summary>
    public Profile<T> Profile { get; }

    /// <summary>What the follower gets by a best answer.</summary>
    public T FollowerPayoff { get; }

    /// <summary>What the leader gets when the follower breaks ties in its favour.</summary>
    public T FavouredPayoff { get; }

    /// <summary>What the leader gets when the follower breaks ties against it.</summary>
    public T HarmedPayoff { get; }

    private Worth Judge(Profile<T> commitment, Worth[] worth, int node, T[] answer)
    {
        var game = commitment.Game;
        if (game.KindOf(node) == NodeKind.Terminal)
        {
            var payoffs = game.PayoffsAt(node);
            return new(payoffs[1 - Leader], payoffs[Leader], payoffs[Leader]);
        }

        if (game.KindOf(node) == NodeKind.Decision && game.PlayerOf(game.InformationSetOf(node)) != Leader)
            return Answered(game, worth, node, answer);
        var (follower, favoured, harmed) = (T.Zero, T.Zero, T.Zero);
        for (var branch = 0; branch < game.ChildCountOf(node); branch++)
        {
            var child = game.ChildOf(node, branch);
            var probability = commitment.ChanceInto(child);
            follower += probability * worth[child].Follower;
            favoured += probability * worth[child].Favoured;
            harmed += probability * worth[child].Harmed;
        }

        return new(follower, favoured, harmed);
    }

    private static Worth Answered(ExtensiveGame<T> game, Worth[] worth, int node, T[] answer)
    {
        Worth[] below = [.. Enumerable.Range(0, game.ChildCountOf(node)).Select(branch => worth[game.ChildOf(node, branch)])];
        var most = below.Max(child => child.Follower);
        var tied = below.Where(child => most - child.Follower <= Exactness<T>.Slack).ToList();
        var (favoured, harmed) = (tied.Max(child => child.Favoured), tied.Min(child => child.Harmed));
        var moves = answer.AsSpan(game.FirstMoveOf(game.InformationSetOf(node)), below.Length);
        moves.Clear();
        moves[Array.FindIndex(below, child => most - child.Follower <= Exactness<T>.Slack && child.Favoured == favoured)] = T.One;
        return new(most, favoured, harmed);
    }

    private readonly record struct Worth(T Follower, T Favoured, T Harmed);
}
