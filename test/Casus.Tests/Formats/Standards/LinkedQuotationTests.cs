using Casus.Dossiers;
using Casus.Formats.Standards;

namespace Casus.Tests.Formats.Standards;

public class LinkedQuotationTests
{
    private const string Text = "The bridge is shut. “We wait,” said Maria Deln. Nobody crosses now.";

    private static readonly Dossier Dossier = new()
    {
        Sources = [new Source("report", "A report") { Address = "https://example.org/report" }],
        Statements =
        [
            new Statement("waiting", "Maria Deln", "She says that one has to wait.", "report")
            {
                Passage = new(20, 27) { Quotes = ["We wait,"] },
            },
        ],
    };

    [Fact]
    public void What_goes_out_as_schema_org_comes_back_as_what_is_there() => ComesBack(SchemaOrg.Write(Dossier), 2);

    [Fact]
    public void What_goes_out_as_provenance_comes_back_as_what_is_there() => ComesBack(ProvenanceGraph.Write(Dossier), 2);

    [Theory]
    [InlineData(
        """{"@context":"https://schema.org","@type":"Quotation","text":"Nobody crosses now.","creator":{"@type":"Person","name":"Ivo Trask"},"isPartOf":"https://example.org/report"}"""
    )]
    [InlineData(
        """[{"@type":["https://schema.org/Claim"],"text":"Nobody crosses now.","author":[{"name":"Ivo Trask"}],"appearance":{"url":"https://example.org/report"},"genre":"asserts"}]"""
    )]
    [InlineData(
        """{"@graph":[{"@id":"#q","@type":"prov:Entity","prov:value":"Nobody crosses now.","prov:wasQuotedFrom":{"@id":"https://example.org/report"},"prov:wasAttributedTo":"#ivo"},{"@id":"#ivo","rdfs:label":"Ivo Trask"}]}"""
    )]
    public void What_another_program_quotes_becomes_a_proposal(string json)
    {
        var found = AnnotationImport.Of(Dossier, AnnotationReader.Read("a.jsonld", json).Value!, _ => Text);

        var proposal = Assert.IsType<ImportedAnnotation.New>(Assert.Single(found)).Proposal;
        Assert.Equal(("Ivo Trask", "Nobody crosses now."), (proposal.Speaker, proposal.Words));
        Assert.Equal(Text.IndexOf("Nobody", StringComparison.Ordinal), proposal.Passage.Start);
    }

    [Theory]
    [InlineData("""{"@type":"Quotation","text":"Never said.","isPartOf":"https://example.org/report"}""", "not in 'report'")]
    [InlineData("""{"@type":"Quotation","text":"Nobody crosses now.","isPartOf":"https://example.org/other"}""", "no source")]
    public void What_stands_nowhere_is_named(string json, string problem)
    {
        var found = AnnotationImport.Of(Dossier, AnnotationReader.Read("a.jsonld", json).Value!, _ => Text);

        Assert.Contains(problem, Assert.IsType<ImportedAnnotation.Lost>(Assert.Single(found)).Problem, StringComparison.Ordinal);
    }

    private static void ComesBack(string written, int count)
    {
        var read = AnnotationReader.Read("a.jsonld", written);

        Assert.True(read.IsValid, read.Render());
        var found = AnnotationImport.Of(Dossier, read.Value!, _ => Text);
        Assert.Equal(count, found.Count);
        Assert.All(found, f => Assert.IsType<ImportedAnnotation.Same>(f));
    }
}
