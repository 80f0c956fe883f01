namespace Casus.Formats.Yaml.Editing;

/// <summary>Keys put into a group, or taken out of it.</summary>
internal sealed class GroupChange(SourceLines source, int step)
{
    /// <summary>Further entries at the end of what stands at a path: a group, or nothing yet.</summary>
    /// <param name="found">The group.</param>
    /// <param name="entries">What to put in.</param>
    /// <param name="path">Where, for complaints.</param>
    public IEnumerable<Replacement> Insert(Found found, IReadOnlyList<YamlEntry> entries, string path)
    {
        switch (found.Node)
        {
            case LayoutGroup { IsFlow: true, Entries.Count: 0 } empty when !found.IsInFlow && found.Entry is { } entry:
                yield return new(WithBlanksBefore(empty.Start), empty.End, "");
                yield return Below(entry, empty.End, entries);
                break;
            case LayoutGroup { IsFlow: true } braces:
                yield return Within(braces, entries, path);
                break;
            case LayoutGroup group:
                yield return Behind(group, entries);
                break;
            case LayoutScalar { IsNothing: true } nothing when !found.IsInFlow && found.Entry is { } entry:
                if (nothing.Start < nothing.Stop)
                    yield return new(WithBlanksBefore(nothing.Start), nothing.Stop, "");
                yield return Below(entry, nothing.Stop, entries);
                break;
            default:
                throw new RefusedChangeException(
                    found.Node.Start,
                    $"'{path}' is {found.Node.Kind}, not a group of keys, so nothing can be put into it.",
                    "Name a group."
                );
        }
    }

    /// <summary>An entry taken out, its lines with it.</summary>
    public Replacement Remove(Found found, string path)
    {
        if (found is not { Group: { } group, Entry: { } entry })
            throw new RefusedChangeException(found.Node.Start, $"'{path}' is not a key in a group.", "Name a key.");
        if (group.IsFlow)
            return FromBraces(group, entry, path);
        var start = source.StartOfLine(entry.KeyStart);
        if (!source.IsFirstInLine(entry.KeyStart))
            throw new RefusedChangeException(entry.KeyStart, $"'{path}' stands behind something else in its line.", "Delete it by hand.");
        if (group.Entries.Count == 1 && start == 0)
            throw new RefusedChangeException(entry.KeyStart, "It is all that the file holds.", "Delete the file instead.");
        var end = source.NextLine(source.EndOfLine(entry.End));
        var isLast = ReferenceEquals(group.Entries[^1], entry);
        if (
            source.PreviousLine(start) is { } before
            && source.IsBlank(before)
            && (isLast || end == source.Text.Length || source.IsBlank(end))
        )
            start = before;
        if (end == source.EndOfLine(entry.End) && source.PreviousLine(start) is { } last)
            start = source.EndOfLine(last);
        return new(start, end, "");
    }

    private Replacement Within(LayoutGroup braces, IReadOnlyList<YamlEntry> entries, string path)
    {
        var written = string.Join(", ", entries.Select(ValueWriter.EntryOnOneLine));
        if (braces.Entries.Count == 0)
            return new(braces.Start, braces.End, $"{{ {written} }}");
        var last = braces.Entries[^1].End;
        if (!source.Text.AsSpan(last, braces.End - 1 - last).IsWhiteSpace())
            throw new RefusedChangeException(
                braces.Start,
                $"'{path}' stands in braces with a comma or a remark at the end.",
                "Delete what stands behind the last value, or write the key by hand."
            );
        return new(last, last, ", " + written);
    }

    /// <summary>Below the last entry and the remarks that belong to the group, apart by a blank line where its entries are.</summary>
    private Replacement Behind(LayoutGroup group, IReadOnlyList<YamlEntry> entries)
    {
        var column = group.Entries[0].KeyColumn;
        var end = SkipComments(source.EndOfLine(group.End), column);
        var isSpaced =
            group.Entries.Count > 1
            && group.Entries[^1] is var last
            && source.PreviousLine(StartWithComments(last)) is { } before
            && source.IsBlank(before);
        return new(end, end, Lines(entries, column, isSpaced));
    }

    private Replacement Below(LayoutEntry entry, int from, IReadOnlyList<YamlEntry> entries)
    {
        var end = SkipComments(source.EndOfLine(from), entry.KeyColumn + 1);
        return new(end, end, Lines(entries, entry.KeyColumn + step, isSpaced: false));
    }

    private string Lines(IReadOnlyList<YamlEntry> entries, int column, bool isSpaced)
    {
        var text = new System.Text.StringBuilder();
        foreach (var entry in entries)
        {
            var writer = new ValueWriter(step, source.Newline);
            writer.Entry(entry, column);
            if (isSpaced)
                text.Append(source.Newline);
            text.Append(source.Newline).Append(writer);
        }

        return text.ToString();
    }

    private int WithBlanksBefore(int start)
    {
        while (start > 0 && source.Text[start - 1] is ' ')
            start--;
        return start;
    }

    // Remarks that follow at once and are indented as the group is, or deeper, belong to it.
    private int SkipComments(int end, int column)
    {
        while (source.NextLine(end) is var next && next > end && next < source.Text.Length && source.CommentColumn(next) >= column)
            end = source.EndOfLine(next);
        return end;
    }

    private int StartWithComments(LayoutEntry entry)
    {
        var start = source.StartOfLine(entry.KeyStart);
        while (source.PreviousLine(start) is { } before && source.CommentColumn(before) is not null)
            start = before;
        return start;
    }

    private Replacement FromBraces(LayoutGroup group, LayoutEntry entry, string path)
    {
        var at = group.Entries.IndexOf(entry);
        var (start, end) =
            at > 0 ? (group.Entries[at - 1].End, entry.End)
            : group.Entries.Count > 1 ? (entry.KeyStart, group.Entries[1].KeyStart)
            : (entry.KeyStart, entry.End);
        if (source.Text.AsSpan(start, end - start).IndexOfAny('\r', '\n') >= 0)
            throw new RefusedChangeException(
                entry.KeyStart,
                $"'{path}' stands in braces over several lines.",
                "Put the braces on one line, or delete it by hand."
            );
        return new(start, end, "");
    }
}
