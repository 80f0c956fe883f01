using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Games;

/// <summary>One behaviour strategy for each player: at every information set, a probability for every move. Immutable.</summary>
public sealed class Profile<T>
    where T : struct, INumber<T>
{
    private Profile(ExtensiveGame<T> game, ImmutableArray<T> probabilities)
    {
        Game = game;
        Probabilities = probabilities;
    }

    /// <summary>The game that is played.</summary>
    public ExtensiveGame<T> Game { get; }

    /// <summary>The probability of every move, in the game's numbering of moves.</summary>
    public ImmutableArray<T> Probabilities { get; }

    /// <summary>Every move of a set as likely as the next.</summary>
    public static Profile<T> Uniform(ExtensiveGame<T> game)
    {
        ArgumentNullException.ThrowIfNull(game);
        var probabilities = new T[game.MoveCount];
        for (var move = 0; move < probabilities.Length; move++)
            probabilities[move] = T.One / T.CreateChecked(game.MoveCountOf(game.SetOfMove(move)));
        return new(game, [.. probabilities]);
    }

    /// <summary>A profile from the probabilities of all moves, in the game's numbering.</summary>
    /// <exception cref="ArgumentException">There are too few or too many, one is negative, or those of a set do not sum to one.</exception>
    public static Profile<T> Of(ExtensiveGame<T> game, ReadOnlySpan<T> probabilities)
    {
        ArgumentNullException.ThrowIfNull(game);
        if (probabilities.Length != game.MoveCount)
            throw new ArgumentException($"{game.MoveCount} probabilities are needed, not {probabilities.Length}.", nameof(probabilities));
        for (var set = 0; set < game.InformationSetCount; set++)
            ThrowIfNoDistribution(probabilities.Slice(game.FirstMoveOf(set), game.MoveCountOf(set)), game.LabelOf(set));
        return new(game, [.. probabilities]);
    }

    /// <summary>The same profile, except for what is done at one information set.</summary>
    /// <param name="informationSet">The label of the set.</param>
    /// <param name="probabilities">A probability for each of its moves, in order.</param>
    /// <exception cref="ArgumentException">There is no such set, or the numbers are no distribution over its moves.</exception>
    public Profile<T> With(string informationSet, params ReadOnlySpan<T> probabilities)
    {
        var set = Game.FindSet(informationSet);
        if (probabilities.Length != Game.MoveCountOf(set))
            throw new ArgumentException($"'{informationSet}' offers {Game.MoveCountOf(set)} moves.", nameof(probabilities));
        ThrowIfNoDistribution(probabilities, informationSet);
        var changed = Probabilities.ToArray();
        probabilities.CopyTo(changed.AsSpan(Game.FirstMoveOf(set)));
        return new(Game, [.. changed]);
    }

    /// <summary>The same profile, except that one move is taken for sure.</summary>
    /// <exception cref="ArgumentException">There is no such information set or move.</exception>
    public Profile<T> Taking(string informationSet, string move)
    {
        var (taken, set) = (Game.FindMove(informationSet, move), Game.FindSet(informationSet));
        var changed = Probabilities.ToArray();
        changed.AsSpan(Game.FirstMoveOf(set), Game.MoveCountOf(set)).Clear();
        changed[taken] = T.One;
        return new(Game, [.. changed]);
    }

    /// <summary>The probability of a move.</summary>
    /// <exception cref="ArgumentException">There is no such information set or move.</exception>
    public T this[string informationSet, string move] => Probabilities[Game.FindMove(informationSet, move)];

    /// <summary>The probability of the branch into a node, by chance or by strategy, given the node above; one at the root.</summary>
    public T ChanceInto(int node) =>
        Game.Layout.MoveInto[node] is var move && move == GameLayout<T>.None ? Game.ChanceInto(node) : Probabilities[move];

    /// <summary>The probability of reaching each node, before the game begins.</summary>
    public ImmutableArray<T> Reach()
    {
        var reach = new T[Game.NodeCount];
        reach[0] = T.One;
        for (var node = 1; node < reach.Length; node++)
            reach[node] = reach[Game.Layout.Parent[node]] * ChanceInto(node);
        return [.. reach];
    }

    internal static void ThrowIfNoDistribution(ReadOnlySpan<T> probabilities, string informationSet)
    {
        var sum = T.Zero;
        foreach (var probability in probabilities)
        {
            if (!(probability >= T.Zero))
                throw new ArgumentException($"A probability at '{informationSet}' is not a number from 0 to 1.", nameof(probabilities));
            sum += probability;
        }

        if (!Exactness<T>.AreClose(sum, T.One))
            throw new ArgumentException($"The probabilities at '{informationSet}' sum to {sum}, not to 1.", nameof(probabilities));
    }
}
