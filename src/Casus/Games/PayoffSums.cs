using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Games;

/// <summary>What each profile of reduced strategies of a tree pays: the ends that it allows, weighed by chance.</summary>
/// <remarks>An end is added to exactly the profiles that allow it, so no other is looked at.</remarks>
internal sealed class PayoffSums<T>
    where T : struct, INumber<T>
{
    private readonly ExtensiveGame<T> _tree;
    private readonly int[][] _placesOf;
    private readonly T[][] _tables;
    private readonly int[][] _everything;

    private PayoffSums(ExtensiveGame<T> tree, ImmutableArray<List<int[]>> strategies)
    {
        _tree = tree;
        var (stride, places) = (1, new List<int>[tree.MoveCount]);
        _everything = new int[strategies.Length][];
        for (var player = 0; player < strategies.Length; player++)
        {
            var count = strategies[player].Count;
            _everything[player] = [.. Enumerable.Range(0, count).Select(strategy => strategy * stride)];
            for (var strategy = 0; strategy < count; strategy++)
                foreach (var move in strategies[player][strategy].Where(move => move >= 0))
                    (places[move] ??= []).Add(strategy * stride);
            stride *= count;
        }

        _placesOf = Array.ConvertAll(places, own => own?.ToArray() ?? []);
        _tables = [.. strategies.Select(_ => new T[stride])];
    }

    /// <summary>One table for each player, the first player's strategy turning fastest.</summary>
    public static T[][] Of(ExtensiveGame<T> tree, ImmutableArray<List<int[]>> strategies)
    {
        var sums = new PayoffSums<T>(tree, strategies);
        sums.AddEnds();
        return sums._tables;
    }

    private void AddEnds()
    {
        var players = _tree.PlayerCount;
        // By node and player: the player's last move on the way; and by node: what chance does on the way.
        var (last, chance) = (new int[_tree.NodeCount * players], new T[_tree.NodeCount]);
        last.AsSpan(0, players).Fill(GameLayout<T>.None);
        chance[0] = T.One;
        for (var node = 0; node < _tree.NodeCount; node++)
        {
            if (_tree.ParentOf(node) is { } above)
            {
                last.AsSpan(above * players, players).CopyTo(last.AsSpan(node * players));
                chance[node] = chance[above] * _tree.ChanceInto(node);
                if (_tree.MoveInto(node) is { } move)
                    last[(node * players) + _tree.PlayerOf(_tree.SetOfMove(move))] = move;
            }

            if (_tree.KindOf(node) == NodeKind.Terminal && chance[node] != T.Zero)
                Add(last.AsSpan(node * players, players), chance[node], _tree.PayoffsAt(node));
        }
    }

    private void Add(ReadOnlySpan<int> last, T chance, ReadOnlySpan<T> payoffs)
    {
        int[] starts = [0];
        for (var player = last.Length - 1; player > 0; player--)
            starts = Sums(starts, PlacesOf(player, last[player]));
        var own = PlacesOf(0, last[0]);
        for (var player = 0; player < payoffs.Length; player++)
        {
            var (table, worth) = (_tables[player], chance * payoffs[player]);
            if (worth == T.Zero)
                continue;
            foreach (var start in starts)
            foreach (var place in own)
                table[start + place] += worth;
        }
    }

    private int[] PlacesOf(int player, int move) => move < 0 ? _everything[player] : _placesOf[move];

    private static int[] Sums(int[] starts, int[] places)
    {
        var sums = new int[starts.Length * places.Length];
        var next = 0;
        foreach (var start in starts)
        foreach (var place in places)
            sums[next++] = start + place;
        return sums;
    }
}
