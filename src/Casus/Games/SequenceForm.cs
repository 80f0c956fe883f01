using System.Numerics;

namespace Casus.Games;

/// <summary>The sequence form of a game of perfect recall: a player's plans as flows through its own sequences of moves.</summary>
/// <remarks>
/// <para>A sequence is what a player itself did on the way to a node. Sequence 0 of every player is the empty one; every other ends with a
/// move of one of its information sets, and comes after the sequence that leads to that set. A realization plan gives each sequence a
/// weight: 1 to the empty one, and at each set the weights of its moves add up to that of the sequence leading there.</para>
/// <para>Linear in nodes × players, where the strategic form is exponential. Koller, Megiddo and von Stengel (1996); von Stengel (1996).</para>
/// </remarks>
public sealed class SequenceForm<T>
    where T : struct, INumber<T>
{
    private readonly int[][] _moveOf;
    private readonly int[][] _sets;
    private readonly int[] _sequenceOfMove;
    private readonly int[] _sequenceToSet;

    private SequenceForm(ExtensiveGame<T> game)
    {
        Game = game;
        (_moveOf, _sets) = (new int[game.PlayerCount][], new int[game.PlayerCount][]);
        (_sequenceOfMove, _sequenceToSet) = (new int[game.MoveCount], new int[game.InformationSetCount]);
        var (counts, sets) = (new List<int>[game.PlayerCount], new List<int>[game.PlayerCount]);
        for (var player = 0; player < game.PlayerCount; player++)
            (counts[player], sets[player]) = ([GameLayout<T>.None], []);

        // Nodes come parents first, and so do sequences; a set is met first at its first node.
        var last = new int[game.NodeCount * game.PlayerCount];
        var met = new bool[game.InformationSetCount];
        var leaves = 0;
        for (var node = 0; node < game.NodeCount; node++)
        {
            if (node > 0)
                Carry(node, last);
            if (game.KindOf(node) == NodeKind.Terminal)
                leaves++;
            if (game.KindOf(node) != NodeKind.Decision || met[game.InformationSetOf(node)])
                continue;
            var set = game.InformationSetOf(node);
            var player = game.PlayerOf(set);
            met[set] = true;
            sets[player].Add(set);
            _sequenceToSet[set] = last[(node * game.PlayerCount) + player];
            for (var branch = 0; branch < game.MoveCountOf(set); branch++)
            {
                _sequenceOfMove[game.FirstMoveOf(set) + branch] = counts[player].Count;
                counts[player].Add(game.FirstMoveOf(set) + branch);
            }
        }

        for (var player = 0; player < game.PlayerCount; player++)
            (_moveOf[player], _sets[player]) = ([.. counts[player]], [.. sets[player]]);
        (LeafNodes, LeafSequences, LeafChances) = Leaves(last, leaves);
    }

    /// <summary>The sequence form of a game; the game must have perfect recall.</summary>
    /// <exception cref="ArgumentException">A player forgets what it knew or did, so that its plans are no flows.</exception>
    public static SequenceForm<T> Of(ExtensiveGame<T> game) =>
        PerfectRecall.Check(game) is { } forgetful
            ? throw new ArgumentException(
                $"At '{game.LabelOf(forgetful)}' {game.Players[game.PlayerOf(forgetful)]} has forgotten something.",
                nameof(game)
            )
            : new(game);

    /// <summary>The tree it is made from.</summary>
    public ExtensiveGame<T> Game { get; }

    /// <summary>How many sequences a player has, the empty one included.</summary>
    public int SequenceCountOf(int player) => _moveOf[player].Length;

    /// <summary>A player's information sets, those above before those below.</summary>
    public ReadOnlySpan<int> SetsOf(int player) => _sets[player];

    /// <summary>The sequence that ends with a move, in the numbering of the mover.</summary>
    public int SequenceOf(int move) => _sequenceOfMove[move];

    /// <summary>The mover's own sequence that leads to an information set.</summary>
    public int SequenceTo(int set) => _sequenceToSet[set];

    /// <summary>The move with which a sequence ends, in the game's numbering; nothing for the empty one.</summary>
    public int? LastMoveOf(int player, int sequence) => sequence == 0 ? null : _moveOf[player][sequence];

    /// <summary>The terminal nodes, in the order of the tree.</summary>
    public ReadOnlyMemory<int> LeafNodes { get; }

    /// <summary>For each terminal node in that order, the sequence of each player: leaf × players + player.</summary>
    public ReadOnlyMemory<int> LeafSequences { get; }

    /// <summary>For each terminal node in that order, the product of the probabilities of chance on the way there.</summary>
    public ReadOnlyMemory<T> LeafChances { get; }

    /// <summary>The weights of a player's sequences under a profile.</summary>
    public T[] Realization(Profile<T> profile, int player)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var plan = new T[SequenceCountOf(player)];
        plan[0] = T.One;
        for (var sequence = 1; sequence < plan.Length; sequence++)
        {
            var move = _moveOf[player][sequence];
            plan[sequence] = plan[_sequenceToSet[Game.SetOfMove(move)]] * profile.Probabilities[move];
        }

        return plan;
    }

    /// <summary>The profile that weights sequences as given; at sets that a plan does not reach, every move is equally likely.</summary>
    /// <param name="plans">One realization plan for each player.</param>
    /// <exception cref="ArgumentException">There are not as many plans as players, or one is no realization plan.</exception>
    public Profile<T> ToProfile(params ReadOnlySpan<T[]> plans)
    {
        if (plans.Length != Game.PlayerCount)
            throw new ArgumentException($"{Game.PlayerCount} plans are needed, not {plans.Length}.", nameof(plans));
        var probabilities = new T[Game.MoveCount];
        for (var set = 0; set < Game.InformationSetCount; set++)
        {
            var plan = plans[Game.PlayerOf(set)];
            var own = probabilities.AsSpan(Game.FirstMoveOf(set), Game.MoveCountOf(set));
            var sum = T.Zero;
            for (var branch = 0; branch < own.Length; branch++)
                sum += own[branch] = T.Max(T.Zero, plan[_sequenceOfMove[Game.FirstMoveOf(set) + branch]]);
            foreach (ref var probability in own)
                probability = sum > T.Zero ? probability / sum : T.One / T.CreateChecked(own.Length);
        }

        return Profile<T>.Of(Game, probabilities);
    }

    private void Carry(int node, int[] last)
    {
        var (players, parent) = (Game.PlayerCount, Game.Layout.Parent[node]);
        last.AsSpan(parent * players, players).CopyTo(last.AsSpan(node * players));
        if (Game.MoveInto(node) is { } move)
            last[(node * players) + Game.PlayerOf(Game.SetOfMove(move))] = _sequenceOfMove[move];
    }

    private (int[] Nodes, int[] Sequences, T[] Chances) Leaves(int[] last, int count)
    {
        var players = Game.PlayerCount;
        var (nodes, sequences, chances) = (new int[count], new int[count * players], new T[count]);
        var reach = new T[Game.NodeCount];
        reach[0] = T.One;
        for (var (node, leaf) = (0, 0); node < reach.Length; node++)
        {
            if (node > 0)
                reach[node] = reach[Game.Layout.Parent[node]] * Game.ChanceInto(node);
            if (Game.KindOf(node) != NodeKind.Terminal)
                continue;
            (nodes[leaf], chances[leaf]) = (node, reach[node]);
            last.AsSpan(node * players, players).CopyTo(sequences.AsSpan(leaf * players));
            leaf++;
        }

        return (nodes, sequences, chances);
    }
}
