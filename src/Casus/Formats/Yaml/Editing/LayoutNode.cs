using YamlDotNet.Core;

namespace Casus.Formats.Yaml.Editing;

/// <summary>A part of a YAML text with the characters it takes up.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="Anchor">The name by which it can be referred to; none: it cannot.</param>
internal abstract record LayoutNode(int Start, string? Anchor)
{
    /// <summary>The position behind its last character, blank lines and comments that follow apart.</summary>
    public abstract int End { get; }

    /// <summary>In a complaint: "a list".</summary>
    public abstract string Kind { get; }
}

/// <summary>A single value.</summary>
internal sealed record LayoutScalar(int Start, int Stop, string? Anchor, string Value, ScalarStyle Style) : LayoutNode(Start, Anchor)
{
    public override int End => Stop;

    public bool IsNothing => Style == ScalarStyle.Plain && Value is "" or "~" or "null";

    public override string Kind => IsNothing ? "nothing" : "a single value";
}

/// <summary>A reference to what stands elsewhere.</summary>
internal sealed record LayoutAlias(int Start, int Stop, string Name) : LayoutNode(Start, null)
{
    public override int End => Stop;

    public override string Kind => "a reference";
}

/// <summary>Keys with values.</summary>
internal sealed record LayoutGroup(int Start, string? Anchor, bool IsFlow, int Stop, List<LayoutEntry> Entries) : LayoutNode(Start, Anchor)
{
    private Dictionary<string, LayoutEntry>? _byKey;

    // Braces close where they close; without them a group ends with its last entry.
    public override int End => IsFlow || Entries.Count == 0 ? Stop : Entries[^1].End;

    public override string Kind => "a group of keys";

    public LayoutEntry? Find(string key)
    {
        if (_byKey is null)
        {
            _byKey = new(StringComparer.Ordinal);
            foreach (var entry in Entries)
                _byKey.TryAdd(entry.Key, entry);
        }

        return _byKey.GetValueOrDefault(key);
    }
}

/// <summary>A key and its value.</summary>
internal sealed record LayoutEntry(string Key, int KeyStart, int KeyColumn, int KeyEnd, LayoutNode Value)
{
    public int End => Math.Max(KeyEnd, Value.End);
}

/// <summary>A list.</summary>
internal sealed record LayoutList(int Start, string? Anchor, bool IsFlow, int Stop, int Column, List<LayoutNode> Items)
    : LayoutNode(Start, Anchor)
{
    public override int End => IsFlow || Items.Count == 0 ? Stop : Items[^1].End;

    public override string Kind => "a list";
}
