using System.Collections.Immutable;
using System.Text.Json;
using Casus.Numerics;
using Casus.Numerics.Distributions;
using Casus.Scenarios;

namespace Casus.Formats.Canonical;

/// <summary>Writes what all parts of a case are made of. Nothing is written for nothing, so that a field may be added later.</summary>
internal sealed class CanonicalWriter(Utf8JsonWriter json)
{
    public void Group(string? key, Action content)
    {
        Key(key);
        json.WriteStartObject();
        content();
        json.WriteEndObject();
    }

    public void Text(string key, string? text)
    {
        if (text is not null)
            json.WriteString(key, text);
    }

    public void Word<T>(string key, T word)
        where T : struct, Enum => json.WriteString(key, word.ToString());

    public void Switch(string key, bool value) => json.WriteBoolean(key, value);

    public void Count(string key, int? count)
    {
        if (count is { } number)
            json.WriteNumber(key, number);
    }

    public void Exact(string key, Rational value) => json.WriteString(key, Numerals.Shortest(value));

    public void Words(string key, IEnumerable<string> words) => List(key, words, json.WriteStringValue);

    /// <summary>In the order given, which therefore matters.</summary>
    public void List<T>(string key, IEnumerable<T> items, Action<T> write)
    {
        Key(key);
        json.WriteStartArray();
        foreach (var item in items)
            write(item);
        json.WriteEndArray();
    }

    /// <summary>In the order of the keys, since that of the file does not matter.</summary>
    public void Map<T>(string key, ImmutableDictionary<string, T> items, Action<string, T> write) =>
        Group(key, () => items.OrderBy(i => i.Key, StringComparer.Ordinal).ToList().ForEach(i => write(i.Key, i.Value)));

    public void Numbers(string key, ImmutableDictionary<string, Quantity> numbers) => Map(key, numbers, Number);

    public void Number(string? key, Quantity? number)
    {
        if (number is null)
            return;
        Group(
            key,
            () =>
            {
                Value(number.Value);
                Text("because", number.Because);
                Evidence(number.Evidence);
                if (number.Confidence is { } confidence)
                    Word("confidence", confidence);
            }
        );
    }

    public void Type(string key, PrivateType type) =>
        Group(
            key,
            () =>
            {
                json.WriteString("law", Law(type.Law));
                Number("scale", type.Scale);
                Text("because", type.Because);
                Evidence(type.Evidence);
            }
        );

    private void Evidence(ImmutableArray<string> evidence)
    {
        if (!evidence.IsEmpty)
            Words("evidence", evidence);
    }

    private void Value(QuantityValue value)
    {
        switch (value)
        {
            case QuantityValue.Stated stated:
                json.WriteString("is", Law(stated.Law));
                break;
            case QuantityValue.Posterior posterior:
                json.WriteString("posterior", posterior.Hypothesis);
                break;
            case QuantityValue.Depending depending:
                json.WriteString("if", depending.Hypothesis);
                json.WriteString("then", Law(depending.Then));
                json.WriteString("else", Law(depending.Otherwise));
                break;
            case QuantityValue.Rest:
                json.WriteString("is", "rest");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(value), "The canonical form does not know this kind of value.");
        }
    }

    // A point keeps the text of its author; its value is what counts.
    private static string Law(Distribution law) => law.IsPoint ? Numerals.Shortest(law.Central) : law.Text;

    private void Key(string? key)
    {
        if (key is not null)
            json.WritePropertyName(key);
    }
}
