using System.Collections.Immutable;
using System.Text;
using Casus.Reports.Drawings;
using Casus.Reports.Typesetting;

namespace Casus.Reports.Svg;

/// <summary>Which point of a text its place is.</summary>
internal enum Align
{
    Left,
    Middle,
    Right,
}

/// <summary>A sheet to draw on: pixels from the upper left. Looks are names of the style sheet.</summary>
internal sealed class Canvas(double width)
{
    public const double LineHeight = 16;

    private readonly Markup _body = new();

    /// <summary>The width; a drawing that cannot be narrower may widen it, and is then scrolled, not shrunk.</summary>
    public double Width { get; set; } = width;

    public double Height { get; set; }

    public bool IsNarrow { get; } = width < 500;

    public Markup Body => _body;

    public void Text(double x, double y, string text, string look = "", Align align = Align.Left) =>
        Place(_body.Open("text", look), x, y, align).Text(text).Close().Break();

    /// <summary>Lines under each other, the first with its base at <paramref name="y"/>.</summary>
    public void Lines(double x, double y, IReadOnlyList<string> lines, string look = "", Align align = Align.Left)
    {
        for (var at = 0; at < lines.Count; at++)
            Text(x, y + (at * LineHeight), lines[at], look, align);
    }

    public void Line(double x1, double y1, double x2, double y2, string look) =>
        _body.Open("line", look).With("x1", x1).With("y1", y1).With("x2", x2).With("y2", y2).Close().Break();

    public void Rect(double x, double y, double width, double height, string look, double corner = 0)
    {
        _body.Open("rect", look).With("x", x).With("y", y).With("width", Math.Max(0, width)).With("height", Math.Max(0, height));
        if (corner > 0)
            _body.With("rx", corner);
        _body.Close().Break();
    }

    public void Circle(double x, double y, double radius, string look) =>
        _body.Open("circle", look).With("cx", x).With("cy", y).With("r", radius).Close().Break();

    public void Path(string path, string look) => _body.Open("path", look).With("d", path).Close().Break();

    public void Polygon(ReadOnlySpan<(double X, double Y)> points, string look) =>
        _body.Open("polygon", look).With("points", Points(points)).Close().Break();

    public void Polyline(ReadOnlySpan<(double X, double Y)> points, string look) =>
        _body.Open("polyline", look).With("points", Points(points)).Close().Break();

    /// <summary>The mark of a tone: its shape says what its colour says.</summary>
    public void Mark(Tone tone, double x, double y, double radius)
    {
        var name = Palette.Name(tone);
        var r = radius;
        switch (tone)
        {
            case Tone.Good:
                Circle(x, y, r, "f-" + name);
                break;
            case Tone.Partial:
                Circle(x, y, r - 0.75, "open s-" + name);
                Path(Arc(x, y, r - 0.75), "f-" + name);
                break;
            case Tone.Refused:
                Path(Cross(x, y, r), "thick s-" + name);
                break;
            case Tone.Neither:
                Circle(x, y, r * 0.4, "f-" + name);
                break;
            case Tone.Other:
                Polygon([(x, y - r), (x + r, y), (x, y + r), (x - r, y)], "f-" + name);
                break;
            default:
                Polygon([(x, y - r), (x + r, y + (0.8 * r)), (x - r, y + (0.8 * r))], "open s-" + name);
                break;
        }
    }

    /// <summary>Marks with their meanings in as many rows as it takes, from <paramref name="y"/> down.</summary>
    /// <returns>Where the legend ends.</returns>
    public double Legend(ImmutableArray<(Action<double, double> Draw, string Label)> entries, double y)
    {
        var x = 0.0;
        foreach (var (draw, label) in entries)
        {
            var wide = 26 + TextWidth.Of(label) + 14;
            if (x > 0 && x + wide > Width)
            {
                x = 0;
                y += 20;
            }

            draw(x + 9, y + 10);
            Text(x + 24, y + 14.5, label);
            x += wide;
        }

        return y + 24;
    }

    private static string Arc(double x, double y, double r)
    {
        var text = new StringBuilder("M");
        Pair(text, x, y - r).Append('A');
        Pair(text, r, r).Append(" 0 0 0 ");
        return Pair(text, x, y + r).Append('Z').ToString();
    }

    private static string Cross(double x, double y, double r)
    {
        var text = new StringBuilder("M");
        Pair(text, x - r, y - r).Append('L');
        Pair(text, x + r, y + r).Append('M');
        Pair(text, x - r, y + r).Append('L');
        return Pair(text, x + r, y - r).ToString();
    }

    private static string Points(ReadOnlySpan<(double X, double Y)> points)
    {
        var text = new StringBuilder();
        foreach (var (x, y) in points)
            Pair(text.Append(text.Length > 0 ? " " : ""), x, y);
        return text.ToString();
    }

    public static StringBuilder Pair(StringBuilder text, double x, double y)
    {
        Markup.Number(text, x);
        text.Append(',');
        Markup.Number(text, y);
        return text;
    }

    private static Markup Place(Markup text, double x, double y, Align align)
    {
        text.With("x", x).With("y", y);
        return align switch
        {
            Align.Middle => text.With("text-anchor", "middle"),
            Align.Right => text.With("text-anchor", "end"),
            _ => text,
        };
    }
}
