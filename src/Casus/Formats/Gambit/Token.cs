namespace Casus.Formats.Gambit;

/// <summary>One word of a Gambit file.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Text">A quoted text without quotes and escapes, a number or a word as written; empty for marks.</param>
internal readonly record struct Token(TokenKind Kind, int Start, string Text)
{
    /// <summary>As a sentence speaks of it.</summary>
    public string Spoken =>
        Kind switch
        {
            TokenKind.End => "the file ends",
            TokenKind.Text => $"there is the text \"{Short}\"",
            TokenKind.Number => $"there is the number {Short}",
            TokenKind.Open => "there is '{'",
            TokenKind.Close => "there is '}'",
            TokenKind.Comma => "there is ','",
            _ => $"there is '{Short}'",
        };

    private string Short => Text.Length <= 40 ? Text : string.Concat(Text.AsSpan(0, 40), "…");
}

/// <summary>The kinds of words.</summary>
internal enum TokenKind
{
    /// <summary>The end of the file.</summary>
    End,

    /// <summary>Anything in double quotes.</summary>
    Text,

    /// <summary>Digits, with sign, point, stroke or exponent.</summary>
    Number,

    /// <summary>Letters without quotes.</summary>
    Word,

    /// <summary>An opening brace.</summary>
    Open,

    /// <summary>A closing brace.</summary>
    Close,

    /// <summary>A comma.</summary>
    Comma,
}
