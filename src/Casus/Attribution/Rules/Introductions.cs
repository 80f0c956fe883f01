using System.Collections.Frozen;
using Casus.Attribution.Speakers;
using Casus.Attribution.Words;

namespace Casus.Attribution.Rules;

/// <summary>Finds whom a sentence brings before the reader though they are not its subject: "Her name was Maria", "I met a driver who goes by Ivo".</summary>
internal sealed class Introductions(Cast cast, SpeakerResolver resolver)
{
    // What a reporter does with those who then speak.
    private static readonly FrozenSet<string> Encounters = WordList.Of(
        "asked met reached called visited found interviewed joined telephoned phoned followed approached questioned pressed greeted"
    );

    /// <summary>The person brought in last; none: nobody.</summary>
    public Member? Of(IReadOnlyList<Token> tokens, int from, int to)
    {
        // "He learned the trade under a sapper known as Ivo": he stays the one spoken of.
        var isOwn = tokens[from].Lower is "he" or "she";
        for (var i = to - 1; i > from; i--)
            if (
                tokens[i].IsCapital
                && Calls(tokens, from, i) is var gender and not ' '
                && (!isOwn || tokens[i - 2].Is("name") || i - 3 > from && tokens[i - 3].Is("name"))
            )
                return NameRun.BeginningAt(tokens, i, to, cast.Index) is { IsBody: false, Length: <= 4 } run
                    ? Named(tokens, run, gender)
                    : null;
        return isOwn ? null : Encountered(tokens, from, to);
    }

    private Member Named(IReadOnlyList<Token> tokens, NameRun run, char gender)
    {
        var member = cast.Person(tokens, run.From, run.To);
        if (member.Gender == '\0')
            member.Gender = gender;
        cast.See(member, tokens[run.From].Span.Start);
        return member;
    }

    /// <summary>"Her name was …", "gave his name as …", "introduced herself as …", "goes by …", "a man called …": the gender, if told; a space if nobody is called anything.</summary>
    private static char Calls(IReadOnlyList<Token> tokens, int from, int name)
    {
        var (last, before) = (tokens[name - 1].Lower, name - 2 >= from ? tokens[name - 2].Lower : "");
        if (last is "is" or "was" && before is "name")
            return name - 3 >= from ? Gender(tokens[name - 3].Lower) : '\0';
        if (last is "as" && before is "name" or "himself" or "herself" or "themselves" or "only")
            return before is "name"
                ? name - 3 >= from
                    ? Gender(tokens[name - 3].Lower)
                    : '\0'
                : Gender(before);
        if (last is "by" && before is "goes" or "went" or "go")
            return '\0';
        // "Down at the river lives Ivo Marsh, …"
        if (
            last is "lives" or "lived" or "sits" or "sat" or "stands" or "stood" or "waits" or "waited" or "comes" or "came"
            && (
                Vocabulary.Prepositions.Contains(tokens[from].Lower)
                || tokens[from].Lower is "down" or "up" or "there" or "here" or "upstairs" or "outside" or "behind"
            )
            && name - from < 12
        )
            return '\0';
        return last is "called" or "named" && before.Length > 0 && IsHuman(before)
            ? Vocabulary.Men.Contains(before)
                ? 'm'
                : Vocabulary.Women.Contains(before)
                    ? 'w'
                    : '\0'
            : ' ';
    }

    private static char Gender(string word) =>
        word switch
        {
            "his" or "himself" => 'm',
            "her" or "herself" => 'w',
            _ => '\0',
        };

    /// <summary>"I asked one of the drafters what he meant", "When we met the mate, …".</summary>
    private Member? Encountered(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var i = from; i + 2 < to; i++)
        {
            // "When we put this to Marsh, …", "I repeated the question to the mate"
            if (
                tokens[i].Lower is "i" or "we"
                && tokens[i + 1].Lower is "put" or "repeated" or "read" or "mentioned" or "showed"
                && To(tokens, i + 2, Math.Min(to, i + 6)) is var at and > 0
                && SubjectFinder.Right(tokens, at, to) is { } told
                && IsPerson(tokens, told)
            )
                return resolver.Of(tokens, told, from) is { Member: { } heard } ? heard : null;
            if (
                tokens[i].Lower is "i" or "we"
                && Encounters.Contains(tokens[i + 1].Lower)
                && SubjectFinder.Right(tokens, i + 2, to) is { } phrase
                && IsPerson(tokens, phrase)
            )
                return resolver.Of(tokens, phrase, from) is { Member: { } met } ? met : null;
        }

        return null;
    }

    private static int To(IReadOnlyList<Token> tokens, int from, int limit)
    {
        for (var i = from; i + 1 < limit; i++)
            if (tokens[i].Is("to"))
                return i + 1;
        return -1;
    }

    /// <summary>Whether a phrase names or describes one person.</summary>
    private bool IsPerson(IReadOnlyList<Token> tokens, NounPhrase phrase)
    {
        if (NameRun.EndingAt(tokens, phrase.From, phrase.To, cast.Index) is { IsBody: false } run)
            return cast.Known(tokens, run.From, run.To) is not null;
        if (tokens[phrase.From].Is("one") && phrase.From + 1 < phrase.To && tokens[phrase.From + 1].Is("of"))
            return true;
        var head = phrase.From + 1;
        while (head < phrase.To && !Vocabulary.Prepositions.Contains(tokens[head].Lower))
            head++;
        return IsHuman(tokens[head - 1].Lower);
    }

    private static bool IsHuman(string noun) =>
        Vocabulary.Offices.Contains(noun) || !noun.EndsWith('s') && noun.Length > 4 && Descriptions.LooksHuman(noun);
}
