using System.Text.RegularExpressions;
using Casus.Reports;
using Casus.Reports.Rendering;
using Casus.Reports.Typesetting;

namespace Casus.Tests.Reports;

public partial class TerminalTests
{
    [Fact]
    public void The_summary_is_the_approved_text() =>
        Approved.Matches("Reports/summary.txt", TerminalRenderer.Render(SampleReport.Build()));

    [Fact]
    public void The_summary_fits_one_screen() =>
        Assert.InRange(TerminalRenderer.Render(SampleReport.Build()).Count(c => c == '\n'), 10, 40);

    [Fact]
    public void Notes_that_do_not_fit_are_counted()
    {
        var notes = Enumerable.Range(0, 60).Select(at => (Block)new Block.Note(NoteKind.Caveat, $"note {at}"));
        var text = TerminalRenderer.Render(new("T", "Q", ["A"], [], new("s", "h", "e", 1), [new("s", "S", [.. notes])]));

        Assert.InRange(text.Count(c => c == '\n'), 30, 40);
        Assert.Contains(" more in the full report", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(66)]
    [InlineData(80)]
    [InlineData(132)]
    public void No_line_is_wider_than_the_terminal(int width) =>
        Assert.All(TerminalRenderer.Render(SampleReport.Build(), width).Split('\n'), line => Assert.InRange(CellWidth.Of(line), 0, width));

    [Fact]
    public void Colours_add_nothing_that_the_words_do_not_say()
    {
        var coloured = TerminalRenderer.Render(SampleReport.Build(), hasColour: true);

        Assert.Contains("\u001B[32m✓ holds", coloured, StringComparison.Ordinal);
        Assert.Equal(TerminalRenderer.Render(SampleReport.Build()), AnsiCode().Replace(coloured, ""));
    }

    [Fact]
    public void A_text_cannot_drive_the_terminal()
    {
        var text = TerminalRenderer.Render(HostileReport.Build());

        Assert.All(text, c => Assert.False(char.IsControl(c) && c != '\n'));
    }

    [Fact]
    public void A_table_keeps_its_columns_under_wide_and_combining_characters()
    {
        var table = new Table(
            ["Actor", Column.Number("Share")],
            [
                ["停戦", "0.5"],
                ["protégé".Normalize(System.Text.NormalizationForm.FormD), "12.25"],
            ]
        );

        Approved.Matches("Reports/wide-table.txt", TerminalTable.Render(table));
        var rows = TerminalTable.Render(table).TrimEnd('\n').Split('\n');
        Assert.Single(rows.Select(CellWidth.Of).Distinct());
    }

    [Fact]
    public void A_wide_table_is_wrapped_into_the_width()
    {
        var table = new Table(
            ["Claim", "Why"],
            [
                ["aid does not dissuade", string.Join(' ', Enumerable.Repeat("because", 30))],
            ]
        );

        Assert.All(TerminalTable.Render(table, 50).Split('\n'), line => Assert.InRange(CellWidth.Of(line), 0, 50));
    }

    [GeneratedRegex("\u001B\\[[0-9]+m", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AnsiCode();
}
