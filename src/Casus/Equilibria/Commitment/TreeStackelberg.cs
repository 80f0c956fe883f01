using Casus.Games;
using Casus.Numerics;

namespace Casus.Equilibria.Commitment;

/// <summary>The best commitment of one of two players in a tree of perfect information without chance, to behaviour that the other sees.</summary>
/// <remarks>
/// <para>Exact, from the ends of the tree up: below every node the pairs of payoffs worth promising are kept, as ranges made by a draw between two
/// moves (Letchford and Conitzer 2010, "Computing optimal strategies to commit to in extensive-form games"). Off the promised path the leader
/// holds the follower to the least it can. The value is proven best; other commitments may bring the same. With chance or hidden
/// moves the task is NP-hard, and the tree is out of scope.</para>
/// <para>Ties are broken for the leader; what the commitment brings when they are broken against it is in the check. For the supremum in that case
/// take the reduced strategic form to <see cref="Stackelberg"/>.</para>
/// <para>Cost: pure commitments, linear in nodes times ends. Mixed, polynomial; quadratic in the ranges kept at each node of the leader.</para>
/// </remarks>
public static class TreeStackelberg
{
    /// <summary>The most ranges of promises kept at a node.</summary>
    public const int MostRanges = 2000;

    /// <summary>The best commitment to behaviour that may draw moves at random.</summary>
    /// <param name="game">A tree of two players with perfect information and no chance.</param>
    /// <param name="leader">Who commits: 0 or 1.</param>
    /// <param name="cancellation">Ends the run early, with nothing.</param>
    /// <returns>Found with one commitment, or unfinished, or out of scope.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such player.</exception>
    public static Solution<TreeCommitment<Rational>> Solve(
        ExtensiveGame<Rational> game,
        int leader = 0,
        CancellationToken cancellation = default
    ) => Solve(game, leader, draws: true, cancellation);

    /// <summary>The best commitment to a move at every node.</summary>
    /// <param name="game">A tree of two players with perfect information and no chance.</param>
    /// <param name="leader">Who commits: 0 or 1.</param>
    /// <param name="cancellation">Ends the run early, with nothing.</param>
    /// <returns>Found with one commitment, or unfinished, or out of scope.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such player.</exception>
    public static Solution<TreeCommitment<Rational>> Pure(
        ExtensiveGame<Rational> game,
        int leader = 0,
        CancellationToken cancellation = default
    ) => Solve(game, leader, draws: false, cancellation);

    private static Solution<TreeCommitment<Rational>> Solve(
        ExtensiveGame<Rational> game,
        int leader,
        bool draws,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentOutOfRangeException.ThrowIfNegative(leader);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(leader, 1);
        if (Refusal(GameClass.Of(game)) is { } reason)
            return new Solution<TreeCommitment<Rational>>.OutOfScope(reason);
        var frontier = new PromiseFrontier(game, leader, draws, MostRanges);
        try
        {
            if (frontier.Best(cancellation) is not { } best)
                return new Solution<TreeCommitment<Rational>>.Unfinished([], $"A node has more than {MostRanges} promises worth keeping.");
            var check = TreeCommitment<Rational>.Check(frontier.Keeping(best), leader);
            return check.FavouredPayoff == best.Leader
                ? new Solution<TreeCommitment<Rational>>.Found([check], isComplete: false)
                : throw new InvalidOperationException("The commitment does not bring what was promised.");
        }
        catch (OperationCanceledException)
        {
            return new Solution<TreeCommitment<Rational>>.Unfinished([], "It was stopped.");
        }
    }

    private static string? Refusal(GameClass kind)
    {
        if (kind.Players != 2)
            return $"The game has {kind.Players} players, not a leader and a follower.";
        if (kind.HasChance)
            return "Chance moves: the best commitment then is NP-hard to find.";
        return kind.HasPerfectInformation ? null : "Someone moves without knowing all that was done before.";
    }
}
