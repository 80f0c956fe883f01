using System.Collections.Frozen;
using Casus.Attribution.Words;

namespace Casus.Attribution.Speakers;

/// <summary>Tells who speaks by a letter, a note or a statement.</summary>
internal static class Letters
{
    // A paper is taken up again within a sentence or two.
    private const int Reach = 60;

    // Between a paper and who sent it stands little.
    private const int Gap = 7;

    // These may come from nobody whom the text names.
    private static readonly FrozenSet<string> Unsigned = WordList.Of(
        "letter message note email e-mail leaflet telegram circular notice memo manifesto post article editorial"
    );

    /// <summary>Whether a paper may speak without anybody behind it.</summary>
    public static bool Are(string noun) => Unsigned.Contains(noun);

    /// <summary>"a letter from Major Marsh. The letter said …", "… It said …": who sent the paper named last.</summary>
    /// <param name="tokens">The frame.</param>
    /// <param name="at">Where it is taken up.</param>
    /// <param name="noun">What it is called; none: any paper.</param>
    public static NounPhrase? Before(IReadOnlyList<Token> tokens, int at, string? noun)
    {
        for (var i = at - 1; i > Math.Max(0, at - Reach); i--)
        {
            if (noun is null ? !Unsigned.Contains(tokens[i].Lower) : !tokens[i].Is(noun))
                continue;
            // "the mission’s quarterly report"
            for (var k = i - 1; noun is not null && k > Math.Max(0, i - 4); k--)
                if (tokens[k].Kind is TokenKind.Possessive)
                    return SubjectFinder.Left(tokens, 0, k);
            for (var k = i + 1; k < Math.Min(at - 1, i + Gap); k++)
            {
                if (tokens[k].Kind is TokenKind.Stop or TokenKind.Quotation)
                    return null;
                if (tokens[k].Lower is "from" or "by")
                    return SubjectFinder.Right(tokens, k + 1, at);
            }

            return null;
        }

        return null;
    }

    /// <summary>"The report counts the dead. It warns that …": the paper that is the subject of the sentence before.</summary>
    public static NounPhrase? Subject(IReadOnlyList<Token> tokens, int at)
    {
        if (at < 4 || tokens[at - 1].Kind is not TokenKind.Stop)
            return null;
        var from = at - 1;
        while (from > 0 && tokens[from - 1].Kind is not TokenKind.Stop)
            from--;
        return
            from + 2 < at
            && tokens[from].Lower is "the" or "its" or "this"
            && (Vocabulary.Voices.Contains(tokens[from + 1].Lower) || Are(tokens[from + 1].Lower))
            ? new(from, from + 2)
            : null;
    }
}
