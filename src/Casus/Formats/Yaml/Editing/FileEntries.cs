using System.Collections.Immutable;
using System.Text;

namespace Casus.Formats.Yaml.Editing;

/// <summary>Every entry of a YAML file with its path and place, in the order of the file: what a form beside the text is made of.</summary>
public static class FileEntries
{
    /// <summary>The entries; none of a text that cannot be read.</summary>
    /// <param name="text">The file.</param>
    public static ImmutableArray<FileEntry> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var diagnostics = new DiagnosticList();
        var bytes = Encoding.UTF8.GetBytes(text);
        if (YamlReader.Read("file", bytes, diagnostics) is not { } root || diagnostics.HasErrors)
            return [];
        var lines = text.Split('\n');
        var entries = new List<FileEntry>();
        Visit(root, 0, entries, lines);
        return [.. entries];
    }

    private static void Visit(Node node, int depth, List<FileEntry> entries, string[] lines)
    {
        switch (node)
        {
            case MappingNode group:
                foreach (var entry in group.Entries)
                    Add(entry.Key, entry.Place, entry.Value, depth, entries, lines);
                break;
            case SequenceNode list:
                for (var i = 0; i < list.Items.Length; i++)
                    Add(
                        (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
                        list.Items[i].Place,
                        list.Items[i],
                        depth,
                        entries,
                        lines
                    );
                break;
        }
    }

    private static void Add(string key, Place place, Node value, int depth, List<FileEntry> entries, string[] lines)
    {
        var at = entries.Count;
        var (kind, text) = value switch
        {
            MappingNode => (FileEntryKind.Group, ""),
            SequenceNode => (FileEntryKind.List, ""),
            ScalarNode scalar => (FileEntryKind.Value, scalar.IsEmpty ? "" : scalar.Text),
            _ => (FileEntryKind.Value, ""),
        };
        var comment = CommentAt(lines, place.Line);
        entries.Add(new(value.Path, key, depth, place.Line, place.Column, value.Place.Line, kind, text, comment));
        Visit(value, depth + 1, entries, lines);
        if (entries.Count > at + 1)
            entries[at] = entries[at] with { EndLine = Math.Max(entries[at].EndLine, entries[^1].EndLine) };
    }

    // The lines of comment right above a key; what stands behind a value belongs to the value and is seen beside it in the text.
    private static string CommentAt(string[] lines, int line)
    {
        var first = line - 1;
        while (first > 0 && first > line - 8 && lines[first - 1].AsSpan().TrimStart().StartsWith("#"))
            first--;
        return string.Join(' ', lines.Skip(first).Take(line - 1 - first).Select(l => l.Trim().TrimStart('#').Trim())).Trim();
    }
}

/// <summary>An entry of a YAML file.</summary>
/// <param name="Path">The keys that lead to it, joined by dots; items of lists count from 1.</param>
/// <param name="Key">The last of them.</param>
/// <param name="Depth">How deep it stands, from 0.</param>
/// <param name="Line">Where its key stands, from 1.</param>
/// <param name="Column">The column of that, from 1.</param>
/// <param name="EndLine">Where the last of it begins.</param>
/// <param name="Kind">A group, a list or a single value.</param>
/// <param name="Text">The single value; empty for others.</param>
/// <param name="Comment">The remark above it, without its marks; may be empty.</param>
public sealed record FileEntry(
    string Path,
    string Key,
    int Depth,
    int Line,
    int Column,
    int EndLine,
    FileEntryKind Kind,
    string Text,
    string Comment
);

/// <summary>What stands under a key.</summary>
public enum FileEntryKind
{
    /// <summary>Keys.</summary>
    Group,

    /// <summary>Items.</summary>
    List,

    /// <summary>A single value.</summary>
    Value,
}
