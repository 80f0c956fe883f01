using System.Collections.Frozen;
using Casus.Attribution.Cues;
using Casus.Attribution.Speakers;
using Casus.Attribution.Words;
using Casus.Dossiers;

namespace Casus.Attribution.Rules;

/// <summary>Finds the cues of a sentence, each with its speaker.</summary>
internal sealed class CueFinder(SpeakerResolver resolver)
{
    private static readonly CueVerb AccordingTo = new(
        "according to",
        null,
        VerbForm.Base,
        Complement.Parenthesis | Complement.Bare | Complement.Quotation,
        Modality.Asserts,
        false
    );
    private static readonly CueVerb Uttered = new(
        "utter",
        null,
        VerbForm.Past,
        Complement.Quotation | Complement.Parenthesis,
        Modality.Asserts,
        false
    );
    private static readonly CueVerb QuotedAs = new(
        "quoted as saying",
        null,
        VerbForm.Past,
        Complement.That | Complement.Bare | Complement.Quotation | Complement.Parenthesis,
        Modality.Asserts,
        false
    );

    private static readonly CueVerb Convinced = new(
        "be convinced",
        null,
        VerbForm.Third,
        Complement.That | Complement.Bare | Complement.Parenthesis | Complement.Quotation,
        Modality.Assesses,
        false
    );

    private static readonly FrozenSet<string> Convictions = WordList.Of("convinced confident adamant certain sure optimistic");

    // "is said to have replied": on the word of others, but said.
    private static readonly FrozenSet<string> Hearsay = WordList.Of(
        "said reported alleged believed rumoured rumored understood supposed claimed"
    );

    // Verbs that only those who can speak are given, whatever they are called.
    private static readonly FrozenSet<string> Voiced = WordList.Of(
        "say tell announce insist argue claim deny complain assess admit vow pledge boast joke testify"
    );

    // "rushed to deny", "was quick to say": the infinitive was done.
    private static readonly FrozenSet<string> Catenatives = WordList.Of(
        "rushed rushes hastened hastens moved continued continues continue proceeded quick paused careful obliged forced compelled rose stepped returned began begins like likes liked used wishes wished keen"
    );

    /// <summary>The cues between two tokens, in order.</summary>
    public List<CueMatch> Find(Paragraph paragraph, int from, int to)
    {
        var tokens = paragraph.Tokens;
        var found = new List<CueMatch>();
        for (var i = from; i < to; i++)
        {
            var match = tokens[i].Kind is TokenKind.Word ? At(tokens, from, to, i, found) : null;
            if (match is null)
                continue;
            if (found.Count > 0)
                match = CueSubjects.TakenUp(tokens, match, found[^1]);
            found.Add(match);
            i = match.To - 1;
        }

        return found;
    }

    private CueMatch? At(IReadOnlyList<Token> tokens, int from, int to, int at, List<CueMatch> before)
    {
        var word = tokens[at].Lower;
        if (word is "citing" or "quoting" && VerbTest.QuotedEnd(tokens, at, to) == 0 && Sources.Are(tokens, at + 1, to))
            return null;
        if (View(tokens, from, to, at, before) is { } view)
            return view;
        if (char.IsUpper(tokens[at].Text[0]) && at > from)
            return null;
        if (word is "quoted" or "quotes" or "cited" && OfAnother(tokens, from, to, at) is { } other)
            return other;
        if (Noun(tokens, from, to, at, before) is { } noun)
            return noun;
        if (word == "how" && at - 2 >= from && tokens[at - 1].Lower is "is" or "was" && tokens[at - 2].Lower is "this" or "that")
            return HowItWasPut(tokens, from, to, at);
        if (CueSubjects.IsSpeechVerb(tokens, at, from, to))
            return Inverted(tokens, from, to, at, at + 1, Uttered);
        return Verb(tokens, from, to, at, before);
    }

