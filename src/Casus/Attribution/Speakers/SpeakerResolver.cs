using Casus.Attribution.Words;
using Casus.Documents;

namespace Casus.Attribution.Speakers;

/// <summary>Tells who is meant by a noun phrase: a name, a part of one, a title, a metonym, a pronoun, or somebody unnamed.</summary>
internal sealed class SpeakerResolver(Cast cast)
{
    private readonly ActorIndex index = cast.Index;
    private readonly PronounResolver pronouns = new(cast);
    private readonly Callings callings = new(cast);

    /// <summary>Who is meant; nothing if the phrase cannot speak.</summary>
    /// <param name="tokens">The frame.</param>
    /// <param name="phrase">The phrase.</param>
    /// <param name="sentence">The first token of its sentence.</param>
    /// <param name="isCited">Whether it follows "according to": papers may be cited, and whoever is cited may speak.</param>
    /// <param name="isVoiced">Whether only those who can speak are subjects of the verb, whatever they are called.</param>
    public (Speaker Speaker, Member? Member)? Of(
        IReadOnlyList<Token> tokens,
        NounPhrase phrase,
        int sentence,
        bool isCited = false,
        bool isVoiced = false
    )
    {
        var (from, to) = (phrase.From, phrase.To);
        // "the minister himself", "officials there"
        while (to - from > 1 && SpeakerWords.Trailing.Contains(tokens[to - 1].Lower))
            phrase = phrase with { To = --to };
        if (Descriptions.IsNobody(tokens, from, to))
            return null;
        if (to - from == 1 && Descriptions.IsPronoun(tokens[from]))
            return Paper(tokens, from, sentence) ?? pronouns.Of(tokens, from, sentence);
        while (from < to - 1 && tokens[from].Lower is "the" or "a" or "an")
            from++;
        if (from >= to)
            return null;
        if (Told(tokens, phrase, from, to, sentence) is { } told)
            return told;
        // "Polls suggest": the capital is the sentence’s.
        if (to - from == 1 && from == sentence && Vocabulary.Papers.Contains(tokens[from].Lower.TrimEnd('s')))
            return Described(tokens, phrase, from, to, isCited, isVoiced);
        if (NameRun.EndingAt(tokens, from, to, index) is { } run && (!NameTest.IsTitleAlone(tokens, run) || IsSurname(tokens, run)))
        {
            if (run.IsBody || Descriptions.FullBody(tokens, from, to))
                return Body(tokens, phrase, from, to, run);
            if (NameTest.Tied(tokens, from, run.From) is false)
                return Named(tokens, run, run.Length > 1 ? Resolution.Name : Resolution.Alias);
        }

        return Described(tokens, phrase, from, to, isCited, isVoiced);
    }

    /// <summary>Who is meant if something else tells it than the end of the phrase: an abbreviation, what stands between commas, a name that goes before.</summary>
    private (Speaker, Member?)? Told(IReadOnlyList<Token> tokens, NounPhrase phrase, int from, int to, int sentence)
    {
        // "the S.E.C." after "the Securities and Exchange Commission"; "the organiser League to Mend Our Rivers", whose name goes on behind the phrase.
        if (to - from == 1 && cast.Acronyms.Of(tokens[from].Text) is { } full && index.At(tokens, from, to) is null)
            return Group(tokens, from, to, Resolution.Alias, full);
        if (cast.Acronyms.At(tokens, to - 1) is { } longer)
            return Group(tokens, to - 1, to, Resolution.Name, longer);
        if (phrase.HasAppositive && Apposed(tokens, phrase, from, to, sentence) is { } apposed)
            return apposed;
        // "Maria Deln of the Tol Institute": the name goes before.
        if (
            NameRun.BeginningAt(tokens, from, to, index) is { IsBody: false, Length: >= 1 and <= 4 } leading
            && (leading.Length >= 2 || leading.From > from && Vocabulary.Titles.Contains(tokens[from].Lower))
            && leading.To < to
            && tokens[leading.To].Lower
                is "of"
                    or "from"
                    or "at"
                    or "with"
                    or "in"
                    or "speaking"
                    or "appearing"
                    or "writing"
                    or "addressing"
            && !NameTest.IsTitleAlone(tokens, leading)
            && !NameTest.IsTitle(tokens[leading.To - 1])
        )
            return Named(tokens, leading, Resolution.Name);
        return NameTest.IsPair(index, tokens, from, to) ? Pair(tokens, from, to) : null;
    }

