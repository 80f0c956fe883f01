using Casus.Reports.Drawings;
using Casus.Reports.Typesetting;

namespace Casus.Reports.Svg;

/// <summary>Draws axes: thin lines at round numbers, each number written once.</summary>
internal static class AxisPainter
{
    /// <summary>Lines from <paramref name="top"/> to <paramref name="bottom"/> with their numbers below, and the axis's name under them.</summary>
    /// <returns>Where the axis ends.</returns>
    public static double Below(Canvas canvas, Axis axis, LinearScale scale, double top, double bottom, bool hasGrid = true)
    {
        var most = (int)Math.Max(2, (scale.To - scale.From) / 64);
        foreach (var tick in scale.Ticks(most))
        {
            var x = scale.At(tick);
            if (hasGrid)
                canvas.Line(x, top, x, bottom, "grid");
            var text = axis.Write(tick);
            var half = TextWidth.Of(text, 12) / 2;
            canvas.Text(Math.Clamp(x, half, Math.Max(half, canvas.Width - half)), bottom + 15, text, "small muted", Align.Middle);
        }

        canvas.Line(scale.From, bottom, scale.To, bottom, "axis");
        var lines = TextWidth.Wrap(axis.Label, canvas.Width, 12, 2);
        var widest = lines.Max(line => TextWidth.Of(line, 12)) / 2;
        var middle = Math.Clamp((scale.From + scale.To) / 2, widest, Math.Max(widest, canvas.Width - widest));
        canvas.Lines(middle, bottom + 34, lines, "small", Align.Middle);
        return bottom + 30 + (lines.Count * Canvas.LineHeight);
    }

    /// <summary>Lines from left to right at round numbers, which stand to their left.</summary>
    public static void Left(Canvas canvas, Axis axis, LinearScale scale, double left, double right)
    {
        foreach (var tick in scale.Ticks(LeftTicks(scale)))
        {
            var y = scale.At(tick);
            canvas.Line(left, y, right, y, "grid");
            canvas.Text(left - 6, y + 4, axis.Write(tick), "small muted", Align.Right);
        }
    }

    /// <summary>The room that the numbers of <see cref="Left"/> take.</summary>
    public static double LeftWidth(Axis axis, LinearScale scale) =>
        scale.Ticks(LeftTicks(scale)).Select(tick => TextWidth.Of(axis.Write(tick), 12)).DefaultIfEmpty(0).Max() + 8;

    private static int LeftTicks(LinearScale scale) => (int)Math.Max(2, Math.Abs(scale.To - scale.From) / 44);
}
