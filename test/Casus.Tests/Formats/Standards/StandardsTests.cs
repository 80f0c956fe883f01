using System.Collections.Immutable;
using System.Text.Json;
using Casus.Dossiers;
using Casus.Formats.Standards;
using Casus.Formats.Yaml.Editing;
using Casus.Intake;
using CsCheck;

namespace Casus.Tests.Formats.Standards;

public class StandardsTests
{
    private const string Text = "😀 One said that it rains. And so it does, 😀😀 \"as ever\". One said that it rains. The end.";

    private static readonly Dossier Dossier = new()
    {
        Sources =
        [
            new Source("paper", "A paper")
            {
                Author = "An author",
                Biography = "Writes.",
                Outlet = "An outlet",
                Date = "2031-03-03",
                Address = "https://example.org/paper",
                Tags = ["rain"],
                Document = new string('a', 64),
                ImageCredit = "Someone",
                Language = "en",
            },
            new Source("note", "A note"),
        ],
        Statements =
        [
            Statement("one", Text.IndexOf("One said", StringComparison.Ordinal), "One said that it rains."),
            Statement("ever", Text.IndexOf("And so", StringComparison.Ordinal), "And so it does, 😀😀 \"as ever\".") with
            {
                Office = "forecaster",
                Modality = Modality.Assesses,
                Passage = Place(Text.IndexOf("And so", StringComparison.Ordinal), "And so it does, 😀😀 \"as ever\".", "as ever"),
            },
            new Statement("bare", "Two", "Nothing is quoted.", "note"),
        ],
    };

    [Fact]
    public void Annotations_have_what_the_recommendation_requires_and_count_code_points()
    {
        using var json = JsonDocument.Parse(WebAnnotations.Write(Dossier, TextOf));

        var root = json.RootElement;
        Assert.Equal("http://www.w3.org/ns/anno.jsonld", root.GetProperty("@context").GetString());
        Assert.Equal("AnnotationCollection", root.GetProperty("type").GetString());
        Assert.Equal(3, root.GetProperty("total").GetInt32());
        var items = root.GetProperty("first").GetProperty("items").EnumerateArray().ToList();
        Assert.All(
            items,
            a =>
            {
                Assert.False(string.IsNullOrEmpty(a.GetProperty("id").GetString()));
                Assert.Equal("Annotation", a.GetProperty("type").GetString());
                Assert.False(string.IsNullOrEmpty(a.GetProperty("target").GetProperty("source").GetString()));
            }
        );
        var selectors = items[0].GetProperty("target").GetProperty("selector").EnumerateArray().ToList();
        // The face in front is one character to the recommendation and two to the machine.
        Assert.Equal((2, 25), (selectors[0].GetProperty("start").GetInt32(), selectors[0].GetProperty("end").GetInt32()));
        Assert.Equal("One said that it rains.", selectors[1].GetProperty("exact").GetString());
        Assert.Equal("😀 ", selectors[1].GetProperty("prefix").GetString());
        Assert.False(items[2].GetProperty("target").TryGetProperty("selector", out _));
    }

    [Fact]
    public void Annotations_come_back_to_where_they_were()
    {
        var read = AnnotationReader.Read("a.jsonld", WebAnnotations.Write(Dossier, TextOf));

        Assert.True(read.IsValid, read.Render());
        var found = AnnotationImport.Of(Dossier, read.Value, TextOf);
        Assert.Equal(["one", "ever"], found.Select(f => f.Id));
        Assert.All(found, f => Assert.IsType<ImportedAnnotation.Same>(f));
    }

    [Fact]
    public void Words_that_moved_are_found_by_what_stood_around_them()
    {
        var read = AnnotationReader.Read("a.jsonld", WebAnnotations.Write(Dossier, TextOf)).Value!;
        var moved = "A new first line. One said that it rains. Yes.\n\n" + Text;

        var found = AnnotationImport.Of(Dossier, read, s => s.Id == "paper" ? moved : null);

        var one = Assert.IsType<ImportedAnnotation.Moved>(found[0]);
        Assert.Equal(moved.IndexOf(Text, StringComparison.Ordinal) + 3, one.Passage.Start);
        Assert.Equal("One said that it rains.", moved.Substring(one.Passage.Start, one.Passage.Length));
    }

