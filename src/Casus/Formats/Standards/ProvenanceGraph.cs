using System.Text.Json;
using Casus.Dossiers;
using Casus.Intake;

namespace Casus.Formats.Standards;

/// <summary>A dossier's origin in the words of PROV-O (W3C Recommendation of 2013): what was quoted from, derived from and attributed to what.</summary>
public static class ProvenanceGraph
{
    /// <summary>Writes a dossier as JSON-LD.</summary>
    public static string Write(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var sources = dossier.Sources.ToDictionary(s => s.Id, SourceIri.Of, StringComparer.Ordinal);
        var agents = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        return JsonText.Write(json =>
            {
                json.WriteStartObject();
                Context(json);
                json.WriteStartArray("@graph");
                foreach (var source in dossier.Sources)
                    Document(json, source, agents);
                foreach (var statement in dossier.Statements)
                    Said(json, statement, sources[statement.Source], agents);
                foreach (var (name, iri) in agents)
                {
                    json.WriteStartObject();
                    json.WriteString("@id", iri);
                    json.WriteString("@type", "prov:Agent");
                    json.WriteString("rdfs:label", name);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }) + "\n";
    }

    private static void Context(Utf8JsonWriter json)
    {
        json.WriteStartObject("@context");
        json.WriteString("prov", "http://www.w3.org/ns/prov#");
        json.WriteString("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        json.WriteString("dcterms", "http://purl.org/dc/terms/");
        foreach (var link in new[] { "wasQuotedFrom", "wasDerivedFrom", "wasAttributedTo" })
        {
            json.WriteStartObject(link);
            json.WriteString("@id", $"prov:{link}");
            json.WriteString("@type", "@id");
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Document(Utf8JsonWriter json, Source source, OrderedDictionary<string, string> agents)
    {
        json.WriteStartObject();
        json.WriteString("@id", SourceIri.Of(source));
        json.WriteString("@type", "prov:Entity");
        json.WriteString("dcterms:title", source.Title);
        if (source.Date is { } date)
            json.WriteString("dcterms:issued", date);
        var by = new[] { source.Author, source.Outlet }.OfType<string>().Select(name => Agent(name, agents)).ToList();
        if (by.Count > 0)
            json.Texts("wasAttributedTo", by);
        json.WriteEndObject();
    }

    private static void Said(Utf8JsonWriter json, Statement statement, string source, OrderedDictionary<string, string> agents)
    {
        json.WriteStartObject();
        json.WriteString("@id", $"#{statement.Id}");
        json.WriteString("@type", "prov:Entity");
        json.WriteString("prov:value", statement.Said);
        json.WriteString("wasAttributedTo", Agent(statement.Speaker, agents));
        json.WriteString("wasDerivedFrom", source);
        json.WriteEndObject();
        var number = 0;
        foreach (var quote in statement.Passage?.Quotes ?? [])
        {
            json.WriteStartObject();
            json.WriteString("@id", $"#{statement.Id}-quotation-{++number}");
            json.WriteString("@type", "prov:Entity");
            json.WriteString("prov:value", quote);
            json.WriteString("wasQuotedFrom", source);
            json.WriteString("wasAttributedTo", Agent(statement.Speaker, agents));
            json.WriteEndObject();
        }
    }

    private static string Agent(string name, OrderedDictionary<string, string> agents)
    {
        if (!agents.TryGetValue(name, out var iri))
            agents[name] = iri = $"#agent-{Excerpt.DigestOf(name)[..12]}";
        return iri;
    }
}
