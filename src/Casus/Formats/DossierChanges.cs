using Casus.Dossiers;
using Casus.Formats.Intake;
using Casus.Formats.Shapes;
using Casus.Formats.Yaml.Editing;

namespace Casus.Formats;

/// <summary>Changes to a dossier file, in the words of dossiers, for <see cref="YamlEdit"/>.</summary>
public static class DossierChanges
{
    /// <summary>What a dossier begins with.</summary>
    public const string Empty = "casus-dossier: 1\n";

    /// <summary>A further source.</summary>
    public static YamlChange Add(Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new YamlChange.Insert("sources", EntryText.Source(source));
    }

    /// <summary>A further statement.</summary>
    public static YamlChange Add(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return new YamlChange.Insert("statements", EntryText.Statement(statement));
    }

    /// <summary>A statement that is there already, given what is said of it now; whatever else its entry holds stays.</summary>
    public static IEnumerable<YamlChange> Rewrite(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var entry = EntryText.Statement(statement);
        return ((YamlValue.Group)entry.Value).Entries.Select(e => (YamlChange)new YamlChange.Put($"statements.{statement.Id}", e));
    }

    /// <summary>A proposal set aside.</summary>
    public static YamlChange Reject(Rejection rejection)
    {
        ArgumentNullException.ThrowIfNull(rejection);
        return new YamlChange.Insert("rejected", new(rejection.Proposal, rejection.Because));
    }

    /// <summary>A statement taken out again.</summary>
    public static YamlChange RemoveStatement(string id) => new YamlChange.Remove($"statements.{id}");

    /// <summary>A rejection taken back.</summary>
    public static YamlChange RemoveRejection(string proposal) => new YamlChange.Remove($"rejected.{proposal}");

    /// <summary>A key of a statement given another value, or given at all.</summary>
    public static YamlChange SetStatement(string id, string key, string value) => new YamlChange.Put($"statements.{id}", new(key, value));

    /// <summary>A key of a source given another value, or given at all.</summary>
    public static YamlChange SetSource(string id, string key, string value) => new YamlChange.Put($"sources.{id}", new(key, value));

    /// <summary>Where the words of a statement stand.</summary>
    /// <param name="text">The file as it is, since what is there decides how it is written.</param>
    /// <param name="id">The statement.</param>
    /// <param name="passage">The place.</param>
    public static IEnumerable<YamlChange> Move(string text, string id, Passage passage)
    {
        ArgumentNullException.ThrowIfNull(passage);
        var path = $"statements.{id}.passage";
        if (YamlEdit.ValueAt(text, $"{path}.start") is null)
            return [new YamlChange.Insert($"statements.{id}", new("passage", EntryText.Passage(passage)))];
        var group = (YamlValue.Group)EntryText.Passage(passage);
        return group.Entries.Where(e => e.Key is not "quotes").Select(e => (YamlChange)new YamlChange.Put(path, e));
    }

    /// <summary>A statement's bearing on a hypothesis.</summary>
    /// <param name="text">The file as it is, since what is there decides how it is written.</param>
    /// <param name="id">The statement.</param>
    /// <param name="hypothesis">The hypothesis.</param>
    /// <param name="ratio">The likelihood ratio, or its bounds: 1.2 to 2.</param>
    /// <param name="because">Why.</param>
    public static IEnumerable<YamlChange> Link(string text, string id, string hypothesis, string ratio, string because)
    {
        var path = $"statements.{id}.bears";
        YamlEntry[] entries = [new("ratio", ratio), new("because", because)];
        return YamlEdit.ValueAt(text, $"{path}.{hypothesis}") is not null
            ? [new YamlChange.Set($"{path}.{hypothesis}", new YamlValue.Group([.. entries]) { IsOnOneLine = true })]
            : entries.Select(e => (YamlChange)new YamlChange.Put($"{path}.{hypothesis}", e));
    }

    /// <summary>The word for a modality, as a dossier has it.</summary>
    public static string WordFor(Modality modality) => Choices.Modality.WordFor(modality);
}
