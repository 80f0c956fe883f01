namespace Casus.Documents.Pdf;

/// <summary>Rows that make one paragraph, heading or cell.</summary>
/// <param name="Lines">The words of each row.</param>
/// <param name="Size">The size of its letters.</param>
/// <param name="IsBold">Whether all of it is bold.</param>
/// <param name="IsCell">Whether it is a cell of a table.</param>
internal sealed record PdfParagraph(List<string> Lines, double Size, bool IsBold, bool IsCell = false)
{
    /// <summary>Whether it is the last of its column, where notes stand.</summary>
    public bool IsAtFoot { get; set; }

    /// <summary>How many letters it has.</summary>
    public int Letters => Lines.Sum(l => l.Length);

    /// <summary>Its last line.</summary>
    public string Last => Lines[^1];
}
