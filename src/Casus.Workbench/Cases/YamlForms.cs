using System.Collections.Immutable;
using System.Text.Json;
using Casus.Formats.Yaml.Editing;
using Casus.Workbench.Hosting;
using Casus.Workbench.Shapes;

namespace Casus.Workbench.Cases;

/// <summary>Sets entries of a YAML text as a form asks for it.</summary>
internal static class YamlForms
{
    private const int MostEdits = 500;

    /// <summary>The text with the entries set; a problem that says why not.</summary>
    public static string Apply(CaseFile file, ImmutableArray<FieldEdit> edits)
    {
        if (edits.IsDefaultOrEmpty || edits.Length > MostEdits)
            throw Problem.Of(ProblemCode.BadRequest, $"Give 1 to {MostEdits} edits.").Thrown();
        return Apply(file, [.. edits.Select(e => Change(file.Text, e))]);
    }

    /// <summary>The text with changes made; a problem that says why not.</summary>
    public static string Apply(CaseFile file, IReadOnlyList<YamlChange> changes)
    {
        var written = YamlEdit.Apply(file.Name, file.Text, changes);
        return written.Value
            ?? throw (
                Problem.Of(ProblemCode.InvalidScenario, "The change cannot be made in the text as it stands.") with
                {
                    Diagnostics = [.. written.Diagnostics.Select(d => DiagnosticShape.Of(d, name => name == file.Name ? file.Id : null))],
                }
            ).Thrown();
    }

    private static YamlChange Change(string text, FieldEdit edit)
    {
        if (string.IsNullOrWhiteSpace(edit.Path) || edit.Path.Length > 500)
            throw (Problem.Of(ProblemCode.BadRequest, "An edit needs the path of an entry.") with { Field = edit.Path }).Thrown();
        if (edit.Value.ValueKind == JsonValueKind.Null)
            return new YamlChange.Remove(edit.Path);
        var value = Value(edit.Value);
        // A number may be written out with its reason; then it is the number within that is meant.
        if (value is YamlValue.Text && YamlEdit.ValueAt(text, edit.Path + ".value") is not null)
            return new YamlChange.Set(edit.Path + ".value", value);
        if (YamlEdit.ValueAt(text, edit.Path) is not null)
            return new YamlChange.Set(edit.Path, value);
        var end = edit.Path.LastIndexOf('.');
        return new YamlChange.Put(end < 0 ? "" : edit.Path[..end], new(edit.Path[(end + 1)..], value));
    }

    private static YamlValue Value(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.True => "yes",
            JsonValueKind.False => "no",
            JsonValueKind.Array => new YamlValue.List([.. value.EnumerateArray().Select(Value)])
            {
                IsOnOneLine = value.EnumerateArray().All(v => v.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object)),
            },
            JsonValueKind.Object => new YamlValue.Group([.. value.EnumerateObject().Select(p => new YamlEntry(p.Name, Value(p.Value)))]),
            _ => throw Problem.Of(ProblemCode.BadRequest, "null takes an entry out; it cannot stand within a value.").Thrown(),
        };
}
