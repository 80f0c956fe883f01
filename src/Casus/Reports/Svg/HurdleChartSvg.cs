using Casus.Reports.Drawings;
using Casus.Reports.Typesetting;

namespace Casus.Reports.Svg;

/// <summary>Draws what each actor lacks to the right of the line it must reach, and what it can spare to the left.</summary>
internal static class HurdleChartSvg
{
    private const double Bar = 16;

    public static void Draw(HurdleChart chart, Canvas canvas)
    {
        var frame = new RowFrame(canvas, chart.Deficits.Select(Label), chart.Deficits.Select(Value), 4);
        var least = Math.Min(0, chart.Deficits.Select(deficit => deficit.Amount).DefaultIfEmpty(0).Min());
        var most = Math.Max(0, chart.Deficits.Select(deficit => deficit.Amount).DefaultIfEmpty(1).Max());
        var scale = new LinearScale(least, Math.Max(most, least + 1e-6), frame.Left, frame.Right);
        var zero = scale.At(0);

        Heads(canvas, frame, zero);
        const double Top = 24;
        var bottom =
            Top
            + chart.Deficits.Sum(deficit => frame.Height(Label(deficit), Bar) + Change(deficit, canvas, frame).Count * Canvas.LineHeight);
        canvas.Line(zero, Top - 4, zero, bottom, "axis");
        var y = Top;
        foreach (var deficit in chart.Deficits)
            y = Row(canvas, frame, scale, deficit, y);
        canvas.Text(frame.Left, y + 12, chart.Unit, "small muted");
        canvas.Height = y + 18;
    }

    private static void Heads(Canvas canvas, RowFrame frame, double zero)
    {
        const string Spare = "◂ to spare";
        const string Short = "short by ▸";
        if (zero - TextWidth.Of(Spare, 12) - 6 > frame.Left - 8)
            canvas.Text(zero - 6, 13, Spare, "small muted", Align.Right);
        if (zero + TextWidth.Of(Short, 12) + 6 < canvas.Width)
            canvas.Text(zero + 6, 13, Short, "small muted");
        else
            canvas.Text(zero - 6, 13, "signs: nothing is missing", "small muted", Align.Right);
    }

    private static double Row(Canvas canvas, RowFrame frame, LinearScale scale, Deficit deficit, double y)
    {
        var top = frame.Write(Label(deficit), Value(deficit), y, Bar, "halo");
        var (zero, end) = (scale.At(0), scale.At(deficit.Amount));
        if (deficit.Amount > 0)
        {
            canvas.Rect(zero, top, Math.Max(2, end - zero), Bar, "f-refused");
        }
        else
        {
            canvas.Rect(end, top + 0.75, Math.Max(2, zero - end), Bar - 1.5, "t-good");
            canvas.Rect(end, top + 0.75, Math.Max(2, zero - end), Bar - 1.5, "open s-good");
        }

        y += frame.Height(Label(deficit), Bar);
        var change = Change(deficit, canvas, frame);
        canvas.Lines(canvas.IsNarrow ? 0 : frame.Left, y + 6, change, "halo");
        return y + (change.Count * Canvas.LineHeight);
    }

    private static List<string> Change(Deficit deficit, Canvas canvas, RowFrame frame) =>
        deficit.LeastChange.Length == 0
            ? []
            : TextWidth.Wrap("↳ " + deficit.LeastChange, canvas.Width - (canvas.IsNarrow ? 0 : frame.Left));

    private static string Label(Deficit deficit) => deficit.Clause.Length > 0 ? $"{deficit.Actor}: {deficit.Clause}" : deficit.Actor;

    private static string Value(Deficit deficit) =>
        deficit.Amount > 0 ? $"✗ short by {NumberText.Plain(deficit.Amount)}" : $"✓ {NumberText.Plain(-deficit.Amount)} to spare";
}
