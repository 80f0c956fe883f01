using System.Text.Json;
using Casus.Dossiers;
using Casus.Intake;

namespace Casus.Formats.Standards;

/// <summary>A dossier in the words of schema.org: sources as NewsArticle, what is quoted as Quotation, what is said as Claim.</summary>
public static class SchemaOrg
{
    /// <summary>Writes a dossier as JSON-LD.</summary>
    public static string Write(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var sources = dossier.Sources.ToDictionary(s => s.Id, SourceIri.Of, StringComparer.Ordinal);
        return JsonText.Write(json =>
            {
                json.WriteStartObject();
                json.WriteString("@context", "https://schema.org");
                json.WriteStartArray("@graph");
                foreach (var source in dossier.Sources)
                    Article(json, source);
                foreach (var statement in dossier.Statements)
                {
                    Claim(json, statement, sources[statement.Source]);
                    Quotations(json, statement, sources[statement.Source]);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }) + "\n";
    }

    private static void Article(Utf8JsonWriter json, Source source)
    {
        json.WriteStartObject();
        json.WriteString("@type", "NewsArticle");
        json.WriteString("@id", SourceIri.Of(source));
        json.WriteString("headline", source.Title);
        if (source.Author is { } author)
        {
            json.WriteStartObject("author");
            json.WriteString("@type", "Person");
            json.WriteString("name", author);
            Given(json, "description", source.Biography);
            json.WriteEndObject();
        }

        if (source.Outlet is { } outlet)
            Thing(json, "publisher", "Organization", outlet);
        Given(json, "datePublished", source.Date);
        Given(json, "url", SourceIri.Web(source.Address));
        Given(json, "inLanguage", source.Language);
        if (!source.Tags.IsEmpty)
            json.Texts("keywords", source.Tags);
        if (source.ImageCredit is { } credit)
        {
            json.WriteStartObject("image");
            json.WriteString("@type", "ImageObject");
            json.WriteString("creditText", credit);
            json.WriteEndObject();
        }

        if (source.Document is { } digest)
            json.WriteString("sha256", digest);
        json.WriteEndObject();
    }

    private static void Claim(Utf8JsonWriter json, Statement statement, string source)
    {
        json.WriteStartObject();
        json.WriteString("@type", "Claim");
        json.WriteString("@id", $"#{statement.Id}");
        json.WriteString("text", statement.Said);
        Speaker(json, "author", statement);
        json.WriteStartObject("appearance");
        json.WriteString("@id", source);
        json.WriteEndObject();
        Given(json, "dateCreated", statement.Date);
        json.WriteString("genre", WordFor.Of(statement.Modality));
        json.WriteEndObject();
    }

    private static void Quotations(Utf8JsonWriter json, Statement statement, string source)
    {
        var number = 0;
        foreach (var quote in statement.Passage?.Quotes ?? [])
        {
            json.WriteStartObject();
            json.WriteString("@type", "Quotation");
            json.WriteString("@id", $"#{statement.Id}-quotation-{++number}");
            json.WriteString("text", quote);
            Speaker(json, "creator", statement);
            json.WriteStartObject("isPartOf");
            json.WriteString("@id", source);
            json.WriteEndObject();
            json.WriteStartObject("about");
            json.WriteString("@id", $"#{statement.Id}");
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }

    // Whether a speaker is a person or a body, a dossier does not say; both are things with a name.
    private static void Speaker(Utf8JsonWriter json, string role, Statement statement)
    {
        json.WriteStartObject(role);
        json.WriteString("@type", statement.Office is null ? "Thing" : "Person");
        json.WriteString("name", statement.Speaker);
        Given(json, "jobTitle", statement.Office);
        json.WriteEndObject();
    }

    private static void Thing(Utf8JsonWriter json, string role, string type, string name)
    {
        json.WriteStartObject(role);
        json.WriteString("@type", type);
        json.WriteString("name", name);
        json.WriteEndObject();
    }

    private static void Given(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }
}
