using System.Globalization;

namespace Casus.Formats.Yaml.Editing;

/// <summary>What a file says, without how it is written: to see that a change did what it should and nothing else.</summary>
internal sealed class Outline
{
    private string? _text;
    private OrderedDictionary<string, Outline>? _entries;
    private List<Outline>? _items;

    private Outline() { }

    public static Outline Of(LayoutNode node) =>
        node switch
        {
            LayoutScalar { IsNothing: true } => new(),
            LayoutScalar scalar => new() { _text = "=" + scalar.Value },
            LayoutAlias alias => new() { _text = "*" + alias.Name },
            LayoutGroup group => Group(group.Entries.Select(e => (e.Key, Of(e.Value)))),
            LayoutList list => new() { _items = [.. list.Items.Select(Of)] },
            _ => throw new ArgumentOutOfRangeException(nameof(node)),
        };

    /// <summary>Makes a change here as it should be made in the text.</summary>
    public void Make(YamlChange change)
    {
        switch (change)
        {
            case YamlChange.Set set:
                Follow(set.Path).Take(Of(set.Value));
                break;
            case YamlChange.Insert insert:
                Follow(insert.Path).Group()[insert.Entry.Key] = Of(insert.Entry.Value);
                break;
            case YamlChange.Put put:
                Follow(put.Path).Group()[put.Entry.Key] = Of(put.Entry.Value);
                break;
            case YamlChange.Append append:
                Follow(append.Path).List().Add(Of(append.Item));
                break;
            case YamlChange.Remove remove:
                var (parent, key) = Parent(remove.Path);
                parent._entries!.Remove(key);
                // A group whose last key is gone reads as nothing, unless braces are left of it.
                if (parent._entries.Count == 0)
                    parent._entries = null;
                break;
        }
    }

    /// <summary>Whether two say the same; a group without keys says nothing.</summary>
    public bool Says(Outline other)
    {
        if (_text != other._text || (_items is null) != (other._items is null) || (_entries?.Count ?? 0) != (other._entries?.Count ?? 0))
            return false;
        if (_items is not null)
            return _items.Count == other._items!.Count && _items.Zip(other._items).All(p => p.First.Says(p.Second));
        return _entries is null
            || other._entries is null
            || _entries.Zip(other._entries).All(p => p.First.Key == p.Second.Key && p.First.Value.Says(p.Second.Value));
    }

    private static Outline Of(YamlValue value) =>
        value switch
        {
            YamlValue.Text text => new() { _text = "=" + text.Value },
            YamlValue.Group group => Group(group.Entries.Select(e => (e.Key, Of(e.Value)))),
            YamlValue.List list => new() { _items = [.. list.Items.Select(Of)] },
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    private static Outline Group(IEnumerable<(string Key, Outline Value)> entries)
    {
        var made = new Outline();
        foreach (var (key, value) in entries)
            made.Group()[key] = value;
        return made;
    }

    private OrderedDictionary<string, Outline> Group() => _entries ??= new(StringComparer.Ordinal);

    private List<Outline> List()
    {
        if (_items is null)
        {
            _items = [];
            if (_text is not null)
                _items.Add(new() { _text = _text });
            _text = null;
        }

        return _items;
    }

    private void Take(Outline other) => (_text, _entries, _items) = (other._text, other._entries, other._items);

    private Outline Follow(string path)
    {
        var at = this;
        if (path.Length == 0)
            return at;
        var steps = path.Split('.');
        for (var i = 0; i < steps.Length; )
        {
            var (next, used) = at.Step(steps, i);
            if (next is null)
            {
                next = new();
                at.Group()[steps[i]] = next;
            }

            (at, i) = (next, i + used);
        }

        return at;
    }

    private (Outline Parent, string Key) Parent(string path)
    {
        var (at, parent, key) = (this, this, "");
        var steps = path.Split('.');
        for (var i = 0; i < steps.Length; )
        {
            var (next, used) = at.Step(steps, i);
            (parent, key) = (at, string.Join('.', steps[i..(i + used)]));
            (at, i) = (next!, i + used);
        }

        return (parent, key);
    }

    private (Outline? Next, int Used) Step(string[] steps, int at)
    {
        if (_items is not null)
            return (_items[int.Parse(steps[at], CultureInfo.InvariantCulture) - 1], 1);
        for (var (key, used) = (steps[at], 1); _entries is not null; key = $"{key}.{steps[at + used]}", used++)
        {
            if (_entries.TryGetValue(key, out var next))
                return (next, used);
            if (at + used == steps.Length)
                break;
        }

        return (null, 1);
    }
}
