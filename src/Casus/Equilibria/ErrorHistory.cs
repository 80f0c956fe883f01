using System.Numerics;
using Casus.Games;

namespace Casus.Equilibria;

/// <summary>The unmeant steps on the way to each node: branches that strategy or chance takes with probability zero.</summary>
/// <remarks>
/// Equal lists have equal numbers, whatever the order of the steps; number 0 is the empty list, so a node with it is reached.
/// </remarks>
internal sealed class ErrorHistory<T>
    where T : struct, INumber<T>
{
    private readonly List<int[]> _lists =
    [
        [],
    ];
    private readonly Dictionary<(int List, int Step), int> _longer = [];
    private readonly Dictionary<string, int> _numberOf = new(StringComparer.Ordinal) { [""] = 0 };
    private readonly int[] _listAt;

    public ErrorHistory(Profile<T> profile)
    {
        var game = profile.Game;
        _listAt = new int[game.NodeCount];
        for (var node = 1; node < _listAt.Length; node++)
        {
            var above = _listAt[game.ParentOf(node)!.Value];
            // Steps of chance are numbered after all moves, each by its node: chance errs at one node, a player at a whole set.
            _listAt[node] =
                profile.ChanceInto(node) > T.Zero ? above : Extend(above, game.MoveInto(node) ?? checked(game.MoveCount + node));
        }
    }

    public int At(int node) => _listAt[node];

    /// <summary>Whether the second list has every step of the first, and more.</summary>
    public bool IsShorterPart(int first, int second)
    {
        var (part, whole) = (_lists[first], _lists[second]);
        if (part.Length >= whole.Length)
            return false;
        var next = 0;
        foreach (var step in whole)
            if (next < part.Length && part[next] == step)
                next++;
        return next == part.Length;
    }

    private int Extend(int list, int step)
    {
        if (_longer.TryGetValue((list, step), out var known))
            return known;
        int[] longer = [.. _lists[list].Append(step).Order()];
        var key = string.Join(',', longer);
        if (!_numberOf.TryGetValue(key, out var number))
        {
            number = _lists.Count;
            _lists.Add(longer);
            _numberOf.Add(key, number);
        }

        return _longer[(list, step)] = number;
    }
}
