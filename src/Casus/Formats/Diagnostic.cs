using System.Globalization;

namespace Casus.Formats;

/// <summary>Something the author of a file should know: where, what is wrong, and what to write instead.</summary>
/// <param name="File">The file's name as it was asked for.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Problem">What is wrong, a sentence.</param>
/// <param name="Remedy">What to do about it, a sentence; empty if there is nothing to say.</param>
/// <param name="Severity">Whether the file can be used all the same.</param>
public sealed record Diagnostic(string File, int Line, int Column, string Problem, string Remedy, Severity Severity)
{
    private const int WidestExcerpt = 120;

    /// <summary>The line of the file, if it is at hand.</summary>
    public string? SourceLine { get; init; }

    /// <summary>In one line: <c>scenario.yaml:12:5: problem. remedy</c>; a warning says that it is one.</summary>
    public override string ToString()
    {
        var mark = Severity == Severity.Warning ? "warning: " : "";
        var remedy = Remedy.Length == 0 ? "" : " " + Remedy;
        return string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}: {mark}{Problem}{remedy}");
    }

    /// <summary>The line, below it the line of the file, and a caret under the place.</summary>
    public string Render()
    {
        if (string.IsNullOrWhiteSpace(SourceLine))
            return ToString();

        // A long line is shown around the place; tabs count as one column, so they are shown as one blank.
        var from = Column > WidestExcerpt - 20 ? Column - (WidestExcerpt / 2) : 0;
        var shown = SourceLine.Length > from ? SourceLine[from..Math.Min(SourceLine.Length, from + WidestExcerpt)] : "";
        var line = string.Concat(shown.Select(c => char.IsControl(c) ? ' ' : c)).TrimEnd();
        return $"{ToString()}\n    {line}\n    {new string(' ', Math.Clamp(Column - 1 - from, 0, WidestExcerpt))}^";
    }
}

/// <summary>Whether a file with a diagnostic can be used.</summary>
public enum Severity
{
    /// <summary>It cannot.</summary>
    Error,

    /// <summary>It can, but its author probably meant something else.</summary>
    Warning,
}
