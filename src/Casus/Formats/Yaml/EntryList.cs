using System.Collections.Immutable;

namespace Casus.Formats.Yaml;

/// <summary>The entries of a mapping as they are read: each key once, own keys before merged ones.</summary>
internal sealed class EntryList(DiagnosticList diagnostics, string path)
{
    private readonly List<Entry> _entries = [];
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);
    private readonly List<Entry> _merged = [];

    public void Add(string key, Place place, Node value)
    {
        if (key.Length == 0)
        {
            diagnostics.Error(place, "A name is missing before the colon.", "Write a name, or delete the colon.");
        }
        else if (!_places.TryAdd(key, place))
        {
            diagnostics.Error(
                place,
                $"'{key}' is given twice, first in {_places[key].SeenFrom(place)}.",
                "Keep one of the two, or give them different names."
            );
        }
        else
        {
            _entries.Add(new(key, place, value));
        }
    }

    /// <summary>What stands under <c>&lt;&lt;</c>: a mapping, or several of which the first wins.</summary>
    public void Merge(Node value, Place place)
    {
        switch (value)
        {
            case BrokenNode:
                break;
            case MappingNode mapping:
                _merged.AddRange(mapping.Entries);
                break;
            case SequenceNode sequence when sequence.Items.All(i => i is MappingNode):
                _merged.AddRange(sequence.Items.Cast<MappingNode>().SelectMany(m => m.Entries));
                break;
            default:
                diagnostics.Error(place, $"'<<' takes in a group of keys, not {value.Kind}.", "Write '<<: *name' of a group.");
                break;
        }
    }

    public ImmutableArray<Entry> ToImmutable()
    {
        var known = _places.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var entry in _merged)
        {
            if (known.Add(entry.Key))
                _entries.Add(entry with { Value = entry.Value.Under(Node.Join(path, entry.Key)) });
        }

        return [.. _entries];
    }
}
