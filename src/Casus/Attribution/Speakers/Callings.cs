using Casus.Attribution.Words;

namespace Casus.Attribution.Speakers;

/// <summary>Tells which of those named a title, a role, an age or kinship means.</summary>
internal sealed class Callings(Cast cast)
{
    /// <summary>Whom a title, an epithet or a role means of those named.</summary>
    public Member? Meant(IReadOnlyList<Token> tokens, NounPhrase phrase, int from, int head, int to, bool isPerson)
    {
        var noun = tokens[head].Lower;
        var opener = tokens[phrase.From].Lower;
        if (opener is "his" or "her" or "their" && (Kin(noun) ?? Elder(noun, opener)) is { } relative)
            return relative;
        var definite =
            tokens[head].IsCapital
            || opener is "the" or "his" or "her" or "its" or "their"
            || Descriptions.HasPossessive(tokens, from, head)
            || opener is "our";
        if (
            isPerson
            && definite
            && tokens[from].Is("former")
            && opener is "the"
            && cast.Focus is { IsSurelyPerson: true } known
            && (
                known.Office is null
                || !known.Office.Contains("former", StringComparison.OrdinalIgnoreCase)
                || known.HasSpoken && TitleMatcher.Of(cast, tokens, from, head, to) is null
            )
        )
            return known;
        if (
            isPerson
            && definite
            && !(SpeakerWords.Kin.Contains(noun) && opener is "his" or "her" or "their" or "my" or "our")
            && Vocabulary.Offices.Contains(noun)
            && (
                TitleMatcher.Of(cast, tokens, from, head, to)
                ?? (
                    opener is "the" || Descriptions.HasPossessive(tokens, from, head)
                        ? TitleMatcher.Ahead(cast, tokens, from, head, to)
                        : null
                )
            )
                is { } member
        )
        {
            cast.See(member, tokens[from].Span.Start);
            return member;
        }

        var called =
            !definite || opener is not "the" || IsIntroduced(tokens, phrase) ? null
            : isPerson && Descriptions.IsEpithet(tokens, from, to) ? cast.Focus
            : Descriptions.IsRole(tokens, from, to, noun) ? Playing(noun)
            : isPerson && to - from == 1 && !phrase.HasAppositive ? OnlyOne(tokens, from)
            : null;
        return called is { IsSurelyPerson: true } && Descriptions.Suits(called, noun) ? called : null;
    }

    // Somebody of whom the text has not spoken for so long is not called by a general word.
    private const int Soon = 1500;

    /// <summary>"the Tol official", "the envoy", "the former senator": a general word by which writers vary the name of whom they speak of.</summary>
    public Member? Varied(IReadOnlyList<Token> tokens, NounPhrase phrase, int from, int head, int to)
    {
        var noun = tokens[head].Lower;
        return
            head == to - 1
            && !phrase.HasAppositive
            && tokens[phrase.From].Is("the")
            && !Descriptions.HasPossessive(tokens, from, head)
            && SpeakerWords.General.Contains(noun)
            && (
                tokens[from].IsCapital
                || tokens[from].Lower is not ("other" or "second" or "third" or "new" or "unnamed" or "same" or "first")
            )
            && !cast.Recent.Any(m => !m.IsPerson && Descriptions.IsOf(m.Name, noun))
            && (
                cast.Focus is { } spoken && Descriptions.Suits(spoken, noun)
                    ? spoken
                    : cast.Recent.FirstOrDefault(m => m.IsSurelyPerson && Fits(m, noun))
            )
                is { IsSurelyPerson: true } meant
            && tokens[from].Span.Start - meant.LastSeen < Soon
            ? meant
            : null;
    }

    private static bool Fits(Member member, string noun) => Vocabulary.Gender(noun) is not '\0' and var gender && member.Gender == gender;

    /// <summary>"The baker, a broad woman in her sixties,": new to the reader.</summary>
    private static bool IsIntroduced(IReadOnlyList<Token> tokens, NounPhrase phrase) =>
        phrase.HasAppositive && tokens[phrase.AppositiveFrom].Lower is "a" or "an";

