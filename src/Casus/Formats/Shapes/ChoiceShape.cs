using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Casus.Formats.Yaml;

namespace Casus.Formats.Shapes;

/// <summary>One of a few words.</summary>
internal sealed class ChoiceShape<T>(string noun, params (string Word, T Value)[] words) : Shape<T>
{
    protected override bool Read(Node node, Reader reader, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (!TryText(node, reader, noun, out var text))
            return false;
        if (Find(text, out value))
            return true;
        reader.Error(node.Place, $"'{text}' is not {noun}.", Spelling.Suggest(text, words.Select(w => w.Word)));
        return false;
    }

    /// <summary>The choice that a word stands for.</summary>
    public bool Find(string text, [MaybeNullWhen(false)] out T value)
    {
        var found = Array.FindIndex(words, w => Spelling.WithoutAccents(w.Word) == Spelling.WithoutAccents(text));
        value = found < 0 ? default : words[found].Value;
        return found >= 0;
    }

    public string WordFor(T value) => words.First(w => EqualityComparer<T>.Default.Equals(w.Value, value)).Word;

    public override JsonObject Schema(SchemaBook book) =>
        new()
        {
            ["enum"] = new JsonArray([
                .. words
                    .Select(w => w.Word)
                    .SelectMany(w => new[] { w, Spelling.WithoutAccents(w) })
                    .Distinct(StringComparer.Ordinal)
                    .Select(w => (JsonNode)w),
            ]),
        };
}
