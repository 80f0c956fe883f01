using System.Collections.Frozen;
using Casus.Attribution.Cues;
using Casus.Attribution.Rules;
using Casus.Attribution.Speakers;
using Casus.Attribution.Words;

namespace Casus.Attribution.Contents;

/// <summary>Finds the clause that stands before its attribution, or around it: "The bridge was closed, he said."; "The bridge, he said, was closed."</summary>
internal static class ClauseAround
{
    // What stands behind an attribution without belonging to the words.
    private static readonly FrozenSet<string> Asides = WordList.Of("a an adding saying in on at after as citing speaking who before");

    // Words with which a clause goes on behind its attribution.
    private static readonly FrozenSet<string> Continuations = WordList.Of(
        "and but or which because if unless so though although while until with not whatever"
    );

    // Words that make a clause wait for another.
    private static readonly FrozenSet<string> Subordinators = WordList.Of(
        "if when unless although though because once should had were since while as whenever wherever whoever"
    );

    // "Asked about the ban, …", "Speaking in Tol, …": when and how it was said, not what.
    private static readonly FrozenSet<string> Circumstances = WordList.Of(
        "asked answering speaking questioned pressed addressing citing referring commenting responding reacting replying told quoting turning pointing challenged reached contacted appearing writing visiting standing flanked"
    );

    private static readonly FrozenSet<string> Irregular = WordList.Of(
        "knew knows saw sees came comes went goes took takes gave gives got gets fell falls ran runs left lost loses kept keeps held holds stood stands sat rose rises drove wrote found thought bought brought began broke chose ate forgot grew heard hid led leads meant means met paid sent shot slept stole swam taught wore won wins works lives needs wants knows"
    );

    // Participles that open a sentence by telling of its subject.
    private static readonly FrozenSet<string> Participles = WordList.Of("created founded based led known backed named established born");

    // Verbs without a "that" that still may follow or interrupt words without marks.
    private static readonly FrozenSet<string> Loose = WordList.Of("continue begin go carry according put utter");

    /// <summary>Where the clause begins and ends, and where it goes on behind the attribution (−1: it does not); nothing if there is no such clause.</summary>
    public static (int First, int Stop, int Tail)? Of(IReadOnlyList<Token> tokens, CueMatch cue, int begin, int limit)
    {
        var stop = cue.Start;
        if (cue.Shares || !cue.Verb.Has(Complement.That) && !Loose.Contains(cue.Verb.Lemma.Split(' ')[0]))
            return null;
        if (stop > begin && tokens[stop - 1].Is("as"))
            stop--;
        var closed = stop > begin && tokens[stop - 1].Text is "," or "—" or "-" or "(";
        if (!closed && cue.Kind is not CueKind.According)
            return null;
        while (stop > begin && tokens[stop - 1].Text is "," or "—" or "-" or "(")
            stop--;
        begin = Narrow(tokens, begin, stop);
        if (stop <= begin || OpensCircumstance(tokens, begin, stop))
            return null;
        var tail = TailFrom(tokens, cue, begin, stop, limit);
        // "He has nothing against guests, but whoever sleeps there, he said, has never had to."
        if (tail > 0 && IsAuxiliary(tokens[tail]))
            for (var i = stop - 1; i > begin + 2; i--)
                if (tokens[i].Lower is "but" or "and" && tokens[i - 1].Is(",") && HasFiniteVerb(tokens, begin, i))
                {
                    begin = i + 1;
                    break;
                }

        return IsClause(tokens, cue, begin, stop, tail, limit) ? (begin, stop, tail) : null;
    }

    /// <summary>Whether what stands before an attribution is said, and not its subject, its time or its circumstance.</summary>
    private static bool IsClause(IReadOnlyList<Token> tokens, CueMatch cue, int begin, int stop, int tail, int limit)
    {
        var isFinite = HasFiniteVerb(tokens, begin, stop);
        var opensWithPreposition = Vocabulary.Prepositions.Contains(tokens[begin].Lower);
        // "On Monday, the ministry wrote to the mayor, Ivo Marsh.": no clause on either side.
        if (tail >= 0 && opensWithPreposition && !isFinite && tokens[tail].IsCapital && !HasFiniteVerb(tokens, tail, limit))
            return false;
        if (tail >= 0)
            return true;
        // "to the dismay of the president, who sources say had asked for it"; "Created under its auspices, the agency reports …"
        if (tokens[stop - 1].Lower is "who" or "which" or "whom" || begin == 0 && Participles.Contains(tokens[begin].Lower))
            return false;
        // "Talks between the two and the mediators continued": a subject, no words.
        if (isFinite || cue.Kind is CueKind.According && cue.Verb.Lemma is not ("continue" or "begin" or "go"))
            return true;
        // "By nine on Sunday, the reverend had declared …", "On Monday, the ministry said.": when, not what; "The snow, he said, will melt" is said.
        return cue.Verb.Lemma is not ("continue" or "begin" or "go")
            && !opensWithPreposition
            && (IsShort(tokens, begin, stop) || stop - begin >= 4);
    }

    /// <summary>"Everyone knew Darr": three words with a verb that has no ending to tell it.</summary>
    private static bool IsShort(IReadOnlyList<Token> tokens, int begin, int stop)
    {
        if (Vocabulary.Bounds.Contains(tokens[begin].Lower) || Vocabulary.Prepositions.Contains(tokens[begin].Lower))
            return false;
        for (var i = begin + 1; i < stop; i++)
            if (Irregular.Contains(tokens[i].Lower))
                return true;
        return false;
    }

