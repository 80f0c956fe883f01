using System.Collections.Frozen;
using Casus.Attribution.Cues;
using Casus.Attribution.Rules;
using Casus.Attribution.Speakers;
using Casus.Attribution.Words;
using Casus.Documents;

namespace Casus.Attribution.Circumstances;

/// <summary>Tells to whom something was said: "told reporters in Tol", "said in a letter to the council".</summary>
internal static class AddresseeReader
{
    private const int LongestName = 8;

    private static readonly FrozenSet<string> Ends = WordList.Of(
        "that to in on at during after before as when while if whether how why what who which by over about against for from with near outside"
            + " through following ahead earlier later late early again yesterday today tonight last this of"
    );

    // "the members of the council" are one, "told reporters of the plan" are not.
    private static readonly FrozenSet<string> Groups = WordList.Of(
        "members member representatives delegates heads leaders ministers ambassadors house chamber council committee parliament court editors readers families"
    );

    private static readonly FrozenSet<string> Messages = WordList.Of(
        "letter letters statement message messages speech address briefing remarks testimony note report interview appeal comments response reply"
    );

    /// <summary>Whoever is addressed, if the words around an utterance say so.</summary>
    public static Target? Of(string text, Frame frame, Finding finding, ActorIndex index)
    {
        var tokens = frame.Tokens;
        var at = frame.Cue;
        if (at >= tokens.Count)
            return null;
        if (!frame.IsParted(at) && finding.Verb?.Has(Complement.Addressee) == true && Named(text, frame, at, index) is { } told)
            return told;
        for (var i = at; i < Math.Min(tokens.Count - 1, at + LongestName) && !frame.IsParted(i) && tokens[i].Kind is TokenKind.Word; i++)
            if (
                tokens[i].Is("to") && (i == at && finding.Verb?.Has(Complement.Quotation) == true || Messages.Contains(tokens[i - 1].Lower))
            )
                return Named(text, frame, i + 1, index);
        return null;
    }

    private static Target? Named(string text, Frame frame, int from, ActorIndex index)
    {
        var tokens = frame.Tokens;
        if (from >= tokens.Count || tokens[from].Lower is "it" or "there" or "such")
            return null;
        var to = from;
        while (
            to < tokens.Count
            && to - from < LongestName
            && (to == from || !frame.IsParted(to))
            && tokens[to].Kind is TokenKind.Word or TokenKind.Possessive or TokenKind.Number
            && !EndsAt(tokens, from, to)
        )
            to++;
        // An adverb alone is nobody: "warned repeatedly".
        if (
            to == from
            || to == from + 1 && tokens[from].Lower.EndsWith("ly", StringComparison.Ordinal)
            || tokens[to - 1].Kind is TokenKind.Possessive
        )
            return null;
        if (to - from == 1 && tokens[from].Lower is "the" or "a" or "an" or "his" or "her" or "their" or "its")
            return null;
        var words = Span.Between(tokens[from].Span.Start, tokens[to - 1].Span.End);
        var first = tokens[from].Is("the") ? from + 1 : from;
        return index.At(tokens, first, to) is { } named && first + named.Length == to
            ? new(named.Actor.Name, words, named.Actor.Id)
            : new(words.Of(text), words, null);
    }

    private static bool EndsAt(IReadOnlyList<Token> tokens, int from, int at)
    {
        var word = tokens[at].Lower;
        if (Array.IndexOf(TimeOfSaying.Days, word) >= 0)
            return true;
        return Ends.Contains(word) && !(word is "of" && at > from && Groups.Contains(tokens[at - 1].Lower));
    }
}
