using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Equilibria.Correlated;

/// <summary>Which of many correlated equilibria is wanted: the one with the largest weighted sum of payoffs, or the largest least payoff.</summary>
public sealed class PayoffObjective<T>
    where T : struct, INumber<T>
{
    private readonly Func<int, ImmutableArray<T>>? _weights;

    private PayoffObjective(Func<int, ImmutableArray<T>>? weights) => _weights = weights;

    /// <summary>The largest sum of all payoffs.</summary>
    public static PayoffObjective<T> Sum { get; } = new(players => [.. Enumerable.Repeat(T.One, players)]);

    /// <summary>The largest payoff of whoever gets least.</summary>
    public static PayoffObjective<T> MaxMin { get; } = new(weights: null);

    /// <summary>The largest payoff of one player.</summary>
    /// <param name="player">The player's number, from zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static PayoffObjective<T> Largest(int player) => Single(player, T.One);

    /// <summary>The smallest payoff of one player.</summary>
    /// <param name="player">The player's number, from zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static PayoffObjective<T> Smallest(int player) => Single(player, -T.One);

    /// <summary>The largest sum of payoffs, each times its player's weight.</summary>
    /// <param name="weights">One finite weight for each player; a negative one makes that player's payoff small.</param>
    /// <exception cref="ArgumentException">A weight is not finite, or there is none.</exception>
    public static PayoffObjective<T> Weighted(params ImmutableArray<T> weights) =>
        weights.IsDefaultOrEmpty || !weights.All(T.IsFinite)
            ? throw new ArgumentException("Give one finite weight for each player.", nameof(weights))
            : new(players =>
                weights.Length == players
                    ? weights
                    : throw new ArgumentException($"{players} players need {players} weights, not {weights.Length}.", nameof(weights))
            );

    /// <summary>The weight of each player's payoff in the sum that is made large; nothing for <see cref="MaxMin"/>.</summary>
    /// <param name="players">How many players the game has.</param>
    /// <exception cref="ArgumentException">The objective is for another number of players.</exception>
    public ImmutableArray<T>? WeightsFor(int players) => _weights?.Invoke(players);

    /// <summary>How well payoffs serve the objective: their weighted sum, or the least of them.</summary>
    /// <exception cref="ArgumentException">The objective is for another number of players.</exception>
    public T Of(ImmutableArray<T> payoffs)
    {
        if (WeightsFor(payoffs.Length) is not { } weights)
            return payoffs.Aggregate(T.Min);
        var sum = T.Zero;
        for (var player = 0; player < payoffs.Length; player++)
            sum += weights[player] * payoffs[player];
        return sum;
    }

    private static PayoffObjective<T> Single(int player, T weight)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(player);
        return new(players =>
            player < players
                ? [.. Enumerable.Range(0, players).Select(other => other == player ? weight : T.Zero)]
                : throw new ArgumentException($"There is no player {player} among {players}, counted from zero.", nameof(player))
        );
    }
}
