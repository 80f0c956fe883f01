using System.Text;

namespace Casus.Documents.Html;

/// <summary>The source of a page made fit to parse: what nobody reads left out, nesting bounded, every step linear in the length.</summary>
/// <remarks>
/// The parsing rules of HTML take time quadratic in the depth of nesting, in the number of attributes, and for what stands misplaced in tables. So tags
/// of letters' looks and scripts are dropped, tables become divisions, and elements nested deeper than 256 give up their tags, not their words.
/// </remarks>
internal sealed class HtmlSource
{
    /// <summary>How many elements may stand within one another.</summary>
    public const int MostNested = 256;

    private const int MostLookedAt = 64;

    private readonly string _html;
    private readonly bool _isXml;
    private readonly StringBuilder _written;
    private readonly List<(string Name, bool Written)> _open = [];
    private readonly Dictionary<string, int> _openCount = new(StringComparer.Ordinal);
    private readonly HashSet<string> _neverFound = new(StringComparer.Ordinal);
    private int _nested;
    private bool _inLink;
    private bool _titled;

    private HtmlSource(string html)
    {
        _html = html;
        _isXml = html.AsSpan().TrimStart().StartsWith("<?xml");
        _written = new StringBuilder(html.Length);
    }

    /// <summary>How many elements were nested too deep.</summary>
    public int Flattened { get; private set; }

    /// <summary>The source made fit, and how many elements gave up their tags for it.</summary>
    public static (string Html, int Flattened) Of(string html, CancellationToken cancellation)
    {
        var source = new HtmlSource(html);
        source._written.Append("<!doctype html>");
        source.Run(cancellation);
        return (source._written.ToString(), source.Flattened);
    }

    private void Run(CancellationToken cancellation)
    {
        for (var i = 0; i < _html.Length; )
        {
            var next = _html.IndexOf('<', i);
            if (next < 0)
                next = _html.Length;
            _written.Append(_html, i, next - i);
            if (next == _html.Length)
                return;
            cancellation.ThrowIfCancellationRequested();
            var after = next + 1 < _html.Length ? _html[next + 1] : '\0';
            if (after is '!' or '?')
                i = Declaration(next);
            else if (char.IsAsciiLetter(after))
                i = Start(next);
            else if (after == '/' && next + 2 < _html.Length && char.IsAsciiLetter(_html[next + 2]))
                i = End(next);
            else
            {
                _written.Append("&lt;");
                i = next + 1;
            }
        }
    }

    // Comments, document types and instructions, with what an internal subset declares.
    private int Declaration(int at)
    {
        if (Is(at, "<!--"))
            return Behind("-->", at + 2) is >= 0 and var end ? end
                : Behind(">", at + 4) is >= 0 and var near ? near
                : _html.Length;
        if (Is(at, "<![CDATA[") && _isXml)
        {
            var stop = Behind("]]>", at);
            var until = stop < 0 ? _html.Length : stop - 3;
            _written.Append(
                _html[(at + 9)..Math.Max(at + 9, until)]
                    .Replace("&", "&amp;", StringComparison.Ordinal)
                    .Replace("<", "&lt;", StringComparison.Ordinal)
            );
            return stop < 0 ? _html.Length : stop;
        }

        var close = Behind(">", at);
        if (close < 0)
            return _html.Length;
        var subset = Is(at, "<!doctype") && _html.IndexOf('[', at, close - at) >= 0;
        return subset && Behind("]>", at) is >= 0 and var whole ? whole : close;
    }

    private int Start(int at)
    {
        var i = at + 1;
        var name = Name(ref i);
        var attributes = new TagAttributes();
        i = attributes.Read(_html, i, _neverFound, out var isClosed);
        if (i < 0)
            return _html.Length;
        if (HtmlNames.Unread.Contains(name))
            return Unread(name, i, attributes);
        if (name == "title")
            return Title(i);
        if (HtmlNames.Formatting.Contains(name) || HtmlNames.Dropped.Contains(name))
            return i;
        if (name == "a")
        {
            Unlink();
            _inLink = true;
            Write(name, attributes);
        }
        else if (HtmlNames.Void.Contains(name) || HtmlNames.SelfEnding.Contains(name))
            Write(name, attributes);
        else
        {
            Nest(name, attributes);
            if (isClosed && _isXml)
                Close(name);
        }

        return i;
    }

    private void Nest(string name, TagAttributes attributes)
    {
        CloseLike(name);
        if (name is ['h', >= '1' and <= '6'] && _open is [.., (['h', >= '1' and <= '6'] above, _)])
            Close(above);
        var fits = _nested < MostNested;
        _open.Add((name, fits));
        _openCount[name] = _openCount.GetValueOrDefault(name) + 1;
        if (!fits)
        {
            Flattened++;
            return;
        }

        _nested++;
        Write(name, attributes);
    }

    private void Write(string name, TagAttributes attributes)
    {
        var part = PartOfTable(name);
        _written.Append('<').Append(part is null ? name : "div");
        if (part is not null)
            _written.Append(" data-part=\"").Append(part).Append('"');
        attributes.Write(_written);
        _written.Append('>');
    }

