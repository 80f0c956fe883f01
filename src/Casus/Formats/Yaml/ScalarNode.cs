namespace Casus.Formats.Yaml;

/// <summary>A single value, as text: whether <c>no</c> is a word or a switch, its reader decides.</summary>
internal sealed class ScalarNode(Place place, string path, string text, bool isQuoted) : Node(place, path)
{
    public string Text { get; } = text;

    public bool IsQuoted { get; } = isQuoted;

    /// <summary>Whether nothing is written: <c>key:</c>, or YAML's words for nothing.</summary>
    public bool IsEmpty { get; } = !isQuoted && text is "" or "~" or "null";

    public override string Kind => IsEmpty ? "nothing" : "a single value";

    public override int Count => 1;

    public override Node Under(string path) => new ScalarNode(Place, path, Text, IsQuoted);

    /// <summary>What stands in for a value that is left out.</summary>
    public static ScalarNode Default(Place place, string path, string text) => new(place, path, text, false) { IsDefault = true };
}
