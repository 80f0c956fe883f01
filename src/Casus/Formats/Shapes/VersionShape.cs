using System.Globalization;
using System.Text.Json.Nodes;
using Casus.Formats.Yaml;

namespace Casus.Formats.Shapes;

/// <summary>The version of a format, of which this program reads one.</summary>
internal sealed class VersionShape(int version) : Shape<int>
{
    protected override bool Read(Node node, Reader reader, out int value)
    {
        value = version;
        if (!TryText(node, reader, "the version of the format", out var text))
            return false;
        if (text == version.ToString(CultureInfo.InvariantCulture))
            return true;
        reader.Error(node.Place, $"The file is written for version '{text}' of the format.", $"This program reads version {version}.");
        return false;
    }

    public override JsonObject Schema(SchemaBook book) =>
        new() { ["enum"] = new JsonArray(version, version.ToString(CultureInfo.InvariantCulture)) };
}
