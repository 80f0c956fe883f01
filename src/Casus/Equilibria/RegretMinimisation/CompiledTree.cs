using System.Collections.Immutable;
using System.Numerics;
using Casus.Games;

namespace Casus.Equilibria.RegretMinimisation;

/// <summary>A tree of perfect recall, flattened for solvers that pass over it many times. Immutable.</summary>
/// <remarks>
/// <para>No inner node is left: every end of the game is a product of one sequence for each player, so that a pass over the tree is a
/// pass over each player's ends, sorted by that player's own sequence, and one over its information sets. Ends that everyone reaches by
/// the same sequences are one, and ends that pay a player nothing are left out for that player.</para>
/// <para>Linear in nodes × players, to build and to keep: for two players 24 bytes an end and 28 a sequence at most (tests hold 64 a
/// node). The sequence form is von Stengel's (1996).</para>
/// </remarks>
public sealed class CompiledTree<T>
    where T : struct, INumber<T>
{
    private CompiledTree(ExtensiveGame<T> game, ImmutableArray<Treeplex<T>> treeplexes) => (Game, Treeplexes) = (game, treeplexes);

    /// <summary>Compiles a tree.</summary>
    /// <exception cref="ArgumentException">A player forgets what it knew or did, so that its plans are no flows.</exception>
    public static CompiledTree<T> Of(ExtensiveGame<T> game)
    {
        ArgumentNullException.ThrowIfNull(game);
        return new(game, TreeCompilation<T>.Treeplexes(SequenceForm<T>.Of(game)));
    }

    /// <summary>The tree it is made from.</summary>
    public ExtensiveGame<T> Game { get; }

    /// <summary>How many bytes the compiled tables take; those of the game itself are not counted.</summary>
    public long Bytes => Treeplexes.Sum(treeplex => treeplex.Bytes);

    internal ImmutableArray<Treeplex<T>> Treeplexes { get; }

    /// <summary>The realization plans of a profile: for each player the weight of each of its sequences.</summary>
    internal T[][] PlansOf(Profile<T> profile) => [.. Treeplexes.Select(treeplex => Plan(treeplex, profile.Probabilities.AsSpan()))];

    /// <summary>The profile that weights sequences as given; at sets that a plan does not reach, every move is equally likely.</summary>
    internal Profile<T> ProfileOf(T[][] plans)
    {
        var probabilities = new T[Game.MoveCount];
        for (var player = 0; player < plans.Length; player++)
        {
            var (treeplex, plan) = (Treeplexes[player], plans[player]);
            for (var set = 0; set < treeplex.SetCount; set++)
            {
                var (first, move) = (treeplex.FirstSequence[set], Game.FirstMoveOf(treeplex.SetOf[set]));
                var own = probabilities.AsSpan(move, Game.MoveCountOf(treeplex.SetOf[set]));
                Normalise(plan.AsSpan(first, own.Length), own);
            }
        }

        return Profile<T>.Of(Game, probabilities);
    }

    /// <summary>Shares in proportion to the weights, or equal ones where there is no weight.</summary>
    internal static void Normalise(ReadOnlySpan<T> weights, Span<T> shares)
    {
        var sum = T.Zero;
        foreach (var weight in weights)
            sum += weight;
        for (var i = 0; i < shares.Length; i++)
            shares[i] = sum > T.Zero ? weights[i] / sum : T.One / T.CreateChecked(shares.Length);
    }

    private T[] Plan(Treeplex<T> treeplex, ReadOnlySpan<T> probabilities)
    {
        var (bySequence, plan) = (new T[treeplex.SequenceCount], new T[treeplex.SequenceCount]);
        for (var set = 0; set < treeplex.SetCount; set++)
            probabilities
                .Slice(Game.FirstMoveOf(treeplex.SetOf[set]), Game.MoveCountOf(treeplex.SetOf[set]))
                .CopyTo(bySequence.AsSpan(treeplex.FirstSequence[set]));
        treeplex.Realize(bySequence, plan);
        return plan;
    }
}
