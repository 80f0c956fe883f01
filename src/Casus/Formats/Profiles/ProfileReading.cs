using System.Collections.Immutable;
using System.Text.Json;
using Casus.Numerics;

namespace Casus.Formats.Profiles;

/// <summary>The reading of one profile: its JSON, and what is wrong with it.</summary>
internal sealed class ProfileReading(string file, string text)
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly DiagnosticList _diagnostics = new();
    private readonly SourceText _source = new(file, text);

    public ImmutableArray<Diagnostic> Diagnostics => _diagnostics.ToImmutable();

    /// <summary>The profile: the whole document, or one of the list that a solution holds.</summary>
    public JsonElement? Root(int number)
    {
        try
        {
            var root = JsonDocument.Parse(text, Options).RootElement;
            if (root.ValueKind == JsonValueKind.Object)
                return root.TryGetProperty("equilibria", out var list) && list.ValueKind == JsonValueKind.Array
                    ? Listed(list, number)
                    : root;
            Error("A profile is an object with a member for each player.", "Write { \"Player\": { … } }.");
        }
        catch (JsonException wrong)
        {
            var place = new Place(_source, (int)(wrong.LineNumber ?? 0) + 1, (int)(wrong.BytePositionInLine ?? 0) + 1);
            _diagnostics.Error(
                place,
                "This is not JSON as it should be.",
                "Look for a missing comma, quotation mark or brace here or just before."
            );
        }

        return null;
    }

    private JsonElement? Listed(JsonElement list, int number)
    {
        if (number >= 1 && number <= list.GetArrayLength() && list[number - 1].TryGetProperty("profile", out var profile))
            return profile;
        Error($"The file holds {list.GetArrayLength()} equilibria, and number {number} is none of them.", "Ask for one from 1 on.");
        return null;
    }

    /// <summary>The members of an object, those with an unknown name complained about.</summary>
    public IEnumerable<JsonProperty> Members(JsonElement element, IReadOnlyCollection<string> names, string what)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Error($"An object with a member for each {what} is expected, not {element.GetRawText()}.", "Write { … }.");
            yield break;
        }

        foreach (var member in element.EnumerateObject())
        {
            if (names.Contains(member.Name))
                yield return member;
            else
                Error($"There is no {what} '{member.Name}'.", Spelling.Suggest(member.Name, names), member.Name);
        }
    }

    /// <summary>Reads probabilities by label; a label that stands several times takes the first.</summary>
    public void Distribution(JsonElement element, IReadOnlyList<string> labels, Span<Rational> probabilities, string where)
    {
        probabilities.Clear();
        var sum = Rational.Zero;
        foreach (var member in Members(element, [.. labels], $"move at {where}"))
        {
            var written = member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString()! : member.Value.GetRawText();
            if (!Rational.TryParse(written, out var probability) || probability.Sign < 0)
                Error($"'{written}' is no probability.", "Write a fraction such as \"2/3\".", member.Name);
            probabilities[labels.ToList().IndexOf(member.Name)] = probability;
            sum += probability;
        }

        if (sum != Rational.One)
            Error(
                $"The probabilities at {where} add up to {sum}, not to 1.",
                "Write fractions that add up exactly, such as \"1/3\" and \"2/3\"."
            );
    }

    /// <summary>Complains; the place is the first mention of a word, as JSON's own reader keeps no places.</summary>
    public void Error(string problem, string remedy, string? word = null)
    {
        var at = word is null ? 0 : Math.Max(0, text.IndexOf($"\"{word}\"", StringComparison.Ordinal));
        _diagnostics.Error(_source.PlaceOf(at), problem, remedy);
    }

    public Parsed<T> Finish<T>(Func<T> make)
        where T : class => new(_diagnostics.HasErrors ? null : make(), Diagnostics);
}