    /// <summary>Who is meant if what stands between commas tells it; nothing if it only explains.</summary>
    private (Speaker, Member?)? Apposed(IReadOnlyList<Token> tokens, NounPhrase phrase, int from, int to, int sentence)
    {
        // "Several members, among them Velia and Sarn,"; "Sen. Ivo Marsh, R-Tenn.,"
        if (
            Seats.Is(tokens[phrase.AppositiveFrom].Text)
            || tokens[phrase.AppositiveFrom].Lower is "among" or "including" or "such" or "notably"
        )
            return null;
        // "The authors, Maria Deln and Ivo Marsh,"
        if (NameTest.IsPair(index, tokens, phrase.AppositiveFrom, phrase.AppositiveTo))
            return Group(tokens, phrase.AppositiveFrom, phrase.AppositiveTo, Resolution.Name);
        // "One of them, who gave his name as Corin,"; "identified only as Witness 12"; "who goes by Umm Nasser"
        if (NameTest.GivenName(tokens, phrase) is { } given)
            return Named(tokens, given, Resolution.Name);
        // "One of them, a lawyer for the mediation,"
        if (
            tokens[from].Lower is "one" or "another" or "neither"
            && (to - from == 1 || tokens[from + 1].Is("of") || tokens[phrase.AppositiveFrom].Lower is "a" or "an")
            && phrase.AppositiveTo - phrase.AppositiveFrom < 16
            && !Vocabulary.Prepositions.Contains(tokens[phrase.AppositiveFrom].Lower)
            && !tokens[phrase.AppositiveFrom].Is("who")
        )
            return Of(tokens, new(phrase.AppositiveFrom, phrase.AppositiveTo), sentence);
        // "Sir Ivo Marsh (Con)", "Maria Deln (Tol East)": a party or seat, unless a title tells that it is a name.
        if (
            phrase.AppositiveFrom > 0
            && tokens[phrase.AppositiveFrom - 1].Text is "("
            && !CastReader.IsHonorific(tokens[phrase.AppositiveFrom])
            && (tokens[to - 1].IsCapital || phrase.AppositiveTo - phrase.AppositiveFrom < 2)
        )
            return null;
        // "The officer in charge, a Lieutenant Marsh,": so called.
        if (
            tokens[phrase.AppositiveFrom].Lower is "a" or "an" or "one" or "the"
            && phrase.AppositiveTo - phrase.AppositiveFrom is 2 or 3 or 4
            && NameRun.EndingAt(tokens, phrase.AppositiveFrom, phrase.AppositiveTo, index) is { IsBody: false } called
            && !tokens[to - 1].IsCapital
            && (
                called.From == phrase.AppositiveFrom + 1 && tokens[phrase.AppositiveFrom].Is("one")
                || called.From > phrase.AppositiveFrom + 1 && NameTest.IsTitle(tokens[called.From - 1]) && tokens[called.From - 1].IsCapital
            )
        )
            return Named(tokens, called, Resolution.Name);
        // A name in the appositive, an office in the phrase: "the first deputy head of the committee, Alexei Chepa,".
        return
            NameRun.EndingAt(tokens, phrase.AppositiveFrom, phrase.AppositiveTo, index) is { IsBody: false } name
            && !NameTest.IsAbbreviation(tokens, name)
            && NameTest.Introduces(tokens, phrase.AppositiveFrom, name)
            && !IsNamed(tokens, from, to)
            ? Named(tokens, name, Resolution.Name)
            : null;
    }

    /// <summary>"Baker said": the family name of somebody known, though an office too.</summary>
    private bool IsSurname(IReadOnlyList<Token> tokens, NameRun run) =>
        run.Length == 1
        && !(run.From > 0 && Vocabulary.Determiners.Contains(tokens[run.From - 1].Lower))
        && cast.Known(tokens, run.From, run.To) is { } known
        && known.Name.EndsWith(" " + tokens[run.From].Text, StringComparison.Ordinal);

