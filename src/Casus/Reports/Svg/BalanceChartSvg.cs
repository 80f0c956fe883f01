using Casus.Reports.Drawings;
using Casus.Reports.Typesetting;

namespace Casus.Reports.Svg;

/// <summary>Draws what statements weigh: thin bars for each alone, a thick one for what they weigh together.</summary>
internal static class BalanceChartSvg
{
    private const double Thin = 8;
    private const double Thick = 14;

    public static void Draw(BalanceChart chart, Canvas canvas)
    {
        var statements = chart.Clusters.SelectMany(cluster => cluster.Statements).ToList();
        var frame = new RowFrame(
            canvas,
            statements.Select(statement => "  " + statement.Label).Concat(chart.Clusters.Select(cluster => cluster.Label)),
            statements.Select(statement => NumberText.WithSign(statement.Weight)).Concat(chart.Clusters.Select(Pooled)),
            4
        );
        var reach = Reach(chart);
        var scale = new LinearScale(-reach, reach, frame.Left, frame.Right);
        var zero = scale.At(0);

        canvas.Text(
            zero - 8,
            13,
            TextWidth.Cut("◂ " + chart.Against, zero - (canvas.IsNarrow ? 0 : frame.Left - 40)),
            "small strong",
            Align.Right
        );
        canvas.Text(zero + 8, 13, TextWidth.Cut(chart.Favours + " ▸", canvas.Width - zero - 8), "small strong");
        canvas.Line(zero, 20, zero, Bottom(chart, frame), "axis");
        var y = Row(canvas, frame, scale, ("Held before", chart.PriorLogOdds, NumberText.WithSign(chart.PriorLogOdds)), 26, "f-neither");
        foreach (var cluster in chart.Clusters)
            y = Group(canvas, frame, scale, cluster, y);

        canvas.Line(0, y - 2, canvas.Width, y - 2, "axis");
        var after = chart.PriorLogOdds + chart.Total;
        y = Row(
            canvas,
            frame,
            scale,
            ("Held after", after, NumberText.WithSign(after)),
            y + 4,
            after >= 0 ? "f-good" : "f-refused",
            "strong halo"
        );
        var sentence = $"{chart.Favours}: {NumberText.Probability(chart.Posterior)}. Weights are natural logarithms of likelihood ratios.";
        var lines = TextWidth.Wrap(sentence, canvas.Width, 12);
        canvas.Lines(0, y + 12, lines, "small muted");
        canvas.Height = y + 4 + (lines.Count * Canvas.LineHeight);
    }

    private static double Bottom(BalanceChart chart, RowFrame frame) =>
        30
        + frame.Height("Held before", Thick)
        + frame.Height("Held after", Thick)
        + chart.Clusters.Sum(cluster =>
            6 + frame.Height(cluster.Label, Thick) + cluster.Statements.Sum(statement => frame.Height(Inset(statement), Thin))
        );

    private static double Group(Canvas canvas, RowFrame frame, LinearScale scale, Cluster cluster, double y)
    {
        var pooled = frame.Write(cluster.Label, Pooled(cluster), y, Thick, "strong halo");
        Bar(canvas, scale, cluster.Pooled, pooled, Thick, cluster.Pooled >= 0 ? "f-good" : "f-refused");
        // The outline reaches to where the sum would lie if each statement were news of its own.
        if (cluster.IsSaturated)
            Bar(canvas, scale, cluster.Naive, pooled, Thick, "lead dash1");
        y += frame.Height(cluster.Label, Thick);
        foreach (var statement in cluster.Statements)
        {
            var top = frame.Write(Inset(statement), NumberText.WithSign(statement.Weight), y, Thin, "halo muted");
            Bar(canvas, scale, statement.Weight, top, Thin, statement.Weight >= 0 ? "t-good s-good" : "t-refused s-refused");
            y += frame.Height(Inset(statement), Thin);
        }

        return y + 6;
    }

    private static double Row(
        Canvas canvas,
        RowFrame frame,
        LinearScale scale,
        (string Label, double Weight, string Value) row,
        double y,
        string bar,
        string look = "halo"
    )
    {
        var top = frame.Write(row.Label, row.Value, y, Thick, look);
        Bar(canvas, scale, row.Weight, top, Thick, bar);
        return y + frame.Height(row.Label, Thick);
    }

    // Bars point the way they weigh, so that the side is told by shape too.
    private static void Bar(Canvas canvas, LinearScale scale, double weight, double top, double height, string look)
    {
        var (from, to) = (scale.At(0), scale.At(weight));
        var tip = Math.Min(Math.Abs(to - from), height / 2) * (weight < 0 ? -1 : 1);
        canvas.Polygon([(from, top), (to - tip, top), (to, top + (height / 2)), (to - tip, top + height), (from, top + height)], look);
    }

    private static double Reach(BalanceChart chart)
    {
        var weights = chart.Clusters.SelectMany(cluster =>
            cluster.Statements.Select(statement => statement.Weight).Append(cluster.Naive).Append(cluster.Pooled)
        );
        return Math.Max(0.1, weights.Append(chart.PriorLogOdds).Append(chart.PriorLogOdds + chart.Total).Max(Math.Abs));
    }

    private static string Inset(WeighedStatement statement) => "– " + statement.Label;

    private static string Pooled(Cluster cluster) =>
        cluster.IsSaturated
            ? $"{NumberText.WithSign(cluster.Pooled)} (not {NumberText.WithSign(cluster.Naive)})"
            : NumberText.WithSign(cluster.Pooled);
}