    [Fact]
    public void Words_that_are_gone_are_named_and_new_ones_become_proposals()
    {
        var read = AnnotationReader.Read("a.jsonld", WebAnnotations.Write(Dossier, TextOf)).Value!;

        Assert.All(AnnotationImport.Of(Dossier, read, _ => "Something else."), f => Assert.IsType<ImportedAnnotation.Lost>(f));
        var fresh = AnnotationImport.Of(Dossier with { Statements = [] }, read, TextOf);
        var proposal = Assert.IsType<ImportedAnnotation.New>(fresh[1]).Proposal;
        Assert.Equal(("One", Modality.Assesses), (proposal.Speaker, proposal.Modality));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("3")]
    [InlineData("[{\"type\":\"Person\"}]")]
    [InlineData("{\"type\":\"AnnotationCollection\"}")]
    public void What_is_no_annotation_is_refused_with_a_reason(string text)
    {
        var read = AnnotationReader.Read("a.json", text);

        Assert.False(read.IsValid);
        Assert.StartsWith("a.json:", read.Render(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_annotation_of_another_program_without_a_position_is_read_too()
    {
        const string Other = """
            {"@context":"http://www.w3.org/ns/anno.jsonld","id":"https://other.example/7","type":"Annotation","body":{"type":"TextualBody","value":"hm"},
             "target":[{"source":"https://example.org/paper","selector":{"type":"TextQuoteSelector","exact":"The end."}}]}
            """;

        var found = AnnotationImport.Of(Dossier, AnnotationReader.Read("a.json", Other).Value!, TextOf);

        Assert.Equal("The end.", Assert.IsType<ImportedAnnotation.New>(Assert.Single(found)).Proposal.Words);
    }

    [Fact]
    public void Positions_go_to_code_points_and_back() =>
        Gen.String[Gen.Char["ab\uD83D\uDE00 "], 0, 3000]
            .Select(s => string.Concat(s.EnumerateRunes().Select(r => r.ToString())))
            .Sample(
                text =>
                {
                    var points = new CodePoints(text);
                    var expected = 0;
                    for (var i = 0; i < text.Length; i++)
                    {
                        if (char.IsLowSurrogate(text[i]))
                            continue;
                        if (i % 7 == 0)
                        {
                            Assert.Equal(expected, points.FromUnits(i));
                            Assert.Equal(i, points.ToUnits(expected));
                        }

                        expected++;
                    }

                    Assert.Equal(text.Length, points.ToUnits(expected + 5));
                },
                iter: 300
            );

    [Fact]
    public void Articles_claims_and_quotations_are_those_of_schema_org()
    {
        using var json = JsonDocument.Parse(SchemaOrg.Write(Dossier));

        Assert.Equal("https://schema.org", json.RootElement.GetProperty("@context").GetString());
        var things = json.RootElement.GetProperty("@graph").EnumerateArray().ToLookup(t => t.GetProperty("@type").GetString());
        var article = things["NewsArticle"].First();
        Assert.Equal("https://example.org/paper", article.GetProperty("@id").GetString());
        Assert.Equal(
            ("A paper", "2031-03-03"),
            (article.GetProperty("headline").GetString(), article.GetProperty("datePublished").GetString())
        );
        Assert.Equal("An author", article.GetProperty("author").GetProperty("name").GetString());
        Assert.Equal(3, things["Claim"].Count());
        Assert.All(things["Claim"], c => Assert.NotNull(c.GetProperty("appearance").GetProperty("@id").GetString()));
        var quotation = Assert.Single(things["Quotation"]);
        Assert.Equal("as ever", quotation.GetProperty("text").GetString());
        Assert.Equal("One", quotation.GetProperty("creator").GetProperty("name").GetString());
    }

    [Fact]
    public void Provenance_says_what_is_quoted_derived_and_attributed()
    {
        using var json = JsonDocument.Parse(ProvenanceGraph.Write(Dossier));

        var graph = json.RootElement.GetProperty("@graph").EnumerateArray().ToDictionary(t => t.GetProperty("@id").GetString()!);
        Assert.All(graph.Values, t => Assert.Contains(t.GetProperty("@type").GetString(), new[] { "prov:Entity", "prov:Agent" }));
        Assert.Equal("https://example.org/paper", graph["#one"].GetProperty("wasDerivedFrom").GetString());
        Assert.Equal("https://example.org/paper", graph["#ever-quotation-1"].GetProperty("wasQuotedFrom").GetString());
        // Whatever is referred to is there.
        Assert.Contains(graph["#one"].GetProperty("wasAttributedTo").GetString()!, graph.Keys);
        Assert.Equal(
            "prov:wasQuotedFrom",
            json.RootElement.GetProperty("@context").GetProperty("wasQuotedFrom").GetProperty("@id").GetString()
        );
    }

    [Fact]
    public void A_table_comes_back_without_a_change() =>
        Assert.Empty(StatementsCsv.Changes("s.csv", StatementsCsv.Write(Dossier), Dossier).Value!);

    [Fact]
    public void No_cell_is_a_formula_and_every_text_comes_back() =>
        Gen.String[Gen.Char["=+-@'\t\r\n,\"ab "], 0, 12]
            .Array[1, 5]
            .Sample(
                cells =>
                {
                    var line = CsvText.Line(["x", .. cells]);

                    Assert.Equal(["x", .. cells], CsvText.Rows(line).Single().Cells);
                    Assert.All(Raw(line).Skip(1), c => Assert.False(c is ['=' or '+' or '-' or '@' or '\t' or '\r', ..], line));
                },
                iter: 3000
            );

    [Fact]
    public void Cells_that_changed_are_set_those_emptied_taken_away_and_new_rows_added()
    {
        var table = "id,speaker,office,said,source\r\never,One,,\"Changed, truly\",paper\r\nnew,Three,,Said,note\r\n";

        var changes = StatementsCsv.Changes("s.csv", table, Dossier).Value!;

        Assert.Collection(
            changes,
            c => Assert.Equal("statements.ever.office", Assert.IsType<YamlChange.Remove>(c).Path),
            c => Assert.Equal(("statements.ever", "said"), (c.Path, Assert.IsType<YamlChange.Put>(c).Entry.Key)),
            c => Assert.Equal("new", Assert.IsType<YamlChange.Insert>(c).Entry.Key)
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("speaker\r\nOne\r\n")]
    [InlineData("id,speeker\r\na,b\r\n")]
    [InlineData("id,speaker\r\na\r\n")]
    [InlineData("id,speaker\r\n\"a,b\r\n")]
    [InlineData("id,speaker\r\na\"b,c\r\n")]
    [InlineData("id,speaker\r\na b,c\r\n")]
    [InlineData("id,speaker\r\na,c\r\na,d\r\n")]
    public void A_table_with_mistakes_is_refused_with_the_line(string table)
    {
        var read = StatementsCsv.Changes("s.csv", table, Dossier);

        Assert.False(read.IsValid);
        Assert.StartsWith("s.csv:", read.Render(), StringComparison.Ordinal);
    }

    // The cells as a spreadsheet sees them: quotation marks read, apostrophes left.
    private static List<string> Raw(string line)
    {
        var cells = new List<string>();
        var cell = new System.Text.StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length - 2; i++)
        {
            if (quoted && line[i] == '"' && line[i + 1] == '"')
                cell.Append(line[i++]);
            else if (line[i] == '"')
                quoted = !quoted;
            else if (line[i] == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
                cell.Append(line[i]);
        }

        cells.Add(cell.ToString());
        return cells;
    }

    private static string? TextOf(Source source) => source.Id == "paper" ? Text : null;

    private static Statement Statement(string id, int start, string words) =>
        new(id, "One", "It rains.", "paper") { Passage = Place(start, words) };

    private static Passage Place(int start, string words, params ImmutableArray<string> quotes) =>
        new(start, words.Length) { Digest = Excerpt.DigestOf(words), Quotes = quotes };
}
