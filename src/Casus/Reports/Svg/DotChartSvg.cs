using Casus.Reports.Drawings;
using Casus.Reports.Typesetting;

namespace Casus.Reports.Svg;

/// <summary>Draws numbers with their intervals: a circle, an open circle, a diamond.</summary>
internal static class DotChartSvg
{
    private const double Step = 13;
    private static readonly string[] Tones = ["good", "partial", "refused"];

    public static void Draw(DotChart chart, Canvas canvas)
    {
        var frame = new RowFrame(canvas, chart.Rows.Select(row => row.Label), chart.Rows.Select(row => row.Text), 8);
        var scale = new LinearScale(chart.Axis.Low, chart.Axis.High, frame.Left, frame.Right);
        var bar = Step * chart.Marks.Length;
        var top = Legend(chart, canvas) + 6;
        var bottom = top + chart.Rows.Sum(row => frame.Height(row.Label, bar)) + 4;
        var end = AxisPainter.Below(canvas, chart.Axis, scale, top, bottom);
        var y = top + 4;
        foreach (var row in chart.Rows)
        {
            var first = frame.Write(row.Label, row.Text, y, bar, "halo");
            for (var mark = 0; mark < row.Dots.Length; mark++)
                Dot(canvas, scale, chart.Axis, row.Dots[mark], mark, first + (Step * (mark + 0.5)));
            y += frame.Height(row.Label, bar);
        }

        canvas.Height = end;
    }

    private static double Legend(DotChart chart, Canvas canvas) =>
        chart.Marks.Length == 1
            ? 0
            : canvas.Legend(
                [.. chart.Marks.Select((name, mark) => ((Action<double, double>)((x, y) => Mark(canvas, mark, x, y)), name))],
                0
            );

    private static void Dot(Canvas canvas, LinearScale scale, Axis axis, CurvePoint dot, int mark, double y)
    {
        double At(double value) => scale.At(Math.Clamp(value, axis.Low, axis.High));
        if (dot is { Low: { } low, High: { } high } && double.IsFinite(low) && double.IsFinite(high))
            canvas.Line(At(low), y, At(high), y, $"thick s-{Tones[mark]}");
        if (double.IsFinite(dot.X))
            Mark(canvas, mark, At(dot.X), y);
    }

    private static void Mark(Canvas canvas, int mark, double x, double y)
    {
        switch (mark)
        {
            case 0:
                canvas.Circle(x, y, 4.5, "f-good");
                break;
            case 1:
                canvas.Circle(x, y, 4.5, "bare");
                canvas.Circle(x, y, 4.25, "open s-partial");
                break;
            default:
                canvas.Polygon([(x, y - 5.5), (x + 5, y), (x, y + 5.5), (x - 5, y)], "f-refused");
                break;
        }
    }
}