    /// <summary>Phrases that tell whose view or words something is.</summary>
    private CueMatch? View(IReadOnlyList<Token> tokens, int from, int to, int at, List<CueMatch> before)
    {
        var word = tokens[at].Lower;
        if (word == "according" && at + 2 < to && tokens[at + 1].Is("to"))
            return According(tokens, from, to, at, at + 2, AccordingTo);
        if (OpinionPhrase.Is(word) && OpinionPhrase.Of(tokens, from, at, to) is var (opening, whose))
            return According(tokens, from, to, opening, whose, AccordingTo);
        if (
            OpinionPhrase.Is(word)
            && at >= 2
            && OpinionPhrase.Whose(tokens, from, at) is { } phrase
            // "She was by her own account a bad nurse": part of the reporter's sentence.
            && (
                phrase.From - 2 < from
                || tokens[phrase.From - 2].Kind is TokenKind.Mark or TokenKind.Quotation
                || at + 1 >= to
                || tokens[at + 1].Kind is TokenKind.Mark or TokenKind.Stop
            )
            && resolver.Of(tokens, phrase, from) is var (speaker, member)
        )
            return new(AccordingTo, at, at + 1, CueKind.According, speaker, member, phrase)
            {
                Start = phrase.From - 1,
                End = at + 1,
                Joint = phrase.From - 1,
            };
        if (word is "quoted" or "quotes" or "quoting" or "cited" or "citing" && VerbTest.QuotedEnd(tokens, at, to) is var quotedEnd and > 0)
            return word is "quoted" or "cited" && VerbTest.IsPassive(tokens, from, at)
                ? Subject(tokens, from, CueContext.SkipAuxiliaries(tokens, from, at), QuotedAs, at, quotedEnd, before)
                : Quoted(tokens, from, at, quotedEnd);
        return word == "for" && at == from && Sources.Holder(tokens, at, to) is { } holder
            ? According(tokens, from, to, at, holder.From, AccordingTo)
            : null;
    }

    /// <summary>Nouns and adjectives that report: "her warning that …", "is convinced that …", "…, was his verdict".</summary>
    private CueMatch? Noun(IReadOnlyList<Token> tokens, int from, int to, int at, List<CueMatch> before)
    {
        if (
            NounCues.Of(tokens, from, to, at) is var (noun, owner, that)
            && Match(tokens, from, noun, at, that, CueKind.Plain, owner, Math.Min(at, owner.From), that) is { } named
        )
            return named;
        if (
            Convictions.Contains(tokens[at].Lower)
            && at > from + 1
            && tokens[CueContext.SkipBack(tokens, from, at) - 1].Lower is "is" or "are" or "was" or "were" or "remains" or "remain"
        )
            return Subject(
                tokens,
                from,
                CueContext.SkipAuxiliaries(tokens, from, CueContext.SkipBack(tokens, from, at) - 1),
                Convinced,
                at,
                at + 1,
                before
            );
        if (
            OpinionPhrase.Verdict(tokens, from, at, to) is var (verdict, giver)
            && Match(tokens, from, Uttered, verdict, at + 1, CueKind.Plain, giver, verdict, Math.Max(at + 1, giver.To)) is { } given
        )
            return given;
        return null;
    }

    private CueMatch? Verb(IReadOnlyList<Token> tokens, int from, int to, int at, List<CueMatch> before)
    {
        foreach (var verb in CueLexicon.Of(tokens[at].Lower))
        {
            var end = at + 1;
            if (verb.Particle is { } particle)
            {
                end = VerbTest.ParticleEnd(tokens, at, to, particle);
                if (end < 0)
                    continue;
            }

            if (verb.Takes is Complement.None && (at == from || !Vocabulary.Negations.Contains(tokens[at - 1].Lower)))
                continue;
            // "a list of all persons held", "found a note": only with its clause.
            if (verb.Takes is Complement.That && !(end < to && tokens[end].Is("that") || end + 1 < to && VerbTest.IsAdverb(tokens[end])))
                continue;
            if (Accept(tokens, from, to, at, end, verb, before) is { } match)
                return match;
        }

        return null;
    }

    /// <summary>"The newspaper quoted an unnamed official as saying": the official speaks.</summary>
    private CueMatch? Quoted(IReadOnlyList<Token> tokens, int from, int at, int end)
    {
        var subject = new NounPhrase(at + 1, end - 2);
        return subject.To > subject.From ? Match(tokens, from, QuotedAs, at, end, CueKind.Plain, subject, at, end) : null;
    }

    /// <summary>"“…,” she quoted the late Ivo Marsh": the words are his.</summary>
    private CueMatch? OfAnother(IReadOnlyList<Token> tokens, int from, int to, int at)
    {
        if (SubjectFinder.Left(tokens, from, at) is not { } quoter || quoter.Start <= from)
            return null;
        var left = tokens[quoter.Start - 1].Is(",") && quoter.Start - 2 >= from ? quoter.Start - 2 : quoter.Start - 1;
        return tokens[left].Kind is TokenKind.Quotation && SubjectFinder.Right(tokens, at + 1, to) is { } quoted
            ? Match(tokens, from, Uttered, at, at + 1, CueKind.Plain, quoted, quoter.Start, quoted.End)
            : null;
    }

