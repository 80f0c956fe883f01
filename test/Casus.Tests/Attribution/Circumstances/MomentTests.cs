using System.Text;
using Casus.Attribution;
using Casus.Documents;

namespace Casus.Tests.Attribution.Circumstances;

public class MomentTests
{
    // 5 December 2031 is a Friday.
    private const string Head =
        "Bridge of Tol\n\nTOL, December 5, 2031 (Corvin News Agency) - The bridge of Tol is the only one over the Sarn.\n\n";

    [Theory]
    [InlineData("Maria Deln said on Tuesday that the bridge was closed.", "on Tuesday", "2031-12-02")]
    [InlineData("Maria Deln said Friday that the bridge was closed.", "Friday", "2031-12-05")]
    [InlineData("Maria Deln said last Friday that the bridge was closed.", "last Friday", "2031-11-28")]
    [InlineData("On Wednesday, Maria Deln, the mayor of Tol, said that the bridge was closed.", "On Wednesday", "2031-12-03")]
    [InlineData("“The bridge is closed,” Maria Deln told reporters late on Thursday evening.", "late on Thursday evening", "2031-12-04")]
    [InlineData("Maria Deln said yesterday that the bridge was closed.", "yesterday", "2031-12-04")]
    [InlineData("Maria Deln announced last night that the bridge was closed.", "last night", "2031-12-04")]
    [InlineData("Maria Deln said two days ago that the bridge was closed.", "two days ago", "2031-12-03")]
    [InlineData("Maria Deln said earlier this month that the bridge was closed.", "earlier this month", "2031-12")]
    [InlineData("Maria Deln said last month that the bridge was closed.", "last month", "2031-11")]
    [InlineData("Maria Deln said last year that the bridge was closed.", "last year", "2030")]
    [InlineData("In March, Maria Deln said that the bridge was closed.", "In March", "2031-03")]
    [InlineData("On 14 December Maria Deln said that the bridge was closed.", "On 14 December", "2030-12-14")]
    [InlineData("Maria Deln said on March 4, 2029, that the bridge was closed.", "on March 4, 2029", "2029-03-04")]
    [InlineData("Maria Deln said on Tuesday, 2 December, that the bridge was closed.", "on Tuesday, 2 December", "2031-12-02")]
    [InlineData("Maria Deln said in a statement issued on Monday that the bridge was closed.", "on Monday", "2031-12-01")]
    [InlineData("Maria Deln told the council on the 3rd of November that the bridge was closed.", "on the 3rd of November", "2031-11-03")]
    [InlineData("Maria Deln said two hours ago that the bridge was closed.", "two hours ago", null)]
    public void When_something_was_said_is_read_from_the_words_around_it(string text, string? words, string? date)
    {
        var (found, document) = Single(Head + text);

        Assert.Equal(words, found.When?.Words.Of(document.Text));
        Assert.Equal(date, found.When?.Date);
    }

    [Theory]
    [InlineData("Maria Deln said that the bridge would be closed on Tuesday.")]
    [InlineData("Maria Deln, who arrived on Tuesday, said that the bridge was closed.")]
    [InlineData("Maria Deln said after Tuesday’s vote that the bridge was closed.")]
    [InlineData("Elected in 2029, Maria Deln said that the bridge was closed.")]
    [InlineData("Maria Deln has said since Tuesday that the bridge was closed.")]
    [InlineData("Maria Deln proposed a new date, 3 March.")]
    public void The_time_of_something_else_is_not_that_of_saying(string text) =>
        Assert.All(Statements.In(Head + text).Utterances, u => Assert.Null(u.When));

    [Fact]
    public void A_document_without_a_date_leaves_the_day_open()
    {
        var (found, document) = Single("Bridge of Tol\n\nMaria Deln said on Tuesday that the bridge was closed.");

        Assert.Equal(("on Tuesday", null), (found.When!.Words.Of(document.Text), found.When.Date));
    }

    [Fact]
    public void Two_in_one_sentence_each_have_their_day()
    {
        var proposals = Statements.In(
            Head + "Maria Deln said on Monday that the bridge was closed, and Ivo Trask said on Tuesday that it was open."
        );

        Assert.Equal(["2031-12-01", "2031-12-02"], proposals.Utterances.Select(u => u.When?.Date));
    }

    private static (Utterance Found, Document Document) Single(string text)
    {
        var document = DocumentReader.Read("text.txt", Encoding.UTF8.GetBytes(text))[0];
        return (Assert.Single(Statements.Of(document).Utterances), document);
    }
}
