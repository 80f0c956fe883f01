using System.Collections.Immutable;
using System.Text.Json;
using Casus.Intake;

namespace Casus.Formats.Intake;

/// <summary>An object in a JSON text, with the path that leads to it, so that a complaint can name the place.</summary>
internal sealed class JsonPart(JsonElement element, string path)
{
    /// <summary>The object itself.</summary>
    public JsonElement Element { get; } =
        element.ValueKind == JsonValueKind.Object
            ? element
            : throw new JsonPartException($"{(path.Length == 0 ? "The file" : path)} should be an object.");

    public string Text(string name) => TextOrNone(name) ?? throw Missing(name, "a text");

    public string? TextOrNone(string name) =>
        !Element.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw Missing(name, "a text");

    public int Number(string name) =>
        Element.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt32(out var number)
        && number >= 0
            ? number
            : throw Missing(name, "a whole number from 0");

    public double Share(string name) =>
        Element.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.Number
        && value.GetDouble() is >= 0 and <= 1 and var share
            ? share
            : throw Missing(name, "a number from 0 to 1");

    public T Word<T>(string name)
        where T : struct, Enum => WordFor.TryRead<T>(Text(name), out var value) ? value : throw Missing(name, Choice<T>());

    public ImmutableArray<T> Words<T>(string name)
        where T : struct, Enum =>
        [.. Texts(name).Select(word => WordFor.TryRead<T>(word, out var value) ? value : throw Missing(name, Choice<T>()))];

    public ImmutableArray<string> Texts(string name) =>
        [.. List(name).Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()! : throw Missing(name, "a list of texts"))];

    public JsonPart Part(string name) => PartOrNone(name) ?? throw Missing(name, "an object");

    public JsonPart? PartOrNone(string name) =>
        Element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? new(value, Join(name)) : null;

    public IEnumerable<JsonPart> Parts(string name) => List(name).Select((item, i) => new JsonPart(item, $"{Join(name)}[{i}]"));

    private List<JsonElement> List(string name) =>
        !Element.TryGetProperty(name, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()]
        : throw Missing(name, "a list");

    private JsonPartException Missing(string name, string wanted) => new($"{Join(name)} should be {wanted}.");

    private string Join(string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static string Choice<T>()
        where T : struct, Enum => $"one of {string.Join(", ", Enum.GetValues<T>().Select(v => WordFor.Of(v)))}";
}

/// <summary>A JSON text is not what was expected; seen as a diagnostic, never outside.</summary>
#pragma warning disable CA1032, CA1064, RCS1194 // An exit from any depth of the reader, which makes a diagnostic of it; never seen outside.
internal sealed class JsonPartException(string message) : Exception(message);
#pragma warning restore CA1032, CA1064, RCS1194
