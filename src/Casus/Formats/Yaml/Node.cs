namespace Casus.Formats.Yaml;

/// <summary>A part of a file that knows where it stands. What it means is for a shape to say.</summary>
internal abstract class Node(Place place, string path)
{
    /// <summary>Where it begins.</summary>
    public Place Place { get; } = place;

    /// <summary>The keys that lead to it, joined by dots; items of lists count from 1.</summary>
    public string Path { get; } = path;

    /// <summary>Whether it stands in for what the file leaves out.</summary>
    public bool IsDefault { get; init; }

    /// <summary>In an error: "a list".</summary>
    public abstract string Kind { get; }

    /// <summary>How many nodes it holds, itself included.</summary>
    public abstract int Count { get; }

    /// <summary>The same part under another path, for an alias.</summary>
    public abstract Node Under(string path);

    /// <summary>The path of a key below a path.</summary>
    public static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";
}
