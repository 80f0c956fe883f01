using System.Collections.Immutable;
using System.Numerics;
using Casus.Games;

namespace Casus.Equilibria;

/// <summary>The value of a player's best strategy against the others, by backward induction over its own information sets.</summary>
/// <remarks>
/// Needs perfect recall: then all nodes of a set have the same number of own decisions above them, the sets with the most can be settled
/// first, and what is best at a set does not depend on anything unsettled. Linear in nodes for each player.
/// </remarks>
internal sealed class BestResponse<T>
    where T : struct, INumber<T>
{
    private readonly Profile<T> _profile;
    private readonly ExtensiveGame<T> _game;
    private readonly int _player;
    private readonly T[] _weight;
    private readonly T[] _value;
    private readonly int[] _chosen;
    private readonly List<List<int>> _nodesByRound = [];

    private BestResponse(Profile<T> profile, int player)
    {
        (_profile, _game, _player) = (profile, profile.Game, player);
        (_weight, _value, _chosen) = (new T[_game.NodeCount], new T[_game.NodeCount], new int[_game.InformationSetCount]);
    }

    /// <summary>For each player, the value of the best strategy less that of the strategy followed.</summary>
    public static ImmutableArray<T> Regrets(Profile<T> profile, T[] values)
    {
        var players = profile.Game.PlayerCount;
        return [.. Enumerable.Range(0, players).Select(player => new BestResponse<T>(profile, player).Value() - values[player])];
    }

    private T Value()
    {
        WeighNodes();
        for (var round = _nodesByRound.Count - 1; round >= 0; round--)
        {
            var nodes = _nodesByRound[round];
            foreach (var set in nodes.Where(IsOwn).Select(_game.InformationSetOf).Distinct())
                _chosen[set] = BestMove(set);
            for (var i = nodes.Count - 1; i >= 0; i--)
                _value[nodes[i]] = ValueOf(nodes[i]);
        }

        return _value[0];
    }

    // A round is the number of own decisions above a node; the weight is what chance and the others make of it.
    private void WeighNodes()
    {
        var round = new int[_game.NodeCount];
        _weight[0] = T.One;
        for (var node = 0; node < round.Length; node++)
        {
            if (_game.ParentOf(node) is { } parent)
            {
                round[node] = round[parent] + (IsOwn(parent) ? 1 : 0);
                _weight[node] = IsOwn(parent) ? _weight[parent] : _weight[parent] * _profile.ChanceInto(node);
            }

            if (round[node] == _nodesByRound.Count)
                _nodesByRound.Add([]);
            _nodesByRound[round[node]].Add(node);
        }
    }

    private bool IsOwn(int node) => _game.KindOf(node) == NodeKind.Decision && _game.PlayerOf(_game.InformationSetOf(node)) == _player;

    private int BestMove(int set)
    {
        var (best, bestPayoff) = (0, T.Zero);
        for (var branch = 0; branch < _game.MoveCountOf(set); branch++)
        {
            var payoff = T.Zero;
            foreach (var node in _game.NodesOf(set))
                payoff += _weight[node] * _value[_game.ChildOf(node, branch)];
            if (branch == 0 || payoff > bestPayoff)
                (best, bestPayoff) = (branch, payoff);
        }

        return best;
    }

    private T ValueOf(int node)
    {
        if (_game.KindOf(node) == NodeKind.Terminal)
            return _game.PayoffsAt(node)[_player];
        if (IsOwn(node))
            return _value[_game.ChildOf(node, _chosen[_game.InformationSetOf(node)])];
        var sum = T.Zero;
        for (var branch = 0; branch < _game.ChildCountOf(node); branch++)
        {
            var child = _game.ChildOf(node, branch);
            sum += _profile.ChanceInto(child) * _value[child];
        }

        return sum;
    }
}
