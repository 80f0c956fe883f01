using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Casus.Formats.Gambit;

namespace Casus.Formats.Games;

/// <summary>Takes the members of a JSON object one by one, and complains of what is missing, of another kind, or left over.</summary>
internal sealed class JsonFields
{
    private readonly JsonPart _part;
    private readonly Complaints _complaints;
    private readonly Dictionary<string, JsonPart> _left = new(StringComparer.Ordinal);

    public JsonFields(JsonPart part, Complaints complaints)
    {
        (_part, _complaints) = (part, complaints);
        if (part.Kind != JsonTokenType.StartObject)
            complaints.Error(part.Offset, "Here should be an object.", "Write { \"name\": value }.");
        foreach (var (name, value) in part.Members)
            if (!_left.TryAdd(name, value))
                complaints.Error(value.Offset, $"\"{name}\" stands twice in one object.", "Keep one of the two.");
    }

    /// <summary>A member, or nothing; then it was said if it must be there.</summary>
    public JsonPart? Take(string name, bool isRequired, JsonTokenType kind, string what)
    {
        if (!_left.Remove(name, out var value))
        {
            if (isRequired && _part.Kind == JsonTokenType.StartObject)
                _complaints.Error(_part.Offset, $"\"{name}\" is missing.", $"Add \"{name}\": {what}.");
            return null;
        }

        if (value.Kind == kind)
            return value;
        _complaints.Error(value.Offset, $"\"{name}\" is of another kind.", $"Write \"{name}\": {what}.");
        return null;
    }

    public string Text(string name, bool isRequired = false) => Take(name, isRequired, JsonTokenType.String, "\"…\"")?.Text ?? "";

    /// <summary>A whole number in a range; else the least, and it was said.</summary>
    public int? Number(string name, int least, int most, bool isRequired)
    {
        if (Take(name, isRequired, JsonTokenType.Number, "a whole number") is not { } value)
            return null;
        if (
            int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
        )
            return number;
        _complaints.Error(value.Offset, $"{value.Text} is no possible \"{name}\".", $"Write a whole number from {least} to {most}.");
        return null;
    }

    public List<JsonPart> List(string name, bool isRequired = true) =>
        Take(name, isRequired, JsonTokenType.StartArray, "[ … ]")?.Items ?? [];

    public ImmutableArray<string> Texts(string name, bool isRequired = true) => Texts(List(name, isRequired), _complaints);

    /// <summary>Exact numbers, each written as a text.</summary>
    public ImmutableArray<string> Numbers(string name, bool isRequired = true)
    {
        var parts = List(name, isRequired);
        foreach (var part in parts)
            if (part.Kind == JsonTokenType.String && !ExactText.TryParse(part.Text, out _))
                _complaints.Error(part.Offset, $"\"{part.Text}\" is no number.", ExactText.Remedy);
        return Texts(parts, _complaints);
    }

    public static ImmutableArray<string> Texts(List<JsonPart> parts, Complaints complaints)
    {
        foreach (var part in parts)
            if (part.Kind != JsonTokenType.String)
                complaints.Error(part.Offset, "Here should be a text in double quotes.", "Numbers are texts too, such as \"1/3\".");
        return [.. parts.Select(part => part.Text)];
    }

    public void Finish()
    {
        foreach (var (name, value) in _left)
            _complaints.Error(value.Offset, $"\"{name}\" is not known here.", "Delete it, or correct its spelling.");
    }
}
