using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Games;

/// <summary>Builds a game tree from its ends to its root: first the parts, then the node that joins them.</summary>
/// <remarks>
/// Nodes with the same information set label share the set; they must have the same player and the same moves in the same order.
/// Every error is found where it is made: by the call that adds the offending node.
/// </remarks>
/// <example>
/// <code>
/// var build = new GameBuilder&lt;double&gt;("Entrant", "Incumbent");
/// var game = build.Build(
///     build.Decision(0, "Enter?", ("out", build.Terminal(0, 2)), ("in", build.Decision(1, "Fight?",
///         ("fight", build.Terminal(-1, -1)), ("share", build.Terminal(1, 1))))));
/// </code>
/// </example>
public sealed class GameBuilder<T>
    where T : struct, INumber<T>
{
    private readonly ImmutableArray<string> _players;
    private readonly List<Draft> _drafts = [];
    private readonly List<bool> _hangs = [];
    private readonly Dictionary<string, (int Player, ImmutableArray<string> Moves)> _sets = new(StringComparer.Ordinal);

    /// <summary>Begins a game for players with these names.</summary>
    /// <exception cref="ArgumentException">There is no player, or two have the same name.</exception>
    public GameBuilder(params ReadOnlySpan<string> players)
    {
        _players = [.. players];
        if (_players.Length == 0)
            throw new ArgumentException("A game needs a player.", nameof(players));
        if (_players.Distinct(StringComparer.Ordinal).Count() < _players.Length)
            throw new ArgumentException("Two players have the same name.", nameof(players));
    }

    /// <summary>An end of the game, with a payoff for each player in order.</summary>
    /// <exception cref="ArgumentException">There are not as many payoffs as players, or one is not finite.</exception>
    public Subtree Terminal(params ReadOnlySpan<T> payoffs)
    {
        if (payoffs.Length != _players.Length)
            throw new ArgumentException($"An end needs {_players.Length} payoffs, not {payoffs.Length}.", nameof(payoffs));
        foreach (var payoff in payoffs)
            if (!T.IsFinite(payoff))
                throw new ArgumentException("A payoff must be finite.", nameof(payoffs));
        return Add(new(NodeKind.Terminal, null, [], [], [.. payoffs]));
    }

    /// <summary>A node where nature takes one of several branches.</summary>
    /// <exception cref="ArgumentException">
    /// There is no branch, a probability is negative, they do not sum to one, labels repeat, or a part hangs elsewhere already.
    /// </exception>
    public Subtree Chance(params ReadOnlySpan<(string Label, T Probability, Subtree Then)> branches)
    {
        var labels = new string[branches.Length];
        var chances = new T[branches.Length];
        var sum = T.Zero;
        for (var i = 0; i < branches.Length; i++)
        {
            (labels[i], chances[i], _) = branches[i];
            if (!(chances[i] >= T.Zero))
                throw new ArgumentException($"The probability of '{labels[i]}' is not a number from 0 to 1.", nameof(branches));
            sum += chances[i];
        }

        if (!Exactness<T>.AreClose(sum, T.One))
            throw new ArgumentException($"The probabilities of chance sum to {sum}, not to 1.", nameof(branches));
        ThrowIfRepeated(labels, nameof(branches));
        var children = new int[branches.Length];
        for (var i = 0; i < children.Length; i++)
            children[i] = Claim(branches[i].Then);
        return Add(new(NodeKind.Chance, null, children, labels, chances));
    }

    /// <summary>A node where a player chooses, knowing only that the information set is reached.</summary>
    /// <exception cref="ArgumentException">
    /// There is no move, labels repeat, a part hangs elsewhere already, or another node of the set has another player or other moves.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such player.</exception>
    public Subtree Decision(int player, string informationSet, params ReadOnlySpan<(string Label, Subtree Then)> moves)
    {
        ArgumentException.ThrowIfNullOrEmpty(informationSet);
        ArgumentOutOfRangeException.ThrowIfNegative(player);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(player, _players.Length);
        var labels = new string[moves.Length];
        for (var i = 0; i < labels.Length; i++)
            labels[i] = moves[i].Label;
        ThrowIfRepeated(labels, nameof(moves));
        var shared = Register(player, informationSet, labels);
        var children = new int[moves.Length];
        for (var i = 0; i < children.Length; i++)
            children[i] = Claim(moves[i].Then);
        return Add(new(NodeKind.Decision, informationSet, children, shared, []));
    }

    /// <summary>The finished game, with this part as its root.</summary>
    /// <exception cref="ArgumentException">The part hangs under another one, or parts are left over.</exception>
    public ExtensiveGame<T> Build(Subtree root)
    {
        var start = Claim(root);
        var loose = _hangs.IndexOf(item: false);
        return loose < 0
            ? new(LayoutPlan<T>.Lay(_players, _drafts, start, label => _sets[label].Player))
            : throw new ArgumentException(
                $"A part of the tree hangs nowhere: {_drafts[loose].Set ?? _drafts[loose].Kind.ToString()}.",
                nameof(root)
            );
    }

    private Subtree Add(Draft draft)
    {
        _drafts.Add(draft);
        _hangs.Add(item: false);
        return new(this, _drafts.Count - 1);
    }

    private int Claim(Subtree part)
    {
        if (!ReferenceEquals(part.Builder, this))
            throw new ArgumentException("The part was made by another builder.", nameof(part));
        if (_hangs[part.Index])
            throw new ArgumentException("The part hangs in two places; a tree has one way to each node.", nameof(part));
        _hangs[part.Index] = true;
        return part.Index;
    }

    private ImmutableArray<string> Register(int player, string label, string[] moves)
    {
        if (!_sets.TryGetValue(label, out var known))
        {
            known = (player, [.. moves]);
            _sets.Add(label, known);
        }

        if (known.Player != player)
            throw new ArgumentException(
                $"Information set '{label}' belongs to {_players[known.Player]}, not to {_players[player]}.",
                nameof(player)
            );
        if (!known.Moves.AsSpan().SequenceEqual(moves))
            throw new ArgumentException(
                $"Information set '{label}' offers {string.Join(", ", known.Moves)}, not {string.Join(", ", moves)}.",
                nameof(moves)
            );
        return known.Moves;
    }

    private static void ThrowIfRepeated(string[] labels, string parameter)
    {
        if (labels.Length == 0)
            throw new ArgumentException("A node that is no end needs a branch.", parameter);
        if (labels.Length > 1 && labels.ToHashSet(StringComparer.Ordinal).Count < labels.Length)
            throw new ArgumentException($"Two branches have the same label: {string.Join(", ", labels)}.", parameter);
    }

    /// <summary>A node before numbering; <paramref name="Numbers"/> are payoffs of an end or probabilities of chance.</summary>
    internal sealed record Draft(NodeKind Kind, string? Set, int[] Children, IReadOnlyList<string> Labels, T[] Numbers);
}
