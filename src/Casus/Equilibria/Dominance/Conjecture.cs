using System.Collections.Immutable;
using System.Numerics;
using Casus.Games;

namespace Casus.Equilibria.Dominance;

/// <summary>What a player may believe that the others do, so that a strategy is a best answer.</summary>
public sealed class Conjecture<T>
    where T : struct, INumber<T>
{
    internal Conjecture(int player, int strategy, ImmutableArray<(ImmutableArray<int> Profile, T Probability)> belief) =>
        (Player, Strategy, Belief) = (player, strategy, belief);

    /// <summary>Who believes.</summary>
    public int Player { get; }

    /// <summary>The strategy that the belief justifies.</summary>
    public int Strategy { get; }

    /// <summary>Profiles, with −1 in the player's own place, and how likely each is.</summary>
    public ImmutableArray<(ImmutableArray<int> Profile, T Probability)> Belief { get; }

    /// <summary>What the player would gain over the strategy by the best of some others, if the belief were right: at most zero.</summary>
    /// <param name="game">The game.</param>
    /// <param name="others">The strategies of the player to compare with.</param>
    public T BestGain(StrategicForm<T> game, ReadOnlySpan<int> others)
    {
        ArgumentNullException.ThrowIfNull(game);
        var own = Expected(game, Strategy);
        var most = T.Zero;
        foreach (var other in others)
            most = T.Max(most, Expected(game, other) - own);
        return most;
    }

    private T Expected(StrategicForm<T> game, int strategy)
    {
        var sum = T.Zero;
        foreach (var (profile, probability) in Belief)
            sum += probability * game.Payoff(Player, [.. profile.SetItem(Player, strategy)]);
        return sum;
    }
}
