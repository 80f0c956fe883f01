using Casus.Formats;

namespace Casus.Tests.Formats;

public class DiagnosticTests
{
    private static readonly Diagnostic Slip = new("case.yaml", 3, 9, "There is no actor 'norht'.", "Did you mean 'north'?", Severity.Error)
    {
        SourceLine = "joins: norht",
    };

    [Fact]
    public void A_diagnostic_shows_its_line_and_points_at_the_place() =>
        Assert.Equal("case.yaml:3:9: There is no actor 'norht'. Did you mean 'north'?\n    joins: norht\n            ^", Slip.Render());

    [Fact]
    public void A_warning_says_that_it_is_one() =>
        Assert.Equal(
            "case.yaml:3:9: warning: There is no actor 'norht'.",
            (Slip with { Severity = Severity.Warning, Remedy = "" }).ToString()
        );

    [Fact]
    public void Of_a_long_line_the_part_around_the_place_is_shown()
    {
        var line = new string('a', 4000) + "X" + new string('b', 4000);
        var rendered = (Slip with { Column = 4001, SourceLine = line }).Render().Split('\n');

        Assert.InRange(rendered[1].Length, 60, 130);
        Assert.Equal('X', rendered[1][rendered[2].IndexOf('^', StringComparison.Ordinal)]);
    }
}
