using Casus.Reports.Drawings;
using Casus.Reports.Typesetting;

namespace Casus.Reports.Svg;

/// <summary>Draws a drawing as SVG: real text, colours that follow the reader's light or dark setting, a title and a description.</summary>
public static class SvgPicture
{
    /// <summary>The width for a page: a column of text, or a sheet of A4.</summary>
    public const double PageWidth = 680;

    /// <summary>The width for a phone.</summary>
    public const double PhoneWidth = 360;

    // 13 pixels become 11, and nothing is drawn smaller than that.
    private const double LeastShrink = 0.85;

    /// <summary>A drawing as a file of its own, with its style sheet.</summary>
    /// <param name="drawing">What is drawn.</param>
    /// <param name="title">Its short name.</param>
    /// <param name="alternative">What a reader who cannot see it should know.</param>
    /// <param name="width">In pixels; below 500 it is laid out for a phone. Maps and trees may come out wider.</param>
    public static string Render(Drawing drawing, string title, string alternative, double width = PageWidth)
    {
        ArgumentNullException.ThrowIfNull(drawing);
        var markup = new Markup();
        Write(markup, Draw(drawing, width), "casus", "drawing", title, alternative, SvgStyle.Alone);
        return markup.Break().ToString();
    }

    /// <summary>Whether a drawing came out wider than its sheet by so much that it is scrolled rather than shrunk.</summary>
    internal static bool IsWider(Canvas canvas, double width) => canvas.Width > width / LeastShrink;

    /// <summary>A drawing within a page whose style sheet holds <see cref="SvgStyle.Rules"/>, or with rules of its own.</summary>
    internal static void Write(Markup markup, Canvas canvas, string look, string id, string title, string alternative, string rules = "")
    {
        markup.Open("svg", look);
        if (rules.Length > 0)
            markup.With("xmlns", "http://www.w3.org/2000/svg");
        markup.With("viewBox", ViewBox(canvas)).With("width", canvas.Width).With("height", canvas.Height);
        markup.With("role", "img").With("aria-labelledby", $"{id}-t {id}-d");
        markup.Open("title").With("id", id + "-t").Text(title).Close();
        markup.Open("desc").With("id", id + "-d").Text(alternative).Close();
        if (rules.Length > 0)
            markup.Open("style").Raw(rules).Close();
        markup.Raw(canvas.Body).Close();
    }

    internal static Canvas Draw(Drawing drawing, double width)
    {
        var canvas = new Canvas(width);
        switch (drawing)
        {
            case OutcomeMap map:
                OutcomeMapSvg.Draw(map, canvas);
                break;
            case CurveChart chart:
                CurveChartSvg.Draw(chart, canvas);
                break;
            case IntervalChart chart:
                IntervalChartSvg.Draw(chart, canvas);
                break;
            case Waterfall chart:
                WaterfallSvg.Draw(chart, canvas);
                break;
            case HurdleChart chart:
                HurdleChartSvg.Draw(chart, canvas);
                break;
            case HazardChart chart:
                HazardChartSvg.Draw(chart, canvas);
                break;
            case TornadoChart chart:
                TornadoChartSvg.Draw(chart, canvas);
                break;
            case TreeDrawing tree:
                TreeDrawingSvg.Draw(tree, canvas);
                break;
            case BalanceChart chart:
                BalanceChartSvg.Draw(chart, canvas);
                break;
            case DotChart chart:
                DotChartSvg.Draw(chart, canvas);
                break;
            case DensityChart chart:
                DensityChartSvg.Draw(chart, canvas);
                break;
            default:
                throw new ArgumentException($"No writer draws a {drawing.GetType().Name}.", nameof(drawing));
        }

        return canvas;
    }

    private static string ViewBox(Canvas canvas)
    {
        var text = new System.Text.StringBuilder("0 0 ");
        Markup.Number(text, canvas.Width);
        text.Append(' ');
        Markup.Number(text, canvas.Height);
        return text.ToString();
    }
}