    private bool IsNamed(IReadOnlyList<Token> tokens, int from, int to) =>
        NameRun.EndingAt(tokens, from, to, index) is { IsBody: false } run
        && run.From == from
        && !Vocabulary.Offices.Contains(tokens[from].Lower)
        && !Vocabulary.Titles.Contains(tokens[from].Lower);

    private (Speaker, Member?)? Named(IReadOnlyList<Token> tokens, NameRun run, Resolution how)
    {
        var mention = SpanOf(tokens, run.From, run.To);
        if (
            index.At(tokens, run.From, run.To) is { } found
            && found.Length == run.Length
            && found.Actor.Kind is ActorKind.State or ActorKind.Body
        )
            return Listed(tokens, found, run.From, run.To);
        // A name that the document gives to nobody else, alone and never with a first name, may be a place that stands for its government.
        var member = cast.Person(tokens, run.From, run.To);
        CastReader.Introduce(tokens, run, member, cast);
        // "a man named only as K."
        for (var i = run.From - 1; member.Gender == '\0' && i >= Math.Max(0, run.From - 6) && tokens[i].Kind is TokenKind.Word; i--)
            member.Gender = Vocabulary.Gender(tokens[i].Lower);
        cast.See(member, tokens[run.From].Span.Start);
        if (!member.IsSurelyPerson)
            cast.BodyFocus = member;
        return (Speaker(member, mention, how), member);
    }

    private (Speaker, Member?)? Listed(IReadOnlyList<Token> tokens, ActorIndex.Found found, int from, int to)
    {
        var actor = found.Actor;
        var member = cast.Body(actor.Name, actor);
        cast.BodyFocus = member;
        cast.See(member, tokens[from].Span.Start);
        var name = found.Kind is NameKind.Metonym ? Cast.TextOf(tokens, from, to) : actor.Name;
        var how =
            found.Kind is NameKind.Metonym ? Resolution.Metonym
            : name == Cast.TextOf(tokens, from, to) ? Resolution.Name
            : Resolution.Alias;
        return (
            new(name, SpanOf(tokens, from, to))
            {
                Actor = actor.Id,
                Side = ActorIndex.SideOf(actor),
                Resolution = how,
            },
            member
        );
    }

    private (Speaker, Member?)? Body(IReadOnlyList<Token> tokens, NounPhrase phrase, int from, int to, NameRun run)
    {
        if (index.At(tokens, from, to) is { } found && found.Length == to - from)
            return found.Actor.Kind is ActorKind.State or ActorKind.Body
                ? Listed(tokens, found, from, to)
                : Named(tokens, new(from, to, false), Resolution.Alias);
        if (Descriptions.FullBody(tokens, from, to))
            return Group(tokens, from, to, Resolution.Name);
        // "a spokesman for the Ministry", "Russia's Security Council", "the ministry's Information Office"
        for (var i = from; i < run.From; i++)
            if (Vocabulary.Prepositions.Contains(tokens[i].Lower))
                return Described(tokens, phrase, from, to);
        if (
            index.At(tokens, run.From, run.To) is { } exact
            && exact.Length == run.Length
            && exact.Actor.Kind is ActorKind.State or ActorKind.Body
            && run.From == from
        )
            return Listed(tokens, exact, run.From, run.To);
        return Group(tokens, from, to, Resolution.Name);
    }

    /// <summary>"Mr Deln and Ms Marsh": two who have been named in full.</summary>
    private (Speaker, Member?) Pair(IReadOnlyList<Token> tokens, int from, int to)
    {
        var and = from;
        while (!tokens[and].Is("and"))
            and++;
        return Full(tokens, from, and) is { } one && Full(tokens, and + 1, to) is { } other
            ? Group(tokens, from, to, Resolution.Alias, $"{one} and {other}")
            : Group(tokens, from, to, Resolution.Name);
    }

    private string? Full(IReadOnlyList<Token> tokens, int from, int to) =>
        NameRun.EndingAt(tokens, from, to, index) is { IsBody: false } run ? cast.Known(tokens, run.From, run.To)?.Name : null;

