using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Games;

/// <summary>A finite game in extensive form: a tree of chance, decision and terminal nodes, with information sets. Immutable.</summary>
/// <remarks>
/// <para>Nodes, information sets, moves and players are numbered from zero. Node 0 is the root, a parent comes before its children, and
/// the children of a node have consecutive numbers, so that a loop upwards visits parents first and a loop downwards children first.</para>
/// <para>A move is a choice at an information set; the moves of all sets share one numbering, which is also that of a
/// <see cref="Profile{T}"/>. Built by <see cref="GameBuilder{T}"/>, which checks what a tree must satisfy.</para>
/// </remarks>
/// <typeparam name="T">The kind of number: <see cref="double"/>, or <see cref="Casus.Numerics.Rational"/> for exact answers.</typeparam>
public sealed class ExtensiveGame<T>
    where T : struct, INumber<T>
{
    private readonly Dictionary<string, int> _setByLabel;

    internal ExtensiveGame(GameLayout<T> layout)
    {
        Layout = layout;
        _setByLabel = new(layout.SetLabel.Length, StringComparer.Ordinal);
        for (var set = 0; set < layout.SetLabel.Length; set++)
            _setByLabel.Add(layout.SetLabel[set], set);
    }

    internal GameLayout<T> Layout { get; }

    /// <summary>The same tree with every number turned into another kind, such as exact fractions into doubles.</summary>
    /// <param name="convert">What becomes of a number.</param>
    public ExtensiveGame<TOther> Convert<TOther>(Func<T, TOther> convert)
        where TOther : struct, INumber<TOther>
    {
        ArgumentNullException.ThrowIfNull(convert);
        // The tables that hold no numbers are shared: nobody may write to them.
        return new(
            new()
            {
                Players = Layout.Players,
                Kind = Layout.Kind,
                Parent = Layout.Parent,
                FirstChild = Layout.FirstChild,
                ChildCount = Layout.ChildCount,
                SetOf = Layout.SetOf,
                MoveInto = Layout.MoveInto,
                TerminalOf = Layout.TerminalOf,
                Branch = Layout.Branch,
                PlayerOf = Layout.PlayerOf,
                SetLabel = Layout.SetLabel,
                FirstMove = Layout.FirstMove,
                FirstMember = Layout.FirstMember,
                Members = Layout.Members,
                MoveLabel = Layout.MoveLabel,
                SetOfMove = Layout.SetOfMove,
                Chance = Array.ConvertAll(Layout.Chance, number => convert(number)),
                Payoffs = Array.ConvertAll(Layout.Payoffs, number => convert(number)),
            }
        );
    }

    /// <summary>The players' names, in order.</summary>
    public ImmutableArray<string> Players => Layout.Players;

    /// <summary>How many players there are; chance is none of them.</summary>
    public int PlayerCount => Layout.Players.Length;

    /// <summary>How many nodes the tree has, terminal ones included.</summary>
    public int NodeCount => Layout.Kind.Length;

    /// <summary>How many information sets there are, of all players together.</summary>
    public int InformationSetCount => Layout.PlayerOf.Length;

    /// <summary>How many moves there are, of all information sets together.</summary>
    public int MoveCount => Layout.MoveLabel.Length;

    /// <summary>How many pairs of information set and node in it there are: the length of a full list of beliefs.</summary>
    public int MemberCount => Layout.Members.Length;

    /// <summary>What happens at a node.</summary>
    public NodeKind KindOf(int node) => Layout.Kind[node];

    /// <summary>The node above, or nothing above the root.</summary>
    public int? ParentOf(int node) => node == 0 ? null : Layout.Parent[node];

    /// <summary>How many branches leave a node: none from a terminal one.</summary>
    public int ChildCountOf(int node) => Layout.ChildCount[node];

    /// <summary>The node at the end of a branch; branches count from zero, in the order in which they were built.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The node has no such branch.</exception>
    public int ChildOf(int node, int branch)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(branch);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(branch, Layout.ChildCount[node]);
        return Layout.FirstChild[node] + branch;
    }

    /// <summary>The label of the branch that leads into a node; empty at the root.</summary>
    public string BranchInto(int node) => Layout.Branch[node];

    /// <summary>The move that leads into a node, or nothing where chance leads there or the node is the root.</summary>
    public int? MoveInto(int node) => Layout.MoveInto[node] == GameLayout<T>.None ? null : Layout.MoveInto[node];

    /// <summary>The probability with which chance leads into a node; one where a player leads there, and at the root.</summary>
    public T ChanceInto(int node) => Layout.Chance[node];

    /// <summary>The payoffs of a terminal node, player by player.</summary>
    /// <exception cref="ArgumentException">The node is not terminal.</exception>
    public ReadOnlySpan<T> PayoffsAt(int node) =>
        Layout.Kind[node] == NodeKind.Terminal
            ? Layout.Payoffs.AsSpan(Layout.TerminalOf[node] * PlayerCount, PlayerCount)
            : throw new ArgumentException("Only a terminal node pays.", nameof(node));

    /// <summary>The information set to which a decision node belongs.</summary>
    /// <exception cref="ArgumentException">Nobody decides at the node.</exception>
    public int InformationSetOf(int node) =>
        Layout.Kind[node] == NodeKind.Decision
            ? Layout.SetOf[node]
            : throw new ArgumentException("Only a decision node lies in an information set.", nameof(node));

    /// <summary>The player who moves at an information set.</summary>
    public int PlayerOf(int set) => Layout.PlayerOf[set];

    /// <summary>The label of an information set, unique in the game.</summary>
    public string LabelOf(int set) => Layout.SetLabel[set];

    /// <summary>The nodes that the mover at an information set cannot tell apart.</summary>
    public ReadOnlySpan<int> NodesOf(int set) =>
        Layout.Members.AsSpan(Layout.FirstMember[set], Layout.FirstMember[set + 1] - Layout.FirstMember[set]);

    /// <summary>The place of an information set's first node in a full list of beliefs.</summary>
    public int FirstMemberOf(int set) => Layout.FirstMember[set];

    /// <summary>The first move of an information set; its other moves follow it.</summary>
    public int FirstMoveOf(int set) => Layout.FirstMove[set];

    /// <summary>How many moves an information set offers.</summary>
    public int MoveCountOf(int set) => Layout.FirstMove[set + 1] - Layout.FirstMove[set];

    /// <summary>The labels of an information set's moves, in order.</summary>
    public ReadOnlySpan<string> MovesOf(int set) => Layout.MoveLabel.AsSpan(Layout.FirstMove[set], MoveCountOf(set));

    /// <summary>The label of a move, unique in its information set.</summary>
    public string LabelOfMove(int move) => Layout.MoveLabel[move];

    /// <summary>The information set that offers a move.</summary>
    public int SetOfMove(int move) => Layout.SetOfMove[move];

    /// <summary>The information set with a label.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public int FindSet(string label) =>
        _setByLabel.TryGetValue(label, out var set)
            ? set
            : throw new ArgumentException($"The game has no information set '{label}'.", nameof(label));

    /// <summary>The move with a label, at the information set with a label.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public int FindMove(string setLabel, string moveLabel)
    {
        var set = FindSet(setLabel);
        var place = MovesOf(set).IndexOf(moveLabel);
        return place >= 0
            ? FirstMoveOf(set) + place
            : throw new ArgumentException($"'{setLabel}' offers no move '{moveLabel}'.", nameof(moveLabel));
    }
}
