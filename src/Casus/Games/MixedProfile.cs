using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Games;

/// <summary>One mixed strategy for each player of a game in strategic form. Immutable.</summary>
public sealed class MixedProfile<T>
    where T : struct, INumber<T>
{
    private MixedProfile(StrategicForm<T> game, ImmutableArray<T> probabilities) => (Game, Probabilities) = (game, probabilities);

    /// <summary>The game that is played.</summary>
    public StrategicForm<T> Game { get; }

    /// <summary>The probability of every strategy, player by player.</summary>
    public ImmutableArray<T> Probabilities { get; }

    /// <summary>A profile from the probabilities of all strategies, player by player.</summary>
    /// <exception cref="ArgumentException">There are too few or too many, one is negative, or a player's do not sum to one.</exception>
    public static MixedProfile<T> Of(StrategicForm<T> game, ReadOnlySpan<T> probabilities)
    {
        ArgumentNullException.ThrowIfNull(game);
        if (probabilities.Length != game.StrategyCount)
            throw new ArgumentException(
                $"{game.StrategyCount} probabilities are needed, not {probabilities.Length}.",
                nameof(probabilities)
            );
        for (var player = 0; player < game.PlayerCount; player++)
        {
            var own = probabilities.Slice(game.FirstStrategyOf(player), game.StrategyCountOf(player));
            Profile<T>.ThrowIfNoDistribution(own, game.Players[player]);
        }

        return new(game, [.. probabilities]);
    }

    /// <summary>Everyone plays one strategy for sure.</summary>
    /// <param name="game">The game that is played.</param>
    /// <param name="strategies">One strategy for each player, by its own number.</param>
    /// <exception cref="ArgumentException">There are not as many strategies as players.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A player has no such strategy.</exception>
    public static MixedProfile<T> Pure(StrategicForm<T> game, ReadOnlySpan<int> strategies)
    {
        ArgumentNullException.ThrowIfNull(game);
        if (strategies.Length != game.PlayerCount)
            throw new ArgumentException($"{game.PlayerCount} strategies are needed, not {strategies.Length}.", nameof(strategies));
        var probabilities = new T[game.StrategyCount];
        for (var player = 0; player < strategies.Length; player++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(strategies[player], nameof(strategies));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(strategies[player], game.StrategyCountOf(player), nameof(strategies));
            probabilities[game.FirstStrategyOf(player) + strategies[player]] = T.One;
        }

        return new(game, [.. probabilities]);
    }

    /// <summary>Every strategy of a player as likely as the next.</summary>
    public static MixedProfile<T> Uniform(StrategicForm<T> game)
    {
        ArgumentNullException.ThrowIfNull(game);
        var probabilities = new T[game.StrategyCount];
        for (var player = 0; player < game.PlayerCount; player++)
        {
            var count = game.StrategyCountOf(player);
            probabilities.AsSpan(game.FirstStrategyOf(player), count).Fill(T.One / T.CreateChecked(count));
        }

        return new(game, [.. probabilities]);
    }

    /// <summary>The probabilities of one player's strategies.</summary>
    public ReadOnlySpan<T> Of(int player) => Probabilities.AsSpan(Game.FirstStrategyOf(player), Game.StrategyCountOf(player));
}
