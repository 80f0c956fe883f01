namespace Casus.Formats.Yaml.Editing;

/// <summary>One change to a YAML file. A closed family.</summary>
/// <remarks>
/// A path is the keys that lead to a place, joined by dots; items of lists count from 1: <c>actors.kyiv.worth</c>, <c>options.2.name</c>. That is how
/// diagnostics, findings and sweeps name numbers. A key that holds dots itself is found too.
/// </remarks>
public abstract record YamlChange
{
    private YamlChange(string path) => Path = path;

    /// <summary>Where: of <see cref="Insert"/> and <see cref="Put"/> the group that the key belongs to, empty for the whole file.</summary>
    public string Path { get; }

    /// <summary>Another value in the place of one that is there: a single value, or a group or list on one line.</summary>
    public sealed record Set(string At, YamlValue Value) : YamlChange(At);

    /// <summary>A new key at the end of a group; groups on the way to it that are missing are begun.</summary>
    public sealed record Insert(string Group, YamlEntry Entry) : YamlChange(Group);

    /// <summary>As <see cref="Set"/> if the group has the key, else as <see cref="Insert"/>.</summary>
    public sealed record Put(string Group, YamlEntry Entry) : YamlChange(Group);

    /// <summary>A further item at the end of a list; a list that is missing is begun, a single value made the first item.</summary>
    public sealed record Append(string At, YamlValue Item) : YamlChange(At);

    /// <summary>A key gone with what stands under it. Comments in lines of their own above it stay.</summary>
    public sealed record Remove(string At) : YamlChange(At);
}
