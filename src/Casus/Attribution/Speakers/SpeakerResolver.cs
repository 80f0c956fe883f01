using System.Collections.Frozen;
using Casus.Attribution.Words;
using Casus.Documents;

namespace Casus.Attribution.Speakers;

/// <summary>Tells who is meant by a noun phrase: a name, a part of one, a title, a metonym, a pronoun, or somebody unnamed.</summary>
internal sealed class SpeakerResolver(Cast cast)
{
    // Descriptions by which writers vary a name already given.
    private static readonly FrozenSet<string> Epithets = WordList.Of(
        "former ex-general ex-minister veteran father mother grandfather grandmother native strongman warlord bearded politician statesman graduate lifelong self-styled"
    );

    // Papers that somebody makes in order to say something.
    private static readonly FrozenSet<string> Findings = WordList.Of("survey study poll data figures results estimate estimates document documents");

    private readonly ActorIndex index = cast.Index;

    /// <summary>Who is meant; nothing if the phrase cannot speak.</summary>
    /// <param name="tokens">The frame.</param>
    /// <param name="phrase">The phrase.</param>
    /// <param name="sentence">The first token of its sentence.</param>
    public (Speaker Speaker, Member? Member)? Of(IReadOnlyList<Token> tokens, NounPhrase phrase, int sentence)
    {
        var (from, to) = (phrase.From, phrase.To);
        if (
            to - from == 1
            && (
                Vocabulary.Pronouns.Contains(tokens[from].Lower) && !tokens[from].Is("one")
                || tokens[from].Lower is "his" or "her" or "its" or "their" or "him" or "them"
            )
        )
            return Pronoun(tokens, from, sentence);
        while (from < to - 1 && tokens[from].Lower is "the" or "a" or "an")
            from++;
        if (from >= to)
            return null;
        // "One of them, a lawyer for the mediation, said": the appositive says who.
        if (
            phrase.HasAppositive
            && tokens[from].Lower is "one" or "another" or "neither"
            && (to - from == 1 || tokens[from + 1].Is("of"))
            && phrase.AppositiveTo - phrase.AppositiveFrom < 16
            && !Vocabulary.Prepositions.Contains(tokens[phrase.AppositiveFrom].Lower)
            && !tokens[phrase.AppositiveFrom].Is("who")
        )
            return Of(tokens, new(phrase.AppositiveFrom, phrase.AppositiveTo), sentence);
        // A name in the appositive, an office in the phrase: "the first deputy head of the committee, Alexei Chepa,".
        if (
            phrase.HasAppositive
            && NameRun.EndingAt(tokens, phrase.AppositiveFrom, phrase.AppositiveTo, index) is { IsBody: false } apposed
            && Introduces(tokens, phrase.AppositiveFrom, apposed)
            && !IsNamed(tokens, from, to)
        )
            return Named(tokens, apposed, Resolution.Name);
        // "Maria Deln of the Tol Institute": the name goes before.
        if (
            NameRun.BeginningAt(tokens, from, to, index) is { IsBody: false, Length: >= 2 and <= 4 } leading
            && leading.To < to
            && tokens[leading.To].Lower is "of" or "from" or "at" or "with" or "in"
            && !IsTitleAlone(tokens, leading)
            && !IsTitle(tokens[leading.To - 1])
        )
            return Named(tokens, leading, Resolution.Name);
        if (NameRun.EndingAt(tokens, from, to, index) is { } run && !IsTitleAlone(tokens, run))
        {
            if (run.IsBody || FullBody(tokens, from, to))
                return Body(tokens, phrase, from, to, run);
            if (Tied(tokens, from, run.From) is false)
                return Named(tokens, run, run.Length > 1 ? Resolution.Name : Resolution.Alias);
        }

        return Described(tokens, phrase, from, to);
    }

    /// <summary>Whether the last name of a phrase depends on a preposition or possessive: "a spokesman for Maria Deln".</summary>
    private static bool? Tied(IReadOnlyList<Token> tokens, int from, int name)
    {
        for (var i = from; i < name; i++)
            if (tokens[i].Lower is "for" or "of" or "to" or "in" or "at" or "from" or "on" or "with" or "near")
            {
                // "secretary of state Deln", "head of mission Marsh": the preposition is the office's.
                return !(i + 2 == name && !tokens[i + 1].IsCapital) && !OfficeEnds(tokens, i, name);
            }

        return false;
    }