    /// <summary>"“…”, this is how Maria Deln put it".</summary>
    private CueMatch? HowItWasPut(IReadOnlyList<Token> tokens, int from, int to, int at) =>
        SubjectFinder.Right(tokens, at + 1, to) is { } subject
            ? Match(tokens, from, Uttered, at - 2, at + 1, CueKind.Inverted, subject, at - 2, subject.End)
            : null;

    private CueMatch? Accept(IReadOnlyList<Token> tokens, int from, int to, int at, int end, CueVerb verb, List<CueMatch> before)
    {
        if (verb.Form is VerbForm.Past && end < to && tokens[end].Is("by") && !verb.Has(Complement.Parenthesis))
            return null;
        if (verb.Lemma is "read" && !IsReadOut(tokens, from, at))
            return null;
        var b = at;
        var isPositive = true;
        while (b > from)
        {
            var word = tokens[b - 1];
            if (Vocabulary.Negations.Contains(word.Lower) && isPositive && Denied.Of(tokens, verb, end, to) is { } denied)
            {
                (verb, isPositive) = (denied, false);
                b--;
                continue;
            }

            if (Vocabulary.Negations.Contains(word.Lower) || Vocabulary.Modals.Contains(word.Lower))
                return null;
            if (Vocabulary.Auxiliaries.Contains(word.Lower))
            {
                if (verb.Form is VerbForm.Past && word.Lower is "is" or "was" or "were" or "are" or "been" or "be" or "being")
                    return null;
                b--;
            }
            else if (VerbTest.IsAdverb(word) && b - 1 > from)
                b--;
            else
                break;
        }

        if (b > from && tokens[b - 1].Is("to"))
            return Infinitive(tokens, from, b) is var governing and >= 0 ? Subject(tokens, from, governing, verb, at, end, before) : null;
        if (verb.Form is VerbForm.Gerund && b == at)
            return Participle(tokens, from, at, end, verb, before);
        if (verb.MayBeNoun && !VerbTest.IsVerb(tokens, from, to, at, end, verb, b))
            return null;
        if (
            b == at
            && at > from
            && (
                verb.Form is VerbForm.Base && VerbTest.IsNoun(tokens[at - 1])
                || verb.Form is VerbForm.Past && VerbTest.IsAdjective(tokens, at, from)
            )
        )
            return null;
        return Inverted(tokens, from, to, at, end, verb) ?? Subject(tokens, from, b, verb, at, end, before);
    }

    /// <summary>The token behind the subject of an infinitive that was done: "went on to say", "rushed to deny", "went as far as to say"; −1 if it was not.</summary>
    private static int Infinitive(IReadOnlyList<Token> tokens, int from, int b)
    {
        if (b - 3 >= from && tokens[b - 2].Is("on") && tokens[b - 3].Lower is "went" or "goes" or "going")
            return b - 3;
        if (b - 3 > from && Hearsay.Contains(tokens[b - 2].Lower) && tokens[b - 3].Lower is "is" or "was" or "are" or "were")
            return CueContext.SkipAuxiliaries(tokens, from, b - 2);
        if (b - 2 > from && tokens[b - 2].Lower is "far" or "as")
            for (var went = b - 3; went > Math.Max(from, b - 7); went--)
                if (tokens[went].Lower is "went" or "gone" or "goes" or "going" && tokens[went + 1].Lower is "so" or "as")
                    return CueContext.SkipAuxiliaries(tokens, from, CueContext.SkipBack(tokens, from, went));
        return b - 2 > from && Catenatives.Contains(tokens[b - 2].Lower) ? CueContext.SkipAuxiliaries(tokens, from, b - 2) : -1;
    }

    /// <summary>"The statement read: “…”" attributes; "He read “The Long Bridge”" does not.</summary>
    private static bool IsReadOut(IReadOnlyList<Token> tokens, int from, int at) =>
        at > from
        && (Vocabulary.Voices.Contains(tokens[at - 1].Lower.TrimEnd('s')) || tokens[at - 1].Lower is "sign" or "banner" or "commentary");

