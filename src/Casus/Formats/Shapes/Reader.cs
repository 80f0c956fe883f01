using Casus.Dossiers;
using Casus.Scenarios;

namespace Casus.Formats.Shapes;

/// <summary>What is known and collected while shapes read a case: the names it defines, its problems, the defaults it used.</summary>
internal sealed class Reader(DiagnosticList diagnostics, Names names)
{
    private readonly List<DefaultUsed> _defaults = [];

    public Names Names { get; } = names;

    /// <summary>What is known of the case, once it is read.</summary>
    public Dossier Dossier { get; set; } = Dossier.Empty;

    /// <summary>Where files of numbers come from; none: nowhere.</summary>
    public TextSource? Texts { get; init; }

    public IReadOnlyList<DefaultUsed> Defaults => _defaults;

    /// <summary>Every number that was read, by its path.</summary>
    public Dictionary<string, Quantity> Numbers { get; } = new(StringComparer.Ordinal);

    /// <summary>What is said to vary together, to be checked once all numbers are read.</summary>
    public List<(Place Place, IReadOnlyList<string> Paths)> Correlated { get; } = [];

    /// <summary>Notes that numbers vary together.</summary>
    public void Correlate(Place place, IReadOnlyList<string> paths) => Correlated.Add((place, paths));

    public void Error(Place place, string problem, string remedy) => diagnostics.Error(place, problem, remedy);

    public void Warning(Place place, string problem, string remedy) => diagnostics.Warning(place, problem, remedy);

    /// <summary>Notes that a documented default stands in.</summary>
    public void Default(string path, string value, string meaning) => _defaults.Add(new(path, value, meaning));
}
