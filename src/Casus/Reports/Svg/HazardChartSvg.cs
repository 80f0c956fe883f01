using Casus.Reports.Drawings;
using Casus.Reports.Typesetting;

namespace Casus.Reports.Svg;

/// <summary>Draws hazards as bars and survival as a line of open discs, one panel for each formula on the same scale.</summary>
internal static class HazardChartSvg
{
    private const double Plot = 110;
    private const double Panel = Plot + 60;
    private const double Gap = 28;

    public static void Draw(HazardChart chart, Canvas canvas)
    {
        var top =
            canvas.Legend(
                [((x, y) => canvas.Rect(x - 6, y - 5, 12, 10, "f-refused"), chart.Hazard), ((x, y) => Disc(canvas, x, y), chart.Survival)],
                0
            ) + 6;
        var across = canvas.IsNarrow || chart.Series.Length == 1 ? 1 : 2;
        var width = (canvas.Width - ((across - 1) * Gap)) / across;
        for (var at = 0; at < chart.Series.Length; at++)
            Draw(canvas, chart, chart.Series[at], at % across * (width + Gap), top + (at / across * Panel), width);
        canvas.Height = top + ((chart.Series.Length + across - 1) / across * Panel);
    }

    private static void Draw(Canvas canvas, HazardChart chart, HazardSeries series, double left, double top, double width)
    {
        var survival = series.Survival();
        var last = survival.IsEmpty ? "" : $"○ {NumberText.Probability(survival[^1])}";
        canvas.Text(left + width, top + 13, last, "muted", Align.Right);
        canvas.Text(left, top + 13, TextWidth.Cut(series.Label, (width - TextWidth.Of(last)) / 1.1), "strong");
        var axis = Axis.Probability("");
        var y = new LinearScale(0, 1, top + 24 + Plot, top + 24);
        var start = left + AxisPainter.LeftWidth(axis, y);
        foreach (var tick in y.Ticks(2))
        {
            canvas.Line(start, y.At(tick), left + width, y.At(tick), "grid");
            canvas.Text(start - 6, y.At(tick) + 4, axis.Write(tick), "small muted", Align.Right);
        }

        var step = (left + width - start) / Math.Max(1, series.Hazards.Length);
        Bars(canvas, chart, series, y, start, step);
        Survival(canvas, series, y, start, step);
    }

    private static void Bars(Canvas canvas, HazardChart chart, HazardSeries series, LinearScale y, double start, double step)
    {
        var every = Math.Max(1, (int)Math.Ceiling(18 / Math.Max(step, 0.1)));
        for (var at = 0; at < series.Hazards.Length; at++)
        {
            var (middle, height) = (start + ((at + 0.5) * step), y.At(series.Hazards[at]));
            var width = Math.Clamp(step * 0.55, 1.5, 22);
            canvas.Rect(middle - (width / 2), height, width, y.From - height, "f-refused");
            if (at % every == 0)
                canvas.Text(middle, y.From + 15, NumberText.Count(at + 1), "small muted", Align.Middle);
        }

        canvas.Line(start, y.From, start + (step * series.Hazards.Length), y.From, "axis");
        canvas.Text(start - 6, y.From + 15, chart.Period, "small muted", Align.Right);
    }

    private static void Survival(Canvas canvas, HazardSeries series, LinearScale y, double start, double step)
    {
        var survival = series.Survival();
        var line = new (double, double)[survival.Length + 1];
        line[0] = (start, y.At(1));
        for (var at = 0; at < survival.Length; at++)
            line[at + 1] = (start + ((at + 0.5) * step), y.At(survival[at]));
        canvas.Polyline(line, "curve s-partial");
        if (step >= 9)
        {
            foreach (var (x, height) in line.AsSpan(1))
                Disc(canvas, x, height);
        }
    }

    private static void Disc(Canvas canvas, double x, double y)
    {
        canvas.Circle(x, y, 3.75, "bare");
        canvas.Circle(x, y, 3.5, "open s-partial");
    }
}
