using System.Collections.Immutable;
using Casus.Formats.Yaml.Editing;

namespace Casus.Workbench.Cases;

/// <summary>Makes of a file what a form shows: every entry, with what its schema says of it.</summary>
internal static class FieldReader
{
    public static ImmutableArray<Field> Of(CaseFile file)
    {
        var guide = file.Role == FileRole.Dossier ? SchemaGuide.Dossier : SchemaGuide.Scenario;
        var fields = ImmutableArray.CreateBuilder<Field>();
        // The schemas of the groups that are open above the entry.
        var open = new List<ImmutableArray<System.Text.Json.Nodes.JsonObject>> { guide.Root };
        foreach (var entry in FileEntries.Of(file.Text))
        {
            open.RemoveRange(entry.Depth + 1, open.Count - entry.Depth - 1);
            var place = guide.Below(open[^1], entry.Key);
            open.Add(place);
            fields.Add(Of(entry, guide, place));
        }

        return fields.ToImmutable();
    }

    private static Field Of(FileEntry entry, SchemaGuide guide, ImmutableArray<System.Text.Json.Nodes.JsonObject> place)
    {
        var (options, isSwitch, isNumber) = guide.Choice(place);
        var kind = entry.Kind switch
        {
            FileEntryKind.Group => FieldKind.Group,
            FileEntryKind.List => FieldKind.List,
            _ when isSwitch => FieldKind.Switch,
            _ when options.Length > 0 && !isNumber => FieldKind.Choice,
            _ when isNumber => FieldKind.Number,
            _ => FieldKind.Text,
        };
        return new(
            entry.Path,
            entry.Key,
            entry.Depth,
            entry.Line,
            entry.Column,
            entry.EndLine,
            kind,
            entry.Text,
            kind is FieldKind.Choice or FieldKind.Switch ? options : [],
            SchemaGuide.Description(place),
            entry.Comment
        );
    }
}

/// <summary>An entry of a file, as a form shows it.</summary>
internal sealed record Field(
    string Path,
    string Key,
    int Depth,
    int Line,
    int Column,
    int EndLine,
    FieldKind Kind,
    string Text,
    ImmutableArray<string> Options,
    string Description,
    string Comment
);

/// <summary>How an entry is edited.</summary>
internal enum FieldKind
{
    Group,
    List,
    Text,
    Number,
    Choice,
    Switch,
}
