using System.Collections.Immutable;
using Casus.Documents.Layouts;

namespace Casus.Documents;

/// <summary>Reads plain text: paragraphs a blank line apart, or one on each line, or broken into lines of one width.</summary>
internal static class PlainText
{
    private const int ShortestLineJoined = 40;

    /// <summary>The draft of a text.</summary>
    public static Draft Read(string text)
    {
        var lines = Lines(text);
        var width = LineWidth.Of(text, lines);
        var blocks = ImmutableArray.CreateBuilder<DraftBlock>();
        for (var i = 0; i < lines.Count; )
        {
            if (lines[i].IsBlank)
            {
                i++;
                continue;
            }

            var first = i++;
            while (i < lines.Count && !lines[i].IsBlank && GoesOn(text, lines[i - 1], lines[i], lines[first], width))
                i++;
            blocks.Add(Block(text, lines, first, i));
        }

        return new(blocks.DrainToImmutable(), Provenance.Unknown, []);
    }

    private static DraftBlock Block(string text, List<TextLine> lines, int first, int end)
    {
        if (end == first + 1 && lines[first].IsRule(text))
            return new(lines[first].Of(text).ToString(), BlockKind.Furniture);
        if (!lines[first].IsQuoted)
            return new(text[lines[first].Start..lines[end - 1].End]);
        return new(string.Join(' ', lines[first..end].Select(l => l.Of(text).ToString())), BlockKind.Quotation);
    }

    // Whether a line belongs to the block of the line above it.
    private static bool GoesOn(string text, TextLine above, TextLine line, TextLine first, int width)
    {
        var upper = above.Of(text);
        var lower = line.Of(text);
        if (above.IsQuoted != line.IsQuoted || above.IsRule(text) || line.IsRule(text) || ListMark.Bullet(lower) > 0)
            return false;
        var ended = Phrase.EndsASentence(upper) || upper[^1] is ':' or ';';
        var inList = ListMark.Bullet(first.Of(text)) > 0 || ListMark.IsNumber(first.Of(text));
        if (ListMark.IsNumber(lower) && (ended || inList))
            return false;
        if (inList && line.Indent >= 2 && line.Indent > first.Indent)
            return true;
        var goesOnSmall = !ended && char.IsLower(lower[0]);
        if (width == 0)
            return goesOnSmall && (line.IsQuoted || upper.Length >= ShortestLineJoined);
        if (ended && line.Indent >= above.Indent + 2)
            return false;
        var space = lower.IndexOf(' ');
        var forced = above.Indent + upper.Length + 1 + (space < 0 ? lower.Length : space) > width;
        return forced || goesOnSmall || !ended && upper.Length >= width * 7 / 10;
    }

    private static List<TextLine> Lines(string text)
    {
        var lines = new List<TextLine>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('\n' or '\r' or '\u2028' or '\u2029' or '\f' or '\v' or '\u0085'))
                continue;
            lines.Add(TextLine.Of(text, start, i));
            if (i + 1 < text.Length && text[i] == '\r' && text[i + 1] == '\n')
                i++;
            start = i + 1;
        }

        return lines;
    }
}
