namespace Casus.Documents.Layouts;

/// <summary>A word, a number or a mark, as dates are made of.</summary>
/// <param name="Text">The text it stands in.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How many characters it has.</param>
/// <param name="Value">The number it is; -1 for none.</param>
internal readonly record struct DateToken(string Text, int Start, int Length, int Value)
{
    // A date stands at the head of what is looked at; behind that nothing is split.
    private const int MostTokens = 400;

    /// <summary>The position behind its last character.</summary>
    public int End => Start + Length;

    /// <summary>Whether it is neither word nor number.</summary>
    public bool IsMark => Value < 0 && !char.IsLetter(Text[Start]) || Mark is '年' or '月' or '日';

    /// <summary>Its first character.</summary>
    public char Mark => Text[Start];

    /// <summary>The number of the month it names; 0 where it names none.</summary>
    public int Month => Value < 0 ? MonthNames.Number(Text.AsSpan(Start, Length)) : 0;

    /// <summary>Whether it is one of some words, in any case.</summary>
    public bool IsOneOf(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (Text.AsSpan(Start, Length).Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>The tokens of a text, white space left out.</summary>
    public static List<DateToken> Of(string text)
    {
        var tokens = new List<DateToken>();
        for (var i = 0; i < text.Length && tokens.Count < MostTokens; )
        {
            var start = i;
            if (char.IsAsciiDigit(text[i]))
            {
                var value = 0;
                for (; i < text.Length && char.IsAsciiDigit(text[i]); i++)
                    value = Math.Min(value * 10 + (text[i] - '0'), 1_000_000);
                tokens.Add(new(text, start, i - start, value));
            }
            else if (char.IsLetter(text[i]) && text[i] is not ('年' or '月' or '日'))
            {
                while (i < text.Length && char.IsLetter(text[i]))
                    i++;
                tokens.Add(new(text, start, i - start, -1));
            }
            else
            {
                if (!char.IsWhiteSpace(text[i]))
                    tokens.Add(new(text, i, 1, -1));
                i++;
            }
        }

        return tokens;
    }
}
