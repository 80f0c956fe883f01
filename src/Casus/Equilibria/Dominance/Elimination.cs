using System.Collections.Immutable;
using System.Numerics;
using Casus.Games;

namespace Casus.Equilibria.Dominance;

/// <summary>A strategy removed, and what dominates it among the profiles that were left when its round began.</summary>
public sealed class Elimination<T>
    where T : struct, INumber<T>
{
    internal Elimination(int round, int player, int strategy, ImmutableArray<T> dominator) =>
        (Round, Player, Strategy, Dominator) = (round, player, strategy, dominator);

    /// <summary>The round, from one.</summary>
    public int Round { get; }

    /// <summary>Whose strategy it was.</summary>
    public int Player { get; }

    /// <summary>The strategy, by the player's own number in the whole game.</summary>
    public int Strategy { get; }

    /// <summary>The strategy that dominates: a probability for each strategy of the player in the whole game.</summary>
    public ImmutableArray<T> Dominator { get; }

    /// <summary>Whether a single strategy dominates.</summary>
    public bool IsByPure => Dominator.Count(probability => probability != T.Zero) == 1;

    /// <summary>
    /// The least and the most that the dominator gains over the strategy, among what the others may still play: computed from the game alone.
    /// </summary>
    /// <param name="game">The whole game.</param>
    /// <param name="left">The strategies of each player that are left.</param>
    internal (T Least, T Most) Gain(StrategicForm<T> game, IReadOnlyList<ImmutableArray<int>> left)
    {
        var (least, most, isFirst) = (T.Zero, T.Zero, true);
        var profile = new int[game.PlayerCount];
        var places = new int[game.PlayerCount];
        while (true)
        {
            for (var player = 0; player < places.Length; player++)
                profile[player] = left[player][places[player]];
            profile[Player] = Strategy;
            var gain = -game.Payoff(Player, profile);
            for (profile[Player] = 0; profile[Player] < Dominator.Length; profile[Player]++)
                if (Dominator[profile[Player]] != T.Zero)
                    gain += Dominator[profile[Player]] * game.Payoff(Player, profile);
            (least, most) = isFirst ? (gain, gain) : (T.Min(least, gain), T.Max(most, gain));
            isFirst = false;
            if (!Advance(places, left))
                return (least, most);
        }
    }

    private bool Advance(int[] places, IReadOnlyList<ImmutableArray<int>> left)
    {
        for (var player = 0; player < places.Length; player++)
        {
            if (player == Player)
                continue;
            if (++places[player] < left[player].Length)
                return true;
            places[player] = 0;
        }

        return false;
    }
}