    /// <summary>", saying that …", "by saying", "a statement warning that": the subject is that of the sentence.</summary>
    private CueMatch? Participle(IReadOnlyList<Token> tokens, int from, int at, int end, CueVerb verb, List<CueMatch> before)
    {
        if (at == from)
            return null;
        var left = tokens[at - 1];
        var joint =
            left.Lower is "," or "—" or "while" or "when" ? at - 1
            : left.Lower is "and" or "but" && before.Count > 0 && before[^1].Verb.Form is VerbForm.Gerund ? at - 1
            : left.Is("by") ? at - 1
            : Vocabulary.Voices.Contains(left.Lower) || left.Kind is TokenKind.Quotation ? at
            : -1;
        if (joint < 0 || left.Is("by") && CueContext.IsPossible(tokens, from, at))
            return null;
        if (joint > from && tokens[joint].Lower is "and" or "but" && tokens[joint - 1].Is(","))
            joint--;
        return Shared(tokens, from, at, end, verb, before, joint);
    }

    private CueMatch? Inverted(IReadOnlyList<Token> tokens, int from, int to, int at, int end, CueVerb verb)
    {
        if (
            verb.Form is not (VerbForm.Past or VerbForm.Third)
                && !(end < to && tokens[end].Lower.EndsWith('s') && Descriptions.Speaks(tokens[end].Lower))
            // "…, told the council": nobody but the one told stands behind it.
            || verb.Lemma is "tell" or "inform"
            || !verb.Has(Complement.Parenthesis | Complement.Quotation)
            || at == from && !tokens[at].IsCapital
            || end >= to
        )
            return null;
        var left = at == from ? null : tokens[at - 1];
        if (left is not null && left.Kind is not TokenKind.Quotation && !left.Is(",") && !left.Is("—") && !left.Is("-"))
            return null;
        var next = tokens[end];
        // "Asked Friday to comment, …"
        if (TimeWords.IsTime(next) && left is null)
            return null;
        if (
            !next.IsCapital
            && !Vocabulary.Determiners.Contains(next.Lower)
            && !Vocabulary.Pronouns.Contains(next.Lower)
            && !Vocabulary.Offices.Contains(next.Lower)
            && !Vocabulary.Bodies.Contains(next.Lower)
            && !Vocabulary.Titles.Contains(next.Lower)
            && !(
                Vocabulary.NameParticles.Contains(next.Lower)
                && end + 1 < to
                && (tokens[end + 1].IsCapital || Vocabulary.NameParticles.Contains(tokens[end + 1].Lower))
            )
        )
            return null;
        if (left is not null && left.Kind is not TokenKind.Quotation && SubjectFinder.Left(tokens, from, at) is { HasAppositive: true })
            return null;
        if (SubjectFinder.Right(tokens, end, to) is not { } subject)
            return null;
        // "…, said the plan was dead": a clause follows, so the noun phrase is not the speaker.
        if (
            subject.To < to
            && left?.Kind is not TokenKind.Quotation
            && (Vocabulary.Auxiliaries.Contains(tokens[subject.To].Lower) || Vocabulary.Modals.Contains(tokens[subject.To].Lower))
        )
            return null;
        return Match(tokens, from, verb, at, end, CueKind.Inverted, subject, at, subject.End);
    }

    private CueMatch? According(IReadOnlyList<Token> tokens, int from, int to, int at, int end, CueVerb verb)
    {
        if (
            end < to
            && tokens[end].Is("her")
            && (end + 1 >= to || tokens[end + 1].Is(",") || Vocabulary.Determiners.Contains(tokens[end + 1].Lower))
        )
            return Matched(tokens, from, at, end, verb, new(end, end + 1));
        if (SubjectFinder.Right(tokens, end, to) is not { } subject)
            return null;
        // At the opening of a sentence the comma behind the name ends the phrase; what follows is the content.
        var isOpening = at <= from + 1 || tokens[at - 1].Text is ":" or ";" or "—" || tokens[at - 1].Lower is "but" or "and" or "that";
        if (isOpening && subject.HasAppositive && (!CueContext.Closed(tokens, subject.End, to) || !CueContext.Describes(tokens, subject)))
            subject = new(subject.From, subject.To);
        return Matched(tokens, from, at, end, verb, subject);
    }

    private CueMatch? Matched(IReadOnlyList<Token> tokens, int from, int at, int end, CueVerb verb, NounPhrase subject) =>
        Match(tokens, from, verb, at, end, CueKind.According, subject, at, subject.End) is { } match
            ? match with
            {
                Joint = at > from && tokens[at - 1].Is(",") ? at - 1 : at,
                End = at == from ? CueSubjects.Placed(tokens, match.End) : match.End,
            }
            : null;

