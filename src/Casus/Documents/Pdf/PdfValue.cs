namespace Casus.Documents.Pdf;

/// <summary>Finds where a value in the syntax of PDF ends.</summary>
internal static class PdfValue
{
    private static readonly System.Buffers.SearchValues<byte> EndsAWord = System.Buffers.SearchValues.Create(" \t\r\n\f\0()<>[]/%"u8);

    /// <summary>The place behind the value that begins at a place or behind the white space there; always further on.</summary>
    public static int Behind(ReadOnlySpan<byte> text, int at)
    {
        StandIns.Skip(text, ref at);
        var open = 0;
        do
        {
            at = Token(text, at, ref open);
            StandIns.Skip(text, ref at);
        } while (open > 0 && at < text.Length);

        return at;
    }

    private static int Token(ReadOnlySpan<byte> text, int at, ref int open)
    {
        if (at >= text.Length)
            return at + 1;
        switch (text[at])
        {
            case (byte)'(':
                return BehindString(text, at);
            case (byte)'[':
                open++;
                return at + 1;
            case (byte)']':
                open--;
                return at + 1;
            case (byte)'<' when at + 1 < text.Length && text[at + 1] == '<':
                open++;
                return at + 2;
            case (byte)'>' when at + 1 < text.Length && text[at + 1] == '>':
                open--;
                return at + 2;
            case (byte)'<':
                return text[at..].IndexOf((byte)'>') is >= 0 and var end ? at + end + 1 : text.Length;
            default:
                var length = text[(at + 1)..].IndexOfAny(EndsAWord);
                return length < 0 ? text.Length : at + 1 + length;
        }
    }

    private static int BehindString(ReadOnlySpan<byte> text, int at)
    {
        var depth = 0;
        for (; at < text.Length; at++)
            switch (text[at])
            {
                case (byte)'\\':
                    at++;
                    break;
                case (byte)'(':
                    depth++;
                    break;
                case (byte)')' when --depth == 0:
                    return at + 1;
            }

        return text.Length;
    }
}
