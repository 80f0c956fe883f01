using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Games;

/// <summary>A finite game in strategic form, whatever its storage: players who choose one strategy each, at once. Immutable.</summary>
/// <remarks>
/// Players and each player's strategies are numbered from zero. The strategies of all players also share one numbering, player by player,
/// which is that of a <see cref="MixedProfile{T}"/>.
/// </remarks>
public abstract class StrategicForm<T>
    where T : struct, INumber<T>
{
    private readonly ImmutableArray<int> _first;

    private protected StrategicForm(ImmutableArray<string> players, ImmutableArray<ImmutableArray<string>> strategies)
    {
        if (players.IsDefaultOrEmpty)
            throw new ArgumentException("A game needs a player.", nameof(players));
        if (strategies.Length != players.Length)
            throw new ArgumentException($"{players.Length} players need {players.Length} lists of strategies.", nameof(strategies));
        var first = new int[players.Length + 1];
        for (var player = 0; player < players.Length; player++)
        {
            if (strategies[player].IsDefaultOrEmpty)
                throw new ArgumentException($"'{players[player]}' has no strategy.", nameof(strategies));
            first[player + 1] = first[player] + strategies[player].Length;
        }

        (Players, Strategies, _first) = (players, strategies, [.. first]);
    }

    /// <summary>The players' names, in order.</summary>
    public ImmutableArray<string> Players { get; }

    /// <summary>The labels of each player's strategies; labels may repeat or be empty.</summary>
    public ImmutableArray<ImmutableArray<string>> Strategies { get; }

    /// <summary>How many players there are.</summary>
    public int PlayerCount => Players.Length;

    /// <summary>How many strategies a player has.</summary>
    public int StrategyCountOf(int player) => Strategies[player].Length;

    /// <summary>How many strategies all players have together.</summary>
    public int StrategyCount => _first[^1];

    /// <summary>The place of a player's first strategy in the numbering of all strategies.</summary>
    public int FirstStrategyOf(int player) => _first[player];

    /// <summary>What a player gets when everyone plays one strategy for sure.</summary>
    /// <param name="player">Whose payoff.</param>
    /// <param name="profile">One strategy for each player, by its own number.</param>
    public abstract T Payoff(int player, ReadOnlySpan<int> profile);

    /// <summary>What each strategy of a player earns against the mixed strategies of the others.</summary>
    /// <param name="player">Whose strategies.</param>
    /// <param name="probabilities">A probability for every strategy of every player; those of the player itself are not looked at.</param>
    /// <param name="payoffs">Receives one expected payoff for each strategy of the player.</param>
    public abstract void ExpectedPayoffs(int player, ReadOnlySpan<T> probabilities, Span<T> payoffs);
}
