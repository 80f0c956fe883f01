using Casus.Formats.Yaml;

namespace Casus.Formats.Shapes;

/// <summary>What was read under the keys of one group.</summary>
internal sealed class Fields(MappingNode node, Reader reader)
{
    private readonly Dictionary<Field, object?> _values = [];
    private readonly Dictionary<Field, Node> _nodes = [];

    public Reader Reader { get; } = reader;

    public MappingNode Node { get; } = node;

    /// <summary>The keys that lead to the group.</summary>
    public string Path => Node.Path;

    /// <summary>The last of them.</summary>
    public string Id => Path[(Path.LastIndexOf('.') + 1)..];

    public bool HasFailed { get; private set; }

    public void Set(Field field, object? value) => _values[field] = value;

    public void Stand(Field field, Node at) => _nodes[field] = at;

    public void Fail() => HasFailed = true;

    /// <summary>What was read, or stands in by default; nothing if the key was left out or wrong.</summary>
    public T Of<T>(Field<T> field) => _values.TryGetValue(field, out var value) ? (T)value! : default!;

    /// <summary>Whether there is something under the key, read or by default.</summary>
    public bool Has(Field field) => _values.ContainsKey(field);

    /// <summary>Whether the file gives the key, rightly or wrongly.</summary>
    public bool IsGiven(Field field) => _nodes.ContainsKey(field);

    /// <summary>Where the key's value stands, or the group if it is not given.</summary>
    public Place PlaceOf(Field field) => _nodes.TryGetValue(field, out var at) ? at.Place : Node.Place;

    /// <summary>The path of a key of the group.</summary>
    public string PathOf(Field field) => Yaml.Node.Join(Path, field.Key);

    /// <summary>Complains about the group; no value is made of it.</summary>
    public void Error(Place place, string problem, string remedy)
    {
        Fail();
        Reader.Error(place, problem, remedy);
    }
}
