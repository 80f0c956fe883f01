using System.Globalization;
using Casus.Attribution;
using Casus.Dossiers;
using Casus.Formats.Yaml.Editing;

namespace Casus.Formats;

/// <summary>Changes to a scenario file that come from its dossier, for <see cref="YamlEdit"/>.</summary>
public static class ScenarioChanges
{
    // Nothing in a text tells what breaking a promise costs. The draft says so, and spans more than any case has needed.
    private const string UnknownCost = "0 to 0.5";
    private const string Because = "Not known yet: no text says it. From nothing to half the stake; narrow it, and say why.";

    /// <summary>A number that rests on a statement; none: the file has no such number.</summary>
    /// <param name="text">The file as it is, since what is there decides how it is written.</param>
    /// <param name="path">The number: <c>renewed-war.aid.cost.us</c>.</param>
    /// <param name="statement">The statement, by its name in the dossier.</param>
    public static YamlChange? Cite(string text, string path, string statement)
    {
        // A number written short, as a mere value, is written out so that its evidence has a place.
        if (YamlEdit.ValueAt(text, path) is { } value)
            return new YamlChange.Set(
                path,
                new YamlValue.Group([new("value", value), new("evidence", new YamlValue.List([statement]) { IsOnOneLine = true })])
                {
                    IsOnOneLine = true,
                }
            );
        return YamlEdit.ValueAt(text, $"{path}.value") is not null || YamlEdit.ValueAt(text, $"{path}.if") is not null
            ? new YamlChange.Append($"{path}.evidence", statement)
            : null;
    }

    /// <summary>Whether a number rests on a statement already.</summary>
    public static bool IsCited(string text, string path, string statement)
    {
        if (YamlEdit.ValueAt(text, $"{path}.evidence") is { } only)
            return only == statement;
        for (
            var item = 1;
            YamlEdit.ValueAt(text, string.Create(CultureInfo.InvariantCulture, $"{path}.evidence.{item}")) is { } named;
            item++
        )
            if (named == statement)
                return true;
        return false;
    }

    /// <summary>A provision that the dossier describes, with the readings that its text sets out, the strongest first.</summary>
    /// <param name="name">Its name in the scenario.</param>
    /// <param name="clause">What the dossier says of the clause.</param>
    /// <param name="readings">The readings; none: the clause is taken at its word.</param>
    public static YamlChange Add(string name, DescribedClause clause, IReadOnlyList<DescribedClause> readings)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(clause);
        ArgumentNullException.ThrowIfNull(readings);
        IEnumerable<DescribedClause> strongestFirst = readings.Count == 0 ? [clause] : readings.OrderBy(r => r.Strength);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return new YamlChange.Insert(
            "provisions",
            new(
                name,
                new YamlValue.Group([
                    new("text", clause.Statement.Said),
                    new("readings", new YamlValue.Group([.. strongestFirst.Select(r => Reading(Unused(NameOf(r.Strength), taken), r))])),
                ])
            )
            {
                Comment =
                    $"As described in the dossier: {clause.Statement.Id}. What breaking it costs, and who believes in which reading, is the analyst's to say.",
            }
        );
    }

    /// <summary>An option of an issue that carries a provision.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="name">The name of the option and of the provision.</param>
    public static YamlChange AddOption(string issue, string name) =>
        new YamlChange.Insert($"issues.{issue}.options", new(name, new YamlValue.Group([new("provision", name)]) { IsOnOneLine = true }));

    private static YamlEntry Reading(string name, DescribedClause reading) =>
        new(
            name,
            new YamlValue.Group([
                new("means", reading.Statement.Said),
                new("cost-of-reneging", new YamlValue.Group([Cost("none", reading, UnknownCost, Because), AidCost(reading)])),
            ])
        );

    private static YamlEntry AidCost(DescribedClause reading) =>
        reading.Strength is Strength.Free or Strength.Discretionary
            ? Cost("aid", reading, "0", "So read, aid alone keeps the promise.")
            : Cost("aid", reading, UnknownCost, Because);

    private static YamlEntry Cost(string action, DescribedClause reading, string value, string because) =>
        new(
            action,
            new YamlValue.Group([
                new("value", value),
                new("because", because),
                new("evidence", new YamlValue.List([reading.Statement.Id]) { IsOnOneLine = true }),
                new("confidence", "low"),
            ])
        );

    private static string NameOf(Strength strength) =>
        strength switch
        {
            Strength.Bound => "would",
            Strength.Discretionary => "as-it-sees-fit",
            Strength.Free => "could",
            Strength.Barred => "would-not",
            _ => "open",
        };

    private static string Unused(string name, HashSet<string> taken)
    {
        var unused = name;
        for (var number = 2; !taken.Add(unused); number++)
            unused = $"{name}-{number}";
        return unused;
    }
}

/// <summary>A clause, or a way to read it, as the dossier describes it.</summary>
/// <param name="Strength">How strongly it binds.</param>
/// <param name="Statement">The statement of the dossier.</param>
public sealed record DescribedClause(Strength Strength, Statement Statement);
