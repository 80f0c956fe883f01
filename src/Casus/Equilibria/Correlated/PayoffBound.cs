using System.Collections.Immutable;
using System.Numerics;
using Casus.Games;

namespace Casus.Equilibria.Correlated;

/// <summary>A number that no correlated, or coarse correlated, equilibrium of a game can exceed in a weighted sum of payoffs, with its proof.</summary>
/// <remarks>
/// Let y be any prices of disobedience, none negative. In an equilibrium every gain from disobeying is at most zero, so its weighted sum of
/// payoffs is at most that sum plus what the prices charge for the losses; and an average over profiles is at most the largest over
/// profiles. That largest is the bound: weak duality of linear programs, checked from the payoffs and the prices alone.
/// </remarks>
public sealed class PayoffBound<T>
    where T : struct, INumber<T>
{
    private PayoffBound(ImmutableArray<T> weights, ImmutableArray<T> prices, T value) =>
        (Weights, Prices, Value) = (weights, prices, value);

    /// <summary>Proves a bound.</summary>
    /// <param name="game">The game.</param>
    /// <param name="rule">When a player may leave the recommendation.</param>
    /// <param name="weights">The weight of each player's payoff.</param>
    /// <param name="prices">
    /// Player by player: for each recommendation and each strategy the price of taking the second instead of the first; with
    /// <see cref="ObedienceRule.BeforeHearing"/> a price for each strategy only.
    /// </param>
    /// <exception cref="ArgumentException">There are too few or too many weights or prices, or a price is negative.</exception>
    public static PayoffBound<T> Of(StrategicGame<T> game, ObedienceRule rule, ImmutableArray<T> weights, ImmutableArray<T> prices)
    {
        ArgumentNullException.ThrowIfNull(game);
        if (weights.Length != game.PlayerCount)
            throw new ArgumentException($"{game.PlayerCount} weights are needed, not {weights.Length}.", nameof(weights));
        var expected = Enumerable.Range(0, game.PlayerCount).Sum(player => PriceCount(game, rule, player));
        if (prices.Length != expected)
            throw new ArgumentException($"{expected} prices are needed, not {prices.Length}.", nameof(prices));
        if (!prices.All(price => price >= T.Zero))
            throw new ArgumentException("A price is never negative.", nameof(prices));
        var most = Charged(game, rule, weights, prices, place: 0);
        for (var place = 1; place < game.ProfileCount; place++)
            most = T.Max(most, Charged(game, rule, weights, prices, place));
        return new(weights, prices, most);
    }

    /// <summary>The weight of each player's payoff in the sum that is bounded.</summary>
    public ImmutableArray<T> Weights { get; }

    /// <summary>The prices that prove the bound.</summary>
    public ImmutableArray<T> Prices { get; }

    /// <summary>What the weighted sum of payoffs never exceeds in an equilibrium.</summary>
    public T Value { get; }

    private static int PriceCount(StrategicGame<T> game, ObedienceRule rule, int player) =>
        game.StrategyCountOf(player) * (rule == ObedienceRule.EachRecommendation ? game.StrategyCountOf(player) : 1);

    private static T Charged(StrategicGame<T> game, ObedienceRule rule, ImmutableArray<T> weights, ImmutableArray<T> prices, int place)
    {
        var (sum, first) = (T.Zero, 0);
        for (var player = 0; player < game.PlayerCount; player++)
        {
            var (stride, count) = (game.StrideOf(player), game.StrategyCountOf(player));
            var payoffs = game.PayoffsOf(player);
            var own = place / stride % count;
            sum += weights[player] * payoffs[place];
            var from = first + (rule == ObedienceRule.EachRecommendation ? own * count : 0);
            for (var other = 0; other < count; other++)
                if (prices[from + other] != T.Zero)
                    sum += prices[from + other] * (payoffs[place] - payoffs[place + ((other - own) * stride)]);
            first += PriceCount(game, rule, player);
        }

        return sum;
    }
}
