using Casus.Attribution.Contents;
using Casus.Attribution.Speakers;
using Casus.Attribution.Words;

namespace Casus.Attribution.Rules;

/// <summary>Tells what opens a sentence or a clause without being reported by its verb: circumstances, participles, subordinate clauses.</summary>
internal static class Openings
{
    /// <summary>"The guarantors, who wrote the word, will not say …": what the relative clause reports ends at its comma.</summary>
    public static int RelativeEnd(IReadOnlyList<Token> tokens, CueMatch cue, int from, int limit)
    {
        var verb = cue.From;
        while (verb > from && Vocabulary.Auxiliaries.Contains(tokens[verb - 1].Lower))
            verb--;
        if (verb < from + 2 || !tokens[verb - 1].Is("who") || !tokens[verb - 2].Is(","))
            return limit;
        for (var i = cue.End; i < limit; i++)
            if (tokens[i].Is(","))
                return i;
        return limit;
    }

    /// <summary>"While his advisers say that he is tired, the president goes on": the comma before the main clause; 0 if the report is no part of an opening.</summary>
    private static int MainClause(IReadOnlyList<Token> tokens, CueMatch cue, int from, int limit)
    {
        if (
            cue.Start <= from
            || cue.Start - from > 3
            || cue.Kind is not CueKind.Plain
            || tokens[cue.Start - 1].Lower is not ("while" or "after" or "although" or "though" or "as" or "when" or "because" or "since")
        )
            return 0;
        for (var i = limit - 4; i > cue.End + 2; i--)
            if (
                tokens[i].Is(",")
                && (
                    tokens[i + 1].IsCapital
                    || tokens[i + 1].Lower is "the" or "he" or "she" or "it" or "they" or "his" or "her" or "its" or "their"
                )
                && SubjectFinder.HeadEnd(tokens, i + 1, limit) is var head
                && head > i + 1
                && head < limit
                && ClauseAround.HasFiniteVerb(tokens, head, Math.Min(limit, head + 2))
                && ClauseAround.HasFiniteVerb(tokens, cue.End, i)
            )
                return i;
        return 0;
    }

    /// <summary>"Answering a question of the agency «Line», the minister said that …": the quotation before the verb is a name, what is said follows.</summary>
    public static bool IsCircumstance(IReadOnlyList<Token> tokens, CueMatch cue, int begin, int left, int limit) =>
        left > begin
        && cue.End < limit
        && tokens[cue.End].Is("that")
        && (ClauseAround.OpensCircumstance(tokens, begin, left) || !ClauseAround.HasFiniteVerb(tokens, begin, left));

    /// <summary>"Waving the “blank map,” he accused the envoy of …": the quotation goes with the participle, not with the verb.</summary>
    public static bool Accompanies(IReadOnlyList<Token> tokens, CueMatch cue, int begin, int left, int limit) =>
        left > begin
        && tokens[begin].Lower.EndsWith("ing", StringComparison.Ordinal)
        && !ClauseAround.HasFiniteVerb(tokens, begin, left)
        && ComplementReader.Right(tokens, cue, limit) is not null;

    /// <summary>Where the first of two reports ends: "When the envoy asked by whose authority, the clerk replied …", "While they say he is tired, he goes on".</summary>
    public static int End(IReadOnlyList<Token> tokens, List<CueMatch> matches, int index, int from, int limit)
    {
        var cue = matches[index];
        if (
            index + 1 < matches.Count
            && cue.Start > from
            && tokens[cue.Start - 1].Lower is "when" or "after" or "once" or "while"
            && matches[index + 1].Start - 1 is var comma
            && comma > cue.End
            && comma < limit
            && tokens[comma].Is(",")
        )
            return comma;
        return MainClause(tokens, cue, from, limit) is var main and > 0 ? main : limit;
    }

    /// <summary>"told us that giving it up, as the council has demanded, would not do".</summary>
    public static bool IsByTheWay(IReadOnlyList<Token> tokens, CueMatch cue, int index, int limit) =>
        index > 0
        && cue.Start > 1
        && tokens[cue.Start - 1].Is("as")
        && tokens[cue.Start - 2].Is(",")
        && cue.End < limit
        && tokens[cue.End].Is(",");

    /// <summary>"The army was ready, the minister said following talks in Tol": what follows tells when.</summary>
    public static bool TellsWhen(IReadOnlyList<Token> tokens, CueMatch cue, Content behind) =>
        tokens[cue.Start - 1].Is(",")
        && (
            Vocabulary.Prepositions.Contains(tokens[behind.From].Lower)
            || tokens[behind.From].Lower is "when" or "while" or "ahead" or "alongside"
        );
}
