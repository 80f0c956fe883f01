using System.Collections.Immutable;
using Casus.Attribution.Meaning;
using Casus.Attribution.Rules;
using Casus.Attribution.Speakers;
using Casus.Attribution.Words;
using Casus.Documents;

namespace Casus.Attribution.Clauses;

/// <summary>Finds clauses that a document proposes or describes, and the ways to read them that it sets out itself.</summary>
internal sealed class ProvisionReader(ActorIndex index)
{
    private readonly List<Provision> found = [];

    /// <summary>The provisions of a document, in order.</summary>
    public static ImmutableArray<Provision> Read(Document document, ActorIndex index, CancellationToken cancellation)
    {
        var reader = new ProvisionReader(index);
        foreach (var piece in Pieces.Of(document))
        {
            cancellation.ThrowIfCancellationRequested();
            reader.Read(Paragraph.Of(document.Text, piece, mayContinue: false));
        }

        return [.. reader.found];
    }

    private void Read(Paragraph paragraph)
    {
        var tokens = paragraph.Tokens;
        var open = false;
        foreach (var (from, to) in paragraph.Sentences)
        {
            if (ReadingCue.In(tokens, from, to) is { } cue && (found.Count > 0 || Clause(tokens, from, to) >= 0))
            {
                open = AddReading(tokens, from, to, cue);
                if (open)
                    continue;
            }

            if (open && ReadingCue.GoesOn(tokens, from, to))
            {
                Extend(tokens, from, to);
                continue;
            }

            open = false;
            if (Clause(tokens, from, to) is var start and >= 0)
                found.Add(Provision(tokens, from, to, start));
        }
    }

    /// <summary>Where the content of a clause begins in a sentence that states one; −1 if it states none.</summary>
    private static int Clause(IReadOnlyList<Token> tokens, int from, int to)
    {
        var noun = -1;
        for (var i = from; i < to; i++)
        {
            var word = tokens[i].Lower;
            if (word is "shall" && i > from && HasParty(tokens, from, i))
                return from;
            if (ClauseWords.Nouns.Contains(word))
                noun = i;
            else if (noun >= 0 && i - noun <= 8 && ClauseWords.Verbs.Contains(word) && i + 1 < to)
            {
                if (tokens[i + 1].Is("that") && Binds(tokens, i + 2, to))
                    return i + 2;
                if (
                    word
                        is not (
                            "says"
                            or "states"
                            or "reads"
                            or "includes"
                            or "contains"
                            or "provides"
                            or "sets"
                            or "calls"
                            or "offers"
                            or "provided"
                            or "lays"
                        )
                    && Binds(tokens, i, to)
                    && Obliges(tokens, i + 1, to)
                )
                    return i;
            }
            else if (
                noun >= 0
                && i - noun <= 10
                && word is "under" or "by"
                && i + 1 < to
                && tokens[i + 1].Is("which")
                && Binds(tokens, i + 2, to)
            )
                return i + 2;
        }

        // "Under the proposal, …": the clause is what follows.
        if (
            noun >= 0
            && tokens[from].Is("under")
            && noun - from < 7
            && noun + 1 < to
            && tokens[noun + 1].Is(",")
            && Binds(tokens, noun + 2, to)
            && Obliges(tokens, noun + 2, to)
        )
            return noun + 2;
        return -1;
    }

    private static bool HasParty(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (ClauseWords.Parties.Contains(tokens[i].Lower) || tokens[i].IsCapital && i > from)
                return true;
        return false;
    }

    private static bool Binds(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (
                tokens[i].Lower
                is "shall"
                    or "will"
                    or "would"
                    or "must"
                    or "may"
                    or "could"
                    or "can"
                    or "obliges"
                    or "obliged"
                    or "commits"
                    or "requires"
                    or "required"
                    or "binds"
                    or "bound"
                    or "prohibits"
                    or "bars"
                    or "guarantees"
                    or "mandates"
                    or "permits"
                    or "allows"
                    or "entitles"
            )
                return true;
        return false;
    }

    private static bool Obliges(IReadOnlyList<Token> tokens, int from, int to) =>
        !ClauseCoder.ObligationsOf([.. tokens.Skip(from).Take(to - from)]).IsEmpty
        || tokens.Skip(from).Take(to - from).Any(t => ClauseWords.IsForce(t.Lower));

