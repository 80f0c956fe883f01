using System.Text;

namespace Casus.Documents.Html;

/// <summary>The attributes of a tag that are looked at, each once.</summary>
internal sealed class TagAttributes
{
    private const int LongestValue = 20_000;

    private readonly List<(string Name, string Value)> _all = [];

    /// <summary>The value of an attribute; none where the tag has it not.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var (known, value) in _all)
                if (known == name)
                    return value;
            return null;
        }
    }

    /// <summary>Reads on from behind a tag's name; gives the position behind the tag, -1 where the page ends in it.</summary>
    /// <param name="html">The page.</param>
    /// <param name="i">Where to begin.</param>
    /// <param name="neverFound">Marks known not to come any more.</param>
    /// <param name="isClosed">Whether the tag ends with '/&gt;'.</param>
    public int Read(string html, int i, HashSet<string> neverFound, out bool isClosed)
    {
        isClosed = false;
        while (i < html.Length)
        {
            var c = html[i];
            if (c == '>')
            {
                isClosed = html[i - 1] == '/';
                return i + 1;
            }

            if (c == '/' || char.IsWhiteSpace(c))
            {
                i++;
                continue;
            }

            var start = i++;
            while (i < html.Length && html[i] is not ('=' or '>' or '/') && !char.IsWhiteSpace(html[i]))
                i++;
            var end = i;
            while (i < html.Length && char.IsWhiteSpace(html[i]))
                i++;
            var value = i < html.Length && html[i] == '=' ? Value(html, ref i, neverFound) : new Range(i, i);
            Keep(html, start, end, value);
        }

        return -1;
    }

    /// <summary>Writes them.</summary>
    public void Write(StringBuilder written)
    {
        foreach (var (name, value) in _all)
            written.Append(' ').Append(name).Append("=\"").Append(value.Replace("\"", "&quot;", StringComparison.Ordinal)).Append('"');
    }

    private static Range Value(string html, ref int i, HashSet<string> neverFound)
    {
        i++;
        while (i < html.Length && char.IsWhiteSpace(html[i]))
            i++;
        if (i < html.Length && html[i] is '"' or '\'' && !neverFound.Contains(html[i].ToString()))
        {
            var close = html.IndexOf(html[i], i + 1);
            if (close >= 0)
            {
                var quoted = new Range(i + 1, close);
                i = close + 1;
                return quoted;
            }

            neverFound.Add(html[i].ToString());
        }

        var start = i;
        while (i < html.Length && html[i] != '>' && !char.IsWhiteSpace(html[i]))
            i++;
        return new(start, i);
    }

    private void Keep(string html, int start, int end, Range value)
    {
        if (end - start is < 2 or > 12)
            return;
        var name = html[start..end].ToLowerInvariant();
        var length = value.End.Value - value.Start.Value;
        if (length <= LongestValue && HtmlNames.Attributes.Contains(name) && this[name] is null)
            _all.Add((name, html[value]));
    }
}
