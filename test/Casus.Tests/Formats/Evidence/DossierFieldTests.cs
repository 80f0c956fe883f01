using System.Text;
using Casus.Dossiers;
using Casus.Formats;
using Casus.Formats.Canonical;

namespace Casus.Tests.Formats.Evidence;

/// <summary>What a dossier says of where its statements come from is read, and changes the identity of the case that rests on it.</summary>
public class DossierFieldTests
{
    private const string Whole = """
        casus-dossier: 1
        sources:
          a-2031:
            title: A title
            author: An author
            biography: An author is a writer.
            outlet: An outlet
            date: 2031-03-03
            address: https://example.org/a
            tags: [one, two]
            image-credit: A photographer
            language: en
            document: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
            part: 2
            stored: documents/0123.txt
            reliability: B
        statements:
          s:
            speaker: Someone
            said: Something.
            source: a-2031
            passage: { start: 3, length: 4, digest: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef }
            modality: threatens
            condition: a condition
            consequence: a consequence
            target: Somebody
            reported-by: A third
            proposal: someone-12ab
            review: corrected
            correction: modality was asserts
        rejected:
          someone-34cd: Not a statement.
        """;

    [Fact]
    public void Every_field_is_read()
    {
        var dossier = Read(Whole);

        var source = Assert.Single(dossier.Sources);
        Assert.Equal(
            ("An author is a writer.", "A photographer", "en", 2, "documents/0123.txt"),
            (source.Biography, source.ImageCredit, source.Language, source.Part, source.Stored)
        );
        Assert.Equal(["one", "two"], source.Tags);
        var statement = Assert.Single(dossier.Statements);
        Assert.Equal(
            ("a condition", "a consequence", "Somebody", "A third", "someone-12ab"),
            (statement.Condition, statement.Consequence, statement.Target, statement.ReportedBy, statement.Proposal)
        );
        Assert.Equal(new Rejection("someone-34cd", "Not a statement."), Assert.Single(dossier.Rejections));
    }

    [Theory]
    [InlineData("biography: An author is a writer.")]
    [InlineData("tags: [one, two]")]
    [InlineData("image-credit: A photographer")]
    [InlineData("language: en")]
    [InlineData("document: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("part: 2")]
    [InlineData("stored: documents/0123.txt")]
    [InlineData("condition: a condition")]
    [InlineData("consequence: a consequence")]
    [InlineData("target: Somebody")]
    [InlineData("reported-by: A third")]
    [InlineData("proposal: someone-12ab")]
    [InlineData("correction: modality was asserts")]
    [InlineData("  someone-34cd: Not a statement.")]
    public void Whatever_of_it_is_taken_away_changes_the_identity_of_the_case(string line)
    {
        Assert.Contains(line, Whole, StringComparison.Ordinal);
        var less = string.Join('\n', Whole.Split('\n').Where(l => l.Trim() != line.Trim()));

        Assert.NotEqual(Hash(Read(Whole)), Hash(Read(less)));
    }

    [Theory]
    [InlineData("../secret.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("c:/x")]
    [InlineData("documents\\x.txt")]
    public void A_stored_copy_lies_beside_the_dossier(string path)
    {
        var read = DossierFile.Read(
            "dossier.yaml",
            _ => Encoding.UTF8.GetBytes(Whole.Replace("documents/0123.txt", path, StringComparison.Ordinal))
        );

        Assert.False(read.IsValid);
        Assert.Contains("documents/1f2e.txt", read.Render(), StringComparison.Ordinal);
    }

    private static Dossier Read(string text)
    {
        var read = DossierFile.Read("dossier.yaml", _ => Encoding.UTF8.GetBytes(text));
        Assert.True(read.IsValid, read.Render());
        return read.Value;
    }

    private static string Hash(Dossier dossier) => CanonicalForm.Hash(SmallCase.Read(SmallCase.Text).Value! with { Dossier = dossier });
}
