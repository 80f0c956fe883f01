using Casus.Reports.Typesetting;

namespace Casus.Reports.Svg;

/// <summary>Rows of a label, a bar and a value. On a page they stand side by side; on a phone label and value stand above the bar.</summary>
internal sealed class RowFrame
{
    private const double Gap = 12;

    // How much wider strong letters run.
    private const double Bolder = 1.1;

    private readonly Canvas _canvas;
    private readonly double _labelWidth;

    public RowFrame(
        Canvas canvas,
        IEnumerable<string> labels,
        IEnumerable<string> values,
        double margin = 0,
        IEnumerable<string>? strong = null
    )
    {
        _canvas = canvas;
        if (canvas.IsNarrow)
        {
            (Left, Right, _labelWidth) = (margin, canvas.Width - margin, canvas.Width * 0.62);
            return;
        }

        var widths = labels.Select(label => TextWidth.Of(label)).Concat((strong ?? []).Select(label => Bolder * TextWidth.Of(label)));
        _labelWidth = Math.Min(widths.DefaultIfEmpty(0).Max(), canvas.Width * 0.34);
        var valueWidth = Math.Min(values.Select(value => TextWidth.Of(value)).DefaultIfEmpty(0).Max(), canvas.Width * 0.25);
        Left = _labelWidth + Gap + margin;
        Right = canvas.Width - margin - (valueWidth > 0 ? valueWidth + Gap : 0);
    }

    /// <summary>Where bars may begin.</summary>
    public double Left { get; }

    /// <summary>Where bars must end.</summary>
    public double Right { get; }

    /// <summary>How high the row of a label is, with the space below it.</summary>
    public double Height(string label, double bar)
    {
        var lines = TextWidth.Wrap(label, _labelWidth).Count * Canvas.LineHeight;
        return _canvas.IsNarrow ? lines + bar + 15 : Math.Max(lines, bar) + 10;
    }

    /// <summary>Writes the label and the value of a row that begins at <paramref name="top"/>.</summary>
    /// <returns>Where its bar begins.</returns>
    public double Write(string label, string value, double top, double bar, string look = "")
    {
        var lines = TextWidth.Wrap(label, _labelWidth);
        if (_canvas.IsNarrow)
        {
            _canvas.Lines(0, top + 12, lines, look);
            _canvas.Text(_canvas.Width, top + 12, TextWidth.Cut(value, _canvas.Width - _labelWidth - 8), "muted halo", Align.Right);
            return top + (lines.Count * Canvas.LineHeight) + 1;
        }

        var height = Math.Max(lines.Count * Canvas.LineHeight, bar);
        var first = top + ((height - (lines.Count * Canvas.LineHeight)) / 2) + 12;
        _canvas.Lines(0, first, lines, look);
        _canvas.Text(_canvas.Width, top + (height / 2) + 4.5, TextWidth.Cut(value, _canvas.Width * 0.25), "muted halo", Align.Right);
        return top + ((height - bar) / 2);
    }
}
