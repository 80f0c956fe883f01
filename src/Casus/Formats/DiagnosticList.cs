using System.Collections.Immutable;
using System.Globalization;

namespace Casus.Formats;

/// <summary>Collects what is found while files are read.</summary>
internal sealed class DiagnosticList
{
    /// <summary>More than this many are counted, not shown.</summary>
    public const int MostShown = 100;

    // Beyond this nobody is helped, and a hostile file must not fill the memory with complaints about it.
    private const int MostKept = 10_000;

    private readonly List<Diagnostic> _found = [];
    private readonly List<string> _files = [];

    public bool HasErrors { get; private set; }

    public void Error(Place place, string problem, string remedy) => Add(place, problem, remedy, Severity.Error);

    public void Warning(Place place, string problem, string remedy) => Add(place, problem, remedy, Severity.Warning);

    /// <summary>Sorted by place, each said once, and no more than can be read.</summary>
    public ImmutableArray<Diagnostic> ToImmutable()
    {
        var all = _found
            .Distinct()
            .OrderBy(d => _files.IndexOf(d.File))
            .ThenBy(d => d.Line)
            .ThenBy(d => d.Column)
            .ThenBy(d => d.Severity)
            .ThenBy(d => d.Problem, StringComparer.Ordinal)
            .ToList();
        if (all.Count <= MostShown)
            return [.. all];

        // Errors must survive the cut: a reading that failed says why.
        var shown = all.Where(d => d.Severity == Severity.Error).Concat(all).Distinct().Take(MostShown).ToHashSet();
        var kept = all.Where(shown.Contains).ToList();
        var last = kept[^1];
        kept.Add(
            last with
            {
                Problem = string.Create(CultureInfo.InvariantCulture, $"{all.Count - MostShown} further problems are not shown."),
                Remedy = "Mend those above first; often one causes many.",
                SourceLine = null,
            }
        );
        return [.. kept];
    }

    private void Add(Place place, string problem, string remedy, Severity severity)
    {
        HasErrors |= severity == Severity.Error;
        if (_found.Count >= MostKept)
            return;
        if (!_files.Contains(place.Source.File))
            _files.Add(place.Source.File);
        _found.Add(
            new(place.Source.File, place.Line, place.Column, problem, remedy, severity) { SourceLine = place.Source.Line(place.Line) }
        );
    }
}
