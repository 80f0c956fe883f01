namespace Casus.Documents.Pdf;

/// <summary>A word on a page, in points from the lower left.</summary>
internal readonly record struct PdfWord(string Text, double Left, double Right, double Size, bool IsBold);

/// <summary>The words on one baseline, from left to right.</summary>
/// <param name="Words">The words, at least one.</param>
/// <param name="Baseline">The height of the baseline.</param>
/// <param name="Size">The size of most of its letters, in points.</param>
internal sealed record PdfRow(IReadOnlyList<PdfWord> Words, double Baseline, double Size)
{
    /// <summary>Where it begins.</summary>
    public double Left => Words[0].Left;

    /// <summary>Where it ends.</summary>
    public double Right => Words[^1].Right;

    /// <summary>Whether all of it is bold.</summary>
    public bool IsBold { get; } = Words.All(w => w.IsBold);

    /// <summary>The words, single spaces between them.</summary>
    public string Text { get; } = string.Join(' ', Words.Select(w => w.Text));

    /// <summary>The part of it left or right of a place, if there is any.</summary>
    public PdfRow? Part(double at, bool isLeft)
    {
        var words = Words.Where(w => (w.Left + w.Right) / 2 < at == isLeft).ToList();
        return words.Count == 0 ? null : new(words, Baseline, words.Max(w => w.Size));
    }

    /// <summary>Its pieces where wide gaps part it, as the cells of a table are.</summary>
    public IReadOnlyList<string> Cells()
    {
        var cells = new List<string>();
        var start = 0;
        for (var i = 1; i <= Words.Count; i++)
            if (i == Words.Count || Words[i].Left - Words[i - 1].Right > 2 * Size)
            {
                cells.Add(string.Join(' ', Words.Skip(start).Take(i - start).Select(w => w.Text)));
                start = i;
            }

        return cells;
    }
}
