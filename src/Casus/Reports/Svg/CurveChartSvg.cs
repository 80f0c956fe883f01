using System.Text;
using Casus.Reports.Drawings;
using Casus.Reports.Typesetting;

namespace Casus.Reports.Svg;

/// <summary>Draws lines over a quantity. Each line is named at its end, and told apart by dash as well as by colour.</summary>
internal static class CurveChartSvg
{
    public static void Draw(CurveChart chart, Canvas canvas)
    {
        var top = CurveHeads.Height(chart, canvas) + 26;
        var height = canvas.IsNarrow ? 220.0 : 290.0;
        var y = new LinearScale(chart.Y.Low, chart.Y.High, top + height, top);
        var left = AxisPainter.LeftWidth(chart.Y, y);
        var names = chart.Curves.Select(curve => TextWidth.Wrap(curve.Label, canvas.IsNarrow ? 88 : 150)).ToList();
        var right = canvas.Width - names.SelectMany(lines => lines).Select(line => TextWidth.Of(line)).DefaultIfEmpty(0).Max() - 20;
        var x = new LinearScale(chart.X.Low, chart.X.High, left, right);

        canvas.Text(0, 13, TextWidth.Cut(chart.Y.Label, canvas.Width, 12), "small");
        foreach (var band in chart.Bands)
            canvas.Rect(x.At(band.Low), top, x.At(band.High) - x.At(band.Low), height, "band");
        AxisPainter.Left(canvas, chart.Y, y, left, right);
        canvas.Height = AxisPainter.Below(canvas, chart.X, x, top, top + height, hasGrid: false);
        CurveHeads.Draw(chart, canvas, x, 22, top + height);

        for (var at = 0; at < chart.Curves.Length; at++)
            Range(canvas, chart.Curves[at], at, x, y);
        for (var at = 0; at < chart.Curves.Length; at++)
            Line(canvas, chart.Curves[at], at, x, y);
        Names(chart, canvas, names, y, right);
        var labels = new CurveLabels(canvas, left, right, top, top + height);
        foreach (var point in chart.Curves.SelectMany(curve => curve.Points))
            labels.Avoid(x.At(point.X), y.At(point.Y));
        foreach (var limit in chart.Limits.Where(limit => !limit.IsVertical))
            Level(canvas, labels, limit, chart.Y, y);
        foreach (var mark in chart.Marks)
            labels.Point(x.At(mark.X), y.At(mark.Y), mark.Label);
    }

    private static void Range(Canvas canvas, Curve curve, int index, LinearScale x, LinearScale y)
    {
        var ranged = curve.Points.Where(point => point is { Low: not null, High: not null }).ToList();
        if (ranged.Count < 2)
            return;
        var outline = ranged.Select(point => (x.At(point.X), y.At(point.High!.Value)));
        var back = Enumerable.Reverse(ranged).Select(point => (x.At(point.X), y.At(point.Low!.Value)));
        canvas.Polygon([.. outline, .. back], $"faint t-{Palette.Name(Palette.Series(index))}");
    }

    private static void Line(Canvas canvas, Curve curve, int index, LinearScale x, LinearScale y)
    {
        var path = new StringBuilder();
        foreach (var point in curve.Points)
            Canvas.Pair(path.Append(path.Length == 0 ? 'M' : 'L'), x.At(point.X), y.At(point.Y));
        if (path.Length > 0)
            canvas.Path(path.ToString(), $"curve s-{Palette.Name(Palette.Series(index))}{Dash(index)}");
    }

    private static void Names(CurveChart chart, Canvas canvas, List<List<string>> names, LinearScale y, double right)
    {
        var ends = chart.Curves.Select(curve => curve.Points.IsEmpty ? y.From : y.At(curve.Points[^1].Y)).ToArray();
        var sizes = names.Select(lines => (lines.Count * Canvas.LineHeight) + 2).ToArray();
        var places = Spread.Apart(ends, sizes, y.To - 4, y.From);
        for (var at = 0; at < places.Length; at++)
        {
            var tone = Palette.Name(Palette.Series(at));
            canvas.Path(Elbow(right + 2, ends[at], right + 14, places[at]), $"open s-{tone}");
            canvas.Lines(right + 17, places[at] - (sizes[at] / 2) + 13.5, names[at], $"f-{tone}");
        }
    }

    private static string Elbow(double x1, double y1, double x2, double y2)
    {
        var path = new StringBuilder("M");
        Canvas.Pair(path, x1, y1).Append('L');
        return Canvas.Pair(path, x2, y2).ToString();
    }

    private static void Level(Canvas canvas, CurveLabels labels, Limit limit, Axis axis, LinearScale y)
    {
        var height = y.At(limit.Value);
        canvas.Line(labels.Left, height, labels.Right, height, "limit");
        labels.Along(height, $"{limit.Label} {axis.Write(limit.Value)}".TrimStart());
    }

    private static string Dash(int index) => index % 6 == 0 ? "" : $" dash{index % 6}";
}
