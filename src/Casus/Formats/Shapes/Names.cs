using Casus.Scenarios;

namespace Casus.Formats.Shapes;

/// <summary>All names that a case defines, gathered before anything is read, so that every reference can be checked where it stands.</summary>
internal sealed class Names
{
    private readonly Dictionary<NameKind, IReadOnlyList<string>> _names = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _readings = new(StringComparer.Ordinal);

    /// <summary>The role of each actor whose role can be read.</summary>
    public Dictionary<string, Role> Roles { get; } = new(StringComparer.Ordinal);

    /// <summary>The issues that have each option.</summary>
    public ILookup<string, string> IssuesByOption { get; set; } = Array.Empty<string>().ToLookup(o => o, StringComparer.Ordinal);

    /// <summary>The options of each issue.</summary>
    public Dictionary<string, IReadOnlyList<string>> Options { get; } = new(StringComparer.Ordinal);

    /// <summary>The provision of the crisis.</summary>
    public string? CrisisProvision { get; set; }

    /// <summary>Whether the scenario names a dossier, so that evidence can be cited at all.</summary>
    public bool HasDossier { get; set; }

    /// <summary>Whether the scenario has a renewed war, for which more must be said.</summary>
    public bool HasWar { get; set; }

    public void Define(NameKind kind, IReadOnlyList<string> names) => _names[kind] = names;

    public void DefineReadings(string provision, IReadOnlyList<string> readings) => _readings[provision] = readings;

    /// <summary>The legal names of a kind at a path; none: unknown, since what defines them cannot be read, and nothing should be said.</summary>
    public IReadOnlyList<string>? Of(NameKind kind, string path)
    {
        if (kind != NameKind.Reading)
            return _names.GetValueOrDefault(kind);
        var keys = path.Split('.');
        var provision = keys is ["provisions", var id, ..] ? id : CrisisProvision;
        return provision is null ? null : _readings.GetValueOrDefault(provision);
    }

    /// <summary>The actors in a role.</summary>
    public List<string> In(Role role) => [.. Roles.Where(r => r.Value == role).Select(r => r.Key)];
}

/// <summary>What a name refers to.</summary>
internal enum NameKind
{
    Actor,
    Guarantor,
    Ratifier,
    Provision,
    Reading,
    Instrument,
    Issue,
    Hypothesis,
    Statement,
    Source,
    Cluster,
}
