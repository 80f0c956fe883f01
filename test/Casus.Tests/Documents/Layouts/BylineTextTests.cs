using Casus.Documents.Layouts;

namespace Casus.Tests.Documents.Layouts;

public class BylineTextTests
{
    [Theory]
    [InlineData("By Jane Doe", "Jane Doe", null, null)]
    [InlineData("BY JANE DOE", "Jane Doe", null, null)]
    [InlineData("By Jane Doe in Port Alder", "Jane Doe", null, null)]
    [InlineData("By Jane Doe in Port Alder and John Roe in Varnograd", "Jane Doe;John Roe", null, null)]
    [InlineData("By Jane Doe, John Roe, and A. N. Poe", "Jane Doe;John Roe;A. N. Poe", null, null)]
    [InlineData("By Nadia el-Masri and Jean d'Orme", "Nadia el-Masri;Jean d'Orme", null, null)]
    [InlineData("By Dr. Jane Doe, Senior Fellow, The Echo", "Jane Doe", "The Echo", null)]
    [InlineData("By Jane Doe for The Harbour Times", "Jane Doe", "The Harbour Times", null)]
    [InlineData("By Reuters", "", "Reuters", null)]
    [InlineData("By Harbour Policy Desk", "Harbour Policy Desk", null, null)]
    [InlineData("Words: Jane Doe", "Jane Doe", null, null)]
    [InlineData("Interview by Jane Doe", "Jane Doe", null, null)]
    [InlineData("Report compiled by Jane Doe", "Jane Doe", null, null)]
    [InlineData("From our correspondent Jane Doe", "Jane Doe", null, null)]
    [InlineData("From our own correspondent", "", null, null)]
    [InlineData("Jane Doe, Diplomatic Editor", "Jane Doe", null, null)]
    [InlineData("Diplomatic Editor Jane Doe | 4 March 2031", "Jane Doe", null, "2031-03-04")]
    [InlineData("Jane Doe | Tuesday 4 March 2031 | Last updated 5 March 2031", "Jane Doe", null, "2031-03-04")]
    [InlineData("Jane Doe Published: 10:15, 4 March 2031", "Jane Doe", null, "2031-03-04")]
    [InlineData("Posted by Jane Doe on March 4, 2031 at 6:40 pm ET", "Jane Doe", null, "2031-03-04")]
    [InlineData("Published by The Echo on 4 March 2031", "", "The Echo", "2031-03-04")]
    [InlineData("Jane Doe (Northern Agency), 4 March 2031", "Jane Doe", "Northern Agency", "2031-03-04")]
    [InlineData("The Saturday Post, Port Alder, 4 March 2031", "", "The Saturday Post", "2031-03-04")]
    [InlineData("Institute for Lakes and Rivers, Port Alder, 4 March 2031", "", "Institute for Lakes and Rivers", "2031-03-04")]
    [InlineData("PORT ALDER, 4 March 2031", "", null, "2031-03-04")]
    [InlineData("Port Alder, Tuesday", "", null, null)]
    [InlineData("Le Journal du Fleuve, 4 mars 2031. Translated from the French by Ann Poe.", "", "Le Journal du Fleuve", "2031-03-04")]
    [InlineData("Von Anna Keller, Varnograd", "Anna Keller", null, null)]
    [InlineData("De notre correspondante Anne Dupont", "Anne Dupont", null, null)]
    [InlineData("Publié le 4 mars 2031 à 18h40", "", null, "2031-03-04")]
    [InlineData("Jane Doe | 4 March 2031 | 12 comments | 5 min read", "Jane Doe", null, "2031-03-04")]
    public void Who_where_and_when_are_told_apart(string line, string authors, string? outlet, string? date)
    {
        var read = BylineText.Of(line);

        Assert.NotNull(read);
        Assert.Equal((authors, outlet, date), (string.Join(';', read.Authors), read.Outlet, read.Date?.Iso));
    }

    [Theory]
    [InlineData("By March the line had moved.")]
    [InlineData("By land and by sea")]
    [InlineData("Attack by Northern Forces")]
    [InlineData("The bridge is closed, 4 soldiers said on 4 March 2031.")]
    [InlineData("Jane Doe")]
    [InlineData("Jane Doe said that the line had moved on 4 March 2031.")]
    [InlineData("Published figures tell another story")]
    [InlineData("Date palms of the south")]
    [InlineData("Ridge Campaign Assessment, March 4, 2031")]
    [InlineData("“The bridge is closed,” Maria Deln said on Tuesday.")]
    public void What_is_no_byline_is_none(string line) => Assert.Null(BylineText.Of(line));

    [Fact]
    public void A_line_that_was_changed_later_keeps_its_first_date()
    {
        var read = BylineText.Of("Updated: 5 March 2031 | Published: 4 March 2031");

        Assert.Equal(("2031-03-04", "2031-03-05"), (read?.Date?.Iso, read?.Changed?.Iso));
    }
}
