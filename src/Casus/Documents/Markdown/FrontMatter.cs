using System.Collections.Immutable;
using Casus.Documents.Layouts;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Casus.Documents.Markdown;

/// <summary>What stands between two lines of three hyphens at the top of a Markdown file: keys with words, in YAML.</summary>
/// <param name="Provenance">The origin it states.</param>
/// <param name="Length">How many characters of the text it takes, with its lines of hyphens; 0: there is none.</param>
/// <param name="Notes">That it could not be read.</param>
internal sealed record FrontMatter(Provenance Provenance, int Length, ImmutableArray<string> Notes)
{
    private const int MostCharacters = 1 << 16;
    private const int MostValues = 500;

    private static readonly FrontMatter None = new(Provenance.Unknown, 0, []);

    /// <summary>Whether a file begins with front matter: hyphens, a key, and hyphens again.</summary>
    public static bool ShowsIn(string head) => Inside(head) is { } yaml && BeginsWithAKey(head.AsSpan(yaml.Start, yaml.Length));

    /// <summary>The front matter of a text.</summary>
    public static FrontMatter Of(string text)
    {
        if (!ShowsIn(text) || Inside(text) is not { } inside)
            return None;
        var length = LineEnd(text, inside.End);
        try
        {
            return new(Origin(Values(inside.Of(text))), length, []);
        }
        catch (Exception bad) when (bad is YamlException or InvalidOperationException)
        {
            // The scanner of YAML throws the second where a key stands in a list in one line that is not closed.
            var line = bad is YamlException place ? $" (line {place.Start.Line + 1})" : "";
            return new(
                Provenance.Unknown,
                length,
                [$"The front matter could not be read{line}: what it says of author and date is not known."]
            );
        }
    }

    private static Span? Inside(string text)
    {
        if (!text.StartsWith("---", StringComparison.Ordinal) || !text.AsSpan(3, LineEnd(text, 0) - 3).IsWhiteSpace())
            return null;
        var start = LineEnd(text, 0);
        for (var at = start; at < text.Length && at < MostCharacters; at = LineEnd(text, at))
        {
            var line = text.AsSpan(at, LineEnd(text, at) - at).TrimEnd();
            if (line is "---" or "...")
                return Span.Between(start, at);
        }

        return null;
    }

    private static int LineEnd(string text, int from) => text.IndexOf('\n', from) is >= 0 and var end ? end + 1 : text.Length;

    private static bool BeginsWithAKey(ReadOnlySpan<char> yaml)
    {
        foreach (var raw in yaml.EnumerateLines())
        {
            var line = raw.TrimEnd();
            if (line.IsEmpty || line[0] == '#')
                continue;
            var colon = line.IndexOf(':');
            return colon is > 0 and < 60 && !line[..colon].ContainsAny(" \t") && (colon + 1 == line.Length || line[colon + 1] == ' ');
        }

        return false;
    }

    // Scalars and lists of scalars under the keys of the top; what lies deeper is passed over.
    private static Dictionary<string, List<string>> Values(string yaml)
    {
        var values = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        var parser = new Parser(new StringReader(yaml));
        var (depth, inList, key, count) = (0, false, (string?)null, 0);
        while (count < MostValues && parser.MoveNext())
            switch (parser.Current)
            {
                case MappingStart or SequenceStart:
                    depth++;
                    inList = depth == 2 && parser.Current is SequenceStart;
                    break;
                case MappingEnd or SequenceEnd:
                    depth--;
                    if (depth == 1)
                        (inList, key) = (false, null);
                    break;
                case Scalar scalar when depth == 1 && key is null:
                    key = scalar.Value;
                    break;
                case Scalar scalar when key is not null && (depth == 1 || depth == 2 && inList):
                    count++;
                    if (!values.TryGetValue(key, out var list))
                        values[key] = list = [];
                    if (scalar.Value.Trim() is { Length: > 0 and < 2000 } value)
                        list.Add(value);
                    if (depth == 1)
                        key = null;
                    break;
                case AnchorAlias when depth == 1:
                    key = null;
                    break;
            }

        return values;
    }

    private static Provenance Origin(Dictionary<string, List<string>> values)
    {
        var source = First(values, "source");
        var date = First(values, "date", "published", "pubdate", "date_published", "publishdate", "created");
        return new()
        {
            Title = First(values, "title", "headline"),
            Outlet =
                First(values, "outlet", "publication", "publisher", "site", "newspaper", "journal") ?? (IsAddress(source) ? null : source),
            Authors =
            [
                .. All(values, "author", "authors", "by", "byline", "creator")
                    .SelectMany(a => PersonName.AllIn(a) is { Length: > 0 } names ? names : [a])
                    .Distinct(StringComparer.OrdinalIgnoreCase)
                    .Select(a => new Author(a)),
            ],
            Date = date is null ? null : WrittenDate.FirstIn(date)?.Iso ?? WrittenDate.Whole(date)?.Iso,
            Tags =
            [
                .. All(values, "tags", "keywords", "categories", "topics", "subjects")
                    .SelectMany(t => t.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    .Distinct(StringComparer.Ordinal),
            ],
            SourceLink = new[]
            {
                First(values, "source_url", "source_link", "url", "link", "canonical", "canonical_url"),
                source,
            }.FirstOrDefault(IsAddress),
            ImageCredit = First(values, "image_credit", "photo_credit", "credit"),
            Language = First(values, "lang", "language"),
        };
    }

    private static bool IsAddress(string? value) =>
        value is not null
        && (value.StartsWith("https://", StringComparison.Ordinal) || value.StartsWith("http://", StringComparison.Ordinal));

    private static string? First(Dictionary<string, List<string>> values, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            if (values.TryGetValue(key, out var found) && found is [var value, ..])
                return value;
        return null;
    }

    private static IEnumerable<string> All(Dictionary<string, List<string>> values, params string[] keys) =>
        keys.SelectMany(k => values.GetValueOrDefault(k) ?? []);
}