    /// <summary>"her husband" after "she married Ivo Marsh", "his wife" after "his wife, Maria,": the only one of that kin so far.</summary>
    private Member? Kin(string noun)
    {
        if (!SpeakerWords.Kin.Contains(noun))
            return null;
        Member? only = null;
        foreach (var member in cast.Recent)
        {
            if (member.Kin is not { } kin || !(kin == noun || IsSpouse(kin) && IsSpouse(noun)) || !Descriptions.Suits(member, noun))
                continue;
            if (only is not null)
                return null;
            only = member;
        }

        if (only is { Gender: '\0' })
            only.Gender = Vocabulary.Gender(noun);
        return only;
    }

    /// <summary>"his daughter, Eszter, …. Her father wrote …": whose daughter she is.</summary>
    private Member? Elder(string noun, string opener) =>
        cast.Focus is { KinOf: { } other, Kin: { } kin } focus
        && focus.Gender == (opener is "her" ? 'w' : 'm')
        && Descriptions.Suits(other, noun)
        && (
            noun is "father" or "mother" && kin is "son" or "daughter"
            || noun is "uncle" or "aunt" && kin is "nephew" or "niece"
            || noun is "brother" or "sister" && kin is "brother" or "sister"
            || IsSpouse(noun) && IsSpouse(kin)
        )
            ? other
            : null;

    private static bool IsSpouse(string kin) => kin is "spouse" or "wife" or "husband" or "widow" or "widower";

    /// <summary>"the 58-year-old": whose age has been told.</summary>
    private Member? Aged(string noun)
    {
        var age = noun[..noun.IndexOf('-', StringComparison.Ordinal)];
        return cast.Recent.FirstOrDefault(m => m.Age == age);
    }

    /// <summary>
    /// "“Sit down,” says Maria Deln. The forewoman has worked here for years.": the only person so far, of whom the text tells no office; where more have
    /// been named, only a woman is a forewoman.
    /// </summary>
    private Member? OnlyOne(IReadOnlyList<Token> tokens, int at)
    {
        var noun = tokens[at].Lower;
        if (
            (cast.Focus ?? cast.Recent.FirstOrDefault(m => m.IsSurelyPerson)) is not { IsSurelyPerson: true, Office: null } one
            || SpeakerWords.Kin.Contains(noun)
            || noun.EndsWith('s')
            || at > 1 && Vocabulary.Prepositions.Contains(tokens[at - 2].Lower)
            || one.LastSeen < cast.ParagraphStart
            || cast.Recent.Any(m => !m.IsPerson && Descriptions.IsOf(m.Name, noun))
        )
            return null;
        var gender = Vocabulary.Gender(noun);
        var isOne =
            gender != '\0'
                ? gender == one.Gender && noun is not ("man" or "woman" or "boy" or "girl")
                : cast.First == one && (cast.Persons.Count < 2 || cast.Persons[1].FirstAt > tokens[at].Span.Start);
        return isOne ? one : null;
    }

    /// <summary>Who may be called by what they do: the one spoken of, unless an office tells that it is somebody else.</summary>
    private Member? Playing(string noun)
    {
        bool Fits(Member member) =>
            member.IsSurelyPerson
            && Descriptions.Suits(member, noun)
            && (
                member.Office is null
                || noun is "man" or "woman" or "boy" or "girl"
                || member.Office.Contains(noun, StringComparison.OrdinalIgnoreCase)
            );
        if (noun.EndsWith("year-old", StringComparison.Ordinal) && Aged(noun) is { } aged)
            return aged;
        // Whom the text describes and does not name is meant before anybody whom it names.
        if (cast.Focus is { IsPerson: false } unnamed && Descriptions.IsOf(unnamed.Name, noun))
            return null;
        return cast.Focus is { } focus && Fits(focus) || Descriptions.IsAge(noun) ? cast.Focus : cast.Recent.FirstOrDefault(Fits);
    }
}