    private int Unread(string name, int from, TagAttributes attributes)
    {
        var end = BehindElement(name, from);
        if (end < 0)
            return from;
        if (name == "script" && attributes["type"]?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true)
            _written
                .Append("<script type=\"application/ld+json\">")
                .Append(_html, from, Math.Max(0, _html.LastIndexOf('<', end - 1, end - from) - from))
                .Append("</script>");
        return end;
    }

    private int Title(int from)
    {
        var end = BehindElement("title", from);
        if (end < 0)
            return from;
        if (!_titled)
            _written
                .Append("<title>")
                .Append(_html, from, Math.Max(0, _html.LastIndexOf('<', end - 1, end - from) - from))
                .Append("</title>");
        _titled = true;
        return end;
    }

    private int End(int at)
    {
        var i = at + 2;
        var name = Name(ref i);
        if (name == "a")
            Unlink();
        else if (HtmlNames.SelfEnding.Contains(name))
        {
            if (name is not ("html" or "body" or "head"))
                _written.Append("</").Append(name).Append('>');
        }
        else if (_openCount.GetValueOrDefault(name) > 0)
        {
            if (HtmlNames.Blocks.Contains(name) || IsNear(name))
                Close(name);
        }

        return Behind(">", i) is >= 0 and var end ? end : _html.Length;
    }

    private void Unlink()
    {
        if (_inLink)
            _written.Append("</a>");
        _inLink = false;
    }

    // Ends an element and all that is open in it.
    private void Close(string name)
    {
        while (_open.Count > 0)
        {
            var (last, written) = _open[^1];
            _open.RemoveAt(_open.Count - 1);
            _openCount[last]--;
            if (written)
            {
                _nested--;
                _written.Append("</").Append(PartOfTable(last) is null ? last : "div").Append('>');
            }

            if (last == name)
                return;
        }
    }

    // A cell ends where the next one begins; a row and an item of a list likewise.
    private void CloseLike(string name)
    {
        if (name is "li" or "dt" or "dd")
        {
            for (var i = _open.Count - 1; i >= Math.Max(0, _open.Count - MostLookedAt); i--)
            {
                var here = _open[i].Name;
                if (name == "li" ? here is "ul" or "ol" or "menu" or "dir" : here is "dl")
                    return;
                if (name == "li" ? here is "li" : here is "dt" or "dd")
                {
                    Close(here);
                    return;
                }
            }

            return;
        }

        if (name is not ("td" or "th" or "tr"))
            return;
        string? found = null;
        for (var i = _open.Count - 1; i >= Math.Max(0, _open.Count - MostLookedAt) && _open[i].Name != "table"; i--)
        {
            var here = _open[i].Name;
            if (here is "td" or "th" || name == "tr" && here == "tr")
                found = here;
            if (here == "tr")
                break;
        }

        if (found is not null)
            Close(found);
    }

    // An element within a line is not ended across a block that began in it.
    private bool IsNear(string name)
    {
        for (var i = _open.Count - 1; i >= Math.Max(0, _open.Count - MostLookedAt); i--)
        {
            if (_open[i].Name == name)
                return true;
            if (HtmlNames.Blocks.Contains(_open[i].Name))
                return false;
        }

        return false;
    }

    private static string? PartOfTable(string name) =>
        name switch
        {
            "table" => "table",
            "tr" => "row",
            "td" or "th" => "cell",
            "caption" => "caption",
            _ => null,
        };

    private string Name(ref int i)
    {
        var start = i;
        while (i < _html.Length && _html[i] is not (' ' or '\t' or '\n' or '\r' or '\f' or '/' or '>'))
            i++;
        var letters = _html.AsSpan(start, Math.Min(i - start, 40));
        // What is no name of an element is written as one that is: the parser must not read other tags into it.
        return letters.ContainsAnyExcept(NameCharacters) ? "span" : letters.ToString().ToLowerInvariant();
    }

    private static readonly System.Buffers.SearchValues<char> NameCharacters = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_:"
    );

    private bool Is(int at, string start) => _html.AsSpan(at).StartsWith(start, StringComparison.OrdinalIgnoreCase);

    // Behind the next such mark; -1 where there is none, which is then known for the rest of the page.
    private int Behind(string mark, int from)
    {
        if (_neverFound.Contains(mark) || from >= _html.Length)
            return -1;
        var at = _html.IndexOf(mark, from, StringComparison.Ordinal);
        if (at < 0)
            _neverFound.Add(mark);
        return at < 0 ? -1 : at + mark.Length;
    }

    private int BehindElement(string name, int from)
    {
        if (_neverFound.Contains(name))
            return -1;
        var depth = 1;
        var at = from;
        while (depth > 0)
        {
            var close = _html.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase);
            if (close < 0)
            {
                _neverFound.Add(name);
                return -1;
            }

            if (!HtmlNames.Raw.Contains(name) && name != "title")
                for (var open = at; (open = _html.IndexOf("<" + name, open, close - open, StringComparison.OrdinalIgnoreCase)) >= 0; open++)
                    depth++;
            depth--;
            at = close + 2 + name.Length;
        }

        return _html.IndexOf('>', at) is >= 0 and var end ? end + 1 : _html.Length;
    }
}
