using Casus.Reports.Typesetting;

namespace Casus.Reports.Svg;

/// <summary>Puts names beside points and along levels where they cover no other name and stay within the chart.</summary>
internal sealed class CurveLabels(Canvas canvas, double left, double right, double top, double bottom)
{
    private readonly List<(double X, double Y, double Width, double Height)> _taken = [];

    public double Left => left;

    public double Right => right;

    /// <summary>A name just above a level line, at its left or, where that is taken, its right end.</summary>
    public void Along(double y, string text)
    {
        var width = TextWidth.Of(text, 12);
        (double, double)[] places = [(left + 4, y - 16), (right - width - 4, y - 16), (left + 4, y + 2), (right - width - 4, y + 2)];
        Write(text, width, places, 12);
    }

    /// <summary>A disc with its name beside it.</summary>
    public void Point(double x, double y, string text)
    {
        canvas.Circle(x, y, 6, "bare");
        canvas.Circle(x, y, 4.5, "solid");
        canvas.Circle(x, y, 4.5, "ring");
        _taken.Add((x - 6, y - 6, 12, 12));
        var width = TextWidth.Of(text);
        (double, double)[] places =
        [
            (x + 9, y - 18),
            (x - 9 - width, y - 18),
            (x + 9, y + 4),
            (x - 9 - width, y + 4),
            (x - (width / 2), y - 26),
            (x - (width / 2), y + 9),
            (x + 9, y + 20),
            (x + 9, y - 36),
        ];
        Write(text, width, places, 13);
    }

    private void Write(string text, double width, ReadOnlySpan<(double X, double Y)> places, double size)
    {
        var (x, y) = places[0];
        foreach (var place in places)
        {
            if (!IsFree(place.X, place.Y, width))
                continue;
            (x, y) = place;
            break;
        }

        x = Math.Clamp(x, 0, Math.Max(0, canvas.Width - width));
        _taken.Add((x, y, width, Canvas.LineHeight));
        canvas.Text(x, y + 12, text, size < 13 ? "small halo" : "halo");
    }

    private bool IsFree(double x, double y, double width) =>
        x >= left
        && x + width <= right + 4
        && y >= top - 4
        && y + Canvas.LineHeight <= bottom
        && !_taken.Any(box => x < box.X + box.Width && box.X < x + width && y < box.Y + box.Height && box.Y < y + Canvas.LineHeight);
}
