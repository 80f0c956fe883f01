using System.Collections.Immutable;

namespace Casus.Reports.Drawings;

/// <summary>Numbers with the intervals of their errors, row by row; each row has the same marks.</summary>
public sealed class DotChart : Drawing
{
    /// <summary>A chart.</summary>
    /// <param name="axis">What is measured.</param>
    /// <param name="marks">What the marks of a row mean, one to three.</param>
    /// <param name="rows">The rows from the top, each with a dot for each mark.</param>
    /// <exception cref="ArgumentException">There are no marks or more than three, or a row has not a dot for each.</exception>
    public DotChart(Axis axis, ImmutableArray<string> marks, ImmutableArray<DotRow> rows)
    {
        if (marks.Length is < 1 or > 3)
            throw new ArgumentException("One to three marks can be told apart.", nameof(marks));
        if (rows.Any(row => row.Dots.Length != marks.Length))
            throw new ArgumentException("Each row needs a dot for each mark.", nameof(rows));
        (Axis, Marks, Rows) = (axis, marks, rows);
    }

    /// <summary>What is measured.</summary>
    public Axis Axis { get; }

    /// <summary>What the marks of a row mean.</summary>
    public ImmutableArray<string> Marks { get; }

    /// <summary>The rows from the top.</summary>
    public ImmutableArray<DotRow> Rows { get; }
}

/// <summary>A row of dots.</summary>
/// <param name="Label">What the row is.</param>
/// <param name="Text">What is written at its end.</param>
/// <param name="Dots">Its numbers, in the order of the marks.</param>
public sealed record DotRow(string Label, string Text, ImmutableArray<CurvePoint> Dots)
{
    /// <summary>A dot: a number, and the ends of its interval.</summary>
    public static CurvePoint Dot(double value, double low, double high) => new(value, 0, low, high);
}
