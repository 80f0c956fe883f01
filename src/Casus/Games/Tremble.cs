using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Games;

/// <summary>How players err: move m, if never meant, happens with probability weight(m) × ε^order(m), and ε tends to zero.</summary>
/// <remarks>
/// An assessment is consistent exactly when its beliefs are the limit of Bayes' rule under some such weights and orders (Kreps and Wilson
/// 1982, appendix; Kohlberg and Reny 1997); so a tremble is a complete proof of consistency, and is checked exactly, with no limit taken.
/// Moves that the profile does mean keep their probability.
/// </remarks>
public sealed class Tremble<T>
    where T : struct, INumber<T>
{
    private Tremble(ExtensiveGame<T> game, ImmutableArray<T> weights, ImmutableArray<int> orders)
    {
        Game = game;
        Weights = weights;
        Orders = orders;
    }

    /// <summary>The game that is played.</summary>
    public ExtensiveGame<T> Game { get; }

    /// <summary>The weight of every move, positive.</summary>
    public ImmutableArray<T> Weights { get; }

    /// <summary>The order of every move, at least one: the higher, the rarer.</summary>
    public ImmutableArray<int> Orders { get; }

    /// <summary>All errors of order one, and all moves of a set equally likely by error.</summary>
    public static Tremble<T> Uniform(ExtensiveGame<T> game) =>
        new(game, Profile<T>.Uniform(game).Probabilities, [.. Enumerable.Repeat(1, game.MoveCount)]);

    /// <summary>The same tremble, except for one move.</summary>
    /// <exception cref="ArgumentException">There is no such information set or move.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The order is below one or the weight not positive.</exception>
    public Tremble<T> With(string informationSet, string move, T weight, int order = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(order, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(weight, T.Zero);
        var index = Game.FindMove(informationSet, move);
        return new(Game, Weights.SetItem(index, weight), Orders.SetItem(index, order));
    }
}
