using Casus.Reports.Drawings;

namespace Casus.Reports;

/// <summary>A drawing, never without the words and the numbers that say the same.</summary>
public sealed class Figure
{
    /// <summary>A figure.</summary>
    /// <param name="anchor">Where a link may lead to the figure.</param>
    /// <param name="title">What it shows, short.</param>
    /// <param name="caption">What to see in it.</param>
    /// <param name="drawing">What is drawn.</param>
    /// <param name="alternative">What a reader who cannot see the drawing should know.</param>
    /// <param name="numbers">The numbers drawn.</param>
    /// <exception cref="ArgumentException">The title or the alternative is empty, or the numbers have no row.</exception>
    public Figure(Anchor anchor, string title, Prose caption, Drawing drawing, string alternative, Table numbers)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentException.ThrowIfNullOrWhiteSpace(alternative);
        ArgumentNullException.ThrowIfNull(caption);
        ArgumentNullException.ThrowIfNull(drawing);
        ArgumentNullException.ThrowIfNull(numbers);
        if (numbers.Rows.IsDefaultOrEmpty)
            throw new ArgumentException("A figure shows its numbers: the table needs a row.", nameof(numbers));
        Anchor = anchor;
        Title = title;
        Caption = caption;
        Drawing = drawing;
        Alternative = alternative;
        Numbers = numbers;
    }

    /// <summary>Where a link may lead to the figure.</summary>
    public Anchor Anchor { get; }

    /// <summary>What the figure shows, short.</summary>
    public string Title { get; }

    /// <summary>What to see in it.</summary>
    public Prose Caption { get; }

    /// <summary>What is drawn.</summary>
    public Drawing Drawing { get; }

    /// <summary>What a reader who cannot see the drawing should know.</summary>
    public string Alternative { get; }

    /// <summary>The numbers drawn.</summary>
    public Table Numbers { get; }
}
