using Casus.Attribution.Contents;
using Casus.Attribution.Speakers;
using Casus.Attribution.Words;

namespace Casus.Attribution.Rules;

/// <summary>How far what a cue may attribute reaches to its left and right, with other cues in the same sentence.</summary>
internal static class CueReach
{
    /// <summary>Where what a cue governs ends at the latest: at the joint of the next cue that stands beside it.</summary>
    public static int End(IReadOnlyList<Token> tokens, List<CueMatch> matches, int index, int begin, int end)
    {
        for (var i = index + 1; i < matches.Count; i++)
        {
            var next = matches[i];
            // ", adding later, “…”" ends at once what stands before it.
            var near = next.Verb.Form is Cues.VerbForm.Gerund ? matches[index].End : matches[index].End + 1;
            // "said that it breaks the law, which he added is deeply regrettable"
            if (
                next.Subject is { } added
                && added.Start - 2 > matches[index].End
                && tokens[added.Start - 1].Is("which")
                && tokens[added.Start - 2].Is(",")
                && !HasComma(tokens, next.End, end)
            )
                return Math.Min(end, added.Start - 2);
            if (next.Joint < 0 || next.Joint < near)
            {
                // "accuses the council of sleep and Ivo Marsh says …": what is no clause ends where one begins.
                if (
                    !matches[index].Verb.Has(Cues.Complement.That)
                    && next is { Kind: CueKind.Plain, Subject: { } subject }
                    && subject.Start - 1 > matches[index].End
                    && tokens[subject.Start - 1].Is("and")
                )
                    return Math.Min(end, subject.Start - 1);
                continue;
            }

            // "had voted on the ban and accepted it": what attributes nothing ends nothing.
            if (next.Shares && ComplementReader.Right(tokens, next, end) is null)
                continue;
            // "said the plan, which he called a trap, was dead": a subject of its own without a joint is nested, not beside.
            if (
                !IsFinal(tokens, next, end)
                && !OpensPhrase(tokens, matches[index], begin)
                && next.Subject is not null
                && next.Kind is CueKind.Plain
                && tokens[next.Joint].Text is ","
                && !IsBeside(tokens, next)
            )
                continue;
            return Math.Min(end, next.Joint);
        }

        return end;
    }

    /// <summary>"Amid claims from both sides that fighting went on, the president urged …": what is claimed ends where the sentence begins.</summary>
    private static bool OpensPhrase(IReadOnlyList<Token> tokens, CueMatch cue, int from) =>
        cue.Start > from
        && cue.From - from < 8
        && (
            Speakers.Vocabulary.Prepositions.Contains(tokens[from].Lower)
            || tokens[from].Lower is "asked" or "pressed" or "questioned"
            || tokens[from].Lower.EndsWith("ing", StringComparison.Ordinal) && !tokens[from].Is("king")
        )
        && !ClauseAround.HasFiniteVerb(tokens, from, cue.From)
        && cue.Verb.Takes is Cues.Complement.That;

    /// <summary>Whether an attribution stands at the end of its sentence, behind a comma, with nothing of its own behind it.</summary>
    public static bool IsFinal(IReadOnlyList<Token> tokens, CueMatch cue, int end)
    {
        if (
            cue.Shares
            || cue.Start < 2
            || tokens[cue.Start - 1].Text is not ("," or "—") && cue.Kind is not CueKind.According
            || !cue.Verb.Has(Cues.Complement.Parenthesis)
        )
            return false;
        for (var i = cue.End; i < end; i++)
            if (
                tokens[i].Text is ":" or ";" or "—"
                || tokens[i].Text is "," && !(i + 1 < end && (TimeWords.IsTime(tokens[i + 1]) || tokens[i + 1].Kind is TokenKind.Number))
                || tokens[i].Kind is TokenKind.Quotation
                || tokens[i].Is("that")
                || i - cue.End > 10
            )
                return false;
        return !ClauseAround.HasFiniteVerb(tokens, cue.End, end);
    }

    private static bool HasComma(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (tokens[i].Is(","))
                return true;
        return false;
    }

    private static bool HasQuotation(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (tokens[i].Kind is TokenKind.Quotation)
                return true;
        return false;
    }

    private static bool IsBeside(IReadOnlyList<Token> tokens, CueMatch next) =>
        next.Joint + 1 < tokens.Count
            && tokens[next.Joint + 1].Lower is "and" or "but" or "while" or "whereas" or "although" or "though" or "yet" or "as"
        || next.Joint + 1 == next.Start && tokens[next.Joint].Text is ";" or "—";

    /// <summary>Where what stands before a cue begins: behind the cue before it, if the two are beside each other.</summary>
    public static int Begin(IReadOnlyList<Token> tokens, List<CueMatch> matches, int index, int from, int end)
    {
        var begin = from;
        // "Kedar has demanded an end to sanctions, two diplomats said": the last attributes the whole sentence, with what it reports.
        if (index > 0 && IsFinal(tokens, matches[index], end) && !HasQuotation(tokens, from, matches[index].Start))
            return Dateline(tokens, from, matches[index].Start);
        for (var i = 0; i < index; i++)
            begin = Math.Max(begin, matches[i].End);
        if (index > 0)
        {
            for (var k = begin; k < matches[index].Start; k++)
                if (tokens[k].Text is ";" || tokens[k].Kind is TokenKind.Quotation && k > begin)
                {
                    begin = tokens[k].Text is ";" ? k + 1 : k;
                    break;
                }

            return begin;
        }

        // "EXCLUSIVE: In a memo, …"
        if (
            begin + 2 < matches[index].Start
            && tokens[begin + 1].Is(":")
            && tokens[begin].Text.Length > 3
            && !tokens[begin].Text.Any(char.IsLower)
        )
            begin += 2;
        begin = WithoutNotice(tokens, Dateline(tokens, begin, matches[index].Start), matches[index].Start);
        while (
            begin < matches[index].Start && tokens[begin].Lower is "but" or "and" or "yet" or "so" or "still" or "—" or "-" or "•" or "*"
        )
            begin++;
        return begin;
    }

    /// <summary>"(1st update) The bridge is closed, he said.", "In addition, the bridge is closed, he said.": what parts reports from one another.</summary>
    private static int WithoutNotice(IReadOnlyList<Token> tokens, int begin, int limit)
    {
        if (tokens[begin].Text is "(")
            for (var i = begin + 1; i + 1 < Math.Min(limit, begin + 6); i++)
                if (tokens[i].Text is ")")
                    return i + 1;
        return begin + 3 < limit && tokens[begin].Is("in") && tokens[begin + 1].Is("addition") && tokens[begin + 2].Is(",")
            ? begin + 3
            : begin;
    }

    /// <summary>"VARNOGRAD, 4 May (Agency) —": place, day and agency before the report begins.</summary>
    private static int Dateline(IReadOnlyList<Token> tokens, int begin, int limit)
    {
        if (begin > 0 || tokens.Count < 3 || tokens[0].Kind is not TokenKind.Word || tokens[0].Text.Any(char.IsLower))
            return begin;
        for (var i = 1; i < Math.Min(limit, 18); i++)
        {
            if (tokens[i].Text is "—" or "–" or "-" or "--")
                return i + 1;
            if (
                tokens[i].Kind is TokenKind.Quotation
                || tokens[i].Kind is TokenKind.Word
                    && char.IsLower(tokens[i].Text[0])
                    && !TimeWords.IsTime(tokens[i])
                    && tokens[i].Text.Length > 4
            )
                break;
        }

        return begin;
    }
}
