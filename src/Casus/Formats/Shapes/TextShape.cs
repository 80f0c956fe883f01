using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Casus.Formats.Yaml;

namespace Casus.Formats.Shapes;

/// <summary>A word, a sentence or a paragraph.</summary>
internal sealed class TextShape(string noun, string? pattern = null) : Shape<string>
{
    public static TextShape Line { get; } = new("a text");

    protected override bool Read(Node node, Reader reader, [MaybeNullWhen(false)] out string value)
    {
        if (!TryText(node, reader, noun, out value))
            return false;
        if (pattern is null || System.Text.RegularExpressions.Regex.IsMatch(value, pattern, default, TimeSpan.FromSeconds(1)))
            return true;
        reader.Error(node.Place, $"'{value}' is not in the form expected here.", $"Write {noun}.");
        return false;
    }

    public override JsonObject Schema(SchemaBook book)
    {
        var schema = new JsonObject { ["type"] = new JsonArray("string", "number", "boolean") };
        if (pattern is null)
            schema["minLength"] = 1;
        else
            schema["pattern"] = pattern;
        return schema;
    }
}
