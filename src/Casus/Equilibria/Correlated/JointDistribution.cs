using System.Collections.Immutable;
using System.Numerics;
using Casus.Games;

namespace Casus.Equilibria.Correlated;

/// <summary>A probability for every profile of pure strategies: what a mediator draws from before it tells each player its own part. Immutable.</summary>
public sealed class JointDistribution<T>
    where T : struct, INumber<T>
{
    private JointDistribution(StrategicGame<T> game, ImmutableArray<T> probabilities) => (Game, Probabilities) = (game, probabilities);

    /// <summary>The game that is played.</summary>
    public StrategicGame<T> Game { get; }

    /// <summary>The probability of each profile, the first player's strategy turning fastest, as in the tables of <see cref="Game"/>.</summary>
    public ImmutableArray<T> Probabilities { get; }

    /// <summary>A distribution from the probabilities of all profiles, the first player's strategy turning fastest.</summary>
    /// <exception cref="ArgumentException">There are too few or too many, one is negative, or they do not sum to one.</exception>
    public static JointDistribution<T> Of(StrategicGame<T> game, ReadOnlySpan<T> probabilities)
    {
        ArgumentNullException.ThrowIfNull(game);
        if (probabilities.Length != game.ProfileCount)
            throw new ArgumentException(
                $"{game.ProfileCount} probabilities are needed, not {probabilities.Length}.",
                nameof(probabilities)
            );
        var sum = T.Zero;
        foreach (var probability in probabilities)
        {
            if (!(probability >= T.Zero))
                throw new ArgumentException("The probability of a profile is not a number from 0 to 1.", nameof(probabilities));
            sum += probability;
        }

        return Exactness<T>.AreClose(sum, T.One)
            ? new(game, [.. probabilities])
            : throw new ArgumentException($"The probabilities of the profiles sum to {sum}, not to 1.", nameof(probabilities));
    }

    /// <summary>The distribution of a mixed profile, in which everyone draws alone.</summary>
    /// <exception cref="ArgumentException">The profile's game stores no tables of payoffs.</exception>
    public static JointDistribution<T> Independent(MixedProfile<T> profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        if (profile.Game is not StrategicGame<T> game)
            throw new ArgumentException("A joint distribution needs a game stored as tables of payoffs.", nameof(profile));
        var probabilities = new T[game.ProfileCount];
        for (var place = 0; place < probabilities.Length; place++)
        {
            probabilities[place] = T.One;
            for (var player = 0; player < game.PlayerCount; player++)
                probabilities[place] *= profile.Of(player)[StrategyAt(game, place, player)];
        }

        return new(game, [.. probabilities]);
    }

    /// <summary>The probability of one profile.</summary>
    /// <param name="profile">One strategy for each player, by its own number.</param>
    /// <exception cref="ArgumentException">There are not as many strategies as players.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A player has no such strategy.</exception>
    public T this[params ReadOnlySpan<int> profile]
    {
        get
        {
            if (profile.Length != Game.PlayerCount)
                throw new ArgumentException($"{Game.PlayerCount} strategies are needed, not {profile.Length}.", nameof(profile));
            var place = 0;
            for (var player = 0; player < profile.Length; player++)
            {
                ArgumentOutOfRangeException.ThrowIfNegative(profile[player], nameof(profile));
                ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(profile[player], Game.StrategyCountOf(player), nameof(profile));
                place += profile[player] * Game.StrideOf(player);
            }

            return Probabilities[place];
        }
    }

    /// <summary>How likely each strategy of a player is to be recommended.</summary>
    public ImmutableArray<T> MarginalOf(int player)
    {
        var marginal = new T[Game.StrategyCountOf(player)];
        for (var place = 0; place < Probabilities.Length; place++)
            marginal[StrategyAt(Game, place, player)] += Probabilities[place];
        return [.. marginal];
    }

    /// <summary>The profiles that are drawn at all, each with its probability, in the order of the tables.</summary>
    public IEnumerable<(ImmutableArray<int> Profile, T Probability)> Drawn()
    {
        for (var place = 0; place < Probabilities.Length; place++)
        {
            var here = place;
            if (Probabilities[place] != T.Zero)
                yield return (
                    [.. Enumerable.Range(0, Game.PlayerCount).Select(player => StrategyAt(Game, here, player))],
                    Probabilities[place]
                );
        }
    }

    private static int StrategyAt(StrategicGame<T> game, int place, int player) =>
        place / game.StrideOf(player) % game.StrategyCountOf(player);
}
