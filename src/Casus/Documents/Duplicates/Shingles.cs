using System.Globalization;

namespace Casus.Documents.Duplicates;

/// <summary>The runs of five words that a document has in its prose: what two copies of one article share, however they are dressed.</summary>
/// <remarks>
/// Words are letters and digits in lower case; punctuation, quotation marks, furniture, bylines, tags and titles do not count. A sign of a script without
/// spaces is a word of its own. Of a text of fewer than five words the whole is one run.
/// </remarks>
public sealed class Shingles
{
    /// <summary>How many words a run has.</summary>
    public const int Words = 5;

    private const ulong Prime = 0x100000001B3;
    private const ulong Start = 0xCBF29CE484222325;

    private readonly ulong[] _sorted;

    private Shingles(ulong[] inOrder)
    {
        InOrder = inOrder;
        var sorted = inOrder.ToArray();
        Array.Sort(sorted);
        var count = 0;
        for (var i = 0; i < sorted.Length; i++)
            if (i == 0 || sorted[i] != sorted[i - 1])
                sorted[count++] = sorted[i];
        _sorted = sorted[..count];
    }

    /// <summary>How many different runs there are.</summary>
    public int Count => _sorted.Length;

    /// <summary>The runs in the order of the text.</summary>
    internal ReadOnlyMemory<ulong> InOrder { get; }

    /// <summary>The runs of a document.</summary>
    public static Shingles Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var words = new List<ulong>(document.Text.Length / 6);
        foreach (var block in document.Blocks)
            if (block.IsProse)
                Read(document.Text.AsSpan(block.Span.Start, block.Span.Length), words);
        if (words.Count == 0)
            return new([]);
        var runs = new ulong[Math.Max(1, words.Count - Words + 1)];
        for (var i = 0; i < runs.Length; i++)
        {
            var run = Start;
            for (var j = i; j < Math.Min(i + Words, words.Count); j++)
                run = Mixed(run ^ words[j]);
            runs[i] = run;
        }

        return new(runs);
    }

    /// <summary>How many runs both have.</summary>
    public int SharedWith(Shingles other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var (few, many) = Count <= other.Count ? (_sorted, other._sorted) : (other._sorted, _sorted);
        var shared = 0;
        // A short text is looked up in a long one; two of like length are gone through side by side.
        if (few.Length < many.Length / 16)
        {
            foreach (var run in few)
                shared += Array.BinarySearch(many, run) >= 0 ? 1 : 0;
            return shared;
        }

        for (int i = 0, j = 0; i < few.Length && j < many.Length; )
        {
            var order = few[i].CompareTo(many[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared;
    }

    private static void Read(ReadOnlySpan<char> text, List<ulong> words)
    {
        var (word, letters) = (Start, 0);
        foreach (var c in text)
        {
            var isSign = c > '\u2E7F' && char.GetUnicodeCategory(c) is UnicodeCategory.OtherLetter;
            if (char.IsLetterOrDigit(c) && !isSign || char.IsSurrogate(c))
            {
                word = unchecked((word ^ char.ToLowerInvariant(c)) * Prime);
                letters++;
                continue;
            }

            // What stands within a word (don’t, O'Hara) does not end it.
            if (c is '\'' or '’' or '\u00AD')
                continue;
            if (letters > 0)
                words.Add(word);
            (word, letters) = (Start, 0);
            if (isSign)
                words.Add(unchecked((Start ^ c) * Prime));
        }

        if (letters > 0)
            words.Add(word);
    }

    // Spreads every bit over all (Steele, Lea and Flood 2014, the finisher of SplitMix), so that the least of a window is a fair draw.
    private static ulong Mixed(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
