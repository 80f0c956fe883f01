namespace Casus.Documents.Layouts;

/// <summary>The width to which a text was broken into lines.</summary>
internal static class LineWidth
{
    private const int Narrowest = 40;
    private const int Widest = 130;

    /// <summary>The width in characters; 0 where lines end only where paragraphs do.</summary>
    /// <remarks>
    /// A line was broken to fit if the first word of the next would not have fitted any more. Lines of a text broken so mostly end thus and within
    /// sentences; where each line is a paragraph, they end with sentences, at any length.
    /// </remarks>
    public static int Of(string text, List<TextLine> lines)
    {
        var width = LongestOf(lines);
        if (width == 0)
            return 0;
        var (pairs, forced, ended) = (0, 0, 0);
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i].IsBlank || lines[i - 1].IsBlank)
                continue;
            var upper = lines[i - 1].Of(text);
            var lower = lines[i].Of(text);
            if (ListMark.Bullet(lower) > 0 || ListMark.IsNumber(lower))
                continue;
            pairs++;
            var space = lower.IndexOf(' ');
            if (lines[i - 1].Indent + upper.Length + 1 + (space < 0 ? lower.Length : space) > width)
                forced++;
            if (Phrase.EndsASentence(upper))
                ended++;
        }

        return pairs > 0 && forced * 2 >= pairs && ended * 5 < pairs * 3 ? width : 0;
    }

    private static int LongestOf(List<TextLine> lines)
    {
        var width = 0;
        var (wide, all) = (0, 0);
        foreach (var line in lines)
        {
            if (line.IsBlank)
                continue;
            all++;
            var length = line.Indent + line.End - line.Start;
            if (length > Widest)
                wide++;
            else
                width = Math.Max(width, length);
        }

        return width < Narrowest || wide * 20 > all ? 0 : width;
    }
}
