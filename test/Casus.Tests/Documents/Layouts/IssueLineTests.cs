using Casus.Documents.Layouts;

namespace Casus.Tests.Documents.Layouts;

public class IssueLineTests
{
    [Theory]
    [InlineData("Lake Shore Messenger, Saturday, 6 October 2029, page 3", "", "Lake Shore Messenger", "2029-10-06")]
    [InlineData("The Hollow Valley Record, Thursday, Oct. 3, 2030, section B", "", "The Hollow Valley Record", "2030-10-03")]
    [InlineData("Friends of the Lost Institute — Report summary, 21 November 2029", "", "Friends of the Lost Institute", "2029-11-21")]
    [InlineData("Hot Springs, the monthly letter of the Spa Exchange · Issue 88 · March 2030", "", "Hot Springs", "2030-03")]
    [InlineData("“Wochenblick”, reportage by Anna Keller, translated from the German", "Anna Keller", "Wochenblick", null)]
    [InlineData("A letter about chess and those who play it. Issue 61, 7 November 2030. By Jane Doe", "Jane Doe", null, "2030-11-07")]
    public void What_is_recognised_of_a_line_about_an_issue_counts(string line, string authors, string? outlet, string? date)
    {
        var read = Assert.IsType<BylineText>(IssueLine.Of(line));

        Assert.Equal(authors, string.Join(';', read.Authors));
        Assert.Equal(outlet, read.Outlet);
        Assert.Equal(date, read.Date?.Iso);
    }

    [Theory]
    [InlineData("The bridge was closed on 4 March 2031, and nobody who lived beside it was asked whether that was wise.")]
    [InlineData("What happened on 4 March 2031, and why?")]
    [InlineData("A long walk, a short answer")]
    [InlineData("Varnograd")]
    public void Sentences_and_headings_are_no_such_line(string line) => Assert.Null(IssueLine.Of(line));
}
