using System.Collections.Immutable;
using System.Numerics;
using Casus.Games;

namespace Casus.Equilibria.Commitment;

/// <summary>What a commitment of one of two players is worth, from the payoffs alone: what the follower answers best, and what the leader gets.</summary>
public sealed class CommitmentCertificate<T>
    where T : struct, INumber<T>
{
    private CommitmentCertificate(StrategicGame<T> game, int leader, ImmutableArray<T> strategy)
    {
        (Game, Leader, Strategy) = (game, leader, strategy);
        var earned = new T[2][];
        for (var player = 0; player < 2; player++)
            earned[player] = Earned(game, leader, strategy, player);
        var best = earned[1 - leader].Aggregate(T.Max);
        var answers = Enumerable
            .Range(0, earned[0].Length)
            .Where(answer => best - earned[1 - leader][answer] <= Exactness<T>.Slack)
            .ToImmutableArray();
        (FollowerPayoff, BestAnswers) = (best, answers);
        (FavouredPayoff, HarmedPayoff) = (answers.Max(answer => earned[leader][answer]), answers.Min(answer => earned[leader][answer]));
        FavouredAnswer = answers.First(answer => earned[leader][answer] == FavouredPayoff);
    }

    /// <summary>Checks a commitment.</summary>
    /// <param name="game">A game of two players.</param>
    /// <param name="leader">Who commits.</param>
    /// <param name="strategy">A probability for each of the leader's strategies.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such player.</exception>
    /// <exception cref="ArgumentException">The game has not two players, or the strategy is no distribution over the leader's.</exception>
    public static CommitmentCertificate<T> Check(StrategicGame<T> game, int leader, ImmutableArray<T> strategy)
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentOutOfRangeException.ThrowIfNegative(leader);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(leader, 1);
        if (game.PlayerCount != 2)
            throw new ArgumentException("A leader and a follower are two players.", nameof(game));
        if (strategy.Length != game.StrategyCountOf(leader))
            throw new ArgumentException($"{game.StrategyCountOf(leader)} probabilities are needed.", nameof(strategy));
        Profile<T>.ThrowIfNoDistribution(strategy.AsSpan(), game.Players[leader]);
        return new(game, leader, strategy);
    }

    /// <summary>The game.</summary>
    public StrategicGame<T> Game { get; }

    /// <summary>Who commits.</summary>
    public int Leader { get; }

    /// <summary>What is committed to: a probability for each of the leader's strategies.</summary>
    public ImmutableArray<T> Strategy { get; }

    /// <summary>The follower's best answers; on doubles those within 1e-9 of the best.</summary>
    public ImmutableArray<int> BestAnswers { get; }

    /// <summary>The best answer that is best for the leader, the first of several.</summary>
    public int FavouredAnswer { get; }

    /// <summary>What the follower gets by a best answer.</summary>
    public T FollowerPayoff { get; }

    /// <summary>What the leader gets when the follower breaks ties in its favour.</summary>
    public T FavouredPayoff { get; }

    /// <summary>What the leader gets when the follower breaks ties against it: what the commitment guarantees against a follower that answers best.</summary>
    public T HarmedPayoff { get; }

    private static T[] Earned(StrategicGame<T> game, int leader, ImmutableArray<T> strategy, int player)
    {
        var earned = new T[game.StrategyCountOf(1 - leader)];
        var payoffs = game.PayoffsOf(player);
        for (var answer = 0; answer < earned.Length; answer++)
        for (var own = 0; own < strategy.Length; own++)
            earned[answer] += strategy[own] * payoffs[(own * game.StrideOf(leader)) + (answer * game.StrideOf(1 - leader))];
        return earned;
    }
}
