using Casus.Dossiers;
using CsCheck;

namespace Casus.Tests.Attribution;

public class ExtractorTests
{
    private static readonly string[] Scraps =
    [
        "Maria Deln",
        "said",
        "that",
        "“",
        "”",
        "\"",
        "‘",
        "’",
        "'",
        "«",
        "»",
        ",",
        ".",
        ":",
        "according to",
        "the ministry",
        "he",
        "she",
        "would",
        "not",
        "strike",
        "if",
        "\n\n",
        "(",
        ")",
        "—",
        "\u200b",
        "\ud800",
        "Mr.",
        "U.N.",
        "3.5",
        "and",
    ];

    [Theory]
    [InlineData(
        "Maria Deln, a spokeswoman for the ministry, said that the bridge was closed.",
        "indirect|Maria Deln|the bridge was closed"
    )]
    [InlineData("“The bridge is closed,” Maria Deln said on Tuesday.", "direct|Maria Deln|The bridge is closed")]
    [InlineData("“The bridge is closed,” said Maria Deln, the mayor of Tol.", "direct|Maria Deln|The bridge is closed")]
    [InlineData(
        "“The bridge,” said Maria Deln, “is closed until further notice.”",
        "direct|Maria Deln|The bridge … is closed until further notice."
    )]
    [InlineData("Maria Deln said the bridge was “closed for good”.", "mixed|Maria Deln|the bridge was “closed for good”")]
    [InlineData("According to Maria Deln, the bridge was closed.", "indirect|Maria Deln|the bridge was closed")]
    [InlineData("The bridge was closed, the defence ministry said.", "indirect|defence ministry|The bridge was closed")]
    [InlineData("The Kremlin denied that its forces had crossed the river.", "indirect|The Kremlin|its forces had crossed the river")]
    [InlineData("Maria Deln threatened to close the bridge.", "indirect|Maria Deln|to close the bridge")]
    [InlineData("Maria Deln urged both armies to leave the bridge.", "indirect|Maria Deln|both armies to leave the bridge")]
    [InlineData("Maria Deln was quoted as saying that the bridge was closed.", "indirect|Maria Deln|the bridge was closed")]
    public void A_statement_is_found_with_its_speaker(string text, string expected)
    {
        var lines = Statements.Lines("Bridge of Tol\n\n" + text);

        Assert.Equal([expected.Replace("|The Kremlin|", "|Kremlin|", StringComparison.Ordinal)], lines);
    }

    [Theory]
    [InlineData("The so-called “bridge of peace” was closed in May.")]
    [InlineData("Maria Deln declined to comment.")]
    [InlineData("Maria Deln did not say whether the bridge was closed.")]
    [InlineData("If anyone says that the bridge is closed, the road will be full.")]
    [InlineData("The film “The Long Bridge” won a prize.")]
    public void What_nobody_says_is_no_statement(string text) => Assert.Empty(Statements.Lines("Bridge of Tol\n\n" + text));

    [Fact]
    public void A_pronoun_means_the_one_of_that_gender_named_last()
    {
        var lines = Statements.Lines(
            "Talks in Tol\n\nMr. Ivo Marsh met Mrs. Maria Deln in Tol. She said that the bridge was closed. He said that it was open."
        );

        Assert.Equal(["indirect|Maria Deln|the bridge was closed", "indirect|Ivo Marsh|it was open"], lines);
    }

    [Fact]
    public void A_quotation_goes_on_over_paragraphs()
    {
        var lines = Statements.Lines(
            "Talks in Tol\n\n“The bridge is closed,” Maria Deln said. “It will stay closed.\n\n“Nobody will cross it before the spring.”"
        );

        Assert.Equal(["direct|Maria Deln|The bridge is closed … It will stay closed. … Nobody will cross it before the spring."], lines);
    }

    [Theory]
    [InlineData("Maria Deln said that she would never sign.", Modality.Denies)]
    [InlineData("Maria Deln promised to open the bridge.", Modality.Promises)]
    [InlineData("Maria Deln demanded that the army leave.", Modality.Demands)]
    [InlineData("Maria Deln warned that her forces would strike any convoy.", Modality.Threatens)]
    [InlineData("Analysts at the Tol Institute estimated that 40 tanks had crossed.", Modality.Assesses)]
    [InlineData("Maria Deln said that she would sign only if the guns fell silent.", Modality.Conditions)]
    [InlineData("Maria Deln said that the bridge was closed.", Modality.Asserts)]
    public void The_kind_of_utterance_is_told(string text, Modality expected) =>
        Assert.Equal(expected, Assert.Single(Statements.In("Bridge of Tol\n\n" + text).Utterances).Modality);

    [Fact]
    public void Any_text_gives_proposals_that_lie_within_it()
    {
        // Scraps of reports in any order: most are no sentence, and none may lead out of the text or to an exception.
        Gen.Int[0, Scraps.Length - 1]
            .Select(i => Scraps[i])
            .Array[0, 60]
            .Sample(
                parts => Statements.AreWellFormed(Statements.In(string.Join(' ', parts) + ".")),
                iter: 3_000,
                seed: "0000KOIPe0a1",
                threads: 1
            );
    }

    [Fact]
    public void What_comes_later_does_not_change_what_was_found()
    {
        // A cast is read from the whole document first, so names may become fuller; words and kinds may not change.
        const string Text = "Talks in Tol\n\nMaria Deln said that the bridge was closed. “It is open,” Ivo Marsh said.";
        var before = Statements.Lines(Text);
        var after = Statements.Lines(Text + "\n\nThe mayor of Ansel said that the road was blocked.");

        Assert.Equal(before, after[..before.Length]);
    }

    [Fact]
    public void A_long_document_is_read_in_time_in_proportion_to_it()
    {
        // Four thousand paragraphs, each naming somebody new: a search over all who were named would be quadratic.
        var text = string.Join(
            "\n\n",
            Enumerable.Range(0, 4_000).Select(i => $"“The bridge is closed,” Maria Deln{Letters(i)} said. She said that it would stay so.")
        );

        var proposals = Statements.In("Talks in Tol\n\n" + text);

        Assert.Equal(8_000, proposals.Utterances.Length);
        Assert.Equal(proposals.Utterances[^2].Speaker.Name, proposals.Utterances[^1].Speaker.Name);
    }

    private static string Letters(int number) =>
        string.Concat(number.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(c => (char)(c - '0' + 'a')));
}
