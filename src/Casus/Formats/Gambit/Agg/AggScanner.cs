using System.Globalization;

namespace Casus.Formats.Gambit.Agg;

/// <summary>Reads the numbers and brackets of an action-graph file; from <c>#</c> to the end of a line is comment.</summary>
internal sealed class AggScanner
{
    private readonly string _text;
    private readonly Complaints _complaints;
    private int _next;

    public AggScanner(string text, Complaints complaints)
    {
        (_text, _complaints) = (text, complaints);
        _next = text.StartsWith('\uFEFF') ? 1 : 0;
    }

    /// <summary>Where the next word begins.</summary>
    public int Place
    {
        get
        {
            Skip();
            return _next;
        }
    }

    public bool IsAtEnd => Place >= _text.Length;

    /// <summary>The lines of comment at the beginning, without their marks.</summary>
    public List<string> TakeComments()
    {
        var lines = new List<string>();
        while (true)
        {
            while (_next < _text.Length && char.IsWhiteSpace(_text[_next]))
                _next++;
            if (_next >= _text.Length || _text[_next] != '#')
                return lines;
            var start = _next + 1;
            SkipLine();
            lines.Add(_text[start.._next].TrimEnd());
        }
    }

    /// <summary>The next word, empty at the end of the file.</summary>
    public ReadOnlySpan<char> Take(out int start)
    {
        Skip();
        start = _next;
        if (_next < _text.Length && _text[_next] is '[' or ']')
            _next++;
        else
            while (_next < _text.Length && !char.IsWhiteSpace(_text[_next]) && _text[_next] is not ('[' or ']' or '#'))
                _next++;
        return _text.AsSpan(start, _next - start);
    }

    /// <summary>Takes a whole number in a range, or complains: "Here should be …".</summary>
    public bool TryCount(string what, int least, int most, out int value)
    {
        var word = Take(out var start);
        if (int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && value >= least && value <= most)
            return true;
        _complaints.Error(
            start,
            $"Here should be {what}, but {Spoken(word)}.",
            string.Create(CultureInfo.InvariantCulture, $"Write a whole number from {least} to {most}.")
        );
        return false;
    }

    /// <summary>Takes a number as written, or complains.</summary>
    public bool TryNumber(string what, out string text)
    {
        var word = Take(out var start);
        text = word.ToString();
        if (ExactText.TryParse(text, out _))
            return true;
        _complaints.Error(start, $"Here should be {what}, but {Spoken(word)}.", ExactText.Remedy);
        return false;
    }

    /// <summary>Takes a bracket, or complains.</summary>
    public bool TryMark(char mark, string remedy)
    {
        var word = Take(out var start);
        if (word is [var found] && found == mark)
            return true;
        _complaints.Error(start, $"Here should be '{mark}', but {Spoken(word)}.", remedy);
        return false;
    }

    private static string Spoken(ReadOnlySpan<char> word) =>
        word.IsEmpty ? "the file ends" : $"there is '{(word.Length <= 40 ? word : word[..40])}'";

    private void Skip()
    {
        while (_next < _text.Length && (char.IsWhiteSpace(_text[_next]) || _text[_next] == '#'))
        {
            if (_text[_next] == '#')
                SkipLine();
            else
                _next++;
        }
    }

    private void SkipLine()
    {
        while (_next < _text.Length && _text[_next] is not ('\n' or '\r'))
            _next++;
    }
}
