namespace Casus.Workbench.Analyses;

/// <summary>Remembers what was asked for last, up to a number of things.</summary>
internal sealed class Recent<TKey, TValue>(int most)
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> _known = [];
    private readonly LinkedList<(TKey Key, TValue Value)> _order = new();

    public TValue Get(TKey key, Func<TValue> make)
    {
        lock (_lock)
        {
            if (_known.TryGetValue(key, out var node))
            {
                _order.Remove(node);
                _order.AddFirst(node);
                return node.Value.Value;
            }

            var value = make();
            _known[key] = _order.AddFirst((key, value));
            if (_known.Count > most)
            {
                _known.Remove(_order.Last!.Value.Key);
                _order.RemoveLast();
            }

            return value;
        }
    }

    public void Forget(TKey key)
    {
        lock (_lock)
        {
            if (_known.Remove(key, out var node))
                _order.Remove(node);
        }
    }
}
