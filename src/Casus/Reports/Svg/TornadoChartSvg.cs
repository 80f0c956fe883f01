using Casus.Reports.Drawings;
using Casus.Reports.Typesetting;

namespace Casus.Reports.Svg;

/// <summary>Draws how far one number swings with each assumption: an open end for the low input, a full end for the high one.</summary>
internal static class TornadoChartSvg
{
    private const double Bar = 14;

    public static void Draw(TornadoChart chart, Canvas canvas)
    {
        var frame = new RowFrame(canvas, chart.Swings.Select(swing => swing.Assumption), chart.Swings.Select(Inputs), 8);
        var scale = new LinearScale(chart.Axis.Low, chart.Axis.High, frame.Left, frame.Right);
        var top = Legend(chart, canvas) + Heads(chart, canvas, scale, measureOnly: true, 0);
        var bottom = top + chart.Swings.Sum(swing => frame.Height(swing.Assumption, Bar)) + 4;

        var end = AxisPainter.Below(canvas, chart.Axis, scale, top, bottom);
        Heads(chart, canvas, scale, measureOnly: false, top);
        canvas.Line(scale.At(chart.Central), top - 4, scale.At(chart.Central), bottom, "axis");
        if (chart.Threshold is { } threshold)
            canvas.Line(scale.At(threshold), top - 4, scale.At(threshold), bottom, "limit");

        var y = top + 4;
        foreach (var swing in chart.Swings)
        {
            var middle = frame.Write(swing.Assumption, Inputs(swing), y, Bar, "halo") + (Bar / 2);
            Row(chart, canvas, scale, swing, middle);
            y += frame.Height(swing.Assumption, Bar);
        }

        canvas.Height = end;
    }

    private static double Legend(TornadoChart chart, Canvas canvas)
    {
        var entries = new List<(Action<double, double>, string)>
        {
            ((x, y) => Low(canvas, x, y), "low end of the range at the right"),
            ((x, y) => canvas.Circle(x, y, 5, "f-partial"), "high end"),
        };
        if (chart.Swings.Any(swing => swing.FlipsAt.Length > 0))
            entries.Add(((x, y) => Flip(canvas, x, y), "the verdict turns, at the value beside ◆"));
        return canvas.Legend([.. entries], 0);
    }

    // The central value and the limit are named above the bars, on a line each where they would touch.
    private static double Heads(TornadoChart chart, Canvas canvas, LinearScale scale, bool measureOnly, double bottom)
    {
        var central = $"as given {chart.Axis.Write(chart.Central)}";
        if (chart.Threshold is not { } threshold)
            return Head(canvas, scale.At(chart.Central), bottom - 8, central, measureOnly);

        var limit = $"{chart.ThresholdLabel} {chart.Axis.Write(threshold)}".TrimStart();
        var apart = Math.Abs(Center(canvas, scale.At(chart.Central), central) - Center(canvas, scale.At(threshold), limit));
        var fits = apart > ((TextWidth.Of(central, 12) + TextWidth.Of(limit, 12)) / 2) + 12;
        Head(canvas, scale.At(chart.Central), bottom - 8, central, measureOnly);
        Head(canvas, scale.At(threshold), bottom - (fits ? 8 : 24), limit, measureOnly);
        return fits ? 24 : 40;
    }

    private static double Head(Canvas canvas, double x, double y, string text, bool measureOnly)
    {
        if (!measureOnly)
            canvas.Text(Center(canvas, x, text), y, text, "small halo", Align.Middle);
        return 24;
    }

    private static double Center(Canvas canvas, double x, string text)
    {
        var half = TextWidth.Of(text, 12) / 2;
        return Math.Clamp(x, half, Math.Max(half, canvas.Width - half));
    }

    private static void Row(TornadoChart chart, Canvas canvas, LinearScale scale, Swing swing, double y)
    {
        var (low, high) = (scale.At(swing.AtLow), scale.At(swing.AtHigh));
        canvas.Rect(Math.Min(low, high), y - 4, Math.Abs(high - low), 8, "t-partial");
        canvas.Line(low, y, high, y, "thick s-partial");
        Low(canvas, low, y);
        canvas.Circle(high, y, 5, "f-partial");
        if (swing.FlipsAt.Length > 0 && chart.Threshold is { } threshold)
            Flip(canvas, scale.At(threshold), y);
    }

    private static void Low(Canvas canvas, double x, double y)
    {
        canvas.Circle(x, y, 4.5, "bare");
        canvas.Circle(x, y, 4.25, "open s-partial");
    }

    private static void Flip(Canvas canvas, double x, double y) =>
        canvas.Polygon([(x, y - 7), (x + 6, y), (x, y + 7), (x - 6, y)], "f-refused");

    private static string Inputs(Swing swing) =>
        $"{swing.LowInput} to {swing.HighInput}" + (swing.FlipsAt.Length > 0 ? $" ◆ {swing.FlipsAt}" : "");
}
