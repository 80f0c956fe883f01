using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Games;

/// <summary>Numbers the nodes of a finished draft level by level, and fills the flat tables. Linear in the number of nodes.</summary>
internal sealed class LayoutPlan<T>
    where T : struct, INumber<T>
{
    private const int None = GameLayout<T>.None;

    private readonly IReadOnlyList<GameBuilder<T>.Draft> _drafts;
    private readonly int[] _draftOf;
    private readonly int[] _parent;
    private readonly int[] _firstChild;
    private readonly string[] _branch;
    private readonly T[] _chance;
    private readonly Dictionary<string, int> _setNumber = new(StringComparer.Ordinal);
    private readonly List<int> _firstMove = [0];
    private readonly List<string> _moveLabel = [];
    private readonly List<int> _setOfMove = [];

    private LayoutPlan(IReadOnlyList<GameBuilder<T>.Draft> drafts, int root)
    {
        _drafts = drafts;
        var count = drafts.Count;
        (_draftOf, _parent, _firstChild) = (new int[count], new int[count], new int[count]);
        (_branch, _chance) = (new string[count], new T[count]);
        (_draftOf[0], _parent[0], _branch[0], _chance[0]) = (root, None, "", T.One);
    }

    private GameBuilder<T>.Draft DraftOf(int node) => _drafts[_draftOf[node]];

    public static GameLayout<T> Lay(
        ImmutableArray<string> players,
        IReadOnlyList<GameBuilder<T>.Draft> drafts,
        int root,
        Func<string, int> playerOfSet
    )
    {
        var plan = new LayoutPlan<T>(drafts, root);
        plan.NumberNodes();
        return plan.Fill(players, playerOfSet);
    }

    private void NumberNodes()
    {
        var next = 1;
        for (var node = 0; node < next; node++)
        {
            var draft = DraftOf(node);
            _firstChild[node] = next;
            for (var branch = 0; branch < draft.Children.Length; branch++, next++)
            {
                _draftOf[next] = draft.Children[branch];
                _parent[next] = node;
                _branch[next] = draft.Labels[branch];
                _chance[next] = draft.Kind == NodeKind.Chance ? draft.Numbers[branch] : T.One;
            }

            if (draft.Set is not null && _setNumber.TryAdd(draft.Set, _setNumber.Count))
                NumberMoves(draft);
        }
    }

    private void NumberMoves(GameBuilder<T>.Draft draft)
    {
        foreach (var label in draft.Labels)
        {
            _moveLabel.Add(label);
            _setOfMove.Add(_setNumber.Count - 1);
        }

        _firstMove.Add(_moveLabel.Count);
    }

    private GameLayout<T> Fill(ImmutableArray<string> players, Func<string, int> playerOfSet)
    {
        var count = _drafts.Count;
        var kind = new NodeKind[count];
        var (childCount, setOf, moveInto, terminalOf) = (new int[count], new int[count], new int[count], new int[count]);
        var payoffs = new List<T>();
        moveInto[0] = None;
        for (var node = 0; node < count; node++)
        {
            var draft = DraftOf(node);
            kind[node] = draft.Kind;
            childCount[node] = draft.Children.Length;
            setOf[node] = draft.Set is null ? None : _setNumber[draft.Set];
            terminalOf[node] = draft.Kind == NodeKind.Terminal ? payoffs.Count / players.Length : None;
            if (draft.Kind == NodeKind.Terminal)
                payoffs.AddRange(draft.Numbers);
            for (var branch = 0; branch < draft.Children.Length; branch++)
                moveInto[_firstChild[node] + branch] = draft.Set is null ? None : _firstMove[setOf[node]] + branch;
        }

        var labels = _setNumber.Keys.ToArray();
        var (firstMember, members) = Gather(setOf, labels.Length);
        return new()
        {
            Players = players,
            Kind = kind,
            Parent = _parent,
            FirstChild = _firstChild,
            ChildCount = childCount,
            SetOf = setOf,
            MoveInto = moveInto,
            TerminalOf = terminalOf,
            Chance = _chance,
            Branch = _branch,
            Payoffs = [.. payoffs],
            PlayerOf = [.. labels.Select(playerOfSet)],
            SetLabel = labels,
            FirstMove = [.. _firstMove],
            FirstMember = firstMember,
            Members = members,
            MoveLabel = [.. _moveLabel],
            SetOfMove = [.. _setOfMove],
        };
    }

    private static (int[] FirstMember, int[] Members) Gather(int[] setOf, int setCount)
    {
        var first = new int[setCount + 1];
        foreach (var set in setOf)
            if (set != None)
                first[set + 1]++;
        for (var set = 0; set < setCount; set++)
            first[set + 1] += first[set];

        var (members, next) = (new int[first[setCount]], first[..setCount]);
        for (var node = 0; node < setOf.Length; node++)
            if (setOf[node] != None)
                members[next[setOf[node]]++] = node;
        return (first, members);
    }
}
