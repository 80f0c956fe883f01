using YamlDotNet.Core;

namespace Casus.Formats.Yaml.Editing;

/// <summary>Another value in the place of one that is there.</summary>
internal static class ScalarChange
{
    /// <summary>What to replace; nothing if the value is the same already.</summary>
    public static IEnumerable<Replacement> Of(SourceLines source, Found found, YamlValue value, string path)
    {
        switch (found.Node)
        {
            case LayoutScalar scalar when value is YamlValue.Text { Value: var text }:
                if (scalar.Value == text && !scalar.IsNothing)
                    yield break;
                yield return Scalar(source, found, scalar, text, path);
                break;
            case LayoutScalar { IsNothing: true, Start: var start, Stop: var stop } when start == stop:
                RefuseHidden(source, start, path);
                yield return new(start, start, " " + ValueWriter.OnOneLine(value));
                break;
            case LayoutScalar scalar:
                yield return new(scalar.Start, scalar.Stop, ValueWriter.OnOneLine(value));
                break;
            case LayoutGroup { IsFlow: true } or LayoutList { IsFlow: true }:
                yield return Braces(source, found.Node, value, path);
                break;
            default:
                throw new RefusedChangeException(
                    found.Node.Start,
                    $"'{path}' is {found.Node.Kind} over several lines, not a single value.",
                    found.Node is LayoutGroup group
                        ? $"Name one of its keys: {string.Join(", ", group.Entries.Take(6).Select(e => $"{path}.{e.Key}"))}."
                        : "Name an item by its number, from 1."
                );
        }
    }

    private static Replacement Scalar(SourceLines source, Found found, LayoutScalar scalar, string text, string path)
    {
        if (scalar.Start == scalar.Stop)
        {
            RefuseHidden(source, scalar.Start, path);
            return new(scalar.Start, scalar.Start, " " + ScalarText.OnOneLine(text, found.IsInFlow));
        }

        return new(
            scalar.Start,
            scalar.Stop,
            scalar.Style switch
            {
                ScalarStyle.SingleQuoted => ScalarText.SingleQuoted(text) ?? ScalarText.DoubleQuoted(text),
                ScalarStyle.DoubleQuoted => ScalarText.DoubleQuoted(text),
                ScalarStyle.Literal or ScalarStyle.Folded => Block(source, found, scalar, text),
                _ => ScalarText.OnOneLine(text, found.IsInFlow),
            }
        );
    }

    /// <summary>The lines of a text below its sign, with the remark beside the sign kept.</summary>
    private static string Block(SourceLines source, Found found, LayoutScalar scalar, string text)
    {
        var header = source.Text[scalar.Start..Math.Min(source.EndOfLine(scalar.Start), scalar.Stop)];
        var remark = header.IndexOf('#', StringComparison.Ordinal) is var at and > 0 ? " " + header[at..] : "";
        var first = source.NextLine(source.EndOfLine(scalar.Start));
        while (first < scalar.Stop && source.IsBlank(first))
            first = source.NextLine(source.EndOfLine(first));
        var indent = first < scalar.Stop ? source.Text.AsSpan(first).IndexOfAnyExcept(' ') : (found.Entry?.KeyColumn ?? 0) + 2;
        var isFolded = scalar.Style == ScalarStyle.Folded && ScalarText.CanBeFolded(text);
        if (!isFolded && !ScalarText.CanBeLiteral(text))
            return ScalarText.DoubleQuoted(text) + remark;
        var lines = isFolded ? ValueWriter.Fold(text, indent) : text.Split('\n');
        return (isFolded ? ">-" : "|-")
            + remark
            + string.Concat(lines.Select(line => source.Newline + (line.Length == 0 ? "" : new string(' ', indent) + line)));
    }

    private static Replacement Braces(SourceLines source, LayoutNode node, YamlValue value, string path)
    {
        var written = source.Text.AsSpan(node.Start, node.End - node.Start);
        if (written.IndexOfAny('\r', '\n') >= 0 && written.Contains('#'))
            throw new RefusedChangeException(
                node.Start,
                $"'{path}' has remarks between its braces, which would be lost.",
                "Name a key in it, or change it by hand."
            );
        return new(node.Start, node.End, ValueWriter.OnOneLine(value));
    }

    // In braces a name may stand without colon and value; then there is no place for one.
    private static void RefuseHidden(SourceLines source, int at, string path)
    {
        if (at == 0 || source.Text[at - 1] is not (':' or '-'))
            throw new RefusedChangeException(at, $"'{path}' has no colon behind it.", "Write the value by hand.");
    }
}
