using Casus.Attribution.Speakers;
using Casus.Attribution.Words;

namespace Casus.Attribution.Rules;

/// <summary>Follows of whom a text speaks where nobody is said to speak: a quotation by itself, or a pronoun, means them next.</summary>
internal sealed class Attention(Cast cast, SpeakerResolver resolver)
{
    private readonly Introductions introductions = new(cast, resolver);
    private Member? passing;
    private Member? beforePassing;

    /// <summary>The office-holder of whom the paragraph told something before anybody spoke.</summary>
    public Member? Pending { get; set; }

    /// <summary>A paragraph that opens with "he" or "she" comes back to whose life is told.</summary>
    public void Resume(IReadOnlyList<Token> tokens, int from, int to)
    {
        // Somebody unnamed who came in without a word has gone with the paragraph.
        if (passing is { } && cast.Focus == passing && !passing.HasSpoken)
            cast.Focus = beforePassing;
        passing = null;
        if (cast.Protagonist is not { } person)
            return;
        for (var i = from; i < to; i++)
        {
            if (
                tokens[i].Kind is TokenKind.Quotation
                || tokens[i].IsCapital && tokens[i].Lower is not ("he" or "she" or "his" or "her") && Names(tokens, i, to)
            )
                return;
            if (tokens[i].Lower is not ("he" or "she" or "him" or "her" or "his"))
                continue;
            var gender = tokens[i].Lower is "she" or "her" ? 'w' : 'm';
            if (person.Gender == gender || person.Gender == '\0')
                cast.Focus = person;
            return;
        }
    }

    private bool Names(IReadOnlyList<Token> tokens, int at, int to) =>
        NameRun.BeginningAt(tokens, at, to, cast.Index) is { IsBody: false } run && cast.Known(tokens, run.From, run.To) is not null;

    /// <summary>A sentence in which nobody speaks may still turn to a person: the next quotation by itself is theirs.</summary>
    public bool Turns(Paragraph paragraph, int from, int to)
    {
        var tokens = paragraph.Tokens;
        if (from < to && tokens[from].Kind is TokenKind.Quotation)
            return false;
        // "Among them was Maria Deln."
        if (LastName(tokens, from, to) is { } presented)
        {
            cast.Focus = presented;
            return true;
        }

        if (from < to && introductions.Of(tokens, from, to) is { } met)
        {
            cast.Focus = met;
            return true;
        }

        if (SentenceSubject.Of(tokens, from, to) is not { } subject)
            return false;
        if (subject.To - subject.From == 1 && tokens[subject.From].Lower is "he" or "she")
        {
            if (resolver.Of(tokens, subject, from) is { Member: { } meant })
                cast.Focus = meant;
            return false;
        }

        // "Marsh himself denied this."
        while (subject.To - subject.From > 1 && SpeakerWords.Trailing.Contains(tokens[subject.To - 1].Lower))
            subject = subject with { To = subject.To - 1 };
        subject = SubjectFinder.Right(tokens, subject.From, to) is { HasAppositive: true } longer ? longer : subject;
        if (
            (
                NameRun.EndingAt(tokens, subject.From, subject.To, cast.Index)
                ?? (subject.HasAppositive ? NameRun.EndingAt(tokens, subject.AppositiveFrom, subject.AppositiveTo, cast.Index) : null)
            )
                is { IsBody: false, Length: <= 4 } run
            && cast.Index.At(tokens, run.From, run.To) is not { Actor.Kind: ActorKind.State or ActorKind.Body }
            && resolver.Of(tokens, subject, from) is { Member.IsPerson: true } named
            && named.Member!.IsSurelyPerson
        )
        {
            cast.Focus = named.Member;
            return true;
        }

        // "A different number was named by the chairman, Ivo Marsh."
        if (
            Agent(tokens, from, to) is { } agent
            && NameRun.EndingAt(tokens, agent.From, agent.To, cast.Index) is { IsBody: false }
            && resolver.Of(tokens, agent, from) is { Speaker.Resolution: Resolution.Name, Member: { } doer }
        )
        {
            cast.Focus = doer;
            return true;
        }

        return TurnsToOwner(tokens, from, to, subject) || TurnsToOffice(tokens, from, to, subject);
    }

