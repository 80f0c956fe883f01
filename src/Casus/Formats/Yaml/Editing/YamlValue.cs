using System.Collections.Immutable;

namespace Casus.Formats.Yaml.Editing;

/// <summary>Something to be written into a YAML file. A closed family.</summary>
public abstract record YamlValue
{
    private YamlValue() { }

    /// <summary>A single value converts to its text.</summary>
    public static implicit operator YamlValue(string text) => new Text(text);

    /// <summary>A single value: a word, a number as it should stand, or a text of any length.</summary>
    /// <param name="Value">The words. They are put into quotes, or folded over several lines, where YAML needs it.</param>
    public sealed record Text(string Value) : YamlValue;

    /// <summary>Keys with values.</summary>
    /// <param name="Entries">The entries, in order.</param>
    public sealed record Group(ImmutableArray<YamlEntry> Entries) : YamlValue
    {
        /// <summary>Whether it is written in braces on one line; comments are then left out.</summary>
        public bool IsOnOneLine { get; init; }
    }

    /// <summary>A list.</summary>
    /// <param name="Items">The items, in order.</param>
    public sealed record List(ImmutableArray<YamlValue> Items) : YamlValue
    {
        /// <summary>Whether it is written in brackets on one line.</summary>
        public bool IsOnOneLine { get; init; }
    }
}

/// <summary>A key with its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">What stands under it.</param>
public sealed record YamlEntry(string Key, YamlValue Value)
{
    /// <summary>A remark for the reader of the file, in lines of its own above the key.</summary>
    public string? Comment { get; init; }
}
