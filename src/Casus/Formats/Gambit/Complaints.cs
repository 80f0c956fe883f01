using System.Collections.Immutable;
using System.Globalization;

namespace Casus.Formats.Gambit;

/// <summary>What is wrong in one text, found by place in the text; turned into lines and columns at the end.</summary>
internal sealed class Complaints(string file, string text)
{
    // A reader that has found so many stops: often one slip causes all that follow.
    public const int Most = 100;

    // A longer line is not shown: it would only be cut, and a hostile one would be copied for each complaint.
    private const int LongestLine = 4096;

    private readonly List<(int Offset, string Problem, string Remedy, Severity Severity)> _found = [];

    public bool HasErrors { get; private set; }

    public bool IsFull => _found.Count >= Most;

    public void Error(int offset, string problem, string remedy)
    {
        HasErrors = true;
        if (_found.Count < 2 * Most)
            _found.Add((offset, problem, remedy, Severity.Error));
    }

    public void Warning(int offset, string problem, string remedy)
    {
        if (!IsFull)
            _found.Add((offset, problem, remedy, Severity.Warning));
    }

    /// <summary>The reading, with all that was found, in the order of the text.</summary>
    public Parsed<TValue> With<TValue>(TValue? value)
        where TValue : class => new(value, ToImmutable());

    /// <summary>A line's number from one, for use in a sentence.</summary>
    public int LineOf(int offset) => new LineIndex(text).PlaceOf(offset).Line;

    private ImmutableArray<Diagnostic> ToImmutable()
    {
        if (_found.Count == 0)
            return [];
        var lines = new LineIndex(text);
        var sorted = _found.OrderBy(found => found.Offset).Distinct();
        var all = ImmutableArray.CreateBuilder<Diagnostic>(_found.Count);
        foreach (var (offset, problem, remedy, severity) in sorted)
        {
            var (line, column) = lines.PlaceOf(offset);
            var (start, end) = lines.Bounds(line);
            var shown = end - start <= LongestLine ? text[start..end] : null;
            all.Add(new(file, line, column, problem, remedy, severity) { SourceLine = shown });
        }

        if (IsFull)
            all.Add(
                new(
                    file,
                    all[^1].Line,
                    all[^1].Column,
                    string.Create(CultureInfo.InvariantCulture, $"More than {Most} problems; the rest is not shown."),
                    "Mend those above first; often one causes many.",
                    all[^1].Severity
                )
            );
        return all.ToImmutable();
    }
}
