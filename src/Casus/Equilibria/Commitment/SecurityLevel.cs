using System.Collections.Immutable;
using System.Numerics;
using Casus.Games;

namespace Casus.Equilibria.Commitment;

/// <summary>What a player can make sure of whatever the others do, and what the others can hold it to: checked from its payoffs alone.</summary>
/// <remarks>
/// Any mixed strategy guarantees its least expected payoff over the others' profiles; any joint draw of the others' caps the player at the
/// most a strategy earns against it. Guarantee ≤ cap always; where they meet, both are the player's value (von Neumann 1928).
/// </remarks>
public sealed class SecurityLevel<T>
    where T : struct, INumber<T>
{
    private SecurityLevel(StrategicGame<T> game, int player, ImmutableArray<T> strategy, ImmutableArray<T> punishment)
    {
        (Game, Player, Strategy, Punishment) = (game, player, strategy, punishment);
        var (against, earned) = (new T[punishment.Length], new T[strategy.Length]);
        var (stride, payoffs) = (game.StrideOf(player), game.PayoffsOf(player).ToArray());
        for (var place = 0; place < payoffs.Length; place++)
        {
            var own = place / stride % strategy.Length;
            var others = (place % stride) + (place / (stride * strategy.Length) * stride);
            against[others] += strategy[own] * payoffs[place];
            earned[own] += punishment[others] * payoffs[place];
        }

        (Guarantee, Cap) = (against.Aggregate(T.Min), earned.Aggregate(T.Max));
    }

    /// <summary>Checks a strategy and a punishment.</summary>
    /// <param name="game">The game.</param>
    /// <param name="player">Whose payoffs.</param>
    /// <param name="strategy">A probability for each strategy of the player.</param>
    /// <param name="punishment">
    /// A probability for each profile of the others, in the order of the game's tables with the player left out: the first of the others turns fastest.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such player.</exception>
    /// <exception cref="ArgumentException">A list has not the right length, or is no distribution.</exception>
    public static SecurityLevel<T> Check(StrategicGame<T> game, int player, ImmutableArray<T> strategy, ImmutableArray<T> punishment)
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentOutOfRangeException.ThrowIfNegative(player);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(player, game.PlayerCount);
        var others = game.ProfileCount / game.StrategyCountOf(player);
        if (strategy.Length != game.StrategyCountOf(player) || punishment.Length != others)
            throw new ArgumentException(
                $"{game.StrategyCountOf(player)} probabilities of own strategies and {others} of the others' profiles are needed.",
                nameof(strategy)
            );
        Profile<T>.ThrowIfNoDistribution(strategy.AsSpan(), game.Players[player]);
        Profile<T>.ThrowIfNoDistribution(punishment.AsSpan(), $"the others of {game.Players[player]}");
        return new(game, player, strategy, punishment);
    }

    /// <summary>The game.</summary>
    public StrategicGame<T> Game { get; }

    /// <summary>Whose payoffs.</summary>
    public int Player { get; }

    /// <summary>The player's cautious strategy, a probability for each of its own.</summary>
    public ImmutableArray<T> Strategy { get; }

    /// <summary>
    /// The others' punishment: a probability for each profile of theirs, the first of them turning fastest. With two others and more they may have to draw it
    /// together; apart they may be unable to hold the player as low.
    /// </summary>
    public ImmutableArray<T> Punishment { get; }

    /// <summary>What the strategy earns at least, whatever the others do: the maximin value when it equals <see cref="Cap"/>.</summary>
    public T Guarantee { get; }

    /// <summary>What the player earns at most against the punishment: the minmax value when it equals <see cref="Guarantee"/>.</summary>
    public T Cap { get; }

    /// <summary>How far apart they are; zero proves both.</summary>
    public T Gap => Cap - Guarantee;
}
