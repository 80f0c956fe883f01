using System.Collections.Immutable;

namespace Casus.Formats.Yaml;

/// <summary>Keys with values, in the order written; no key twice.</summary>
internal sealed class MappingNode(Place place, string path, ImmutableArray<Entry> entries, bool isFlow = false) : Node(place, path)
{
    public ImmutableArray<Entry> Entries { get; } = entries;

    /// <summary>Whether it is written in braces, where commas part the entries.</summary>
    public bool IsFlow { get; } = isFlow;

    public override string Kind => "a group of keys";

    public override int Count { get; } = 1 + entries.Sum(e => e.Value.Count);

    public Node? this[string key]
    {
        get
        {
            foreach (var entry in Entries)
            {
                if (entry.Key == key)
                    return entry.Value;
            }

            return null;
        }
    }

    public override Node Under(string path) =>
        new MappingNode(Place, path, [.. Entries.Select(e => e with { Value = e.Value.Under(Join(path, e.Key)) })], IsFlow);
}

/// <summary>A key and its value.</summary>
/// <param name="Key">The key as written.</param>
/// <param name="Place">Where the key stands.</param>
/// <param name="Value">What it leads to.</param>
internal sealed record Entry(string Key, Place Place, Node Value);
