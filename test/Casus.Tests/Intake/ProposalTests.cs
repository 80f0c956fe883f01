using System.Text;
using System.Text.Json;
using Casus.Documents;
using Casus.Dossiers;
using Casus.Formats;
using Casus.Intake;
using Casus.Reports.Reading;
using Casus.Reports.Rendering;

namespace Casus.Tests.Intake;

public class ProposalTests
{
    [Fact]
    public void Every_excerpt_stands_where_it_says()
    {
        var document = ReadText.Document();
        var found = ReadText.Proposals();

        Assert.NotEmpty(found.Statements);
        foreach (
            var words in found.Statements.SelectMany(s =>
                new[] { s.Passage, s.Mention, s.Cue, s.Condition, s.Consequence, s.TargetMention }.Concat(s.Said).Concat(s.Quotes)
            )
        )
            if (words is not null)
                Assert.Equal(words.Text, document.Text.Substring(words.Start, words.Length));
    }

    [Fact]
    public void A_passage_holds_all_the_words_reported_even_behind_the_attribution()
    {
        var found = ReadText.Proposals(
            "\"We do not sell bread,\" said Ivo Trask, a baker. \"Whoever says so wants it closed.\"\n\nAnother paragraph stands here."
        );

        var split = Assert.Single(found.Statements, s => s.Said.Length == 2);
        Assert.All(split.Said, s => Assert.Contains(s.Text, split.Passage.Text, StringComparison.Ordinal));
        Assert.EndsWith("closed.\"", split.Passage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_stay_the_same_when_a_document_is_read_again_and_differ_within_it()
    {
        var (one, other) = (ReadText.Proposals(), ReadText.Proposals());

        Assert.Equal(one.Statements.Select(s => s.Id), other.Statements.Select(s => s.Id));
        Assert.Equal(one.Statements.Length, one.Statements.Select(s => s.Id).Distinct().Count());
        Assert.All(one.Statements, s => Assert.Matches("^[^\\s.,:;/()]+-[0-9a-f]{4,}$", s.Id));
    }

    [Fact]
    public void What_is_written_as_JSON_reads_back_the_same()
    {
        var found = ReadText.Proposals();

        var text = ProposalsJson.Write([found], withText: true);
        var read = ProposalsJson.Read("proposals.json", text);

        Assert.True(read.IsValid, read.Render());
        Assert.Equal(text, ProposalsJson.Write(read.Value, withText: true));
        Assert.Equal(
            found.Statements.Select(s => (s.Id, s.Words, s.Modality)),
            read.Value[0].Statements.Select(s => (s.Id, s.Words, s.Modality))
        );
        using var json = JsonDocument.Parse(text);
        Assert.Equal("casus-proposals", json.RootElement.GetProperty("format").GetString());
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"format\":\"other\",\"version\":1}")]
    [InlineData("{\"format\":\"casus-proposals\",\"version\":2}")]
    [InlineData("{\"format\":\"casus-proposals\",\"version\":1,\"documents\":[{}]}")]
    [InlineData(
        "{\"format\":\"casus-proposals\",\"version\":1,\"documents\":[{\"source\":\"a\",\"title\":\"b\",\"part\":-1,\"format\":\"text\"}]}"
    )]
    [InlineData(
        "{\"format\":\"casus-proposals\",\"version\":1,\"documents\":[{\"source\":\"a\",\"title\":\"b\",\"part\":0,\"format\":\"scroll\"}]}"
    )]
    public void JSON_that_is_no_proposals_is_refused_with_a_reason(string text)
    {
        var read = ProposalsJson.Read("proposals.json", text);

        Assert.False(read.IsValid);
        Assert.StartsWith("proposals.json:", read.Render(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_as_YAML_is_a_dossier()
    {
        var text = ProposalsYaml.Write([ReadText.Proposals()]);

        var dossier = DossierFile.Read("dossier.yaml", _ => Encoding.UTF8.GetBytes(text));

        Assert.True(dossier.IsValid, dossier.Render());
        Assert.Equal(ReadText.Proposals().ForReview.Count(), dossier.Value.Statements.Length);
        Assert.Equal("Ada Lindqvist", Assert.Single(dossier.Value.Sources).Author);
        Assert.All(dossier.Value.Statements, s => Assert.NotNull(s.Passage!.Digest));
    }

    [Fact]
    public void Words_that_would_drive_a_terminal_reach_none()
    {
        var hostile = ReadText.Text.Replace(
            "any new base",
            "any \u001B[31mnew\u001B]0;x\u0007 \u009B2J base \u202E",
            StringComparison.Ordinal
        );
        var found = ReadText.Proposals(hostile);
        var hostileName = found with { Source = found.Source with { Title = "a \u001B[2J title", Author = "\u009B31mme" } };

        var page = TerminalDocument.Render(ReadingReport.Of([("\u001B]0;file\u0007.txt", hostileName)], "1"), 80);
        var yaml = ProposalsYaml.Write([hostileName]);
        var json = ProposalsJson.Write([hostileName]);

        foreach (var shown in new[] { page, yaml, json })
            Assert.DoesNotContain(shown, c => char.IsControl(c) && c is not '\n' || c is '\u202E');
    }

    [Fact]
    public void Colours_tell_words_apart_and_without_them_the_text_is_the_same()
    {
        var report = ReadingReport.Of([("talks.txt", ReadText.Proposals())], "1");

        var plain = TerminalDocument.Render(report, 80);
        var coloured = TerminalDocument.Render(report, 80, hasColour: true);

        Assert.Contains("\u001B[36m", coloured, StringComparison.Ordinal);
        Assert.Equal(plain, System.Text.RegularExpressions.Regex.Replace(coloured, "\u001B\\[[0-9;]*m", ""));
        Assert.All(plain.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public void A_proposal_taken_as_it_is_is_accepted_and_one_changed_corrected()
    {
        var found = ReadText.Proposals();
        var proposal = found.Statements[0];

        var accepted = Acceptance.Of(proposal, found.Source);
        var corrected = Acceptance.Of(proposal, found.Source, new() { Modality = Modality.Demands, Because = "it asks" });
        var renamed = Acceptance.Of(proposal, found.Source, new() { Name = "halberd-base" });

        Assert.Equal((Review.Accepted, null), (accepted.Review, accepted.Correction));
        Assert.Equal(Review.Corrected, corrected.Review);
        Assert.Contains("modality was", corrected.Correction, StringComparison.Ordinal);
        Assert.EndsWith(": it asks", corrected.Correction, StringComparison.Ordinal);
        Assert.Equal((Review.Accepted, proposal.Id), (renamed.Review, renamed.Proposal));
        Assert.Equal(proposal.Passage.Digest, accepted.Passage!.Digest);
    }

    [Fact]
    public void A_source_is_named_by_author_and_year_and_never_twice()
    {
        var document = ReadText.Document();

        Assert.Equal("lindqvist-2031", SourceEntry.NameFor(document, new HashSet<string>()));
        Assert.Equal("lindqvist-2031-2", SourceEntry.NameFor(document, new HashSet<string> { "lindqvist-2031" }));
        Assert.Equal(
            "source",
            SourceEntry.NameFor(document with { Provenance = Provenance.Unknown with { Title = "???" } }, new HashSet<string>())
        );
    }
}
