using System.Text.Json;
using Casus.Dossiers;
using Casus.Intake;

namespace Casus.Formats.Standards;

/// <summary>A dossier's statements as W3C Web Annotations: each an annotation of its source, at the place and with the words around it.</summary>
/// <remarks>
/// Web Annotation Data Model, W3C Recommendation of 2017: a collection with its one page; positions by code point (§4.2.4), quotations with what stands
/// before and behind them (§4.2.2), so that they can be found again in a text that has changed. The positions count in the text as Casus reads it.
/// </remarks>
public static class WebAnnotations
{
    internal const string Context = "http://www.w3.org/ns/anno.jsonld";

    /// <summary>Writes the statements of a dossier.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="textOf">The text of a source; none: it is not at hand, and its annotations name the source alone.</param>
    public static string Write(Dossier dossier, Func<Source, string?> textOf)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(textOf);
        var texts = dossier
            .Sources.Select(s => (s.Id, Text: textOf(s)))
            .Where(s => s.Text is not null)
            .ToDictionary(s => s.Id, s => (s.Text!, new CodePoints(s.Text!)), StringComparer.Ordinal);
        var sources = dossier.Sources.ToDictionary(s => s.Id, StringComparer.Ordinal);
        return JsonText.Write(json =>
            {
                json.WriteStartObject();
                json.WriteString("@context", Context);
                json.WriteString("id", "#annotations");
                json.WriteString("type", "AnnotationCollection");
                json.WriteString("label", "Statements of a dossier");
                json.WriteNumber("total", dossier.Statements.Length);
                json.WriteStartObject("first");
                json.WriteString("id", "#page-1");
                json.WriteString("type", "AnnotationPage");
                json.WriteString("partOf", "#annotations");
                json.WriteNumber("startIndex", 0);
                json.Objects("items", dossier.Statements, s => Annotation(json, s, sources[s.Source], texts));
                json.WriteEndObject();
                json.WriteEndObject();
            }) + "\n";
    }

    private static void Annotation(
        Utf8JsonWriter json,
        Statement statement,
        Source source,
        Dictionary<string, (string Text, CodePoints Points)> texts
    )
    {
        json.WriteString("id", $"#{statement.Id}");
        json.WriteString("type", "Annotation");
        json.WriteString("motivation", "describing");
        json.WriteStartArray("body");
        Body(json, "describing", statement.Said);
        Body(json, "identifying", statement.Speaker);
        Body(json, "classifying", WordFor.Of(statement.Modality));
        json.WriteEndArray();
        json.WriteStartObject("target");
        json.WriteString("source", SourceIri.Of(source));
        if (
            statement.Passage is { } passage
            && texts.TryGetValue(source.Id, out var text)
            && (long)passage.Start + passage.Length <= text.Text.Length
        )
            Selectors(json, passage, text.Text, text.Points);
        json.WriteEndObject();
    }

    private static void Body(Utf8JsonWriter json, string purpose, string value)
    {
        json.WriteStartObject();
        json.WriteString("type", "TextualBody");
        json.WriteString("purpose", purpose);
        json.WriteString("format", "text/plain");
        json.WriteString("value", value);
        json.WriteEndObject();
    }

    private static void Selectors(Utf8JsonWriter json, Passage passage, string text, CodePoints points)
    {
        var end = passage.Start + passage.Length;
        json.WriteStartArray("selector");
        json.WriteStartObject();
        json.WriteString("type", "TextPositionSelector");
        json.WriteNumber("start", points.FromUnits(passage.Start));
        json.WriteNumber("end", points.FromUnits(end));
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "TextQuoteSelector");
        json.WriteString("exact", text[passage.Start..end]);
        json.WriteString("prefix", TextAnchor.Before(text, passage.Start));
        json.WriteString("suffix", TextAnchor.Behind(text, end));
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