    private (Speaker, Member?) Group(IReadOnlyList<Token> tokens, int from, int to, Resolution how, string? name = null)
    {
        name ??= to - from == 1 && index.At(tokens, from, to) is null ? cast.Acronyms.Of(tokens[from].Text) : null;
        var words = name ?? Cast.TextOf(tokens, from, to);
        // "the Institute" after "the Institute for the Study of War".
        var whole =
            to - from == 1 && tokens[from].IsCapital
                ? cast.Recent.FirstOrDefault(m =>
                    !m.IsPerson && m.Name.Length > words.Length && m.Name.StartsWith(words + " ", StringComparison.Ordinal)
                )
                : null;
        var member = whole ?? cast.Body(words, null);
        member.Side ??= index.SideIn(tokens, from, to);
        cast.BodyFocus = member;
        cast.See(member, tokens[from].Span.Start);
        return (
            new(member.Name, SpanOf(tokens, from, to))
            {
                Side = member.Side,
                Actor = member.Actor?.Id,
                Resolution = whole is null ? how : Resolution.Alias,
            },
            member
        );
    }

    /// <summary>A phrase without a name: a title that means somebody named, or somebody unnamed.</summary>
    private (Speaker, Member?)? Described(
        IReadOnlyList<Token> tokens,
        NounPhrase phrase,
        int from,
        int to,
        bool isCited = false,
        bool isVoiced = false
    )
    {
        var head = Descriptions.Head(tokens, from, to);
        // "a communiqué signed by …", "a report published on …"
        if (head > from && tokens[head].Lower.EndsWith("ed", StringComparison.Ordinal) && Descriptions.Speaks(tokens[head - 1].Lower))
            head--;
        // "the Front’s office abroad", "somebody else"
        while (
            head > from && tokens[head].Lower is "alone" or "else" or "nationwide" || head > from && tokens[head].Kind is TokenKind.Number
        )
            head--;
        var noun = tokens[head].Lower;
        if (Vocabulary.Papers.Contains(noun) || Vocabulary.Papers.Contains(noun.TrimEnd('s')))
            return (SpeakerWords.Findings.Contains(noun) || isCited ? Finders(tokens, from, head, to, phrase) : null)
                ?? (isCited && SpeakerWords.Cited.Contains(noun) ? Unnamed(tokens, phrase, from, to, noun, false) : null);
        if (Vocabulary.Voices.Contains(noun) || Vocabulary.Voices.Contains(noun.TrimEnd('s')))
            return isCited && tokens[phrase.From].Lower is "a" or "an" && !Descriptions.HasMaker(tokens, head, to)
                ? Unnamed(tokens, phrase, from, to, noun, false)
                : Voice(tokens, head, to, phrase);
        var isPerson =
            (Vocabulary.Offices.Contains(noun) || Vocabulary.Offices.Contains(Descriptions.Singular(noun)))
            && !Descriptions.IsForce(tokens, from, head);
        if (callings.Meant(tokens, phrase, from, head, to, isPerson) is { } meant)
            return (Speaker(meant, SpanOf(tokens, phrase.From, to), Resolution.Title), meant);
        if (
            !isPerson
            && !Vocabulary.Bodies.Contains(noun)
            && !Vocabulary.Bodies.Contains(Descriptions.Singular(noun))
            && !tokens[head].IsCapital
            && !Descriptions.LooksHuman(noun)
        )
            return (isCited || isVoiced) && !SpeakerWords.Unspoken.Contains(noun) ? Unnamed(tokens, phrase, from, to, noun, false) : null;
        if (callings.Varied(tokens, phrase, from, head, to) is { } varied)
            return (Speaker(varied, SpanOf(tokens, phrase.From, to), Resolution.Title), varied);
        if (isPerson && tokens[phrase.From].Is("the") && Described(noun, to - from) is { } described)
        {
            cast.See(described, tokens[from].Span.Start);
            cast.Focus = described;
            return (Speaker(described, SpanOf(tokens, phrase.From, to), Resolution.Unnamed), described);
        }

        return Whole(tokens, phrase, from, to) is { } whole
            ? (Speaker(whole, SpanOf(tokens, phrase.From, to), Resolution.Alias), whole)
            : Unnamed(tokens, phrase, from, to, noun, isPerson);
    }

    // "the ministry" is the one of the last paragraphs.
    private const int Near = 2000;

    // A description is taken up again soon or not at all.
    private const int Soon = 8;

