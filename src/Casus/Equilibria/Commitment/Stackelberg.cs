using System.Collections.Immutable;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Equilibria.Commitment;

/// <summary>The best commitment of one of two players to a mixed or a pure strategy that the other sees before it answers.</summary>
/// <remarks>
/// <para>Mixed: for each answer of the follower one linear program, exact, over the leader's mixtures to which that answer is best; the best of
/// them is the best commitment (Conitzer and Sandholm 2006, "Computing the optimal strategy to commit to"). Complete as to the value;
/// other commitments may bring the same.</para>
/// <para>Ties broken for the leader: the best exists (strong Stackelberg). Against it: the supremum, by the follower's answers that are best on a set of
/// mixtures with an inside, each with the least of the answers that pay the follower the same against everything (von Stengel and Zamir 2010,
/// "Leadership games with convex strategy sets").</para>
/// <para>Cost: as many programs as the follower has answers (twice when ties are broken against the leader), each with a row for each answer and a
/// variable for each strategy of the leader; exact up to some sixty of each. Pure: linear in the profiles.</para>
/// </remarks>
public static class Stackelberg
{
    /// <summary>The most strategies of the leader, or of the follower.</summary>
    public const int MostStrategies = 80;

    /// <summary>The best mixed commitment.</summary>
    /// <param name="game">A game of two players.</param>
    /// <param name="leader">Who commits: 0 or 1.</param>
    /// <param name="ties">What a follower does that is indifferent.</param>
    /// <param name="progress">Told which answer is tried.</param>
    /// <param name="cancellation">Ends the run early, with nothing.</param>
    /// <returns>Found with one commitment, or unfinished, or out of scope.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such player.</exception>
    public static Solution<BestCommitment<Rational>> Solve(
        StrategicGame<Rational> game,
        int leader = 0,
        TieBreaking ties = TieBreaking.ForLeader,
        IProgress<SolverProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        if (Refusal(game, leader) is { } reason)
            return new Solution<BestCommitment<Rational>>.OutOfScope(reason);
        var table = new CommitmentTable(game, leader);
        var values = new Rational?[table.Answers];
        Rational[]? best = null;
        Rational? most = null;
        try
        {
            for (var answer = 0; answer < table.Answers; answer++)
            {
                progress?.Report(new("inducing each answer", (double)answer / table.Answers));
                if (ties == TieBreaking.AgainstLeader && !table.IsInducedStrictly(answer, cancellation))
                    continue;
                if (table.BestInducing(answer, ties, cancellation) is not { } found)
                    continue;
                values[answer] = found.Value;
                if (most is null || found.Value > most)
                    (most, best) = (found.Value, found.Mixture);
            }
        }
        catch (OperationCanceledException)
        {
            return new Solution<BestCommitment<Rational>>.Unfinished([], "It was stopped.");
        }

        return best is null || most is null
            ? throw new InvalidOperationException("Some answer is best to some mixture; none was found.")
            : new Solution<BestCommitment<Rational>>.Found(
                [new(CommitmentCertificate<Rational>.Check(game, leader, [.. best]), ties, most.Value, [.. values])],
                isComplete: false
            );
    }

    /// <summary>The best commitment to a pure strategy; with ties broken either way it exists.</summary>
    /// <param name="game">A game of two players.</param>
    /// <param name="leader">Who commits: 0 or 1.</param>
    /// <param name="ties">What a follower does that is indifferent.</param>
    /// <returns>Found, complete: every pure commitment that brings the most; or out of scope.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such player.</exception>
    public static Solution<CommitmentCertificate<Rational>> Pure(
        StrategicGame<Rational> game,
        int leader = 0,
        TieBreaking ties = TieBreaking.ForLeader
    )
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentOutOfRangeException.ThrowIfNegative(leader);
        if (game.PlayerCount != 2)
            return new Solution<CommitmentCertificate<Rational>>.OutOfScope(NotTwo(game));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(leader, 1);
        var checks = Enumerable
            .Range(0, game.StrategyCountOf(leader))
            .Select(own => CommitmentCertificate<Rational>.Check(game, leader, Unit(game.StrategyCountOf(leader), own)))
            .ToList();
        var most = checks.Max(Brought);
        return new Solution<CommitmentCertificate<Rational>>.Found([.. checks.Where(check => Brought(check) == most)], isComplete: true);

        Rational Brought(CommitmentCertificate<Rational> check) =>
            ties == TieBreaking.ForLeader ? check.FavouredPayoff : check.HarmedPayoff;
    }

    private static string? Refusal(StrategicGame<Rational> game, int leader)
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentOutOfRangeException.ThrowIfNegative(leader);
        if (game.PlayerCount != 2)
            return NotTwo(game);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(leader, 1);
        return Math.Max(game.StrategyCountOf(0), game.StrategyCountOf(1)) > MostStrategies
            ? $"A player has more than {MostStrategies} strategies, too many for the exact simplex method."
            : null;
    }

    private static string NotTwo(StrategicGame<Rational> game) => $"The game has {game.PlayerCount} players, not a leader and a follower.";

    private static ImmutableArray<Rational> Unit(int length, int place) =>
        [.. Enumerable.Range(0, length).Select(other => other == place ? Rational.One : Rational.Zero)];
}
