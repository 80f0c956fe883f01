using Casus.Reports.Drawings;
using Casus.Reports.Typesetting;

namespace Casus.Reports.Svg;

/// <summary>Draws what each actor accepts as bars on one axis, the common zone shaded, or the gap hatched by dashes.</summary>
internal static class IntervalChartSvg
{
    private const double Bar = 12;

    public static void Draw(IntervalChart chart, Canvas canvas)
    {
        var bars = chart.Groups.SelectMany(group => group.Bars).ToList();
        var frame = new RowFrame(canvas, bars.Select(bar => bar.Actor), bars.Select(bar => Extent(chart.Axis, bar)), 8);
        var scale = new LinearScale(chart.Axis.Low, chart.Axis.High, frame.Left, frame.Right);

        var bottom = chart.Groups.Sum(group => Height(chart.Axis, group, frame, canvas));
        var end = AxisPainter.Below(canvas, chart.Axis, scale, 0, bottom);
        var y = 0.0;
        foreach (var group in chart.Groups)
        {
            Group(canvas, chart.Axis, group, frame, scale, y);
            y += Height(chart.Axis, group, frame, canvas);
        }

        canvas.Height = end;
    }

    private static double Height(Axis axis, IntervalGroup group, RowFrame frame, Canvas canvas) =>
        Heading(group)
        + group.Bars.Sum(bar => frame.Height(bar.Actor, Bar))
        + (Sentence(axis, group, canvas, canvas.IsNarrow ? 0 : frame.Left).Count * Canvas.LineHeight)
        + 20;

    private static double Heading(IntervalGroup group) => group.Heading.Length > 0 ? 22 : 4;

    private static void Group(Canvas canvas, Axis axis, IntervalGroup group, RowFrame frame, LinearScale scale, double top)
    {
        if (group.Heading.Length > 0)
            canvas.Text(0, top + 13, TextWidth.Cut(group.Heading, canvas.Width), "strong halo");

        var first = top + Heading(group);
        var last = first + group.Bars.Sum(bar => frame.Height(bar.Actor, Bar)) - 4;
        Zone(canvas, group, scale, first - 2, last);
        var y = first;
        foreach (var bar in group.Bars)
        {
            Interval(canvas, bar, scale, frame.Write(bar.Actor, Extent(axis, bar), y, Bar, "halo"));
            y += frame.Height(bar.Actor, Bar);
        }

        var left = canvas.IsNarrow ? 0 : frame.Left;
        canvas.Lines(left, last + 16, Sentence(axis, group, canvas, left), "halo");
    }

    private static void Zone(Canvas canvas, IntervalGroup group, LinearScale scale, double top, double bottom)
    {
        var (low, high) = (scale.At(group.BindsLow.Low), scale.At(group.BindsHigh.High));
        if (group.Width >= 0)
        {
            canvas.Rect(low, top, Math.Max(high - low, 2), bottom - top, "t-good");
            canvas.Line(low, top, low, bottom, "s-good");
            canvas.Line(high, top, high, bottom, "s-good");
        }
        else
        {
            canvas.Rect(high, top, low - high, bottom - top, "t-refused");
            canvas.Line(low, top, low, bottom, "s-refused dash1");
            canvas.Line(high, top, high, bottom, "s-refused dash1");
        }
    }

    private static void Interval(Canvas canvas, ActorInterval bar, LinearScale scale, double y)
    {
        var (low, high, middle) = (scale.At(bar.Low), scale.At(bar.High), y + (Bar / 2));
        if (bar.High < bar.Low)
        {
            canvas.Mark(Tone.Refused, low, middle, 5);
            return;
        }

        canvas.Rect(low, y + 2, Math.Max(2, high - low), Bar - 4, "f-partial");
        End(canvas, bar.Low < scale.Low, low, middle, -1);
        End(canvas, bar.High > scale.High, high, middle, 1);
    }

    // A limit ends in a disc; what goes on beyond the axis ends in an arrow.
    private static void End(Canvas canvas, bool goesOn, double x, double y, int way)
    {
        if (goesOn)
            canvas.Polygon([(x, y - 7), (x + (8 * way), y), (x, y + 7)], "f-partial");
        else
            canvas.Circle(x, y, 5.5, "f-partial");
    }

    private static string Extent(Axis axis, ActorInterval bar) =>
        (bar.Low < axis.Low || double.IsNegativeInfinity(bar.Low), bar.High > axis.High || double.IsPositiveInfinity(bar.High)) switch
        {
            _ when bar.High < bar.Low => "nothing",
            (true, true) => "anything",
            (true, false) => $"at most {axis.Write(bar.High)}",
            (false, true) => $"at least {axis.Write(bar.Low)}",
            _ => $"{axis.Write(bar.Low)} to {axis.Write(bar.High)}",
        };

    private static List<string> Sentence(Axis axis, IntervalGroup group, Canvas canvas, double left)
    {
        var (low, high) = (axis.Write(group.BindsLow.Low), axis.Write(group.BindsHigh.High));
        var text =
            group.Width >= 0
                ? $"✓ Common zone {low} to {high}: bound below by {group.BindsLow.Actor}, above by {group.BindsHigh.Actor}"
                : $"✗ No common zone: {group.BindsLow.Actor} from {low}, {group.BindsHigh.Actor} to {high}, {axis.Write(-group.Width)} apart";
        return TextWidth.Wrap(text, canvas.Width - left);
    }
}