    /// <summary>
    /// Whether an appositive gives the name of whom the phrase describes: "the mediator, former foreign minister Maria Deln,", not "the driver, a
    /// cousin of Maria Deln,".
    /// </summary>
    private static bool Introduces(IReadOnlyList<Token> tokens, int from, NameRun name)
    {
        var titled = name.From > from && (
                IsTitle(tokens[name.From - 1])
                || name.From - 2 >= from && IsTitle(tokens[name.From - 2])
                || name.From - 3 >= from && tokens[name.From - 2].Is("of") && IsTitle(tokens[name.From - 3])
            );
        if (name.From > from && !titled)
            return false;
        for (var i = from; i < name.From; i++)
            if (tokens[i].Kind is TokenKind.Possessive && i == name.From - 1 || tokens[i].Lower is "who" or "which" or "and")
                return false;
        return name.From > from || name.Length >= 2 || name.To - name.From == 1;
    }

    private static bool IsTitle(Token token) => Vocabulary.Titles.Contains(token.Lower) || Vocabulary.Offices.Contains(token.Lower);

    /// <summary>"the President", "Mr Speaker": capitals that are an office, not a name.</summary>
    public static bool IsTitleAlone(IReadOnlyList<Token> tokens, NameRun run)
    {
        for (var i = run.From; i < run.To; i++)
            if (!IsTitle(tokens[i]))
                return false;
        return true;
    }

    private static bool OfficeEnds(IReadOnlyList<Token> tokens, int preposition, int name) =>
        name - 1 > preposition
        && !tokens[name - 1].IsCapital
        && tokens[name - 1].Kind is TokenKind.Word
        && !Vocabulary.Prepositions.Contains(tokens[name - 1].Lower)
        && !Vocabulary.Determiners.Contains(tokens[name - 1].Lower);

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

    /// <summary>Whether a phrase is a body's name with "of" or "for": "Institute for the Study of War", "ministry of defence".</summary>
    private static bool FullBody(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (Vocabulary.Prepositions.Contains(tokens[i].Lower))
                return i > from && Vocabulary.Bodies.Contains(tokens[i - 1].Lower) && tokens[i - 1].IsCapital;
            if (tokens[i].Kind is TokenKind.Possessive)
                return false;
        }

