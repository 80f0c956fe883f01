using Casus.Documents;
using Casus.Tests.Architecture;

namespace Casus.Tests.Documents.Layouts;

public class ArticleTests
{
    [Fact]
    public void An_article_copied_from_a_site_comes_out_whole()
    {
        // A real text with all a site puts around it lies beside the project where it is developed, not in it.
        var path = Path.Combine(SourceTree.Root, "..", "shared", "seed", "ukraines-future-hangs-on-security-guarantees.txt");
        Assert.SkipUnless(File.Exists(path), "The article is not beside the project.");
        var lines = File.ReadAllLines(path).Select(l => l.Replace('\u00A0', ' ').Trim()).Where(l => l.Length > 0).ToArray();

        var document = Reading.One(Path.GetFileName(path), File.ReadAllBytes(path));

        Reading.IsWellFormed(document);
        Assert.Equal(["Eastern Europe", "Featured", "NATO", "Russia", "Ukraine", "Ukraine war", "United States"], document.Provenance.Tags);
        Assert.Equal(lines[1], document.Provenance.Title);
        var author = Assert.Single(document.Provenance.Authors);
        Assert.Equal("Stavros Atlamazoglou", author.Name);
        Assert.Equal(lines[^5], author.Biography);
        Assert.Equal("DVIDS", document.Provenance.ImageCredit);
        Assert.Null(document.Provenance.Date);
        Assert.Null(document.Provenance.Outlet);
        BlockKind[] expected =
        [
            BlockKind.Tags,
            BlockKind.Title,
            BlockKind.Standfirst,
            .. Enumerable.Repeat(BlockKind.Paragraph, 3),
            BlockKind.Heading,
            .. Enumerable.Repeat(BlockKind.Paragraph, 6),
            BlockKind.Heading,
            .. Enumerable.Repeat(BlockKind.Paragraph, 3),
            BlockKind.Biography,
            BlockKind.Biography,
            BlockKind.Credit,
            BlockKind.Furniture,
            BlockKind.Furniture,
            BlockKind.Furniture,
        ];
        Assert.Equal(expected, document.Blocks.Select(b => b.Kind));
        Assert.Equal(lines, document.Blocks.Select(document.Of));
    }
}
