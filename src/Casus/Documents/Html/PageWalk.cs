using System.Text;
using AngleSharp.Dom;

namespace Casus.Documents.Html;

/// <summary>One walk over a page: its regions, and its text in blocks.</summary>
internal sealed class PageWalk
{
    private static readonly string[] Opening = ["“", "‘"];
    private static readonly string[] Closing = ["”", "’"];

    private readonly List<Piece> _pieces = [];
    private readonly List<Region> _regions = [];
    private readonly Stack<Frame> _frames = new();
    private readonly StringBuilder _text = new();
    private readonly List<string> _links = [];
    private int _linked;
    private int _linkStart = -1;
    private int _breaks;
    private int _quotes;
    private Region _region = new("page", null, Hint.None);
    private string _name = "body";

    private PageWalk() => _regions.Add(_region);

    /// <summary>The blocks in order, and the regions, each behind the one it stands in.</summary>
    public static (IReadOnlyList<Piece> Pieces, IReadOnlyList<Region> Regions) Of(IDocument page)
    {
        var walk = new PageWalk();
        if (page.Body is { } body)
            walk.Run(body);
        return (walk._pieces, walk._regions);
    }

    private readonly record struct Frame(INode Node, int Next, Region Region, string Name);

    private void Run(IElement body)
    {
        _frames.Push(new(body, 0, _region, _name));
        while (_frames.TryPop(out var frame))
        {
            if (frame.Next == frame.Node.ChildNodes.Length)
            {
                Leave(frame);
                continue;
            }

            _frames.Push(frame with { Next = frame.Next + 1 });
            switch (frame.Node.ChildNodes[frame.Next])
            {
                case IText text:
                    Append(text.Data);
                    break;
                case IElement element when !Hints.IsHidden(element):
                    Enter(element);
                    break;
            }
        }

        Flush();
    }

    private void Enter(IElement element)
    {
        var name = element.LocalName;
        switch (name)
        {
            case "br":
                Break();
                return;
            case "hr":
                Flush();
                return;
            case "script" or "title" or "meta" or "link":
                return;
            case "q":
                Append(Opening[Math.Min(1, _quotes++)]);
                break;
            case "a":
                _linkStart = _text.Length;
                break;
        }

        _frames.Push(new(element, 0, _region, _name));
        var part = element.GetAttribute("data-part");
        var isBlock = HtmlNames.Blocks.Contains(name);
        if (!isBlock && name is not ("cite" or "span"))
            return;
        var hints = Hints.Of(element);
        // Words within a line are no region, unless they say what they are apart from it.
        if (!isBlock && (hints & (Hint.Credit | Hint.Caption)) == Hint.None)
            return;
        Flush();
        _region = new(part ?? name, _region, hints);
        _regions.Add(_region);
        _name =
            part is "cell" ? "td"
            : part is null ? name
            : "div";
    }

    private void Leave(Frame frame)
    {
        if (frame.Node is not IElement element)
            return;
        switch (element.LocalName)
        {
            case "q":
                Append(Closing[Math.Min(1, Math.Max(0, --_quotes))]);
                break;
            case "a" when _linkStart >= 0:
                var from = Math.Min(_linkStart, _text.Length);
                _linked += _text.Length - from;
                if (_text.Length > from)
                    _links.Add(_text.ToString(from, _text.Length - from).Trim());
                _linkStart = -1;
                break;
        }

        if (ReferenceEquals(frame.Region, _region))
            return;
        Flush();
        (_region, _name) = (frame.Region, frame.Name);
    }

    private void Append(string words)
    {
        var isPlain = _name is "pre";
        foreach (var c in words)
        {
            if (isPlain && c is '\n')
            {
                _text.Append(c);
                continue;
            }

            if (c is ' ' or '\n' or '\t' or '\r' or '\f')
            {
                if (_text.Length > 0 && _text[^1] != ' ')
                    _text.Append(' ');
                continue;
            }

            _breaks = 0;
            _text.Append(c);
        }
    }

    // Two line breaks with nothing between them part paragraphs.
    private void Break()
    {
        if (++_breaks >= 2)
            Flush();
        else
            Append(" ");
    }

    private void Flush()
    {
        _breaks = 0;
        var inLink = _linkStart >= 0;
        if (inLink)
        {
            _linked += Math.Max(0, _text.Length - Math.Min(_linkStart, _text.Length));
            _linkStart = 0;
        }

        var text = _text.ToString().Trim();
        _text.Clear();
        if (text.Length > 0)
        {
            // Plain text set into a page: letters, treaties, old archives.
            if (_name is "pre")
                _pieces.AddRange(PlainText.Read(text).Blocks.Select(b => new Piece(b.Text, "p", _region, 0, [])));
            else
                _pieces.Add(new(text, _name, _region, Math.Min(_linked, text.Length), [.. _links]));
        }

        _linked = 0;
        _links.Clear();
    }
}
