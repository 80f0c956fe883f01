using System.Collections.Immutable;

namespace Casus.Documents;

/// <summary>Reads plain text: blocks stand a blank line apart.</summary>
internal static class PlainText
{
    /// <summary>The draft of a text.</summary>
    public static Draft Read(string text)
    {
        var blocks = ImmutableArray.CreateBuilder<DraftBlock>();
        var start = -1;
        var end = 0;
        for (var i = 0; i < text.Length; )
        {
            var stop = text.IndexOf('\n', i) is var n and >= 0 ? n : text.Length;
            if (text.AsSpan(i, stop - i).IsWhiteSpace())
            {
                if (start >= 0)
                    blocks.Add(new(text[start..end]));
                start = -1;
            }
            else
            {
                if (start < 0)
                    start = i;
                end = stop;
            }

            i = stop + 1;
        }

        if (start >= 0)
            blocks.Add(new(text[start..end]));
        return new(blocks.DrainToImmutable(), Provenance.Unknown, []);
    }
}