    private CueMatch? Subject(IReadOnlyList<Token> tokens, int from, int b, CueVerb verb, int at, int end, List<CueMatch> before)
    {
        if (b > from && (tokens[b - 1].Lower is "and" or "but" or "then" or "or" || tokens[b - 1].Is(",") && before.Count > 0))
        {
            var joint = b - 1;
            if (tokens[joint].Is("then") && joint > from)
                joint--;
            if (joint > from && tokens[joint].Lower is "and" or "but" && tokens[joint - 1].Is(","))
                joint--;
            // "the withdrawal, promised for May, …" says of what has been promised.
            if (
                tokens[b - 1].Is(",")
                && b == at
                && end < tokens.Count
                && (Vocabulary.Prepositions.Contains(tokens[end].Lower) || tokens[end].Is(","))
            )
                return null;
            // "demanded that the army leave or admit its losses"
            if (tokens[b - 1].Is("or") && verb.Form is VerbForm.Base)
                return null;
            if (!tokens[b - 1].Is(",") || SubjectFinder.Left(tokens, from, b) is not { HasAppositive: true })
                return Shared(tokens, from, at, end, verb, before, joint);
        }

        if (
            CueContext.Antecedent(tokens, from, b) is { } described
            && Match(tokens, from, verb, at, end, CueKind.Plain, described, described.Start, end) is { } related
        )
            return related with { Joint = CueContext.Joint(tokens, from, described.Start) };
        if (
            (CueContext.Those(tokens, from, b) ?? SubjectFinder.Left(tokens, from, b)) is not { } subject
            || verb.Lemma is "show" && !CueContext.IsPaper(tokens, subject)
            || CueContext.IsSupposed(tokens, from, subject.Start)
            || CueContext.IsAsked(tokens, from, subject.Start, verb)
        )
            return null;
        // "a merger announced on Monday would turn …": no verb but a participle.
        if (verb.Form is VerbForm.Past && !tokens[subject.To - 1].IsCapital && VerbTest.IsReduced(tokens, end))
            return null;
        // "what it called a trap", "what he believes was a factory": named in passing.
        if (
            subject.Start > from
            && tokens[subject.Start - 1].Lower is "what" or "whom"
            && verb.Has(Complement.SmallClause | Complement.QuotedObject | Complement.Bare)
        )
            return null;
        // "to one of them, who wanted to know whether"
        if (verb.Particle is not null && verb.Has(Complement.Question) && tokens[b - 1].Is("who"))
            return null;
        // "which both governments have agreed to do": what they agreed to stands before.
        if (subject.Start > from && tokens[subject.Start - 1].Is("which") && end < tokens.Count && tokens[end].Is("to"))
            return null;
        return Match(tokens, from, verb, at, end, CueKind.Plain, subject, subject.Start, end) is { } match
            ? match with
            {
                Joint = CueContext.Joint(tokens, from, subject.Start),
            }
            : null;
    }

    private CueMatch? Shared(IReadOnlyList<Token> tokens, int from, int at, int end, CueVerb verb, List<CueMatch> before, int joint)
    {
        // "A colonel phoned, she says, and warned that …": what stands between commas lends no subject.
        // "According to his nephew, the duke opened by observing …": the duke observed.
        if (before.Count == 0 && !verb.Has(Complement.Parenthesis) && CueContext.IsPassivePair(tokens, from, at))
            return null;
        var principal = before.Count > 0 ? CueSubjects.Principal(tokens, verb, at, before) : null;
        if (principal is { Kind: not CueKind.According } && !CueContext.IsInserted(tokens, from, principal))
            return new(verb, at, end, CueKind.Plain, principal.Speaker, principal.Member, null)
            {
                Start = at,
                End = end,
                Joint = joint,
            };
        if (
            (CueContext.Relative(tokens, from, at) ?? CueContext.Longer(tokens, SentenceSubject.Of(tokens, from, at), at))
                is not { } subject
            || resolver.Of(tokens, subject, from) is not var (speaker, member)
        )
            return null;
        return new(verb, at, end, CueKind.Plain, speaker, member, null)
        {
            Start = at,
            End = end,
            Joint = joint,
        };
    }

    private CueMatch? Match(
        IReadOnlyList<Token> tokens,
        int from,
        CueVerb verb,
        int at,
        int end,
        CueKind kind,
        NounPhrase subject,
        int start,
        int stop
    ) =>
        resolver.Of(tokens, subject, from, kind is CueKind.According, Voiced.Contains(verb.Lemma)) is var (speaker, member)
            ? new(verb, at, end, kind, speaker, member, subject) { Start = Math.Min(start, at), End = Math.Max(stop, end) }
            : null;
}
