using System.Globalization;
using System.Xml.Linq;
using Casus.Reports.Drawings;
using Casus.Reports.Svg;
using Casus.Reports.Typesetting;

namespace Casus.Tests.Reports;

public class SvgTests
{
    private static readonly Dictionary<string, Func<Drawing>> Drawings = new(StringComparer.Ordinal)
    {
        ["outcome-map"] = SampleDrawings.Map,
        ["outcome-map-pooled"] = SampleDrawings.LargeMap,
        ["curves"] = SampleDrawings.Curves,
        ["intervals"] = SampleDrawings.Intervals,
        ["waterfall"] = SampleDrawings.Terms,
        ["hurdle"] = SampleDrawings.Hurdles,
        ["hazard"] = SampleDrawings.Hazards,
        ["tornado"] = SampleDrawings.Tornado,
        ["dots"] = SampleDrawings.Dots,
        ["densities"] = SampleDrawings.Densities,
        ["tree"] = SampleDrawings.Tree,
        ["balance"] = SampleDrawings.Balance,
    };

    public static TheoryData<string, double> Sheets =>
        [.. Drawings.Keys.SelectMany(name => new[] { (name, SvgPicture.PageWidth), (name, SvgPicture.PhoneWidth) })];

    /// <summary>All but the pooled map, which is too long to be read; its pooling has tests of its own.</summary>
    public static TheoryData<string, double> Readable => [.. Sheets.Where(sheet => sheet.Data.Item1 != "outcome-map-pooled")];

    [Fact]
    public void Every_kind_of_drawing_is_in_the_sample()
    {
        var kinds = typeof(Drawing).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Drawing)));

        Assert.Equal(kinds.Select(kind => kind.Name).Order(), Drawings.Values.Select(make => make().GetType().Name).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Readable))]
    public void A_drawing_is_the_approved_one(string name, double width)
    {
        Approved.Matches($"Reports/Drawings/{name}-{width:0}.svg", Render(Drawings[name](), width));
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void A_drawing_is_well_formed_and_has_a_title_and_a_description(string name, double width)
    {
        var svg = XDocument.Parse(Render(Drawings[name](), width)).Root!;
        var ids = svg.Attribute("aria-labelledby")!.Value.Split(' ');

        Assert.Equal("img", svg.Attribute("role")!.Value);
        Assert.Equal(["A title", "What it shows"], ids.Select(id => svg.Elements().Single(e => (string?)e.Attribute("id") == id).Value));
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void No_text_leaves_the_sheet_and_none_is_small(string name, double width)
    {
        var svg = XDocument.Parse(Render(Drawings[name](), width)).Root!;
        var box = svg.Attribute("viewBox")!.Value.Split(' ').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();

        foreach (var text in svg.Descendants().Where(element => element.Name.LocalName == "text"))
        {
            var (left, right) = Extent(text);
            Assert.True(left >= -8 && right <= box[2] + 8, $"'{text.Value}' reaches from {left:0} to {right:0} of {box[2]:0}");
            Assert.InRange((double)text.Attribute("y")!, 8, box[3]);
            Assert.Null(text.Attribute("font-size"));
        }

        Assert.DoesNotContain("NaN", svg.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("∞", (string?)svg.Attribute("viewBox"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void The_same_drawing_is_the_same_bytes(string name, double width) =>
        Assert.Equal(Render(Drawings[name](), width), Render(Drawings[name](), width));

    [Fact]
    public void A_drawing_of_nothing_is_still_a_drawing()
    {
        Drawing[] empty =
        [
            new CurveChart(Axis.Probability("x"), new("y", 1, 1), []),
            new CurveChart(Axis.Probability("x"), new("y", 0, 1), [new("none", [])], [new(0.2, 0.2, "")], [new(double.NaN, "nowhere")]),
            new IntervalChart(new("x", 0, 1), []),
            new Waterfall("start", 0, [], "end"),
            new HurdleChart("unit", []),
            new HazardChart("year", "hazard", "survival", [new("none", [])]),
            new HazardChart("year", "hazard", "survival", []),
            new TornadoChart(Axis.Probability("x"), 0.5, []),
            new TreeDrawing(new TreeNode.End(["0"]), ["one"]),
            new BalanceChart("A", "B", 0, []),
            new OutcomeMap("r", [], "c", [], [], []),
        ];

        Assert.All(empty, drawing => Assert.NotNull(XDocument.Parse(Render(drawing, SvgPicture.PhoneWidth)).Root));
    }

    [Fact]
    public void Numbers_that_are_none_break_no_drawing()
    {
        foreach (var odd in new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1e300, -1e300 })
        {
            Drawing[] drawings =
            [
                new CurveChart(
                    new("x", odd, 1),
                    new("y", 0, odd),
                    [new("odd", [new(odd, odd, odd, odd), new(1, odd, 0, odd)])],
                    [new(odd, 1, "band")],
                    [new(odd, "limit")],
                    [new(odd, odd, "mark")]
                ),
                new IntervalChart(new("x", 0, 1), [new("g", [new("odd", odd, odd), new("even", 0, 1)])]),
                new HurdleChart("unit", [new("odd", "clause", odd), new("even", "clause", 1)]),
                new HazardChart("year", "hazard", "survival", [new("odd", [odd, 0.5])]),
                new TornadoChart(Axis.Probability("x"), odd, [new("a", "0", "1", odd, 0.5, "here")], odd),
                new BalanceChart("A", "B", odd, [new("c", [new("s", odd)], odd)]),
            ];

            Assert.All(drawings, drawing => Assert.DoesNotContain("NaN", Render(drawing, SvgPicture.PageWidth), StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_tree_of_sixty_nodes_keeps_its_ends_a_line_apart()
    {
        TreeNode node = new TreeNode.End(["0"]);
        for (var depth = 0; depth < 5; depth++)
        {
            var below = node;
            node = new TreeNode.Choice($"Player {depth}", [new("left", below), new("right", below)]);
        }

        var layout = TreeLayout.Of(node);
        var ends = layout.Places.Where(place => place.Node is TreeNode.End).Select(place => place.Y).Order().ToList();

        Assert.Equal(63, layout.Places.Count);
        Assert.All(ends.Zip(ends.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 26));
    }

    [Fact]
    public void Names_of_lines_do_not_touch_where_the_lines_end_together()
    {
        var curves = Enumerable.Range(0, 6).Select(at => new Curve($"line {at}", [new(0, 0.1 * at), new(1, 0.5 + (0.001 * at))]));
        var svg = XDocument.Parse(Render(new CurveChart(Axis.Probability("x"), Axis.Probability("y"), [.. curves]), SvgPicture.PageWidth));

        var heights = svg.Descendants()
            .Where(text => text.Value.StartsWith("line ", StringComparison.Ordinal) && text.Name.LocalName == "text")
            .Select(text => (double)text.Attribute("y")!)
            .Order()
            .ToList();

        Assert.Equal(6, heights.Count);
        Assert.All(heights.Zip(heights.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 16));
    }

    private static string Render(Drawing drawing, double width) => SvgPicture.Render(drawing, "A title", "What it shows", width);

    private static (double Left, double Right) Extent(XElement text)
    {
        var (x, wide) = (
            (double)text.Attribute("x")!,
            TextWidth.Of(text.Value, ((string?)text.Attribute("class"))?.Contains("small", StringComparison.Ordinal) == true ? 12 : 13)
        );
        return (string?)text.Attribute("text-anchor") switch
        {
            "middle" => (x - (wide / 2), x + (wide / 2)),
            "end" => (x - wide, x),
            _ => (x, x + wide),
        };
    }
}
