using Casus.Attribution.Cues;
using Casus.Attribution.Speakers;
using Casus.Attribution.Words;

namespace Casus.Attribution.Contents;

/// <summary>Parts what is reported into statements that may each be believed without the other.</summary>
internal static class ClauseSplitter
{
    /// <summary>"said that the bridge was closed and that nobody was hurt": two statements, since each may be believed without the other.</summary>
    public static IEnumerable<Content> Split(IReadOnlyList<Token> tokens, Content content)
    {
        var first = content.From;
        if (content.Shape is Complement.That or Complement.Bare)
            for (var i = content.From + 2; i + 3 < content.To; i++)
            {
                if (tokens[i].Is("but") && i + 3 < content.To && tokens[i + 1].Is("that") && !Demonstrative.Is(tokens, i + 1, content.To))
                {
                    yield return content with
                    {
                        From = first,
                        To = i,
                    };
                    first = i + 2;
                    continue;
                }

                if (
                    Demonstrative.Is(tokens, i + 1, content.To)
                    || !tokens[i].Is("and")
                    || !tokens[i + 1].Is("that") && !Turns(tokens, first, i, content.To)
                )
                    continue;
                yield return content with
                {
                    From = first,
                    To = i,
                };
                first = tokens[i + 1].Is("that") ? i + 2 : i + 1;
            }
        else if (content.Shape is Complement.Infinitive)
            for (var i = content.From + 3; i + 2 < content.To; i++)
            {
                // "promised to rebuild the army and to put the ceasefire to a vote".
                if (!tokens[i].Is("and") || !tokens[i + 1].Is("to") || tokens[i - 1].Is("to"))
                    continue;
                yield return content with
                {
                    From = first,
                    To = i,
                };
                first = i + 1;
            }

        yield return content with
        {
            From = first,
        };
    }

    /// <summary>"had received no text and would sign nothing": from what was to what will be, without a new subject.</summary>
    private static bool Turns(IReadOnlyList<Token> tokens, int from, int and, int to)
    {
        if (tokens[and + 1].Lower is not ("would" or "will") || and - from < 3)
            return false;
        for (var i = from; i < and; i++)
            if (Vocabulary.Modals.Contains(tokens[i].Lower) || tokens[i].Lower is "if" or "which" or "who" or "when" or "that")
                return false;
        for (var i = from; i < and; i++)
            if (tokens[i].Lower is "had" or "has" or "have")
                return to - and > 3;
        return false;
    }
}
