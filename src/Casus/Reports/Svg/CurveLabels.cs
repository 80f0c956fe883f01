using Casus.Reports.Typesetting;

namespace Casus.Reports.Svg;

/// <summary>Puts names beside points and along levels where they cover no other name and stay within the chart.</summary>
internal sealed class CurveLabels(Canvas canvas, double left, double right, double top, double bottom)
{
    private readonly List<(double X, double Y, double Width, double Height)> _taken = [];

    public double Left => left;

    public double Right => right;

    /// <summary>Keeps names off a point of a line.</summary>
    public void Avoid(double x, double y) => _taken.Add((x - 3, y - 2, 6, 4));

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

    // Takes the first place that covers nothing; where there is none, the one that covers the least, names weighing most.
    private void Write(string text, double width, ReadOnlySpan<(double X, double Y)> places, double size)
    {
        var (best, least) = (places[0], double.PositiveInfinity);
        foreach (var place in places)
        {
            var cost = Cost(place.X, place.Y, width);
            if (cost >= least)
                continue;
            (best, least) = (place, cost);
        }

        var (x, y) = (Math.Clamp(best.X, 0, Math.Max(0, canvas.Width - width)), best.Y);
        _taken.Add((x, y, width, Canvas.LineHeight));
        canvas.Text(x, y + 12, text, size < 13 ? "small halo" : "halo");
    }

    private double Cost(double x, double y, double width)
    {
        var isOutside = x < left || x + width > right + 4 || y < top - 4 || y + Canvas.LineHeight > bottom;
        var cost = isOutside ? 2000.0 : 0;
        foreach (var box in _taken)
        {
            var across = Math.Min(x + width, box.X + box.Width) - Math.Max(x, box.X);
            var down = Math.Min(y + Canvas.LineHeight, box.Y + box.Height) - Math.Max(y, box.Y);
            if (across > 0 && down > 0)
                cost += box.Height > 4 ? 500 + (across * down) : 20;
        }

        return cost;
    }
}
