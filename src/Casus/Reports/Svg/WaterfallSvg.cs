using Casus.Numerics;
using Casus.Reports.Drawings;
using Casus.Reports.Typesetting;

namespace Casus.Reports.Svg;

/// <summary>Draws an exact sum step by step: gains point right, losses point left, each with its sign.</summary>
internal static class WaterfallSvg
{
    private const double Bar = 18;

    public static void Draw(Waterfall chart, Canvas canvas)
    {
        var sums = Sums(chart);
        var frame = new RowFrame(
            canvas,
            chart.Terms.Select(term => term.Label).Append(chart.StartLabel).Append(chart.EndLabel),
            chart.Terms.Select(term => Signed(term.Value)).Append(NumberText.Exact(chart.Start)).Append(NumberText.Exact(chart.End)),
            4,
            [chart.StartLabel, chart.EndLabel]
        );
        var scale = new LinearScale(Math.Min(0, sums.Min()), Math.Max(0, sums.Max()), frame.Left, frame.Right);

        var labels = chart.Terms.Select(term => term.Label).Prepend(chart.StartLabel).Append(chart.EndLabel);
        var bottom = labels.Sum(label => frame.Height(label, Bar)) + 8;
        canvas.Line(scale.At(0), 0, scale.At(0), bottom, "axis");
        var y = chart.StartLabel.Length > 0 ? Whole(canvas, frame, scale, chart.StartLabel, chart.Start, 2) : 8;
        for (var at = 0; at < chart.Terms.Length; at++)
        {
            var term = chart.Terms[at];
            var top = frame.Write(term.Label, Signed(term.Value), y, Bar, "halo");
            Step(canvas, scale.At(sums[at]), scale.At(sums[at + 1]), top, term.Value.Sign);
            y += frame.Height(term.Label, Bar);
        }

        canvas.Line(0, y - 4, canvas.Width, y - 4, "axis");
        canvas.Height = Whole(canvas, frame, scale, chart.EndLabel, chart.End, y + 2) + 2;
    }

    private static double[] Sums(Waterfall chart)
    {
        var sums = new double[chart.Terms.Length + 1];
        var sum = chart.Start;
        sums[0] = (double)sum;
        for (var at = 0; at < chart.Terms.Length; at++)
        {
            sum += chart.Terms[at].Value;
            sums[at + 1] = (double)sum;
        }

        return sums;
    }

    private static double Whole(Canvas canvas, RowFrame frame, LinearScale scale, string label, Rational value, double y)
    {
        var top = frame.Write(label, NumberText.Exact(value), y, Bar, "strong halo");
        var (from, to) = (scale.At(0), scale.At((double)value));
        canvas.Rect(Math.Min(from, to), top, Math.Max(2, Math.Abs(to - from)), Bar, "f-partial", 1);
        return y + frame.Height(label, Bar);
    }

    private static void Step(Canvas canvas, double from, double to, double top, int sign)
    {
        canvas.Line(from, top - 6, from, top + Bar, "lead");
        if (sign == 0)
        {
            canvas.Circle(from, top + (Bar / 2), 3, "f-neither");
            return;
        }

        var look = sign > 0 ? "f-good" : "f-refused";
        var tip = Math.Min(Math.Abs(to - from), 8) * sign;
        canvas.Polygon([(from, top), (to - tip, top), (to, top + (Bar / 2)), (to - tip, top + Bar), (from, top + Bar)], look);
    }

    private static string Signed(Rational value) => NumberText.ExactWithSign(value);
}
