namespace Casus.Formats.Standards;

/// <summary>Positions in a text counted in Unicode code points, as Web Annotation wants them, and in UTF-16 code units, as Casus counts.</summary>
internal sealed class CodePoints
{
    private const int Stride = 1024;
    private readonly string _text;
    private readonly int[] _pairsBefore;

    public CodePoints(string text)
    {
        _text = text;
        _pairsBefore = new int[(text.Length / Stride) + 1];
        var pairs = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (i % Stride == 0)
                _pairsBefore[i / Stride] = pairs;
            if (char.IsLowSurrogate(text[i]))
                pairs++;
        }

        if (text.Length % Stride == 0)
            _pairsBefore[^1] = pairs;
    }

    /// <summary>The position in code points of a position in code units.</summary>
    public int FromUnits(int units)
    {
        var at = Math.Clamp(units, 0, _text.Length);
        var stretch = at / Stride;
        var pairs = _pairsBefore[stretch];
        for (var i = stretch * Stride; i < at; i++)
            if (char.IsLowSurrogate(_text[i]))
                pairs++;
        return at - pairs;
    }

    /// <summary>The position in code units of a position in code points; the end of the text for what lies beyond.</summary>
    public int ToUnits(int points)
    {
        var (low, high) = (0, _pairsBefore.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if ((middle * Stride) - _pairsBefore[middle] <= points)
                low = middle;
            else
                high = middle - 1;
        }

        var at = low * Stride;
        var seen = at - _pairsBefore[low];
        while (at < _text.Length && (seen < points || char.IsLowSurrogate(_text[at])))
        {
            if (!char.IsLowSurrogate(_text[at]))
                seen++;
            at++;
        }

        return at;
    }
}
