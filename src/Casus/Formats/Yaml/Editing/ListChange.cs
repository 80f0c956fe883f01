namespace Casus.Formats.Yaml.Editing;

/// <summary>Items put at the end of a list.</summary>
internal static class ListChange
{
    /// <summary>A further item: in brackets, or in lines below.</summary>
    public static Replacement Append(SourceLines source, Found found, YamlValue item, string path, int step)
    {
        switch (found.Node)
        {
            case LayoutScalar { IsNothing: false } single:
                return new(single.Start, single.Stop, $"[{Alone(source, single)}, {ValueWriter.OnOneLine(item)}]");
            case LayoutScalar { Start: var start, Stop: var stop }:
                return new(start, stop, (start == stop ? " " : "") + $"[{ValueWriter.OnOneLine(item)}]");
            case LayoutList { IsFlow: true, Items.Count: 0 } empty:
                return new(empty.Start, empty.End, $"[{ValueWriter.OnOneLine(item)}]");
            case LayoutList { IsFlow: true } brackets:
                var last = brackets.Items[^1].End;
                if (!source.Text.AsSpan(last, brackets.End - 1 - last).IsWhiteSpace())
                    throw new RefusedChangeException(
                        brackets.Start,
                        $"'{path}' has a comma or a remark behind its last item.",
                        "Delete it, or write the item by hand."
                    );
                return new(last, last, ", " + ValueWriter.OnOneLine(item));
            case LayoutList list:
                var end = source.EndOfLine(list.End);
                var writer = new ValueWriter(step, source.Newline);
                writer.Item(item, list.Column);
                return new(end, end, source.Newline + writer);
            default:
                throw new RefusedChangeException(
                    found.Node.Start,
                    $"'{path}' is {found.Node.Kind}, not a list, so nothing can be put at its end.",
                    "Name a list."
                );
        }
    }

    // A value that stands alone keeps the words of its author, unless brackets would read them otherwise.
    private static string Alone(SourceLines source, LayoutScalar single)
    {
        var written = source.Text[single.Start..single.Stop];
        return written[0] is '"' or '\'' && written.IndexOfAny(['\r', '\n']) < 0
            ? written
            : ScalarText.OnOneLine(single.Value, inFlow: true);
    }
}
