using System.Text;

namespace Casus.Formats.Gambit;

/// <summary>Cuts the text of an <c>.efg</c> or <c>.nfg</c> file into words, one ahead. Equal words are kept once.</summary>
internal sealed class GambitScanner
{
    private readonly string _text;
    private readonly Complaints _complaints;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal) { "" };
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private int _next;

    // After a text that is never closed nothing more is missed.
    private bool _isTorn;

    public GambitScanner(string text, Complaints complaints)
    {
        (_text, _complaints) = (text, complaints);
        _lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        _next = text.StartsWith('\uFEFF') ? 1 : 0;
        Move();
    }

    /// <summary>The word that comes next.</summary>
    public Token Current { get; private set; }

    public bool Is(TokenKind kind) => Current.Kind == kind;

    /// <summary>Takes the next word, whatever it is.</summary>
    public Token Take()
    {
        var taken = Current;
        Move();
        return taken;
    }

    /// <summary>Takes the next word if it is of a kind.</summary>
    public bool TryTake(TokenKind kind, out Token taken)
    {
        taken = Current;
        if (Current.Kind != kind)
            return false;
        Move();
        return true;
    }

    /// <summary>Takes the next word if it is of a kind, else complains: "Here should be …".</summary>
    public bool Expect(TokenKind kind, string what, string remedy, out Token taken)
    {
        if (TryTake(kind, out taken))
            return true;
        if (!_isTorn)
            _complaints.Error(Current.Start, $"Here should be {what}, but {Current.Spoken}.", remedy);
        return false;
    }

    public void SkipCommas()
    {
        while (Current.Kind == TokenKind.Comma)
            Move();
    }

    private void Move()
    {
        while (_next < _text.Length && char.IsWhiteSpace(_text[_next]))
            _next++;
        var start = _next;
        if (start >= _text.Length)
        {
            Current = new(TokenKind.End, _text.Length, "");
            return;
        }

        Current = _text[start] switch
        {
            '{' => Mark(TokenKind.Open),
            '}' => Mark(TokenKind.Close),
            ',' => Mark(TokenKind.Comma),
            '"' => Quoted(),
            '+' or '-' or '.' or (>= '0' and <= '9') => Run(TokenKind.Number),
            _ => Run(TokenKind.Word),
        };
    }

    private Token Mark(TokenKind kind) => new(kind, _next++, "");

    private Token Run(TokenKind kind)
    {
        var start = _next;
        while (_next < _text.Length && !char.IsWhiteSpace(_text[_next]) && _text[_next] is not ('{' or '}' or ',' or '"'))
            _next++;
        return new(kind, start, Keep(_text.AsSpan(start, _next - start)));
    }

    private Token Quoted()
    {
        var start = _next++;
        var stop = _text.AsSpan(_next).IndexOfAny('"', '\\');
        if (stop >= 0 && _text[_next + stop] == '"')
        {
            var plain = Keep(_text.AsSpan(_next, stop));
            _next += stop + 1;
            return new(TokenKind.Text, start, plain);
        }

        var content = new StringBuilder();
        for (; _next < _text.Length; _next++)
        {
            var c = _text[_next];
            if (c == '"')
            {
                _next++;
                return new(TokenKind.Text, start, Keep(content.ToString()));
            }

            // Only a quote and the stroke itself are escaped; before any other letter the stroke stands for itself.
            if (c == '\\' && _next + 1 < _text.Length && _text[_next + 1] is '"' or '\\')
                c = _text[++_next];
            content.Append(c);
        }

        _isTorn = true;
        _complaints.Error(start, "This text is never closed.", "Write a double quote where it ends; a quote inside it is written \\\".");
        return new(TokenKind.End, start, "");
    }

    private string Keep(ReadOnlySpan<char> word)
    {
        if (_lookup.TryGetValue(word, out var kept))
            return kept;
        var added = word.ToString();
        _known.Add(added);
        return added;
    }
}
