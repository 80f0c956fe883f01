using Casus.Attribution.Words;

namespace Casus.Attribution.Speakers;

/// <summary>Tells whom a pronoun means.</summary>
internal sealed class PronounResolver(Cast cast)
{
    /// <summary>Who is meant; nothing for a pronoun of the first or second person.</summary>
    public (Speaker, Member?)? Of(IReadOnlyList<Token> tokens, int at, int sentence)
    {
        var word = tokens[at].Lower;
        if (word is "i")
            return cast.Self is { } self ? (self with { Mention = tokens[at].Span, Resolution = Resolution.Pronoun }, null) : null;
        if (word is "we" or "you")
            return null;
        var gender =
            word is "he" or "his" or "him" ? 'm'
            : word is "she" or "her" ? 'w'
            : '\0';
        var member =
            word is "they" && Group(tokens, sentence, at) is { } group ? group
            : word is "it" or "its" && cast.BodyFocus is { } several && IsPlural(several.Name) ? null
            : word is "it" or "they" or "its" or "their" or "them" ? cast.BodyFocus ?? cast.Focus
            : InSentence(tokens, sentence, at, gender)
                ?? NamedHere(gender)
                ?? (Suits(cast.Focus, gender) ? cast.Focus : LastNamed(gender) ?? cast.Focus);
        if (member is null)
            return (new(tokens[at].Text, tokens[at].Span) { Resolution = Resolution.Unknown }, null);
        if (member.Gender == '\0' && member.IsPerson)
            member.Gender = gender;
        cast.See(member, tokens[at].Span.Start);
        return (SpeakerResolver.Speaker(member, tokens[at].Span, Resolution.Pronoun), member);
    }

    /// <summary>"Front commanders interviewed in Tol were more blunt: without a veto, they said, …": the subject of the sentence.</summary>
    private Member? Group(IReadOnlyList<Token> tokens, int sentence, int at)
    {
        var colon = at - 1;
        while (colon > sentence && !tokens[colon].Is(":"))
            colon--;
        for (var i = sentence; i < Math.Min(colon, sentence + 4); i++)
            if (
                tokens[i].Lower.EndsWith('s')
                && Descriptions.Speaks(tokens[i].Lower)
                && !Vocabulary.Bodies.Contains(tokens[i].Lower.TrimEnd('s'))
            )
            {
                var from = tokens[sentence].Lower is "the" or "a" ? sentence + 1 : sentence;
                return cast.Body(Cast.TextOf(tokens, from, i + 1), null);
            }

        return null;
    }

    /// <summary>"mothers" are not meant by "it"; "the United States" may be.</summary>
    private static bool IsPlural(string name) =>
        char.IsLower(name[0])
        && name.EndsWith('s')
        && !name.EndsWith("ss", StringComparison.Ordinal)
        && !name.Contains(' ', StringComparison.Ordinal);

    /// <summary>Somebody named in this paragraph, if whom the text was about has not been named in it.</summary>
    private Member? NamedHere(char gender)
    {
        if (cast.Focus is { } focus && focus.LastSeen >= cast.ParagraphStart && (focus.IsPerson || Suits(focus, gender)))
            return null;
        foreach (var member in cast.Recent)
        {
            if (member.LastSeen < cast.ParagraphStart)
                continue;
            if (member.IsSurelyPerson && member.Gender == gender)
                return member;
        }

        return null;
    }

    /// <summary>The person named last whom a pronoun may mean; one whose gender is known goes before one named a little later whose is not.</summary>
    private Member? LastNamed(char gender)
    {
        Member? unsure = null;
        foreach (var member in cast.Recent)
        {
            if (!member.IsSurelyPerson)
                continue;
            if (member.Gender == gender)
                return member;
            if (member.Gender == '\0')
                unsure ??= member;
        }

        return unsure;
    }

    /// <summary>"Retired judge H. M. Sorbo disagrees: had the parties wanted that, he wrote, …": the subject of the sentence.</summary>
    private Member? Subject(IReadOnlyList<Token> tokens, int sentence, int at)
    {
        var colon = at - 1;
        while (colon > sentence && tokens[colon].Text is not (":" or ";"))
            colon--;
        if (colon <= sentence + 1 || tokens[sentence].Kind is TokenKind.Quotation)
            return null;
        var end = SubjectFinder.HeadEnd(tokens, sentence, colon);
        // "Their spokesman, one Ivo Marsh, went further: …, he warned"
        if (
            SubjectFinder.Right(tokens, sentence, colon) is { HasAppositive: true } longer
            && NameRun.EndingAt(tokens, longer.AppositiveFrom, longer.AppositiveTo, cast.Index) is { IsBody: false } apposed
            && cast.Known(tokens, apposed.From, apposed.To) is { IsSurelyPerson: true } other
        )
            return other;
        // "A European diplomat was blunter: …, she said"
        if (
            end > sentence + 1
            && tokens[sentence].Lower is "a" or "an" or "another"
            && Descriptions.Head(tokens, sentence + 1, end) is var head
            && Vocabulary.Offices.Contains(tokens[head].Lower)
        )
            return cast.Body(Cast.TextOf(tokens, sentence + 1, end), null);
        return
            end > sentence
            && NameRun.EndingAt(tokens, sentence, end, cast.Index) is { IsBody: false } run
            && cast.Known(tokens, run.From, run.To) is { IsSurelyPerson: true } known
            ? known
            : null;
    }

    private static bool Suits(Member? member, char gender) =>
        member is not null && (member.Gender == '\0' || gender == '\0' || member.Gender == gender);

    /// <summary>A person named earlier in the sentence, in a clause of its own before the pronoun: "When Deln arrived, he said".</summary>
    private Member? InSentence(IReadOnlyList<Token> tokens, int sentence, int at, char gender)
    {
        if (Subject(tokens, sentence, at) is { } subject && Suits(subject, gender))
            return subject;
        if (
            sentence + 1 >= at
            || tokens[sentence].Lower is not ("when" or "as" or "after" or "before" or "while" or "asked" or "if" or "though" or "although")
        )
            return null;
        // "Asked by Mrs Marsh why this was so, he said": he was asked, not she.
        if (tokens[sentence].Is("asked") && tokens[sentence + 1].Is("by"))
            return null;
        for (var i = sentence; i < at; i++)
            if (tokens[i].IsCapital && NameRun.BeginningAt(tokens, i, at, cast.Index) is { IsBody: false } run)
            {
                if (run.From == sentence)
                {
                    i = run.To;
                    continue;
                }

                var known = cast.Known(tokens, run.From, run.To);
                return known is { IsSurelyPerson: true } && Suits(known, gender) ? known : null;
            }

        return null;
    }
}
