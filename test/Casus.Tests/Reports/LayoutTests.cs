using Casus.Reports.Svg;
using Casus.Reports.Typesetting;
using CsCheck;

namespace Casus.Tests.Reports;

public class LayoutTests
{
    private static readonly Gen<(double Wish, double Size)[]> Labels = Gen.Select(Gen.Double[0, 300], Gen.Double[5, 25]).Array[0, 10];

    [Fact]
    public void Labels_moved_apart_keep_clear_of_each_other_and_within_the_ends() =>
        Labels.Sample(
            labels =>
            {
                var sizes = labels.Select(label => label.Size).ToArray();
                var places = Spread.Apart(labels.Select(label => label.Wish).ToArray(), sizes, 0, 300);
                var boxes = places.Zip(sizes).OrderBy(box => box.First).ToList();

                Assert.All(boxes, box => Assert.InRange(box.First, (box.Second / 2) - 1e-9, 300 - (box.Second / 2) + 1e-9));
                for (var at = 1; at < boxes.Count; at++)
                    Assert.True(boxes[at].First - boxes[at - 1].First >= ((boxes[at].Second + boxes[at - 1].Second) / 2) - 1e-9);
            },
            seed: "0000000000001"
        );

    [Fact]
    public void Labels_that_stand_apart_stay_where_they_are() =>
        Assert.Equal([10, 50, 90], Spread.Apart([10, 50, 90], [16, 16, 16], 0, 100));

    [Fact]
    public void Ticks_are_round_and_within_the_axis() =>
        Gen.Select(Gen.Double[-1000, 1000], Gen.Double[0.01, 1000], Gen.Int[2, 12])
            .Sample(
                (low, length, most) =>
                {
                    var ticks = new LinearScale(low, low + length, 0, 100).Ticks(most);

                    Assert.InRange(ticks.Count, 0, most + 1);
                    Assert.All(ticks, tick => Assert.InRange(tick, low - (length * 1e-6), low + (length * (1 + 1e-6))));
                },
                seed: "0000000000002"
            );

    [Fact]
    public void Pooling_loses_no_cell()
    {
        var map = SampleDrawings.LargeMap();
        var grid = OutcomePool.Pool(map);

        Assert.True(map.IsPooled);
        Assert.Equal(60 * 41 * 2, grid.Panels.Sum(panel => panel.Cells.Sum(cell => cell.Total)));
        Assert.All(grid.Panels, panel => Assert.Equal(grid.Rows.Count * grid.Columns.Count, panel.Cells.Count));
        Assert.Equal("text 1 … text 5", grid.Rows[0]);
        Assert.Equal("text 56 … text 60", grid.Rows[^1]);
    }

    [Fact]
    public void A_map_of_thirty_million_formulas_would_still_be_pooled_within_int_range()
    {
        var rows = Enumerable.Range(0, 300).Select(at => $"{at}").ToArray();
        var map = new Casus.Reports.Drawings.OutcomeMap(
            "r",
            [.. rows],
            "c",
            [.. rows],
            [new("x", Casus.Reports.Drawings.Tone.Good)],
            [.. Enumerable.Range(0, 20).Select(at => new Casus.Reports.Drawings.OutcomePanel($"p{at}", [.. new int[90_000]]))]
        );

        var grid = OutcomePool.Pool(map);

        Assert.Equal(6, grid.Panels.Count);
        Assert.Equal(1_800_000, grid.Panels.Sum(panel => panel.Cells.Sum(cell => cell.Total)));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("cafe\u0301", 4)]
    [InlineData("停戦", 4)]
    [InlineData("🕊", 2)]
    public void A_terminal_column_count_knows_wide_and_combining_characters(string text, int expected) =>
        Assert.Equal(expected, CellWidth.Of(text));

    [Fact]
    public void Wrapped_lines_keep_every_word_and_the_width() =>
        Gen.Select(Gen.String[Gen.Char["ab停 é"], 0, 80], Gen.Int[2, 30])
            .Sample(
                (text, width) =>
                {
                    var lines = CellWidth.Wrap(text, width);

                    Assert.All(lines, line => Assert.InRange(CellWidth.Of(line), 0, width));
                    Assert.Equal(
                        text.Replace(" ", "", StringComparison.Ordinal),
                        string.Concat(lines).Replace(" ", "", StringComparison.Ordinal)
                    );
                },
                seed: "0000000000003"
            );

    [Theory]
    [InlineData(0.005, "0.01")]
    [InlineData(-0.001, "0")]
    [InlineData(12.5, "12.5")]
    [InlineData(-3.07, "-3.07")]
    [InlineData(100, "100")]
    public void Places_are_written_with_two_decimals_at_most(double value, string expected)
    {
        var text = new System.Text.StringBuilder();

        Markup.Number(text, value);

        Assert.Equal(expected, text.ToString());
    }
}
