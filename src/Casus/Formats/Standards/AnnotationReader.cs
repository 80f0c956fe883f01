using System.Collections.Immutable;
using System.Text.Json;
using Casus.Formats.Intake;

namespace Casus.Formats.Standards;

/// <summary>Reads Web Annotations – a collection, a page, a list, or a single one – and quotations in the words of schema.org or PROV-O, from whatever program.</summary>
public static class AnnotationReader
{
    /// <summary>The annotations that quote words of a text, or what is wrong with the file. Others (of pictures, of whole pages) are left out.</summary>
    /// <param name="file">The file's name, for diagnostics.</param>
    /// <param name="text">The file.</param>
    public static Parsed<IReadOnlyList<QuotedAnnotation>> Read(string file, string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        ArgumentNullException.ThrowIfNull(text);
        var diagnostics = new DiagnosticList();
        List<QuotedAnnotation>? read = null;
        var place = new Place(new(file, text), 1, 1);
        try
        {
            using var json = JsonDocument.Parse(text);
            read =
            [
                .. LinkedQuotations.IsLinkedData(json.RootElement)
                    ? LinkedQuotations.Of(json.RootElement)
                    : Annotations(json.RootElement).Select(Annotation).OfType<QuotedAnnotation>(),
            ];
        }
        catch (JsonException fault)
        {
            diagnostics.Error(
                place with
                {
                    Line = (int)(fault.LineNumber ?? 0) + 1,
                },
                $"This is not JSON: {fault.Message}",
                "Export it anew."
            );
        }
        catch (JsonPartException fault)
        {
            diagnostics.Error(
                place,
                $"These are no Web Annotations: {fault.Message}",
                "Give an AnnotationCollection, AnnotationPage or Annotation, or JSON-LD with Quotations or Claims of schema.org, or entities of PROV-O."
            );
        }

        return new(read, diagnostics.ToImmutable());
    }

    private static IEnumerable<JsonElement> Annotations(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().SelectMany(Annotations);
        var part = new JsonPart(element, "");
        if (Has(element, "type", "AnnotationCollection"))
            return part.PartOrNone("first") is { } first
                ? Annotations(first.Element)
                : throw new JsonPartException("the collection does not hold its first page.");
        if (Has(element, "type", "AnnotationPage"))
            return part.Element.TryGetProperty("items", out var items) ? Annotations(items) : [];
        return Has(element, "type", "Annotation") ? [element] : throw new JsonPartException("'type' is none of an annotation.");
    }

    private static QuotedAnnotation? Annotation(JsonElement element)
    {
        var target = element.TryGetProperty("target", out var given) ? Each(given).FirstOrDefault() : default;
        if (target.ValueKind != JsonValueKind.Object)
            return null;
        var selectors = target.TryGetProperty("selector", out var selector) ? Each(selector) : [];
        var quote = selectors.Find(s => Has(s, "type", "TextQuoteSelector"));
        var position = selectors.Find(s => Has(s, "type", "TextPositionSelector"));
        if (Text(quote, "exact") is not { Length: > 0 } exact || Text(target, "source") is not { } source)
            return null;
        var bodies = element.TryGetProperty("body", out var body) ? Each(body) : [];
        return new(Text(element, "id") ?? "", source, exact)
        {
            Prefix = Text(quote, "prefix") ?? "",
            Suffix = Text(quote, "suffix") ?? "",
            Start =
                position.ValueKind == JsonValueKind.Object
                && position.TryGetProperty("start", out var start)
                && start.ValueKind == JsonValueKind.Number
                && start.TryGetInt32(out var at)
                && at >= 0
                    ? at
                    : null,
            Bodies =
            [
                .. bodies.Select(b => (Purpose: Text(b, "purpose") ?? "", Value: Text(b, "value") ?? "")).Where(b => b.Value.Length > 0),
            ],
        };
    }

    private static List<JsonElement> Each(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? [.. element.EnumerateArray()] : [element];

    private static bool Has(JsonElement element, string name, string value) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(name, out var found)
        && Each(found).Any(e => e.ValueKind == JsonValueKind.String && e.GetString() == value);

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}

/// <summary>An annotation of words in a text.</summary>
/// <param name="Id">Its name; may be empty.</param>
/// <param name="Source">What it annotates.</param>
/// <param name="Exact">The words.</param>
public sealed record QuotedAnnotation(string Id, string Source, string Exact)
{
    /// <summary>What stood before the words.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>What stood behind them.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>Where they stood, in code points; none: not said.</summary>
    public int? Start { get; init; }

    /// <summary>What is said of them: purpose and words.</summary>
    public ImmutableArray<(string Purpose, string Value)> Bodies { get; init; } = [];
}
