using Casus.Reports.Drawings;
using Casus.Reports.Typesetting;

namespace Casus.Reports.Svg;

/// <summary>Names the shaded bands and the upright limits of a chart in lanes above it, so that no two names touch.</summary>
internal static class CurveHeads
{
    private const double Lane = 17;

    public static double Height(CurveChart chart, Canvas canvas) =>
        // Each name may need a lane of its own on a phone; on a page they are shared two by two.
        Math.Ceiling(Count(chart) / (canvas.IsNarrow ? 1.0 : 2.0)) * Lane;

    public static void Draw(CurveChart chart, Canvas canvas, LinearScale x, double top, double bottom)
    {
        var lanes = Math.Max(1, (int)(Height(chart, canvas) / Lane));
        var free = new double[lanes];
        foreach (var (middle, label, isLimit) in Heads(chart, x).OrderBy(head => head.Middle))
        {
            var text = TextWidth.Cut(label, canvas.Width - 4, 12);
            var half = TextWidth.Of(text, 12) / 2;
            var center = Math.Clamp(middle, half, Math.Max(half, canvas.Width - half));
            var lane = Math.Max(0, Array.FindIndex(free, end => end <= center - half));
            free[lane] = center + half + 8;
            var y = top + (lane * Lane) + 13;
            if (isLimit)
                canvas.Line(middle, y + 3, middle, bottom, "limit");
            canvas.Text(center, y, text, isLimit ? "small halo" : "small muted halo", Align.Middle);
        }
    }

    private static int Count(CurveChart chart) => chart.Bands.Length + chart.Limits.Count(limit => limit.IsVertical);

    private static IEnumerable<(double Middle, string Label, bool IsLimit)> Heads(CurveChart chart, LinearScale x)
    {
        foreach (var band in chart.Bands)
            yield return ((x.At(band.Low) + x.At(band.High)) / 2, band.Label, false);
        foreach (var limit in chart.Limits.Where(limit => limit.IsVertical))
            yield return (x.At(limit.Value), $"{limit.Label} {chart.X.Write(limit.Value)}".TrimStart(), true);
    }
}
