using System.Text.Json.Nodes;
using Casus.Models.Library;

namespace Casus.Formats;

/// <summary>Writes what models give as JSON.</summary>
public static class ModelJson
{
    /// <summary>The outputs of one computation.</summary>
    public static string Write(ModelValue.Parts outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        return JsonText.Write(json => Node(outputs).WriteTo(json));
    }

    /// <summary>The outputs of a file's cases beside what was expected.</summary>
    /// <param name="file">The file.</param>
    /// <param name="compared">Its cases with their outputs.</param>
    public static string Write(ModelFile file, IEnumerable<(ModelCase Case, ModelValue.Parts Outputs)> compared)
    {
        ArgumentNullException.ThrowIfNull(file);
        var document = new JsonObject
        {
            ["model"] = file.Model,
            ["source"] = file.Source,
            ["cases"] = new JsonArray([
                .. compared.Select(c => new JsonObject
                {
                    ["oracle"] = c.Case.Oracle,
                    ["name"] = c.Case.Name,
                    ["agrees"] = c.Outputs.IsClose(c.Case.Expected, c.Case.Tolerance),
                    ["tolerance"] = c.Case.Tolerance,
                    ["expected"] = Node(c.Case.Expected),
                    ["outputs"] = Node(c.Outputs),
                }),
            ]),
        };
        return JsonText.Write(json => document.WriteTo(json));
    }

    private static JsonNode Node(ModelValue value) =>
        value switch
        {
            ModelValue.Number number => JsonValue.Create(number.Value),
            ModelValue.Word word => JsonValue.Create(word.Text),
            ModelValue.Sequence list => new JsonArray([.. list.Items.Select(Node)]),
            ModelValue.Parts parts => new JsonObject(parts.Items.Select(p => KeyValuePair.Create(p.Name, (JsonNode?)Node(p.Value)))),
            _ => throw new InvalidOperationException("The family of values is closed."),
        };
}
