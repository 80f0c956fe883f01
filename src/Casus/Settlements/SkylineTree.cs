using System.Numerics;

namespace Casus.Settlements;

/// <summary>The survivors of a skyline so far, each dividing space for those that came after it.</summary>
/// <remarks>
/// Object-based space partitioning (Zhang, Mamoulis &amp; Cheung 2009, SIGMOD, 483–494). A survivor's children are grouped by the actors for whom they are
/// at least as good as it. Whatever dominates a point is at least as good as the survivor wherever the point is, so groups that lack one of
/// those actors are passed over whole. Matters where most survive: shares of one cake leave few formulas dominated.
/// </remarks>
internal sealed class SkylineTree<T>
    where T : struct, INumber<T>
{
    private const int None = -1;

    private readonly int _width;
    private readonly List<Node> _nodes = [];
    private readonly Stack<int> _pending = [];
    private T[] _points;
    private int _lastDominator = None;

    public SkylineTree(int width)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, 64);
        _width = width;
        _points = new T[64 * width];
    }

    /// <summary>Keeps the point unless a kept one dominates it.</summary>
    public bool TryAdd(ReadOnlySpan<T> point)
    {
        if (!Admits(point))
            return false;
        Keep(point);
        return true;
    }

    /// <summary>Whether no kept point dominates this one.</summary>
    public bool Admits(ReadOnlySpan<T> point)
    {
        // What dominated the last point often dominates the next.
        if (_lastDominator != None && Dominates(_lastDominator, point))
            return false;
        var dominator = Dominator(point);
        if (dominator != None)
            _lastDominator = dominator;
        return dominator == None;
    }

    private ReadOnlySpan<T> Point(int node) => _points.AsSpan(node * _width, _width);

    /// <summary>The places at which the point is at least as good as a kept one, as bits.</summary>
    private ulong Compare(ReadOnlySpan<T> point, int node)
    {
        var kept = Point(node);
        var places = 0UL;
        for (var seat = 0; seat < kept.Length; seat++)
            places |= point[seat] >= kept[seat] ? 1UL << seat : 0;
        return places;
    }

    private bool Dominates(int node, ReadOnlySpan<T> point)
    {
        var kept = Point(node);
        var strictly = false;
        for (var seat = 0; seat < kept.Length; seat++)
        {
            if (kept[seat] < point[seat])
                return false;
            strictly |= kept[seat] > point[seat];
        }

        return strictly;
    }

    private int Dominator(ReadOnlySpan<T> point)
    {
        _pending.Clear();
        if (_nodes.Count > 0)
            _pending.Push(0);
        while (_pending.TryPop(out var node))
        {
            if (Dominates(node, point))
                return node;
            var places = Compare(point, node);
            for (var child = _nodes[node].FirstChild; child != None; child = _nodes[child].NextSibling)
            {
                if ((places & ~_nodes[child].Places) == 0)
                    _pending.Push(child);
            }
        }

        return None;
    }

    private void Keep(ReadOnlySpan<T> point)
    {
        var added = _nodes.Count;
        if (added == 0)
        {
            Store(point, 0, None);
            return;
        }

        // Walk down: in each node, the child with the same places, if there is one, is the next.
        var node = 0;
        while (true)
        {
            // An equal point dominates the same: one of them is enough, however many formulas share it.
            if (Point(node).SequenceEqual(point))
                return;
            var places = Compare(point, node);
            var child = _nodes[node].FirstChild;
            while (child != None && _nodes[child].Places != places)
                child = _nodes[child].NextSibling;
            if (child == None)
            {
                Store(point, places, _nodes[node].FirstChild);
                _nodes[node] = _nodes[node] with { FirstChild = added };
                return;
            }

            node = child;
        }
    }

    private void Store(ReadOnlySpan<T> point, ulong places, int nextSibling)
    {
        if (_points.Length < (_nodes.Count + 1) * _width)
            Array.Resize(ref _points, 2 * _points.Length);
        point.CopyTo(_points.AsSpan(_nodes.Count * _width));
        _nodes.Add(new(places, None, nextSibling));
    }

    private readonly record struct Node(ulong Places, int FirstChild, int NextSibling);
}
