using System.Collections.Immutable;
using System.Numerics;
using Casus.Games;

namespace Casus.Equilibria.Dominance;

/// <summary>What iterated dominance removes from a game and what it leaves.</summary>
public sealed class DominanceOutcome<T>
    where T : struct, INumber<T>
{
    internal DominanceOutcome(
        StrategicGame<T> game,
        DominanceRule rule,
        ImmutableArray<Elimination<T>> eliminations,
        ImmutableArray<ImmutableArray<int>> survivors,
        bool isComplete
    )
    {
        (Game, Rule, Eliminations, Survivors, IsComplete) = (game, rule, eliminations, survivors, isComplete);
        Reduced = new(
            game.Players,
            [.. survivors.Select((own, player) => own.Select(strategy => game.Strategies[player][strategy]).ToImmutableArray())],
            [.. Enumerable.Range(0, game.PlayerCount).Select(Table)]
        );
    }

    /// <summary>The whole game.</summary>
    public StrategicGame<T> Game { get; }

    /// <summary>What counted as dominance.</summary>
    public DominanceRule Rule { get; }

    /// <summary>What was removed, round by round.</summary>
    public ImmutableArray<Elimination<T>> Eliminations { get; }

    /// <summary>The strategies of each player that are left, by their numbers in the whole game.</summary>
    public ImmutableArray<ImmutableArray<int>> Survivors { get; }

    /// <summary>What is left, as a game of its own.</summary>
    public StrategicGame<T> Reduced { get; }

    /// <summary>Whether nothing that is left is dominated; otherwise the search was cancelled.</summary>
    public bool IsComplete { get; }

    /// <summary>Whether another order of removal might leave something else.</summary>
    public bool MayDependOnOrder => Rule == DominanceRule.Weak && !Eliminations.IsEmpty;

    /// <summary>Whether each player has one strategy left.</summary>
    public bool IsSolvable => Survivors.All(own => own.Length == 1);

    /// <summary>
    /// The first elimination whose dominator does not dominate among what was left when its round began, or nothing when all hold:
    /// recomputed from the payoffs alone.
    /// </summary>
    public Elimination<T>? FirstWrong()
    {
        var left = Enumerable.Range(0, Game.PlayerCount).Select(player => IteratedDominance.AllOf(Game, player)).ToArray();
        foreach (var round in Eliminations.GroupBy(elimination => elimination.Round))
        {
            foreach (var gone in round)
                if (!IsDistribution(gone, left) || !Holds(gone.Gain(Game, left)))
                    return gone;
            foreach (var gone in round)
                left[gone.Player] = left[gone.Player].Remove(gone.Strategy);
        }

        return null;
    }

    /// <summary>A profile of <see cref="Reduced"/> as one of the whole game, where nobody plays what was removed.</summary>
    /// <exception cref="ArgumentException">The profile is of another game.</exception>
    public MixedProfile<T> InWholeGame(MixedProfile<T> profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        if (!ReferenceEquals(profile.Game, Reduced))
            throw new ArgumentException("The profile is not of the reduced game.", nameof(profile));
        var probabilities = new T[Game.StrategyCount];
        for (var player = 0; player < Game.PlayerCount; player++)
        for (var place = 0; place < Survivors[player].Length; place++)
            probabilities[Game.FirstStrategyOf(player) + Survivors[player][place]] = profile.Of(player)[place];
        return MixedProfile<T>.Of(Game, probabilities);
    }

    private bool Holds((T Least, T Most) gain) =>
        Rule == DominanceRule.Strict ? gain.Least > T.Zero : gain.Least >= -Exactness<T>.Slack && gain.Most > T.Zero;

    private static bool IsDistribution(Elimination<T> gone, ImmutableArray<int>[] left)
    {
        var sum = T.Zero;
        for (var strategy = 0; strategy < gone.Dominator.Length; strategy++)
        {
            if (gone.Dominator[strategy] < T.Zero || (gone.Dominator[strategy] != T.Zero && !left[gone.Player].Contains(strategy)))
                return false;
            sum += gone.Dominator[strategy];
        }

        return Exactness<T>.AreClose(sum, T.One);
    }

    private ImmutableArray<T> Table(int player)
    {
        IEnumerable<int> places = [0];
        for (var other = Game.PlayerCount - 1; other >= 0; other--)
        {
            var stride = Game.StrideOf(other);
            places = [.. places.SelectMany(_ => Survivors[other], (place, strategy) => place + (strategy * stride))];
        }

        return [.. places.Select(place => Game.PayoffsOf(player)[place])];
    }
}
