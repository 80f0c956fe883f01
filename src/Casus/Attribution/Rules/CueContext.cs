using Casus.Attribution.Cues;
using Casus.Attribution.Speakers;
using Casus.Attribution.Words;

namespace Casus.Attribution.Rules;

/// <summary>Tells from the words around a verb of attribution whether it attributes, and from whom it takes its subject.</summary>
internal static class CueContext
{
    /// <summary>Whether what stands between commas tells an office or an age; "the draft agreement contains one line" does not.</summary>
    public static bool Describes(IReadOnlyList<Token> tokens, NounPhrase subject)
    {
        if (tokens[subject.AppositiveFrom].Kind is TokenKind.Number || tokens[subject.AppositiveFrom].Is("who"))
            return true;
        for (var i = subject.AppositiveFrom; i < subject.AppositiveTo; i++)
        {
            if (Vocabulary.Auxiliaries.Contains(tokens[i].Lower) || Vocabulary.Modals.Contains(tokens[i].Lower))
                return false;
            if (Vocabulary.Offices.Contains(tokens[i].Lower) || Vocabulary.Titles.Contains(tokens[i].Lower))
                return true;
        }

        return tokens[subject.AppositiveFrom].IsCapital;
    }

    public static bool Closed(IReadOnlyList<Token> tokens, int at, int to) => at < to && tokens[at].Is(",");

    /// <summary>"Will the minister tell her that …?", "Let him say so": asked or wished, not said.</summary>
    public static bool IsAsked(IReadOnlyList<Token> tokens, int from, int start, CueVerb verb) =>
        verb.Form is VerbForm.Base
        && start > from
        && (
            Vocabulary.Modals.Contains(tokens[start - 1].Lower)
            || tokens[start - 1].Lower is "do" or "does" or "did" or "let" or "lets" or "make" or "makes" or "made" or "let's"
        );

    /// <summary>"If the president says that he is ready, …": what might be said is not said.</summary>
    public static bool IsSupposed(IReadOnlyList<Token> tokens, int from, int start) =>
        start > from && tokens[start - 1].Lower is "if" or "unless" or "whether" or "until" or "lest" or "whenever"
        || start > from + 1 && tokens[start - 1].Is("that") && tokens[start - 2].Lower is "provided" or "supposing";

    /// <summary>"two people who were in the room said": the phrase before "who", if no comma parts it from its clause.</summary>
    public static NounPhrase? Antecedent(IReadOnlyList<Token> tokens, int from, int b)
    {
        for (var i = b - 1; i > Math.Max(from, b - 14); i--)
        {
            if (tokens[i].Kind is TokenKind.Stop or TokenKind.Quotation or TokenKind.Mark)
                return null;
            // "questions on who would win"
            if (tokens[i].Is("who") && Vocabulary.Prepositions.Contains(tokens[i - 1].Lower))
                return null;
            if (tokens[i].Is("who"))
                return i + 1 < b && SubjectFinder.Left(tokens, from, i) is { } phrase ? phrase : null;
        }

        return null;
    }

    /// <summary>"rebuked critics who say that …": those of whom the clause tells.</summary>
    public static NounPhrase? Those(IReadOnlyList<Token> tokens, int from, int b) =>
        b - 2 > from
        && tokens[b - 1].Is("who")
        && tokens[b - 2].Lower.EndsWith('s')
        && !tokens[b - 2].IsCapital
        && Descriptions.Speaks(tokens[b - 2].Lower)
            ? new(tokens[b - 3].Lower.EndsWith('s') && Descriptions.Speaks(tokens[b - 3].Lower) ? b - 3 : b - 2, b - 1)
            : null;

