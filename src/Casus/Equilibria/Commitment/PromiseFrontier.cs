using Casus.Games;
using Casus.Numerics;

namespace Casus.Equilibria.Commitment;

/// <summary>For every node of a tree the promises worth making below it, from the ends up.</summary>
/// <remarks>
/// At a follower's node a promise below one move holds if it gives the follower at least what the leader can hold it to below every other move. At a
/// leader's node all promises below can be drawn from, and two moves are enough: two payoffs need no more. A range that another covers is
/// dropped (Letchford and Conitzer 2010).
/// </remarks>
internal sealed class PromiseFrontier
{
    private readonly ExtensiveGame<Rational> _game;
    private readonly int _leader;
    private readonly bool _draws;
    private readonly int _mostRanges;
    private readonly List<PromiseRange>?[] _ranges;
    private readonly Rational[] _punishment;

    public PromiseFrontier(ExtensiveGame<Rational> game, int leader, bool draws, int mostRanges)
    {
        (_game, _leader, _draws, _mostRanges) = (game, leader, draws, mostRanges);
        (_ranges, _punishment) = (new List<PromiseRange>?[game.NodeCount], new Rational[game.NodeCount]);
    }

    /// <summary>What is best for the leader at the root, or nothing when some node has too many ranges.</summary>
    public Promise? Best(CancellationToken cancellation)
    {
        for (var node = _game.NodeCount - 1; node >= 0; node--)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Climb(node) is not { } ranges)
                return null;
            _ranges[node] = ranges;
            foreach (var child in Children(node))
                _ranges[child] = null;
        }

        return _ranges[0]!.Select(range => range.Low).MaxBy(promise => promise.Leader);
    }

    /// <summary>The leader's behaviour that keeps a promise and punishes elsewhere; the follower's moves are the first of each set.</summary>
    public Profile<Rational> Keeping(Promise promise)
    {
        var probabilities = new Rational[_game.MoveCount];
        for (var set = 0; set < _game.InformationSetCount; set++)
        {
            var node = _game.NodesOf(set)[0];
            var harshest = Children(node).MinBy(child => _punishment[child]);
            probabilities[_game.FirstMoveOf(set) + (IsLeaders(node) ? harshest - _game.ChildOf(node, 0) : 0)] = 1;
        }

        Keep(promise, 0, probabilities);
        return Profile<Rational>.Of(_game, probabilities);
    }

    private List<PromiseRange>? Climb(int node)
    {
        if (_game.KindOf(node) == NodeKind.Terminal)
        {
            var payoffs = _game.PayoffsAt(node);
            _punishment[node] = payoffs[1 - _leader];
            return [PromiseRange.Single(new(payoffs[1 - _leader], payoffs[_leader], node, null))];
        }

        var below = Children(node).Select(child => _punishment[child]).ToList();
        _punishment[node] = IsLeaders(node) ? below.Min() : below.Max();
        return IsLeaders(node) ? Drawn(node) : Thinned(Answered(node, below));
    }

    private IEnumerable<PromiseRange> Answered(int node, List<Rational> punishments)
    {
        for (var branch = 0; branch < punishments.Count; branch++)
        {
            var level = punishments.Where((_, other) => other != branch).Select(value => (Rational?)value).Max();
            foreach (var range in _ranges[_game.ChildOf(node, branch)]!)
                if (level is not { } least)
                    yield return range;
                else if (range.AtLeast(least) is { } kept)
                    yield return kept;
        }
    }

    private List<PromiseRange>? Drawn(int node)
    {
        var children = Children(node).ToList();
        if (Thinned(children.SelectMany(child => _ranges[child]!)) is not { } kept || !_draws)
            return Thinned(children.SelectMany(child => _ranges[child]!));
        // Ends that some range of another child covers may still be drawn from: only those covered within their own child are out.
        var ends = children
            .Select(child => _ranges[child]!.SelectMany(range => new[] { range.Low, range.High }).Distinct().ToList())
            .ToList();
        for (var first = 0; first < ends.Count; first++)
        for (var second = 0; second < ends.Count; second++)
        {
            if (first == second)
                continue;
            foreach (var low in ends[first])
            foreach (var high in ends[second])
            {
                // Elsewhere one end is as good as the whole range.
                if (low.Follower >= high.Follower || low.Leader <= high.Leader)
                    continue;
                var range = PromiseRange.Between(node, low, high);
                if (kept.Exists(other => other.Covers(range)))
                    continue;
                kept.RemoveAll(range.Covers);
                kept.Add(range);
                if (kept.Count > _mostRanges)
                    return null;
            }
        }

        return kept;
    }

    private List<PromiseRange>? Thinned(IEnumerable<PromiseRange> ranges)
    {
        var kept = new List<PromiseRange>();
        foreach (var range in ranges)
        {
            if (kept.Exists(other => other.Covers(range)))
                continue;
            kept.RemoveAll(range.Covers);
            kept.Add(range);
        }

        return kept.Count > _mostRanges ? null : kept;
    }

    private void Keep(Promise promise, int from, Rational[] probabilities)
    {
        for (var node = promise.Node; node != from; node = _game.ParentOf(node)!.Value)
            Take(node, 1, probabilities, clear: true);
        if (promise.Draw is not { } draw)
            return;
        var (first, second) = (ChildTowards(promise.Node, draw.First.Node), ChildTowards(promise.Node, draw.Second.Node));
        Take(first, draw.Weight, probabilities, clear: true);
        Take(second, 1 - draw.Weight, probabilities, clear: false);
        Keep(draw.First, first, probabilities);
        Keep(draw.Second, second, probabilities);
    }

    private void Take(int child, Rational weight, Rational[] probabilities, bool clear)
    {
        var parent = _game.ParentOf(child)!.Value;
        var set = _game.InformationSetOf(parent);
        if (clear)
            probabilities.AsSpan(_game.FirstMoveOf(set), _game.MoveCountOf(set)).Clear();
        probabilities[_game.FirstMoveOf(set) + child - _game.ChildOf(parent, 0)] += weight;
    }

    private int ChildTowards(int node, int below)
    {
        while (_game.ParentOf(below) is { } parent && parent != node)
            below = parent;
        return below;
    }

    private bool IsLeaders(int node) => _game.PlayerOf(_game.InformationSetOf(node)) == _leader;

    private IEnumerable<int> Children(int node) =>
        Enumerable.Range(0, _game.ChildCountOf(node)).Select(branch => _game.ChildOf(node, branch));
}