    private bool TurnsToOwner(IReadOnlyList<Token> tokens, int from, int to, NounPhrase subject)
    {
        // "Maria Deln’s brothers were there." turns to Maria Deln; "Maria Deln of the Tol Institute is not sure." too.
        if (
            tokens[from].IsCapital
            && NameRun.BeginningAt(tokens, from, to, cast.Index) is { IsBody: false, Length: <= 4 } first
            && (first.Length >= 2 || cast.Known(tokens, first.From, first.To) is not null)
            && first.To < to
            && (tokens[first.To].Kind is TokenKind.Possessive || tokens[first.To].Lower is "of" or "at" or "from")
        )
        {
            // "Maria Deln’s predecessor resigned" turns to the predecessor.
            cast.Focus =
                tokens[first.To].Kind is TokenKind.Possessive
                && Vocabulary.Offices.Contains(tokens[subject.To - 1].Lower)
                && resolver.Of(tokens, subject, from) is { Member: { } other }
                    ? other
                    : cast.Person(tokens, first.From, first.To);
            return true;
        }

        return false;
    }

    private bool TurnsToOffice(IReadOnlyList<Token> tokens, int from, int to, NounPhrase subject)
    {
        if (!IsTurnedTo(tokens, subject, to))
            return false;
        var before = cast.Focus;
        if (resolver.Of(tokens, subject, from) is not { Member: { } titled })
            return false;
        // "The sentry knows her by now.": she goes on being spoken of.
        if (titled.Gender == '\0' && before is { IsSurelyPerson: true, Gender: not '\0' })
            for (var i = subject.To; i < to; i++)
                if (
                    tokens[i].Lower is "him" or "her"
                    && before.Gender == (tokens[i].Is("her") ? 'w' : 'm')
                    && (
                        i + 1 >= to
                        || !tokens[i].Is("her")
                        || tokens[i + 1].Kind is not TokenKind.Word
                        || Vocabulary.Prepositions.Contains(tokens[i + 1].Lower)
                    )
                )
                {
                    cast.Focus = before;
                    return false;
                }

        if (!titled.IsPerson)
            (passing, beforePassing) = (titled, before);
        cast.Focus = titled;
        Pending = titled is { IsPerson: false } ? titled : null;
        return true;
    }

    private Member? LastName(IReadOnlyList<Token> tokens, int from, int to)
    {
        var end = to > from && tokens[to - 1].Kind is TokenKind.Stop ? to - 1 : to;
        return
            end - from > 3
            && NameRun.EndingAt(tokens, from, end, cast.Index) is { IsBody: false, Length: >= 2 and <= 4 } run
            && run.From - 1 > from
            && tokens[run.From - 1].Lower is "was" or "is" or "sits" or "sat" or "stood" or "stands"
            ? cast.Known(tokens, run.From, run.To)
            : null;
    }

    /// <summary>"The minister had brought a map.", "The other disagrees.", "A senior official, who spoke on condition …, was candid.": whose turn it is.</summary>
    private static bool IsTurnedTo(IReadOnlyList<Token> tokens, NounPhrase subject, int to)
    {
        if (tokens[subject.To - 1].Lower is "himself" or "herself")
            subject = subject with { To = subject.To - 1 };
        var head = subject.From + 1;
        while (head < subject.To && !Vocabulary.Prepositions.Contains(tokens[head].Lower))
            head++;
        var noun = tokens[head - 1].Lower;
        return tokens[subject.From].Lower switch
        {
            "the" or "my" or "our" => head - 1 > subject.From
                && (Vocabulary.Offices.Contains(noun) || Descriptions.LooksHuman(noun) || noun is "other"),
            "a" or "an" or "one" => Vocabulary.Offices.Contains(noun)
                && subject.To + 1 < to
                && tokens[subject.To].Is(",")
                && tokens[subject.To + 1].Is("who"),
            _ => false,
        };
    }

    /// <summary>Whom "by" names at the end of a passive sentence.</summary>
    private static NounPhrase? Agent(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var i = to - 2; i > Math.Max(from + 2, to - 16); i--)
            if (
                tokens[i].Is("by")
                && (
                    tokens[i - 1].Lower.EndsWith("ed", StringComparison.Ordinal)
                    || tokens[i - 1].Lower is "given" or "made" or "drawn" or "told" or "taken" or "written"
                )
                && tokens[i - 2].Lower is "was" or "were" or "is" or "been"
            )
                return SubjectFinder.Right(tokens, i + 1, to);
        return null;
    }
}
