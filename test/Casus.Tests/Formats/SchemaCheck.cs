using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Casus.Tests.Formats;

/// <summary>Checks JSON against the part of JSON Schema 2020-12 that the schemas here use; an unknown keyword fails, so that none is ignored.</summary>
internal static class SchemaCheck
{
    public static IEnumerable<string> Violations(JsonObject root, JsonNode? value) => Check(root, root, value, "$");

    private static IEnumerable<string> Check(JsonObject root, JsonObject schema, JsonNode? value, string at) =>
        schema.SelectMany(keyword => Check(root, schema, keyword.Key, keyword.Value!, value, at));

    private static IEnumerable<string> Check(
        JsonObject root,
        JsonObject schema,
        string keyword,
        JsonNode rule,
        JsonNode? value,
        string at
    ) =>
        keyword switch
        {
            "$schema" or "$defs" or "title" or "description" => [],
            "$ref" => Check(root, root["$defs"]![rule.GetValue<string>()["#/$defs/".Length..]]!.AsObject(), value, at),
            "type" => IsOfType(rule, value) ? [] : [$"{at}: type"],
            "const" => JsonNode.DeepEquals(rule, value) ? [] : [$"{at}: const"],
            "enum" => rule.AsArray().Any(choice => JsonNode.DeepEquals(choice, value)) ? [] : [$"{at}: enum"],
            "pattern" => value is JsonValue
            && Kind(value) == JsonValueKind.String
            && !Matches(rule.GetValue<string>(), value.GetValue<string>())
                ? [$"{at}: pattern"]
                : [],
            "minLength" => Kind(value) == JsonValueKind.String && value!.GetValue<string>().Length < rule.GetValue<int>()
                ? [$"{at}: length"]
                : [],
            "minimum" => Number(value) < Number(rule) ? [$"{at}: minimum"] : [],
            "maximum" => Number(value) > Number(rule) ? [$"{at}: maximum"] : [],
            "minProperties" => value is JsonObject few && few.Count < rule.GetValue<int>() ? [$"{at}: too few"] : [],
            "required" => value is JsonObject o
                ? rule.AsArray().Where(k => !o.ContainsKey(k!.GetValue<string>())).Select(k => $"{at}: {k}")
                : [],
            "dependentRequired" => value is JsonObject o
                ? rule.AsObject()
                    .Where(d => o.ContainsKey(d.Key))
                    .SelectMany(d =>
                        d.Value!.AsArray().Where(k => !o.ContainsKey(k!.GetValue<string>())).Select(k => $"{at}: {d.Key} needs {k}")
                    )
                : [],
            "properties" => value is JsonObject o ? Properties(root, rule.AsObject(), o, at) : [],
            "additionalProperties" => value is JsonObject o ? Others(root, schema, rule, o, at) : [],
            "propertyNames" => value is JsonObject o ? o.SelectMany(p => Check(root, rule.AsObject(), p.Key, $"{at}.{p.Key}")) : [],
            "items" => value is JsonArray a ? a.SelectMany((item, i) => Check(root, rule.AsObject(), item, $"{at}.{i}")) : [],
            "anyOf" => rule.AsArray().Any(s => !Check(root, s!.AsObject(), value, at).Any()) ? [] : [$"{at}: none of"],
            "allOf" => rule.AsArray().SelectMany(s => Check(root, s!.AsObject(), value, at)),
            _ => throw new NotSupportedException($"The schema uses '{keyword}', which this check does not know."),
        };

    private static IEnumerable<string> Properties(JsonObject root, JsonObject rules, JsonObject value, string at) =>
        value.Where(p => rules.ContainsKey(p.Key)).SelectMany(p => Check(root, rules[p.Key]!.AsObject(), p.Value, $"{at}.{p.Key}"));

    private static IEnumerable<string> Others(JsonObject root, JsonObject schema, JsonNode rule, JsonObject value, string at)
    {
        var others = value.Where(p => schema["properties"] is not JsonObject known || !known.ContainsKey(p.Key));
        return rule is JsonObject shape
            ? others.SelectMany(p => Check(root, shape, p.Value, $"{at}.{p.Key}"))
            : others.Select(p => $"{at}: {p.Key} is not known");
    }

    // The patterns are long and few, so each is compiled once.
    private static bool Matches(string pattern, string text) => Patterns.GetOrAdd(pattern, p => new Regex(p)).IsMatch(text);

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, Regex> Patterns = new(StringComparer.Ordinal);

    private static bool IsOfType(JsonNode rule, JsonNode? value) =>
        rule is JsonArray several ? several.Any(t => IsOf(t!.GetValue<string>(), value)) : IsOf(rule.GetValue<string>(), value);

    private static bool IsOf(string type, JsonNode? value) =>
        type switch
        {
            "object" => value is JsonObject,
            "array" => value is JsonArray,
            "null" => value is null,
            "string" => Kind(value) == JsonValueKind.String,
            "boolean" => Kind(value) is JsonValueKind.True or JsonValueKind.False,
            "number" => Number(value) is not null,
            "integer" => Number(value) is { } number && decimal.IsInteger(number),
            _ => throw new NotSupportedException(type),
        };

    private static JsonValueKind Kind(JsonNode? value) => value?.GetValueKind() ?? JsonValueKind.Null;

    private static decimal? Number(JsonNode? value) =>
        Kind(value) == JsonValueKind.Number
            ? decimal.Parse(
                value!.ToJsonString(),
                System.Globalization.NumberStyles.Float,
                System.Globalization.CultureInfo.InvariantCulture
            )
            : null;
}
