using System.Globalization;
using System.Text.Json.Nodes;
using Casus.Formats.Yaml;

namespace Casus.Tests.Formats;

/// <summary>YAML as an editor hands it to a schema: plain scalars take their type from the core schema of YAML 1.2.</summary>
internal static class YamlAsJson
{
    public static JsonNode? Of(Node node) =>
        node switch
        {
            MappingNode mapping => new JsonObject([.. mapping.Entries.Select(e => KeyValuePair.Create(e.Key, Of(e.Value)))]),
            SequenceNode sequence => new JsonArray([.. sequence.Items.Select(Of)]),
            ScalarNode { IsEmpty: true } => null,
            ScalarNode { IsQuoted: true } scalar => scalar.Text,
            ScalarNode { Text: "true" or "True" or "TRUE" } => true,
            ScalarNode { Text: "false" or "False" or "FALSE" } => false,
            ScalarNode scalar => IsNumber(scalar.Text)
                ? JsonValue.Create(decimal.Parse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture))
                : scalar.Text,
            _ => throw new ArgumentOutOfRangeException(nameof(node)),
        };

    private static bool IsNumber(string text) =>
        char.IsAsciiDigit(text.TrimStart('-', '+', '.').FirstOrDefault())
        && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