    public static int Joint(IReadOnlyList<Token> tokens, int from, int start)
    {
        if (
            start <= from
            || tokens[start - 1].Lower
                is not ("," or ";" or "and" or "but" or "while" or "whereas" or "although" or "though" or "—" or "as" or "yet")
        )
            return -1;
        var joint = start - 1;
        // "said the ships had left and she accused the council of …"
        if (tokens[joint].Is("and") && tokens[start].Lower is "he" or "she")
            return joint;
        if (joint > from && tokens[joint].Kind is TokenKind.Word && tokens[joint - 1].Text is "," or ";" or "—")
            joint--;
        return tokens[joint].Text is "," or ";" or "—" || tokens[joint].Lower is "while" or "whereas" or "but" ? joint : -1;
    }

    /// <summary>"The Bill was read and committed to a committee": done to it, too.</summary>
    public static bool IsPassivePair(IReadOnlyList<Token> tokens, int from, int at)
    {
        for (var i = at - 1; i > Math.Max(from, at - 10); i--)
        {
            if (tokens[i].Lower is "was" or "were" or "been")
                return true;
            if (tokens[i].Text is ";" || tokens[i].Kind is TokenKind.Quotation)
                return false;
        }

        return false;
    }

    /// <summary>A subject with what explains it between commas: "His counterpart, Ivo Marsh, agrees but says …".</summary>
    public static NounPhrase? Longer(IReadOnlyList<Token> tokens, NounPhrase? subject, int at) =>
        subject is { } phrase && SubjectFinder.Right(tokens, phrase.From, at) is { HasAppositive: true } longer && longer.To == phrase.To
            ? longer
            : subject;

    public static bool IsInserted(IReadOnlyList<Token> tokens, int from, CueMatch cue) =>
        cue.Kind is CueKind.Plain
        && cue.Start > from + 1
        && cue.End + 1 < tokens.Count
        && tokens[cue.Start - 1].Is(",")
        && tokens[cue.End].Is(",")
        && tokens[cue.End + 1].Is("and");

    /// <summary>"the chancellor, who thanked her and declared that …": whom the relative clause is about.</summary>
    public static NounPhrase? Relative(IReadOnlyList<Token> tokens, int from, int at)
    {
        for (var i = at - 1; i > Math.Max(from, at - 12); i--)
        {
            if (tokens[i].Kind is TokenKind.Stop or TokenKind.Quotation || tokens[i].Text is "," or ";" or ":")
                return null;
            if (tokens[i].Is("who") && Vocabulary.Prepositions.Contains(tokens[i - 1].Lower))
                return null;
            if (tokens[i].Is("who"))
                return SubjectFinder.Left(tokens, from, tokens[i - 1].Is(",") ? i - 1 : i);
        }

        return null;
    }

    /// <summary>"The report", "figures from the ministry": what shows something, as persons do not.</summary>
    public static bool IsPaper(IReadOnlyList<Token> tokens, NounPhrase subject)
    {
        for (var i = subject.From; i < subject.To; i++)
        {
            var one = tokens[i].Lower.TrimEnd('s');
            if (Vocabulary.Papers.Contains(one) || Vocabulary.Papers.Contains(tokens[i].Lower) || Vocabulary.Voices.Contains(one))
                return true;
        }

        return false;
    }

    /// <summary>"They could go on by asking the court to …": what may be done has not been.</summary>
    public static bool IsPossible(IReadOnlyList<Token> tokens, int from, int at)
    {
        for (var i = at - 1; i > Math.Max(from, at - 14); i--)
        {
            if (tokens[i].Kind is TokenKind.Stop or TokenKind.Quotation || tokens[i].Text is ";" or ":")
                return false;
            if (tokens[i].Lower is "could" or "can" or "may" or "might" or "would" && !tokens[i].IsCapital)
                return true;
        }

        return false;
    }

    public static int SkipBack(IReadOnlyList<Token> tokens, int from, int at)
    {
        while (at > from + 1 && VerbTest.IsAdverb(tokens[at - 1]))
            at--;
        return at;
    }

    public static int SkipAuxiliaries(IReadOnlyList<Token> tokens, int from, int at)
    {
        while (at > from && (Vocabulary.Auxiliaries.Contains(tokens[at - 1].Lower) || VerbTest.IsAdverb(tokens[at - 1])))
            at--;
        return at;
    }
}
