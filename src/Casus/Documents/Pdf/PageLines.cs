using System.Text;
using UglyToad.PdfPig.Content;

namespace Casus.Documents.Pdf;

/// <summary>The letters of a page gathered into rows of words, from top to bottom; words that run up or down the page are kept apart.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Turned">Text not written from left to right.</param>
/// <param name="Letters">How many letters the page has.</param>
/// <param name="Width">Its width in points.</param>
internal sealed record PageLines(IReadOnlyList<PdfRow> Rows, string Turned, int Letters, double Width)
{
    private const double Farthest = 20_000;

    /// <summary>The rows of a page.</summary>
    public static PageLines Of(PdfSheet page)
    {
        var turned = new StringBuilder();
        var letters = new List<Glyph>(page.Letters.Count);
        foreach (var letter in page.Letters)
            if (Glyph.Of(letter, letters.Count) is { } glyph)
            {
                if (letter.TextOrientation is TextOrientation.Horizontal or TextOrientation.Other)
                    letters.Add(glyph);
                else
                    turned.Append(letter.Value);
            }

        letters.Sort((a, b) => a.Baseline != b.Baseline ? b.Baseline.CompareTo(a.Baseline) : a.Order.CompareTo(b.Order));
        return new(Gathered(letters), turned.ToString().Trim(), page.Letters.Count, Math.Clamp(page.Width, 1, Farthest));
    }

    private static List<PdfRow> Gathered(List<Glyph> letters)
    {
        var lines = new List<List<Glyph>>();
        for (var i = 0; i < letters.Count; )
        {
            var first = letters[i];
            var line = new List<Glyph>();
            for (; i < letters.Count && first.Baseline - letters[i].Baseline <= 0.3 * Math.Max(first.Size, letters[i].Size); i++)
                line.Add(letters[i]);
            lines.Add(line);
        }

        var rows = new List<PdfRow>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            // Raised marks form a row of their own above the one they belong to: figures point at notes, letters are part of words.
            if (i + 1 < lines.Count && IsRaised(lines[i], lines[i + 1]))
            {
                if (lines[i].Any(g => char.IsLetter(g.Value[0])))
                    lines[i + 1].AddRange(lines[i]);
                continue;
            }

            if (Row(lines[i]) is { } row)
                rows.Add(row);
        }

        return rows;
    }

    private static bool IsRaised(List<Glyph> line, List<Glyph> below)
    {
        var size = below.Max(g => g.Size);
        return line.Count < below.Count && line.Max(g => g.Size) <= 0.8 * size && line[0].Baseline - below[0].Baseline <= 0.6 * size;
    }

    private static PdfRow? Row(List<Glyph> line)
    {
        line.Sort((a, b) => a.Left != b.Left ? a.Left.CompareTo(b.Left) : a.Order.CompareTo(b.Order));
        var words = new List<PdfWord>();
        var text = new StringBuilder();
        var start = 0;
        Glyph? last = null;
        for (var i = 0; i <= line.Count; i++)
        {
            var isEnd = i == line.Count;
            if (!isEnd && last is { } twin && twin.Value == line[i].Value && Math.Abs(twin.Left - line[i].Left) < 0.1 * twin.Size)
                continue;
            var parts =
                isEnd || line[i].IsSpace || last is { } before && line[i].Left - before.Right > 0.2 * Math.Max(before.Size, line[i].Size);
            if (parts && text.Length > 0 && last is { } end)
            {
                words.Add(new(text.ToString(), line[start].Left, end.Right, end.Size, end.IsBold));
                text.Clear();
            }

            if (isEnd || line[i].IsSpace)
                continue;
            if (text.Length == 0)
                start = i;
            text.Append(Ligatures.Written(line[i].Value));
            last = line[i];
        }

        return words.Count == 0 ? null : new(words, line.Max(g => g.Baseline), CommonSize(words));
    }

    private static double CommonSize(List<PdfWord> words) => words.GroupBy(w => w.Size).MaxBy(g => (g.Sum(w => w.Text.Length), g.Key))!.Key;

    /// <summary>A letter as it stands on the page.</summary>
    private readonly record struct Glyph(string Value, double Left, double Right, double Baseline, double Size, bool IsBold, int Order)
    {
        public bool IsSpace => string.IsNullOrWhiteSpace(Value);

        public static Glyph? Of(Letter letter, int order)
        {
            var (left, right, baseline) = (letter.StartBaseLine.X, letter.EndBaseLine.X, letter.StartBaseLine.Y);
            var size = letter.PointSize;
            if (string.IsNullOrEmpty(letter.Value) || !IsNear(left) || !IsNear(right) || !IsNear(baseline) || !IsNear(size))
                return null;
            var bold = letter.FontDetails?.IsBold == true || letter.FontName?.Contains("Bold", StringComparison.OrdinalIgnoreCase) == true;
            return new(
                letter.Value,
                Math.Min(left, right),
                Math.Max(left, right),
                baseline,
                Math.Round(Math.Max(1, Math.Abs(size)), 1),
                bold,
                order
            );
        }

        private static bool IsNear(double place) => double.IsFinite(place) && Math.Abs(place) < Farthest;
    }
}