        return false;
    }

    private (Speaker, Member?)? Body(IReadOnlyList<Token> tokens, NounPhrase phrase, int from, int to, NameRun run)
    {
        if (index.At(tokens, from, to) is { } found && found.Length == to - from)
            return found.Actor.Kind is ActorKind.State or ActorKind.Body
                ? Listed(tokens, found, from, to)
                : Named(tokens, new(from, to, false), Resolution.Alias);
        if (FullBody(tokens, from, to))
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

    private (Speaker, Member?) Group(IReadOnlyList<Token> tokens, int from, int to, Resolution how)
    {
        var words = Cast.TextOf(tokens, from, to);
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
    private (Speaker, Member?)? Described(IReadOnlyList<Token> tokens, NounPhrase phrase, int from, int to)
    {
        var head = Head(tokens, from, to);
        // "a communiqué signed by …", "a report published on …"
        if (head > from && tokens[head].Lower.EndsWith("ed", StringComparison.Ordinal) && Speaks(tokens[head - 1].Lower))
            head--;
        var noun = tokens[head].Lower;
        if (Vocabulary.Papers.Contains(noun) || Vocabulary.Papers.Contains(noun.TrimEnd('s')))
            return Findings.Contains(noun) ? Finders(tokens, head, to, phrase.From) : null;
        if (Vocabulary.Voices.Contains(noun) || Vocabulary.Voices.Contains(noun.TrimEnd('s')))
            return Voice(tokens, head, to, phrase);
        var opener = phrase.From < tokens.Count ? tokens[phrase.From].Lower : "";
        var isPerson = Vocabulary.Offices.Contains(noun) || Vocabulary.Offices.Contains(Singular(noun));
        var definite = tokens[head].IsCapital || opener is "the" or "his" or "her" or "its" or "their" || HasPossessive(tokens, from, head) || opener is "our";
        if (
            isPerson
            && definite
            && tokens[from].Is("former")
            && cast.Focus is { IsSurelyPerson: true } known
            && (known.Office is null || !known.Office.Contains("former", StringComparison.OrdinalIgnoreCase))
        )
            return (Speaker(known, SpanOf(tokens, phrase.From, to), Resolution.Title), known);
        if (isPerson && definite && Vocabulary.Offices.Contains(noun) && ByTitle(tokens, from, head, to) is { } member)
        {
            cast.See(member, tokens[from].Span.Start);
            return (Speaker(member, SpanOf(tokens, phrase.From, to), Resolution.Title), member);
        }

        if (isPerson && definite && IsEpithet(tokens, from, to) && cast.Focus is { } focus && focus.IsSurelyPerson)
            return (Speaker(focus, SpanOf(tokens, phrase.From, to), Resolution.Title), focus);
        var words = Cast.TextOf(tokens, from, to);
        var side = index.SideIn(tokens, phrase.From, to);
        if (!isPerson && !Vocabulary.Bodies.Contains(noun) && !Vocabulary.Bodies.Contains(Singular(noun)) && !tokens[head].IsCapital && !LooksHuman(noun))
            return null;
        var group = cast.Body(words, null);
        group.Side ??= side;
        if (isPerson && group.Gender == '\0')
            group.Gender =
                Vocabulary.Men.Contains(noun) ? 'm'
                : Vocabulary.Women.Contains(noun) ? 'w'
                : '\0';
        cast.See(group, tokens[from].Span.Start);
        if (!isPerson || noun.EndsWith('s'))
            cast.BodyFocus = group;
        else
            cast.Focus = group;
        return (
            new(words, SpanOf(tokens, from, to))
            {
                Side = group.Side,
                Resolution = Resolution.Unnamed,
                Office = isPerson ? words : null,
            },
            group
        );
    }

    /// <summary>"the 61-year-old former general", "the father of three": said of somebody known, not of somebody new.</summary>
    private static bool IsEpithet(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (tokens[i].Lower.EndsWith("year-old", StringComparison.Ordinal) || Epithets.Contains(tokens[i].Lower))
                return true;
        return false;
    }

    /// <summary>"a survey by the River Authority": who made it.</summary>
    private (Speaker, Member?)? Finders(IReadOnlyList<Token> tokens, int head, int to, int sentence)
    {
        for (var i = head + 1; i < to - 1; i++)
            if (tokens[i].Lower is "by" or "from")
                return Of(tokens, new(i + 1, to), sentence);
        return null;
    }

    private static bool LooksHuman(string noun) =>
        noun.EndsWith("er", StringComparison.Ordinal)
        || noun.EndsWith("or", StringComparison.Ordinal)
        || noun.EndsWith("ist", StringComparison.Ordinal)
        || noun.EndsWith("man", StringComparison.Ordinal)
        || noun.EndsWith("men", StringComparison.Ordinal)
        || noun.EndsWith("ers", StringComparison.Ordinal)
        || noun.EndsWith("ors", StringComparison.Ordinal)
        || noun.EndsWith("ists", StringComparison.Ordinal)
        || noun.EndsWith("ian", StringComparison.Ordinal)
        || noun.EndsWith("ians", StringComparison.Ordinal)
        || noun.EndsWith("ee", StringComparison.Ordinal)
        || noun.EndsWith("ant", StringComparison.Ordinal)
        || noun.EndsWith("people", StringComparison.Ordinal)
        || noun
            is "others"
                or "some"
                or "many"
                or "both"
                or "another"
                or "one"
                or "several"
                or "most"
                or "those"
                or "all"
                or "neighbours"
                or "half";

    /// <summary>"a statement from the ministry [said]": the ministry speaks; "the statement": who spoke last.</summary>
    private (Speaker, Member?)? Voice(IReadOnlyList<Token> tokens, int head, int to, NounPhrase phrase)
    {
        for (var i = head + 1; i < to - 1; i++)
            if (tokens[i].Lower is "by" or "from" or "of")
                return Of(tokens, new(i + 1, to), phrase.From);
        for (var i = head - 1; i > phrase.From; i--)
            if (tokens[i].Kind is TokenKind.Possessive)
                return Of(tokens, new(phrase.From, i), phrase.From);
        // "a communiqué signed by Maria Deln"
        for (var i = head + 1; i < Math.Min(tokens.Count - 1, head + 4); i++)
            if (tokens[i].Lower is "by" or "from" && SubjectFinder.Right(tokens, i + 1, tokens.Count) is { } signer && signer.To > signer.From)
                return Of(tokens, new(signer.From, signer.To), phrase.From);
        if (cast.BodyFocus is { } body)
            return (Speaker(body, SpanOf(tokens, phrase.From, to), Resolution.Context), body);
        return null;
    }

    private static int Head(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
            if (Vocabulary.Prepositions.Contains(tokens[i].Lower) || tokens[i].Is("who") || tokens[i].Is("and") && !tokens[i - 1].IsCapital)
            {
                // "two people familiar with the matter": an adjective may stand between the noun and its preposition.
                for (var k = i - 1; k > Math.Max(from, i - 4); k--)
                    if (Speaks(tokens[k].Lower))
                        return k;
                return i - 1;
            }

        return to - 1;
    }

    private static bool Speaks(string noun) =>
        Vocabulary.Offices.Contains(noun)
        || Vocabulary.Offices.Contains(Singular(noun))
        || Vocabulary.Bodies.Contains(noun)
        || Vocabulary.Voices.Contains(noun)
        || noun is "people" or "persons" or "those" or "men" or "women";

    private static bool HasPossessive(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (tokens[i].Kind is TokenKind.Possessive)
                return true;
        return false;
    }

    private static string Singular(string noun) => noun.EndsWith("men", StringComparison.Ordinal) ? noun[..^2] + "an" : noun.TrimEnd('s');

    /// <summary>The person named last whose office has the head noun and, of those, the most of the other words.</summary>
    private Member? ByTitle(IReadOnlyList<Token> tokens, int from, int head, int to)
    {
        var side = index.SideIn(tokens, from, to);
        var noun = tokens[head].Lower;
        Member? best = null;
        var score = 0.0;
        var rank = 0;
        foreach (var member in cast.Recent)
        {
            rank++;
            if (!member.IsPerson)
                continue;
            var fit = Fit(member, tokens, from, head, noun, side) - 0.02 * rank;
            if (fit > score)
                (best, score) = (member, fit);
        }

        return best;
    }

    private static double Fit(Member member, IReadOnlyList<Token> tokens, int from, int head, string noun, string? side)
    {
        if (side is not null && member.Side is not null && member.Side != side)
            return 0;
        var office = member.Office?.ToLowerInvariant();
        if (office is null)
            return 0;
        var fit =
            Contains(office, noun) ? 2.0
            : Alike(noun, office) ? 1.5
            : 0;
        if (fit == 0)
            return 0;
        for (var i = from; i < head; i++)
            if (tokens[i].Kind is TokenKind.Word && Contains(office, tokens[i].Lower))
                fit += 0.5;
        return fit;
    }

    private static bool Contains(string office, string word)
    {
        var at = office.IndexOf(word, StringComparison.Ordinal);
        return at >= 0
            && (at == 0 || !char.IsLetter(office[at - 1]))
            && (at + word.Length == office.Length || !char.IsLetter(office[at + word.Length]));
    }

    /// <summary>Words that mean the holder of an office under another name.</summary>
    private static bool Alike(string noun, string office) =>
        noun switch
        {
            "diplomat" => Contains(office, "foreign minister")
                || Contains(office, "ambassador")
                || Contains(office, "envoy")
                || Contains(office, "secretary of state")
                || Contains(office, "foreign secretary"),
            "leader" => Contains(office, "president")
                || Contains(office, "premier")
                || Contains(office, "prime minister")
                || Contains(office, "chancellor")
                || Contains(office, "chief")
                || Contains(office, "head")
                || Contains(office, "chairman")
                || Contains(office, "commander"),
            "warlord" or "strongman" => Contains(office, "leader") || Contains(office, "commander") || Contains(office, "rebel"),
            "premier" => Contains(office, "prime minister"),
            "spokesman" or "spokeswoman" or "spokesperson" => Contains(office, "spokesperson")
                || Contains(office, "spokesman")
                || Contains(office, "spokeswoman"),
            "lawmaker" or "legislator" or "politician" => Contains(office, "deputy")
                || Contains(office, "senator")
                || Contains(office, "mp")
                || Contains(office, "head of")
                || Contains(office, "member"),
            "general" or "officer" or "commander" => Contains(office, "general")
                || Contains(office, "commander")
                || Contains(office, "colonel")
                || Contains(office, "major")
                || Contains(office, "captain")
                || Contains(office, "chief of staff"),
            "official" => Contains(office, "deputy")
                || Contains(office, "director")
                || Contains(office, "secretary")
                || Contains(office, "adviser"),
            "mediator" or "negotiator" => Contains(office, "envoy") || Contains(office, "mediator") || Contains(office, "negotiator"),
            "envoy" => Contains(office, "ambassador") || Contains(office, "representative"),
            "analyst" or "researcher" or "expert" or "scholar" => Contains(office, "fellow")
                || Contains(office, "professor")
                || Contains(office, "analyst")
                || Contains(office, "researcher"),
            "head" when office.StartsWith("president", StringComparison.Ordinal) || Contains(office, "prime minister") => true,
            "minister" => Contains(office, "secretary"),
            "secretary" => Contains(office, "minister"),
            "chief" => Contains(office, "head") || Contains(office, "director") || Contains(office, "commander"),
            "head" => Contains(office, "chief") || Contains(office, "director"),
            _ => false,
        };

    private (Speaker, Member?)? Pronoun(IReadOnlyList<Token> tokens, int at, int sentence)
    {
        var word = tokens[at].Lower;
        if (word is "i" or "we" or "you")
            return null;
        var gender =
            word is "he" or "his" or "him" ? 'm'
            : word is "she" or "her" ? 'w'
            : '\0';
        var member =
            word is "it" or "they" or "its" or "their" or "them" ? cast.BodyFocus ?? cast.Focus
            : InSentence(tokens, sentence, at, gender)
                ?? NamedHere(gender)
                ?? (Suits(cast.Focus, gender) ? cast.Focus : LastNamed(gender) ?? cast.Focus);
        if (member is null)
            return (new(tokens[at].Text, tokens[at].Span) { Resolution = Resolution.Unknown }, null);
        if (member.Gender == '\0' && member.IsPerson)
            member.Gender = gender;
        cast.See(member, tokens[at].Span.Start);
        return (Speaker(member, tokens[at].Span, Resolution.Pronoun), member);
    }

    /// <summary>Somebody named in this paragraph, if whom the text was about has not been named in it.</summary>
    private Member? NamedHere(char gender)
    {
        // Somebody undescribed but for an office gives way to somebody named whose gender fits.
        if (cast.Focus is { } focus && (focus.IsPerson ? focus.LastSeen >= cast.ParagraphStart || focus.Gender == '\0' : focus.Gender == gender))
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

    private static bool Suits(Member? member, char gender) =>
        member is not null && (member.Gender == '\0' || gender == '\0' || member.Gender == gender);

    /// <summary>A person named earlier in the sentence, in a clause of its own before the pronoun: "When Deln arrived, he said".</summary>
    private Member? InSentence(IReadOnlyList<Token> tokens, int sentence, int at, char gender)
    {
        if (
            sentence + 1 >= at
            || tokens[sentence].Lower is not ("when" or "as" or "after" or "before" or "while" or "asked" or "if" or "though" or "although")
        )
            return null;
        for (var i = sentence; i < at; i++)
            if (tokens[i].IsCapital && NameRun.BeginningAt(tokens, i, at, index) is { IsBody: false } run)
            {
                if (run.From == sentence)
                {
                    i = run.To;
                    continue;
                }

                var known = cast.Recent.FirstOrDefault(m =>
                    m.IsPerson && m.Name.EndsWith(tokens[run.To - 1].Text, StringComparison.Ordinal)
                );
                return Suits(known, gender) ? known : null;
            }

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
