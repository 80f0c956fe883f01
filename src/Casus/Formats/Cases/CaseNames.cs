using System.Collections.Immutable;
using Casus.Formats.Shapes;
using Casus.Formats.Yaml;
using Casus.Scenarios;

namespace Casus.Formats.Cases;

/// <summary>Gathers the names that a scenario and its dossier define, from the keys alone: errors elsewhere do not hide them.</summary>
internal static class CaseNames
{
    public static Names Of(MappingNode scenario)
    {
        var names = new Names { HasDossier = scenario["dossier"] is not null, HasWar = scenario["renewed-war"] is not null };
        DefineActors(scenario, names);
        Define(names, NameKind.Provision, scenario["provisions"]);
        Define(names, NameKind.Instrument, scenario["instruments"]);
        Define(names, NameKind.Issue, scenario["issues"]);
        foreach (var provision in Entries(scenario["provisions"]))
            names.DefineReadings(provision.Key, Keys((provision.Value as MappingNode)?["readings"]));
        foreach (var issue in Entries(scenario["issues"]))
            names.Options[issue.Key] = Keys((issue.Value as MappingNode)?["options"]);
        names.IssuesByOption = names
            .Options.SelectMany(issue => issue.Value.Select(option => (Issue: issue.Key, Option: option)))
            .ToLookup(o => o.Option, o => o.Issue, StringComparer.Ordinal);
        names.CrisisProvision = ((scenario["crisis"] as MappingNode)?["provision"] as ScalarNode)?.Text.Trim();
        return names;
    }

    public static void AddDossier(MappingNode dossier, Names names)
    {
        Define(names, NameKind.Source, dossier["sources"]);
        Define(names, NameKind.Statement, dossier["statements"]);
        Define(names, NameKind.Hypothesis, dossier["hypotheses"]);
        Define(names, NameKind.Cluster, dossier["clusters"]);
    }

    private static void DefineActors(MappingNode scenario, Names names)
    {
        // Without actors every reference to one would fail for the same reason, which is said once.
        if (scenario["actors"] is not MappingNode actors)
            return;
        names.Define(NameKind.Actor, Keys(actors));
        foreach (var actor in actors.Entries)
        {
            var role = ((actor.Value as MappingNode)?["role"] as ScalarNode)?.Text.Trim();
            if (role is not null && Choices.Role.Find(role, out var known))
                names.Roles[actor.Key] = known;
        }

        // An actor whose role cannot be read might be any of them.
        if (names.Roles.Count < actors.Entries.Length)
            return;
        names.Define(NameKind.Guarantor, names.In(Role.Guarantor));
        names.Define(NameKind.Ratifier, names.In(Role.Ratifier));
    }

    // What is left out defines nothing; what is there but no mapping is complained about elsewhere.
    private static void Define(Names names, NameKind kind, Node? section)
    {
        if (section is null or MappingNode or ScalarNode { IsEmpty: true })
            names.Define(kind, Keys(section));
    }

    private static List<string> Keys(Node? section) => [.. Entries(section).Select(e => e.Key)];

    private static ImmutableArray<Entry> Entries(Node? section) => section is MappingNode mapping ? mapping.Entries : [];
}