    /// <summary>Whether a stretch opens by telling when and how something was said.</summary>
    public static bool OpensCircumstance(IReadOnlyList<Token> tokens, int begin, int stop) =>
        begin < stop
        && (
            Circumstances.Contains(tokens[begin].Lower)
            || begin + 1 < stop && tokens[begin].Lower is "when" or "after" or "while" && Circumstances.Contains(tokens[begin + 1].Lower)
        );

    /// <summary>Whether a stretch has a verb that makes it a clause.</summary>
    public static bool HasFiniteVerb(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (
                Vocabulary.Modals.Contains(tokens[i].Lower)
                || Vocabulary.Auxiliaries.Contains(tokens[i].Lower)
                || tokens[i].Lower.EndsWith("ed", StringComparison.Ordinal)
                || tokens[i].Lower.EndsWith("n't", StringComparison.Ordinal)
            )
                return true;
        return false;
    }

    /// <summary>"This morning he rang back: nothing was new, he told me": what stands before the colon or semicolon is the reporter's.</summary>
    public static int Narrow(IReadOnlyList<Token> tokens, int begin, int stop)
    {
        for (var i = stop - 1; i > begin; i--)
            if (
                tokens[i].Text is ":" or ";"
                && stop - i > 3
                && (HasFiniteVerb(tokens, i + 1, stop) || tokens[i].Is(":") && HasFiniteVerb(tokens, begin, i))
            )
                return i + 1;
        return begin;
    }

    /// <summary>Where a clause that its attribution interrupts goes on: "The snow, he said, will melt"; −1 if it does not.</summary>
    private static int TailFrom(IReadOnlyList<Token> tokens, CueMatch cue, int begin, int stop, int limit)
    {
        var rest = cue.End;
        while (rest < limit && tokens[rest].Text is not ("," or "—" or ";"))
            rest++;
        if (rest + 2 < limit && tokens[rest].Is(";") && rest == cue.End)
            return rest + 1;
        var isWhole = HasFiniteVerb(tokens, begin, stop);
        if (rest + 1 >= limit || rest - cue.End >= 8 || rest > cue.End && HasFiniteVerb(tokens, cue.End, rest))
            return -1;
        if (cue.Kind is CueKind.According)
            return !isWhole && rest - cue.End <= 1 && HasFiniteVerb(tokens, rest + 1, limit) ? rest + 1 : -1;
        if (
            Vocabulary.Modals.Contains(tokens[stop - 1].Lower)
            || Vocabulary.Auxiliaries.Contains(tokens[stop - 1].Lower)
            || tokens[stop - 1].Lower is "that" or "not" or "never"
        )
            return rest + 1;
        if (IsAuxiliary(tokens[rest + 1]))
            return rest + 1;
        // "There were eleven others, he said, one of them a boy."
        if (
            rest + 2 < limit
            && tokens[rest + 2].Is("of")
            && tokens[rest + 1].Lower is "one" or "two" or "most" or "some" or "many" or "half" or "all" or "none"
        )
            return rest + 1;
        if (Asides.Contains(tokens[rest + 1].Lower))
            return -1;
        // "It is a place of dialogue, he explains, there will be a bench": one sentence, as translations leave it.
        if (
            cue.Verb.Form is Cues.VerbForm.Third
            && rest + 3 < limit
            && tokens[rest + 1].Lower is "there" or "it" or "he" or "she" or "they" or "we" or "one" or "nobody" or "everybody"
            && HasFiniteVerb(tokens, rest + 1, Math.Min(limit, rest + 5))
        )
            return rest + 1;
        return
            !isWhole || Waits(tokens, begin, stop) || Continuations.Contains(tokens[rest + 1].Lower) || OpensMoment(tokens, rest + 1, limit)
            ? rest + 1
            : -1;
    }

    private static bool IsAuxiliary(Token token) =>
        Vocabulary.Modals.Contains(token.Lower) && !token.IsCapital
        || token.Lower is "has" or "have" or "had" or "is" or "are" or "was" or "were";

    /// <summary>"The envoy, according to the ministry, replied that …": he replied, the ministry tells.</summary>
    public static bool TellsOfReport(IReadOnlyList<Token> tokens, CueMatch cue, int begin, int limit) =>
        cue.Kind is CueKind.According
        && cue.Start > begin + 1
        && cue.End + 1 < limit
        && tokens[cue.End].Is(",")
        && tokens[cue.Start - 1].Is(",")
        && !HasFiniteVerb(tokens, begin, cue.Start - 1)
        && IsReport(tokens[cue.End + 1]);

    private static bool IsReport(Token token)
    {
        foreach (var verb in Cues.CueLexicon.Of(token.Lower))
            if (verb.Form is Cues.VerbForm.Past or Cues.VerbForm.Third && verb.Has(Cues.Complement.That))
                return true;
        return false;
    }

    /// <summary>"If it refuses, he said, the army will come": the clause before the attribution waits for the one behind.</summary>
    private static bool Waits(IReadOnlyList<Token> tokens, int begin, int stop)
    {
        if (!Subordinators.Contains(tokens[begin].Lower))
            return false;
        for (var i = begin; i < stop; i++)
            if (tokens[i].Is(","))
                return false;
        return true;
    }

    /// <summary>"He would stop, he said, the day both armies …".</summary>
    private static bool OpensMoment(IReadOnlyList<Token> tokens, int at, int limit) =>
        at + 2 < limit
        && tokens[at].Is("the")
        && tokens[at + 1].Lower is "day" or "moment" or "minute" or "week" or "year" or "month" or "hour";
}
