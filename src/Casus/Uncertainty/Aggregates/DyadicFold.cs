namespace Casus.Uncertainty.Aggregates;

/// <summary>A fold of numbered chunks over the binary tree of their numbers, so that the result does not depend on how the chunks came in.</summary>
/// <remarks>
/// Chunk numbers 2i and 2i + 1 of a level are combined into number i of the next, and nothing else ever is. A run of chunks thus has one
/// form, the largest aligned nodes that tile it; appending the next run gives the form of both. At most two nodes of each level are kept.
/// </remarks>
/// <typeparam name="T">The summary of one node.</typeparam>
/// <param name="combine">Combines two siblings; is given the level of the siblings and the number of their parent.</param>
internal sealed class DyadicFold<T>(Func<T, T, int, long, T> combine)
{
    private readonly List<(int Level, long Number, T Value)> _nodes = [];

    /// <summary>The nodes, in the order of the draws.</summary>
    public IReadOnlyList<(int Level, long Number, T Value)> Nodes => _nodes;

    /// <summary>Adds the chunk that follows.</summary>
    public void Add(long number, T value) => Add(0, number, value);

    /// <summary>Adds a node that follows.</summary>
    public void Add(int level, long number, T value)
    {
        while (_nodes.Count > 0 && (number & 1) == 1 && _nodes[^1] is var left && left.Level == level && left.Number == number - 1)
        {
            _nodes.RemoveAt(_nodes.Count - 1);
            number >>= 1;
            value = combine(left.Value, value, level, number);
            level++;
        }

        _nodes.Add((level, number, value));
    }

    /// <summary>Appends the run of chunks that follows.</summary>
    public void Append(DyadicFold<T> next)
    {
        foreach (var (level, number, value) in next._nodes.ToArray())
            Add(level, number, value);
    }

    /// <summary>Everything in one, combined in the order of the draws.</summary>
    public T? Total()
    {
        if (_nodes.Count == 0)
            return default;
        var total = _nodes[^1].Value;
        for (var i = _nodes.Count - 2; i >= 0; i--)
            total = combine(_nodes[i].Value, total, _nodes[i].Level, 0);
        return total;
    }
}
