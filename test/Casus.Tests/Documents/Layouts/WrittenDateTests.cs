using Casus.Documents.Layouts;

namespace Casus.Tests.Documents.Layouts;

public class WrittenDateTests
{
    [Theory]
    [InlineData("2031-03-04", "2031-03-04")]
    [InlineData("2031-03-04T10:15:00Z", "2031-03-04")]
    [InlineData("2031/3/4", "2031-03-04")]
    [InlineData("4.3.2031", "2031-03-04")]
    [InlineData("04.03.2031, 10:15 Uhr", "2031-03-04")]
    [InlineData("25/12/2031", "2031-12-25")]
    [InlineData("12/25/2031", "2031-12-25")]
    [InlineData("4 March 2031", "2031-03-04")]
    [InlineData("4th of March, 2031", "2031-03-04")]
    [InlineData("Tue, 04 Mar 2031 10:15:00 GMT", "2031-03-04")]
    [InlineData("March 4, 2031", "2031-03-04")]
    [InlineData("Mar. 4th, 2031", "2031-03-04")]
    [InlineData("4. März 2031", "2031-03-04")]
    [InlineData("le 1er avril 2031", "2031-04-01")]
    [InlineData("4 de marzo de 2031", "2031-03-04")]
    [InlineData("4 марта 2031 года", "2031-03-04")]
    [InlineData("2031年3月4日", "2031-03-04")]
    [InlineData("2031年3月", "2031-03")]
    [InlineData("March 2031", "2031-03")]
    [InlineData("2031-03", "2031-03")]
    // Day and month cannot be told apart: only the year is certain.
    [InlineData("3/4/2031", "2031")]
    [InlineData("4/4/2031", "2031-04-04")]
    // There is no such day: the month is what is left.
    [InlineData("30 February 2031", "2031-02")]
    [InlineData("29 February 2032", "2032-02-29")]
    public void Dates_are_read_as_far_as_they_are_certain(string text, string iso) => Assert.Equal(iso, WrittenDate.FirstIn(text)?.Iso);

    [Theory]
    [InlineData("2031-13-04")]
    [InlineData("In 2031 the line moved")]
    [InlineData("Article 5, paragraph 3")]
    [InlineData("10-12 divisions")]
    [InlineData("March on the capital")]
    [InlineData("")]
    public void What_is_no_date_is_none(string text) => Assert.Null(WrittenDate.FirstIn(text)?.Iso);

    [Fact]
    public void A_day_without_a_year_is_found_but_has_no_form_of_its_own()
    {
        var date = WrittenDate.FirstIn("Varnograd, 4 May");

        Assert.Equal((null, 5, 4), (date?.Year, date?.Month, date?.Day));
        Assert.Null(date?.Iso);
    }

    [Fact]
    public void A_year_alone_is_a_date_only_if_nothing_else_is_there()
    {
        Assert.Equal("2031", WrittenDate.Whole("2031")?.Iso);
        Assert.Null(WrittenDate.Whole("2031 men"));
    }
}
