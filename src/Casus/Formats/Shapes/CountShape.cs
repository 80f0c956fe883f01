using System.Globalization;
using System.Text.Json.Nodes;
using Casus.Formats.Yaml;

namespace Casus.Formats.Shapes;

/// <summary>A whole number between bounds.</summary>
internal sealed class CountShape(int least, int most) : Shape<int>
{
    protected override bool Read(Node node, Reader reader, out int value)
    {
        value = 0;
        var wanted = string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}");
        if (!TryText(node, reader, wanted, out var text))
            return false;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && value >= least && value <= most)
            return true;
        var isWhole = text.All(c => char.IsAsciiDigit(c) || c == '-');
        reader.Error(node.Place, isWhole ? $"'{text}' is out of range." : $"'{text}' is not a whole number.", $"Write {wanted}.");
        return false;
    }

    public override JsonObject Schema(SchemaBook book) =>
        new()
        {
            ["type"] = new JsonArray("integer", "string"),
            ["minimum"] = least,
            ["maximum"] = most,
            ["pattern"] = "^ *[-+]?[0-9]+ *$",
        };
}
