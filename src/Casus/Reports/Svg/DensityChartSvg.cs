using Casus.Reports.Drawings;

namespace Casus.Reports.Svg;

/// <summary>Draws the shapes of laws in rows: hills for what can lie anywhere, bars for single values, a flat band for a range without odds.</summary>
internal static class DensityChartSvg
{
    private const double Bar = 26;

    public static void Draw(DensityChart chart, Canvas canvas)
    {
        var frame = new RowFrame(canvas, chart.Rows.Select(row => row.Label), chart.Rows.Select(row => row.Text), 8);
        var y = 4.0;
        foreach (var row in chart.Rows)
        {
            var top = frame.Write(row.Label, row.Text, y, Bar, "halo");
            Shape(canvas, frame, row, top);
            canvas.Line(frame.Left, top + Bar, frame.Right, top + Bar, "axis");
            y += frame.Height(row.Label, Bar);
        }

        canvas.Height = y + 4;
    }

    private static void Shape(Canvas canvas, RowFrame frame, DensityRow row, double top)
    {
        double X(double share) => frame.Left + (share * (frame.Right - frame.Left));
        double Y(double height) => top + Bar - (Math.Clamp(height, 0, 1) * (Bar - 3));
        if (row.IsDiscrete)
        {
            foreach (var point in row.Shape)
                canvas.Rect(X(point.X) - 3, Y(point.Y), 6, top + Bar - Y(point.Y), "f-partial");
            return;
        }

        var outline = new List<(double, double)> { (X(row.Shape[0].X), top + Bar) };
        outline.AddRange(row.Shape.Select(p => (X(p.X), Y(p.Y))));
        outline.Add((X(row.Shape[^1].X), top + Bar));
        canvas.Polygon([.. outline], row.ClaimsNoOdds ? "band" : "t-partial");
    }
}
