using System.Globalization;
using System.Text;
using Casus.Documents;
using Casus.Documents.Duplicates;

namespace Casus.Tests.Documents.Duplicates;

public class CopyTests
{
    private static readonly string[] Paragraphs =
    [
        "Soldiers at the northern bridge turned back a second convoy on Tuesday, the drivers said, and would not say for how long they would have to wait.",
        "“We were told to wait,” said Mara Venn, who has driven the road for twenty years. “Nobody knows for what, and nobody at the bridge would tell us who gave the order.”",
        "The ministry said that it had given no order. It would look into the matter, a spokeswoman added, and report to the council within a week.",
        "Flour for two weeks is on the lorries, according to lists seen by this newspaper, and two generators for the hospital, of which only one works.",
        "The council met in the evening and did not vote on the proposal of the mayor, who wants the bridge to be put under the guard of a third state.",
        "Under the accord of last spring the bridge is open to both sides. What happens when one side closes it, the accord does not say, and lawyers have read its ninth article in two ways.",
    ];

    // The same event by another hand: it shares names, facts and a quotation, but no text.
    private static readonly string[] Other =
    [
        "For the second time in a week, lorries bound for the north were stopped at the river crossing by troops who offered no explanation, people in the queue reported.",
        "“We were told to wait,” said Mara Venn, one of about forty drivers in line, leaning on the door of her cab as the rain began again.",
        "Officials in the capital denied that they had ordered the closure. An inquiry was promised, and councillors were told to expect its findings in seven days.",
        "On board were mostly food and some equipment for the clinic in the old town, where doctors have worked by lamplight since the lines were cut.",
        "A motion to invite guards from abroad was debated until midnight and then put off. Opponents called it a surrender; the mayor called it arithmetic.",
    ];

    private static readonly Document Wire = Text("wire.txt", Paragraphs);

    [Fact]
    public void One_article_on_two_sites_is_recognised_whatever_is_around_it()
    {
        var page = Reading.One(
            "site.html",
            "<html><head><title>Convoy</title></head><body><nav><a href=/>Home</a> <a href=/w>World</a></nav><article><h1>Convoy stopped again</h1>"
                + string.Concat(
                    Paragraphs.Select(p =>
                        $"<p>{p.Replace("“", "&quot;", StringComparison.Ordinal).Replace("”", "&quot;", StringComparison.Ordinal)}</p>"
                    )
                )
                + "</article><aside><h3>Related</h3><p>Ten bridges that were never built, and one that should not have been, in pictures.</p></aside></body></html>"
        );

        var group = Assert.Single(Copies.Among([Wire, Text("other.txt", Other), page], TestContext.Current.CancellationToken));

        Assert.Equal([0, 2], group.Documents);
        Assert.Equal(CopyKind.Same, Assert.Single(group.Pairs).Likeness.Kind);
    }

    [Fact]
    public void A_shortened_copy_is_recognised_by_what_it_contains()
    {
        var cut = Text("cut.txt", Paragraphs[..2]);

        var group = Assert.Single(Copies.Among([cut, Wire], TestContext.Current.CancellationToken));

        var likeness = Assert.Single(group.Pairs).Likeness;
        Assert.Equal(CopyKind.Cut, likeness.Kind);
        Assert.InRange(likeness.Containment, 0.9, 1);
        Assert.InRange(likeness.Resemblance, 0.2, 0.5);
    }

    [Fact]
    public void An_edited_copy_is_recognised()
    {
        var edited = Paragraphs
            .Select(p =>
                p.Replace("Tuesday", "Wednesday", StringComparison.Ordinal).Replace("a week", "ten days", StringComparison.Ordinal)
            )
            .Append("The hospital said on Thursday that it had borrowed a third generator.");

        var group = Assert.Single(Copies.Among([Wire, Text("edited.txt", [.. edited])], TestContext.Current.CancellationToken));

        Assert.Equal(CopyKind.Edited, Assert.Single(group.Pairs).Likeness.Kind);
    }

    [Fact]
    public void Another_article_on_the_same_subject_is_none() =>
        Assert.Empty(Copies.Among([Wire, Text("other.txt", Other)], TestContext.Current.CancellationToken));

    [Fact]
    public void Articles_that_quote_the_same_speech_are_no_copies()
    {
        var speech = Paragraphs[1];
        var first = Text("first.txt", [.. Other, speech]);
        var second = Text("second.txt", [speech, Paragraphs[0], Paragraphs[3], Paragraphs[4]]);

        Assert.Empty(Copies.Among([first, second], TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Likeness_does_not_depend_on_the_order_and_a_text_is_like_itself()
    {
        var (first, second) = (Shingles.Of(Wire), Shingles.Of(Text("other.txt", Other)));

        Assert.Equal(Likeness.Of(first, second), Likeness.Of(second, first));
        Assert.Equal(1, Likeness.Of(first, first).Resemblance);
        Assert.Equal(CopyKind.None, Likeness.Of(first, Shingles.Of(Text("empty.txt", ["Convoy"]))).Kind);
    }

    [Fact]
    public void Thousands_of_articles_with_one_notice_under_them_are_not_compared_with_one_another()
    {
        // The notice is the same under all; every article has one copy.
        const string notice =
            "This newspaper corrects errors of fact as soon as it learns of them. Write to the editor, and say what is wrong and how you know it.";
        var articles = Enumerable.Range(0, 2000).Select(i => Text("a.txt", [Words(i), notice])).ToList();
        var documents = articles.Concat(articles).ToList();

        var groups = Copies.Among(documents, TestContext.Current.CancellationToken);

        Assert.Equal(2000, groups.Length);
        Assert.All(groups, g => Assert.Equal(g.Documents[0] + 2000, g.Documents[1]));
    }

    [Fact]
    public void A_thousand_copies_of_one_article_make_one_group_with_a_pair_each()
    {
        var group = Assert.Single(Copies.Among([.. Enumerable.Repeat(Wire, 1000)], TestContext.Current.CancellationToken));

        Assert.Equal(1000, group.Documents.Length);
        Assert.Equal(999, group.Pairs.Length);
    }

    [Fact]
    public void The_articles_of_the_catalog_are_no_copies_of_one_another()
    {
        var folder = Path.Combine(Architecture.SourceTree.Root, "catalog", "documents");
        var documents = Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".txt" or ".md" or ".html")
            .Order(StringComparer.Ordinal)
            .SelectMany(f => DocumentReader.Read(f, File.ReadAllBytes(f)))
            .ToList();
        var shingles = documents.Select(Shingles.Of).ToList();

        var closest = shingles.SelectMany((s, i) => shingles.Take(i).Select(t => Likeness.Of(s, t).Containment)).Max();

        Assert.Empty(Copies.Among(documents, TestContext.Current.CancellationToken));
        Assert.InRange(closest, 0, Likeness.CutFrom / 3);
    }

    private static Document Text(string name, string[] paragraphs) =>
        Reading.One(name, "Second convoy turned back\n\n" + string.Join("\n\n", paragraphs));

    // Sixty words that no other number has.
    private static string Words(int number)
    {
        var text = new StringBuilder();
        for (var i = 0; i < 60; i++)
            text.Append(CultureInfo.InvariantCulture, $"w{number}x{i} ");
        return text.Append("and so it ended.").ToString();
    }
}