    /// <summary>"the shepherd" after "a 52-year-old shepherd from Kara": the same.</summary>
    private Member? Described(string noun, int length) =>
        length > 1
            ? null
            : cast
                .Recent.Take(Soon)
                .FirstOrDefault(m => !m.IsPerson && char.IsLower(m.Name[0]) | char.IsDigit(m.Name[0]) && Descriptions.IsOf(m.Name, noun));

    /// <summary>"the ministry" after "the Ministry of Trade", "the organisation" after the one that spoke.</summary>
    private Member? Whole(IReadOnlyList<Token> tokens, NounPhrase phrase, int from, int to)
    {
        var isTank = to - from == 2 && tokens[from].Is("think") && tokens[from + 1].Is("tank");
        if (
            !isTank && to - from != 1
            || tokens[from].IsCapital
            || !tokens[phrase.From].Is("the")
            || !Vocabulary.Bodies.Contains(tokens[to - 1].Lower)
        )
            return null;
        var noun = isTank ? "think-tank" : tokens[from].Lower;
        var named =
            cast.Recent.FirstOrDefault(m =>
                !m.IsPerson && char.IsUpper(m.Name[0]) && tokens[from].Span.Start - m.LastSeen < Near && Descriptions.HasWord(m.Name, noun)
            )
            ?? (
                SpeakerWords.Bodies.Contains(noun) && cast.Recent.FirstOrDefault(m => m.HasSpoken && Descriptions.IsProper(m)) is { } spoken
                    ? spoken
                    : null
            );
        if (named is null)
            return null;
        cast.BodyFocus = named;
        cast.See(named, tokens[from].Span.Start);
        return named;
    }

    /// <summary>Somebody, or some body, whom only a description names.</summary>
    private (Speaker, Member?) Unnamed(IReadOnlyList<Token> tokens, NounPhrase phrase, int from, int to, string noun, bool isPerson)
    {
        var group = cast.Body(Cast.TextOf(tokens, from, to), null);
        group.Side ??= index.SideIn(tokens, phrase.From, to);
        if (isPerson && group.Gender == '\0')
            group.Gender = Vocabulary.Gender(noun);
        cast.See(group, tokens[from].Span.Start);
        if (!isPerson || noun.EndsWith('s'))
            cast.BodyFocus = group;
        else if (!StaysInBackground(tokens, phrase, group))
            cast.Focus = group;
        return (
            new(group.Name, SpanOf(tokens, from, to))
            {
                Side = group.Side,
                Resolution = Resolution.Unnamed,
                Office = isPerson ? group.Name : null,
            },
            group
        );
    }

    /// <summary>Somebody unnamed who speaks in passing, or to whom the text is about: "A teacher told her that …. She became a nurse."</summary>
    private bool StaysInBackground(IReadOnlyList<Token> tokens, NounPhrase phrase, Member group)
    {
        if (tokens[phrase.To - 1].Lower is "someone" or "somebody" or "everyone" or "everybody" or "others")
            return true;
        if (tokens[phrase.From].Lower is not ("a" or "an" or "one" or "another"))
            return false;
        if (phrase.From > 0 && tokens[phrase.From - 1].Lower is "when" or "as" or "while" or "after")
            return true;
        for (var i = phrase.To + 1; i < Math.Min(tokens.Count, phrase.To + 4); i++)
            if (tokens[i].Lower is "him" or "her")
                return cast.Focus is { IsSurelyPerson: true } focus
                    && focus.Gender == (tokens[i].Is("her") ? 'w' : 'm')
                    && group.Gender == '\0';
        return false;
    }

    /// <summary>"a survey by the River Authority": who made it.</summary>
    private (Speaker, Member?)? Finders(IReadOnlyList<Token> tokens, int from, int head, int to, NounPhrase phrase)
    {
        for (var i = head + 1; i < to - 1; i++)
            if (tokens[i].Lower is "by" or "from")
                return Of(tokens, new(i + 1, to), phrase.From);
        // "Tradewire data", "the bank’s figures", "his report"
        if (head - 1 >= from && tokens[head - 1].Kind is TokenKind.Possessive)
            return Of(tokens, new(phrase.From, head - 1), phrase.From);
        if (phrase.From < from + 1 && tokens[phrase.From].Lower is "his" or "her" or "their" or "its")
            return Of(tokens, new(phrase.From, phrase.From + 1), phrase.From);
        return
            head > from
            && tokens[head - 1].IsCapital
            && (head - 1 > phrase.From || phrase.From > 0 && tokens[phrase.From - 1].Kind is TokenKind.Word)
            && NameRun.EndingAt(tokens, from, head, index) is { } maker
            && maker.From == from
            ? Group(tokens, from, head, Resolution.Name)
            : null;
    }

