using System.Text.Json.Nodes;
using Casus.Formats.Yaml;

namespace Casus.Formats.Shapes;

/// <summary>Yes or no, in the words of YAML 1.1, which people write, and of 1.2.</summary>
internal sealed class SwitchShape : Shape<bool>
{
    private static readonly string[] Yes = ["yes", "true", "on"];
    private static readonly string[] No = ["no", "false", "off"];

    public static SwitchShape Switch { get; } = new();

    protected override bool Read(Node node, Reader reader, out bool value)
    {
        value = false;
        if (!TryText(node, reader, "yes or no", out var text))
            return false;
        value = Yes.Contains(text, StringComparer.OrdinalIgnoreCase);
        if (value || No.Contains(text, StringComparer.OrdinalIgnoreCase))
            return true;
        reader.Error(node.Place, $"'{text}' is neither yes nor no.", "Write yes or no.");
        return false;
    }

    public override JsonObject Schema(SchemaBook book) =>
        new()
        {
            ["enum"] = new JsonArray(
                true,
                false,
                "yes",
                "no",
                "Yes",
                "No",
                "YES",
                "NO",
                "on",
                "off",
                "On",
                "Off",
                "ON",
                "OFF",
                "true",
                "false"
            ),
        };
}
