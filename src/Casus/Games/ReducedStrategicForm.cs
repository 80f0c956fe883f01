using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;

namespace Casus.Games;

/// <summary>A tree of perfect recall in strategic form, every player choosing a reduced pure strategy, and the way back to the tree.</summary>
/// <remarks>
/// <para>A reduced strategy names a move at every own information set except those that its own moves exclude; strategies that differ only
/// there are one (von Stengel 1996, "Efficient computation of behavior strategies", section 3).</para>
/// <para>With perfect recall every mixed strategy is worth the same, against anything, as a behaviour strategy (Kuhn 1953, theorem 4):
/// <see cref="ToBehaviour"/>. The other way is <see cref="ToMixed"/>.</para>
/// <para>The number of strategies can be exponential in the size of the tree: ask <see cref="Refusal"/> first.</para>
/// </remarks>
public sealed class ReducedStrategicForm<T>
    where T : struct, INumber<T>
{
    /// <summary>The most numbers to store, payoffs and moves of strategies each, unless asked otherwise.</summary>
    public const int MostNumbers = 1 << 24;

    private readonly ImmutableArray<OwnPlans> _plans;
    private readonly ImmutableArray<List<int[]>> _strategies;

    private ReducedStrategicForm(ExtensiveGame<T> tree, ImmutableArray<OwnPlans> plans)
    {
        (Tree, _plans) = (tree, plans);
        _strategies = [.. plans.Select(own => own.List())];
        ImmutableArray<ImmutableArray<string>> labels = [.. _strategies.Select(own => own.Select(Label).ToImmutableArray())];
        Game = new(tree.Players, labels, [.. PayoffSums<T>.Of(tree, _strategies).Select(ImmutableArray.Create)]);
    }

    /// <summary>The tree.</summary>
    public ExtensiveGame<T> Tree { get; }

    /// <summary>
    /// The strategic form; a strategy's label is its moves, one for each own set in the order of <see cref="SetsOf"/>, with a star for an
    /// excluded set.
    /// </summary>
    public StrategicGame<T> Game { get; }

    /// <summary>How many reduced strategies a player of perfect recall has, without listing them.</summary>
    public static BigInteger CountOf(ExtensiveGame<T> tree, int player)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return OwnPlans.Of(tree, player).Count();
    }

    /// <summary>Why the form of a tree cannot be made within a limit, or nothing when it can. Linear in nodes × players.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="mostNumbers">The most payoffs to store, all players together, and the most moves of listed strategies.</param>
    public static string? Refusal(ExtensiveGame<T> tree, int mostNumbers = MostNumbers)
    {
        ArgumentNullException.ThrowIfNull(tree);
        if (PerfectRecall.Check(tree) is { } set)
            return $"At '{tree.LabelOf(set)}' the mover has forgotten what it knew or did.";
        var (payoffs, moves) = (new BigInteger(tree.PlayerCount), BigInteger.Zero);
        for (var player = 0; player < tree.PlayerCount; player++)
        {
            var plans = OwnPlans.Of(tree, player);
            payoffs *= plans.Count();
            moves += plans.Count() * plans.Sets.Length;
        }

        return BigInteger.Max(payoffs, moves) > mostNumbers
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"The strategic form has {payoffs} payoffs and its strategies {moves} moves; the limit is {mostNumbers}."
            )
            : null;
    }

    /// <summary>The form of a tree.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="mostNumbers">The most payoffs to store, all players together, and the most moves of listed strategies.</param>
    /// <exception cref="ArgumentException">There is a <see cref="Refusal"/>; nothing was allocated then.</exception>
    public static ReducedStrategicForm<T> Of(ExtensiveGame<T> tree, int mostNumbers = MostNumbers) =>
        Refusal(tree, mostNumbers) is { } reason
            ? throw new ArgumentException(reason, nameof(tree))
            : new(tree, [.. Enumerable.Range(0, tree.PlayerCount).Select(player => OwnPlans.Of(tree, player))]);

    /// <summary>A player's information sets, each after those that lead to it.</summary>
    public ReadOnlySpan<int> SetsOf(int player) => _plans[player].Sets;

    /// <summary>What a strategy does: for each of <see cref="SetsOf"/> the move there, or −1 where the strategy itself excludes the set.</summary>
    public ReadOnlySpan<int> MovesOf(int player, int strategy) => _strategies[player][strategy];

    /// <summary>A behaviour profile that is worth the same as a mixed one, whatever others do.</summary>
    /// <param name="mixed">A profile of <see cref="Game"/>.</param>
    /// <param name="elsewhere">What to do at sets that a player's own strategies exclude; every move alike, when not given.</param>
    /// <exception cref="ArgumentException">A profile is of another game.</exception>
    public Profile<T> ToBehaviour(MixedProfile<T> mixed, Profile<T>? elsewhere = null)
    {
        ArgumentNullException.ThrowIfNull(mixed);
        if (!ReferenceEquals(mixed.Game, Game))
            throw new ArgumentException("The mixed profile is of another game.", nameof(mixed));
        elsewhere ??= Profile<T>.Uniform(Tree);
        if (!ReferenceEquals(elsewhere.Game, Tree))
            throw new ArgumentException("The behaviour elsewhere is of another game.", nameof(elsewhere));
        var weights = MoveWeights(mixed);
        for (var set = 0; set < Tree.InformationSetCount; set++)
            Scale(weights.AsSpan(Tree.FirstMoveOf(set), Tree.MoveCountOf(set)), elsewhere.Probabilities.AsSpan()[Tree.FirstMoveOf(set)..]);
        return Profile<T>.Of(Tree, weights);
    }

    /// <summary>The mixed profile that draws every move independently: worth the same as the behaviour profile, whatever others do.</summary>
    /// <exception cref="ArgumentException">The profile is of another game.</exception>
    public MixedProfile<T> ToMixed(Profile<T> behaviour)
    {
        ArgumentNullException.ThrowIfNull(behaviour);
        if (!ReferenceEquals(behaviour.Game, Tree))
            throw new ArgumentException("The behaviour profile is of another game.", nameof(behaviour));
        var probabilities = new List<T>(Game.StrategyCount);
        foreach (var own in _strategies)
        foreach (var moves in own)
        {
            var product = T.One;
            foreach (var move in moves)
                product *= move < 0 ? T.One : behaviour.Probabilities[move];
            probabilities.Add(product);
        }

        return MixedProfile<T>.Of(Game, [.. probabilities]);
    }

    // Under perfect recall the strategies that take a move are those that take every own move before it.
    private T[] MoveWeights(MixedProfile<T> mixed)
    {
        var weights = new T[Tree.MoveCount];
        for (var player = 0; player < _strategies.Length; player++)
        for (var strategy = 0; strategy < _strategies[player].Count; strategy++)
        {
            foreach (var move in _strategies[player][strategy])
                if (move >= 0)
                    weights[move] += mixed.Of(player)[strategy];
        }

        return weights;
    }

    private static void Scale(Span<T> weights, ReadOnlySpan<T> elsewhere)
    {
        var sum = T.Zero;
        foreach (var weight in weights)
            sum += weight;
        for (var move = 0; move < weights.Length; move++)
            weights[move] = sum > T.Zero ? weights[move] / sum : elsewhere[move];
    }

    private string Label(int[] moves) => string.Join('/', moves.Select(move => move < 0 ? "*" : Tree.LabelOfMove(move)));
}
