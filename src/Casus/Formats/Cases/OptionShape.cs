using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Casus.Formats.Shapes;
using Casus.Formats.Yaml;

namespace Casus.Formats.Cases;

/// <summary>The name of an option of the issue under whose name it stands.</summary>
internal sealed class OptionShape : Shape<string>
{
    protected override bool Read(Node node, Reader reader, [MaybeNullWhen(false)] out string value)
    {
        if (!TryText(node, reader, "the name of an option", out value))
            return false;
        var issue = node.Path[(node.Path.LastIndexOf('.') + 1)..];
        if (!reader.Names.Options.TryGetValue(issue, out var options) || options.Contains(value))
            return true;
        reader.Error(node.Place, $"The issue '{issue}' has no option '{value}'.", Spelling.Suggest(value, options));
        return false;
    }

    public override JsonObject Schema(SchemaBook book) =>
        new() { ["type"] = new JsonArray("string", "number", "boolean"), ["description"] = "The name of an option." };
}
