using Casus.Attribution.Quotations;
using Casus.Documents;

namespace Casus.Tests.Attribution;

public class QuotationTests
{
    [Theory]
    [InlineData("He said “the bridge is closed” and left.", "the bridge is closed")]
    [InlineData("He said \"the bridge is closed\" and left.", "the bridge is closed")]
    [InlineData("He said ‘the bridge is closed’ and left.", "the bridge is closed")]
    [InlineData("He said 'the bridge is closed' and left.", "the bridge is closed")]
    [InlineData("He said «the bridge is closed» and left.", "the bridge is closed")]
    [InlineData("He said „the bridge is closed“ and left.", "the bridge is closed")]
    [InlineData("He said „the bridge is closed” and left.", "the bridge is closed")]
    [InlineData("He said »the bridge is closed« and left.", "the bridge is closed")]
    [InlineData("‘They said “no” to it,’ he said.", "They said “no” to it,")]
    [InlineData("“He told me ‘never’ twice,” she said.", "He told me ‘never’ twice,")]
    [InlineData("«He said «never» twice», she said.", "He said «never» twice")]
    [InlineData("‘It’s not the ministers’ bridge, it’s ours,’ he said.", "It’s not the ministers’ bridge, it’s ours,")]
    public void Words_in_marks_of_any_kind_are_found(string text, string content) => Assert.Equal([content], Contents(text));

    [Theory]
    [InlineData("The ministers' plan and the soldiers' pay were cut.")]
    [InlineData("It isn't the '90s any more, and rock 'n' roll is dead.")]
    [InlineData("The barrel was 6' 2\" long.")]
    [InlineData("Tol's bridge and Deln's road are closed.")]
    public void Apostrophes_and_inches_open_nothing(string text) => Assert.Empty(Contents(text));

    [Fact]
    public void A_mark_that_nothing_closes_is_open_ended()
    {
        var found = Assert.Single(QuotationFinder.Find("“The bridge is closed.", new(0, 22)));

        Assert.True(found.IsOpenEnded);
    }

    [Fact]
    public void Finding_marks_costs_time_in_proportion_to_the_length()
    {
        // A search that starts anew at each of the marks would look at 10^10 characters and not end within the limit of the run.
        var text = string.Concat(Enumerable.Repeat("he said ‘a b \"c d “e ", 20_000));

        Assert.NotNull(QuotationFinder.Find(text, new(0, text.Length)));
    }

    private static string[] Contents(string text) =>
        [.. QuotationFinder.Find(text, new Span(0, text.Length)).Select(q => q.Content.Of(text))];
}