    /// <summary>"The report counts the dead. It warns that …", "There was a letter from Major Marsh. It said that …": whose paper it is.</summary>
    private (Speaker, Member?)? Paper(IReadOnlyList<Token> tokens, int at, int sentence) =>
        !tokens[at].Is("it") || at != sentence ? null
        : Letters.Subject(tokens, at) is { } paper ? Voice(tokens, paper.From + 1, paper.To, paper)
        : cast.BodyFocus is null && Letters.Before(tokens, at, null) is { } writer ? Of(tokens, writer, sentence)
        : null;

    /// <summary>"a statement from the ministry [said]": the ministry speaks; "the statement": who spoke last.</summary>
    private (Speaker, Member?)? Voice(IReadOnlyList<Token> tokens, int head, int to, NounPhrase phrase)
    {
        for (var i = head + 1; i < to - 1; i++)
            if (
                tokens[i].Lower is "by" or "from" or "of"
                && tokens[i - 1].Lower is not ("carried" or "quoted" or "seen" or "obtained" or "reviewed" or "cited")
            )
                return Of(tokens, new(i + 1, to), phrase.From);
        for (var i = head - 1; i > phrase.From; i--)
            if (tokens[i].Kind is TokenKind.Possessive && TimeWords.IsTime(tokens[i - 1]))
                return null;
            else if (tokens[i].Kind is TokenKind.Possessive)
                return Of(tokens, new(phrase.From, i), phrase.From);
        if (tokens[phrase.From].Lower is "his" or "her" && Of(tokens, new(phrase.From, phrase.From + 1), phrase.From) is { } own)
            return own;
        // "a River Audit Office report"
        if (
            head > phrase.From
            && tokens[head - 1].IsCapital
            && NameRun.EndingAt(tokens, phrase.From, head, index) is { IsBody: true } author
            && index.At(tokens, author.From, head) is not { Kind: NameKind.Demonym }
        )
            return Group(tokens, author.From, head, Resolution.Name);
        // "a communiqué signed by Maria Deln"
        for (var i = head + 1; i < Math.Min(tokens.Count - 1, head + 4); i++)
            if (
                tokens[i].Lower is "by" or "from"
                && SubjectFinder.Right(tokens, i + 1, tokens.Count) is { } signer
                && signer.To > signer.From
            )
                return Of(tokens, new(signer.From, signer.To), phrase.From);
        if (Letters.Before(tokens, phrase.From, tokens[head].Lower) is { } sender)
            return Of(tokens, sender, phrase.From);
        var isNear = cast.BodyFocus is { } near && near.LastSeen >= cast.ParagraphStart;
        if (
            !isNear && Letters.Are(tokens[head].Lower) && tokens[phrase.From].Is("the")
            || tokens[phrase.From].Lower is "a" or "an" && (Letters.Are(tokens[head].Lower) || tokens[head].Is("report"))
        )
            return Unnamed(tokens, phrase, phrase.From + 1 < head ? phrase.From + 1 : head, to, tokens[head].Lower, false);
        if (cast.BodyFocus is { } body)
            return (Speaker(body, SpanOf(tokens, phrase.From, to), Resolution.Context), body);
        return null;
    }

    /// <summary>A speaker as known to the cast.</summary>
    public static Speaker Speaker(Member member, Span? mention, Resolution how) =>
        new(member.Name, mention)
        {
            Actor = member.Actor?.Id,
            Office = member.Office,
            Side = member.Side,
            Resolution = how,
        };

    private static Span SpanOf(IReadOnlyList<Token> tokens, int from, int to) =>
        Span.Between(tokens[from].Span.Start, tokens[to - 1].Span.End);
}