    private Provision Provision(IReadOnlyList<Token> tokens, int from, int to, int start)
    {
        List<Token> content = [.. tokens.Skip(start).Take(to - start)];
        List<Token> sentence = [.. tokens.Skip(from).Take(to - from)];
        var (trigger, consequence) = ConditionReader.Of(content);
        var obligations = ClauseCoder.ObligationsOf(content);
        var strength = ClauseCoder.StrengthOf(content);
        var hasTrigger = trigger is not null;
        return new(SpanOf(tokens, from, to), NameIn(tokens, from, start), obligations, strength, start > from ? 0.85 : 0.7)
        {
            Trigger = trigger,
            Consequence = consequence ?? SpanOf(tokens, start, to),
            Proposer = Proposer(tokens, from, start),
            Conditions = ClauseCoder.ConditionsOf(content, index, hasTrigger),
            Depth = ClauseCoder.DepthOf(content),
            SecurityGuarantee =
                !sentence.Any(t => t.Lower is "guarantee" or "guarantees" or "guarantor" or "guarantors")
                && !obligations.Contains(Obligation.Defence)
                    ? 0
                : !hasTrigger ? 1
                : strength is Strength.Bound ? 3
                : 2,
        };
    }

    /// <summary>What the text calls a clause: the words before its noun back to an article.</summary>
    private static string NameIn(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var i = Math.Min(to, tokens.Count) - 1; i >= from; i--)
        {
            if (!ClauseWords.Nouns.Contains(tokens[i].Lower))
                continue;
            var start = i;
            while (
                start > from
                && tokens[start - 1].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Possessive
                && !Vocabulary.Determiners.Contains(tokens[start - 1].Lower)
                && !Vocabulary.Prepositions.Contains(tokens[start - 1].Lower)
                && !ClauseWords.Verbs.Contains(tokens[start - 1].Lower)
            )
                start--;
            var end = i + 1;
            if (end + 1 < tokens.Count && tokens[end].Kind is TokenKind.Number)
                end++;
            return Cast.TextOf(tokens, start, end);
        }

        return "clause";
    }

    /// <summary>Who proposes it: "the current US proposal".</summary>
    private string? Proposer(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (ClauseWords.Proposals.Contains(tokens[i].Lower) && index.SideIn(tokens, Math.Max(from, i - 4), i) is { } side)
                return side;
        return null;
    }

    private bool AddReading(IReadOnlyList<Token> tokens, int from, int to, (int From, int To) cue)
    {
        if (found.Count == 0)
            found.Add(Provision(tokens, from, to, Math.Max(from, Clause(tokens, from, to))) with { Readings = [] });
        List<Token> words = [.. tokens.Skip(cue.To).Take(to - cue.To)];
        var strength = ClauseCoder.StrengthOf(words);
        var obligations = ClauseCoder.ObligationsOf(words);
        if (strength is Strength.Open && obligations.IsEmpty)
            return false;
        var reading = new ProposedReading(SpanOf(tokens, from, to), strength, obligations)
        {
            Cue = SpanOf(tokens, cue.From, cue.To),
            Favours = Favoured(tokens, cue.To, to),
        };
        found[^1] = found[^1] with { Readings = found[^1].Readings.Add(reading) };
        return true;
    }

    private void Extend(IReadOnlyList<Token> tokens, int from, int to)
    {
        var readings = found[^1].Readings;
        var last = readings[^1];
        var words = last.Words;
        List<Token> more = [.. tokens.Skip(from).Take(to - from)];
        var obligations = last.Obligations.AddRange(ClauseCoder.ObligationsOf(more).Except(last.Obligations));
        found[^1] = found[^1] with
        {
            Readings = readings.SetItem(
                readings.Length - 1,
                last with
                {
                    Words = Span.Between(words.Start, SpanOf(tokens, from, to).End),
                    Obligations = [.. obligations.Order()],
                }
            ),
        };
    }

    /// <summary>"the most positive to Kyiv": whom a reading favours, as the text says.</summary>
    private static string? Favoured(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var i = from; i + 2 < to; i++)
            if (
                tokens[i].Lower
                    is "positive"
                        or "favourable"
                        or "favorable"
                        or "generous"
                        or "attractive"
                        or "welcome"
                        or "advantageous"
                        or "convenient"
                && tokens[i + 1].Lower is "to" or "for"
                && tokens[i + 2].IsCapital
            )
                return tokens[i + 2].Text;
        return null;
    }

    private static Span SpanOf(IReadOnlyList<Token> tokens, int from, int to) =>
        Span.Between(tokens[from].Span.Start, tokens[to - 1].Span.End);
}
