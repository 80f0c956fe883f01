using System.Globalization;
using System.Text;

namespace Casus.Reports.Typesetting;

/// <summary>Writes well-formed markup that is both HTML and XML; every text and attribute is encoded on the way.</summary>
internal sealed class Markup
{
    private readonly StringBuilder _out = new(1 << 14);
    private readonly Stack<string> _open = new();
    private bool _inTag;

    public Markup Open(string name)
    {
        Settle();
        _out.Append('<').Append(name);
        _open.Push(name);
        _inTag = true;
        return this;
    }

    public Markup Open(string name, string look) => look.Length == 0 ? Open(name) : Open(name).With("class", look);

    public Markup With(string name, string value)
    {
        _out.Append(' ').Append(name).Append("=\"");
        Encode(value);
        _out.Append('"');
        return this;
    }

    public Markup With(string name, double value)
    {
        _out.Append(' ').Append(name).Append("=\"");
        Number(_out, value);
        _out.Append('"');
        return this;
    }

    public Markup Text(string text)
    {
        Settle();
        Encode(text);
        return this;
    }

    /// <summary>Text that is markup already: a style sheet, or what another writer made.</summary>
    public Markup Raw(string markup)
    {
        Settle();
        _out.Append(markup);
        return this;
    }

    public Markup Raw(Markup other)
    {
        Settle();
        _out.Append(other._out);
        return this;
    }

    public Markup Close()
    {
        var name = _open.Pop();
        if (_inTag && IsEmptyByNature(name))
        {
            _out.Append("/>");
            _inTag = false;
            return this;
        }

        Settle();
        _out.Append("</").Append(name).Append('>');
        return this;
    }

    public Markup Element(string name, string look, string text) => Open(name, look).Text(text).Close();

    public Markup Break()
    {
        Settle();
        _out.Append('\n');
        return this;
    }

    public override string ToString() => _out.ToString();

    /// <summary>Two decimals at most, never "-0": the same bytes on every machine.</summary>
    public static void Number(StringBuilder text, double value)
    {
        var hundredths = (long)Math.Round(value * 100, MidpointRounding.AwayFromZero);
        if (hundredths < 0)
        {
            text.Append('-');
            hundredths = -hundredths;
        }

        text.Append(CultureInfo.InvariantCulture, $"{hundredths / 100}");
        var rest = hundredths % 100;
        if (rest == 0)
            return;
        text.Append('.').Append((char)('0' + (rest / 10)));
        if (rest % 10 != 0)
            text.Append((char)('0' + (rest % 10)));
    }

    private void Settle()
    {
        if (!_inTag)
            return;
        _out.Append('>');
        _inTag = false;
    }

    private void Encode(string text)
    {
        foreach (var c in PlainText.Clean(text))
        {
            _ = c switch
            {
                '&' => _out.Append("&amp;"),
                '<' => _out.Append("&lt;"),
                '>' => _out.Append("&gt;"),
                '"' => _out.Append("&quot;"),
                '\'' => _out.Append("&#39;"),
                _ => _out.Append(c),
            };
        }
    }

    // HTML would read <div/> as an opening tag, so only these may close themselves.
    private static bool IsEmptyByNature(string name) =>
        name is "meta" or "br" or "hr" or "col" or "path" or "rect" or "line" or "circle" or "polygon" or "polyline";
}
