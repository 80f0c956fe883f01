using Casus.Attribution.Contents;
using Casus.Attribution.Cues;
using Casus.Attribution.Speakers;
using Casus.Attribution.Words;
using Casus.Documents;

namespace Casus.Attribution.Rules;

/// <summary>Puts cues and the words they attribute together, sentence by sentence.</summary>
internal sealed class SentenceReader(string text, CueFinder cues)
{
    /// <summary>The utterances of a sentence, in order of their cues.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="from">The first token of the sentence.</param>
    /// <param name="to">The token behind its last.</param>
    /// <param name="used">The quotations already attributed, by their tokens; those attributed here are added.</param>
    public List<Finding> Read(Paragraph paragraph, int from, int to, HashSet<int> used)
    {
        var found = new List<Finding>();
        var tokens = paragraph.Tokens;
        var matches = cues.Find(paragraph, from, to);
        var end = to;
        while (
            end > from
            && (
                tokens[end - 1].Kind is TokenKind.Stop
                || tokens[end - 1].Text is ")" && tokens[from].Text is not "(" && !HasOpening(tokens, from, end - 1)
            )
        )
            end--;
        end = Mediation.Without(tokens, matches, end);
        for (var i = 0; i < matches.Count; i++)
            found.AddRange(Read(paragraph, matches, i, from, end, used));
        if (found.Count > 0 && BehindColon(paragraph, matches, from, end, used) is { } words)
            found.Add(words);
        Echoes.Drop(found);
        return found;
    }

    /// <summary>"The ministry indicated that it was disappointed: “We expected more.”": in its own words, what it was reported to say.</summary>
    private Finding? BehindColon(Paragraph paragraph, List<CueMatch> matches, int from, int end, HashSet<int> used)
    {
        var tokens = paragraph.Tokens;
        for (var i = from + 1; i < end; i++)
            if (
                tokens[i].Kind is TokenKind.Quotation
                && tokens[i - 1].Is(":")
                && !used.Contains(i)
                && matches.FindLast(m => m.End < i) is { } cue
                && cue.Verb.Has(Complement.Quotation)
            )
                return RightQuotation(paragraph, cue, new(i, end, Complement.Quotation), end, from, end, used);
        return null;
    }

    private static bool HasOpening(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (tokens[i].Text is "(")
                return true;
        return false;
    }

    private IEnumerable<Finding> Read(Paragraph paragraph, List<CueMatch> matches, int index, int from, int end, HashSet<int> used)
    {
        var cue = matches[index];
        var tokens = paragraph.Tokens;
        var limit = CueReach.End(tokens, matches, index, from, end);
        var begin = CueReach.Begin(tokens, matches, index, from, end);
        limit = Openings.RelativeEnd(tokens, cue, from, limit);
        limit = Openings.End(tokens, matches, index, from, limit);
        if (Openings.IsByTheWay(tokens, cue, index, limit) || ClauseAround.TellsOfReport(tokens, cue, begin, limit))
            return [];
        if (
            LeftQuotation(paragraph, cue, begin, used) is var left and >= 0
            && !Openings.IsCircumstance(tokens, cue, begin, left, limit)
            && !Openings.Accompanies(tokens, cue, begin, left, limit)
        )
            return One(WithLeftQuotation(paragraph, cue, left, begin, limit, end, from, used));
        if (
            cue.Kind is CueKind.According
            && cue.Start > begin + 2
            && tokens[cue.Start - 1].Text is not (":" or ";")
            && LeftClause(paragraph, cue, begin, limit, from, end, used) is { } according
        )
            return [according];
        var content = ComplementReader.Right(tokens, cue, limit);
        if (content is { Shape: Complement.Quotation } quoted && !used.Contains(quoted.From))
            return One(
                Interrupted(paragraph, cue, quoted, begin, limit, from, end, used)
                    ?? RightQuotation(paragraph, cue, quoted, limit, from, end, used)
            );
        if (
            content is { Shape: Complement.Bare } bare
            && cue.Start > begin + 3
            && Openings.TellsWhen(tokens, cue, bare)
            && LeftClause(paragraph, cue, begin, limit, from, end, used) is { } before
        )
            return [before];
        if (content is { } right)
            return ClauseSplitter.Split(tokens, right).Select(c => Clause(paragraph, cue, c, from, end, used)).OfType<Finding>().ToList();
        return cue.Verb.Has(Complement.Parenthesis) ? One(LeftClause(paragraph, cue, begin, limit, from, end, used)) : [];
    }

    private static IEnumerable<Finding> One(Finding? finding) => finding is null ? [] : [finding];

    /// <summary>"The southern section, he said, “will take as long as it takes”": a sentence begun in the reporter's words and ended in the speaker's.</summary>
    private Finding? Interrupted(
        Paragraph paragraph,
        CueMatch cue,
        Content quoted,
        int begin,
        int limit,
        int from,
        int end,
        HashSet<int> used
    )
    {
        var tokens = paragraph.Tokens;
        var stop = cue.Start;
        begin = ClauseAround.Narrow(tokens, begin, stop);
        if (stop - 1 <= begin || tokens[stop - 1].Text is not "," || tokens[quoted.From - 1].Text is not "," || cue.Shares)
            return null;
        var content = ContentOf(paragraph, quoted.From).Of(text);
        if (
            content.Length == 0
            || !char.IsLower(content[0])
            || !ClauseAround.HasFiniteVerb(tokens, begin, stop - 1)
                && (
                    Vocabulary.Prepositions.Contains(tokens[begin].Lower)
                    || TimeWords.IsTime(tokens[begin])
                    || Vocabulary.Adverbs.Contains(tokens[begin].Lower)
                )
        )
            return null;
        used.Add(quoted.From);
        var parts = new List<Span>
        {
            Span.Between(tokens[begin].Span.Start, tokens[stop - 2].Span.End),
            Trim(Span.Between(tokens[quoted.From].Span.Start, tokens[limit - 1].Span.End)),
        };
        return Make(paragraph, cue, UtteranceKind.Mixed, parts, from, end, "clause around its attribution", Complement.Parenthesis);
    }

    /// <summary>The quotation right before subject and verb, or −1.</summary>
    private int LeftQuotation(Paragraph paragraph, CueMatch cue, int begin, HashSet<int> used)
    {
        var tokens = paragraph.Tokens;
        if (!cue.Verb.Has(Complement.Quotation | Complement.Parenthesis) || cue.Shares && cue.Joint >= 0)
            return -1;
        var k = cue.Start - 1;
        while (
            k >= begin && tokens[k].Text is "," or "—" or "-"
            || cue.Verb.Lemma is "utter" && k > begin && tokens[k].Is(":")
            || k >= begin && tokens[k].Is("as") && k > begin
        )
            k--;
        return k >= begin && tokens[k].Kind is TokenKind.Quotation && !used.Contains(k) && !IsWork(paragraph, k) ? k : -1;
    }

    /// <summary>"the author of “Teach Your Dog to Sail,” said": a title.</summary>
    private bool IsWork(Paragraph paragraph, int token)
    {
        if (token < 2 || paragraph.Tokens[token - 1].Lower is not ("of" or "in" or "book" or "film" or "novel" or "memoir" or "host"))
            return false;
        return IsTitled(paragraph, token);
    }

    /// <summary>"told “Good Morning Tol”": every word of weight has a capital.</summary>
    private bool IsTitled(Paragraph paragraph, int token)
    {
        var words = paragraph.Quotations[token].Content.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and < 7 && words.All(w => char.IsUpper(w[0]) || w.Length < 4);
    }

    private Finding? WithLeftQuotation(
        Paragraph paragraph,
        CueMatch cue,
        int left,
        int begin,
        int limit,
        int end,
        int from,
        HashSet<int> used
    )
    {
        var tokens = paragraph.Tokens;
        var parts = new List<Span>();
        var first = left;
        // Words of the reporter before the quotation, which it goes on from: "The offer was “a trap,” he said".
        var mixed =
            left > begin
            && tokens[left - 1].Text is not ("," or ":" or "—" or ";")
            && tokens[left - 1].Kind is not TokenKind.Quotation
            && !OnlyAdverbs(tokens, begin, left);
        if (mixed)
        {
            first = begin;
            parts.Add(Trim(Span.Between(tokens[begin].Span.Start, tokens[left].Span.End)));
        }
        else
        {
            while (first - 1 >= begin && tokens[first - 1].Kind is TokenKind.Quotation && !used.Contains(first - 1))
                first--;
            for (var i = first; i <= left; i++)
                parts.Add(ContentOf(paragraph, i));
        }

        for (var i = first; i <= left; i++)
            if (tokens[i].Kind is TokenKind.Quotation)
                used.Add(i);
        AddOtherHalf(paragraph, cue, mixed, limit, parts, used);
        return Make(
            paragraph,
            cue,
            mixed ? UtteranceKind.Mixed : UtteranceKind.Direct,
            parts,
            from,
            end,
            "quotation before its attribution",
            Complement.Quotation
        );
    }

    /// <summary>The other half of a split quotation: behind the verb, what goes with it, and a comma, colon or dash.</summary>
    private void AddOtherHalf(Paragraph paragraph, CueMatch cue, bool mixed, int limit, List<Span> parts, HashSet<int> used)
    {
        var tokens = paragraph.Tokens;
        for (var i = cue.End; i < limit; i++)
        {
            if (tokens[i].Kind is not TokenKind.Quotation || used.Contains(i))
                continue;
            if (
                tokens[i - 1].Text is "," or ":" or "—" or "-" or ";"
                || i == cue.End && !(cue.Verb.Has(Complement.Addressee) && IsTitled(paragraph, i))
                || !mixed && GoesOn(paragraph.Quotations[i].Content, parts)
                || !mixed && tokens[i - 1].Lower is "but" or "and" && i - 2 >= cue.End && tokens[i - 2].Is(",")
            )
            {
                parts.Add(
                    mixed && i + 1 < limit ? Trim(Span.Between(tokens[i].Span.Start, tokens[limit - 1].Span.End)) : ContentOf(paragraph, i)
                );
                used.Add(i);
            }
        }
    }

    /// <summary>"“I see this,” he said referring to the plan “but I also look forward”": the first half ends in a comma, the other goes on small.</summary>
    private bool GoesOn(Span other, List<Span> parts)
    {
        var words = text.AsSpan(other.Start, other.Length);
        var first = words[..Math.Max(0, words.IndexOf(' '))];
        return parts is [.., var last]
            && last.End < text.Length
            && text[last.End] is ','
            && first is "but" or "and" or "so" or "or" or "because" or "though" or "although" or "if" or "when" or "while" or "which";
    }

    private static bool OnlyAdverbs(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (!Vocabulary.Adverbs.Contains(tokens[i].Lower) && tokens[i].Lower is not ("but" or "and" or "or" or "so" or "—" or ","))
                return false;
        return true;
    }

    private Finding? RightQuotation(Paragraph paragraph, CueMatch cue, Content content, int limit, int from, int end, HashSet<int> used)
    {
        var tokens = paragraph.Tokens;
        var next = content.From + 1;
        var runsOn =
            next < limit
            && tokens[next].Kind is TokenKind.Word or TokenKind.Possessive
            && !(
                tokens[next].Lower is "in" or "on" or "at" or "to" or "during" or "after" or "when" or "as" or "and" or "before" or "while"
                && !Embedded(paragraph, content.From)
            );
        if (runsOn && tokens[content.From - 1].Text is not ":" && Embedded(paragraph, content.From))
            return Clause(paragraph, cue, new(content.From, limit, Complement.Bare), from, end, used);
        var parts = new List<Span>();
        for (var i = content.From; i < limit; i++)
        {
            if (
                tokens[i].Kind is not TokenKind.Quotation
                || used.Contains(i)
                || i > content.From
                    && !(
                        tokens[i - 1].Kind is TokenKind.Quotation
                        || tokens[i - 1].Text is "," or ":" or "—" or "…"
                        || tokens[i - 1].Lower is "and"
                    )
            )
                continue;
            parts.Add(ContentOf(paragraph, i));
            used.Add(i);
        }

        return parts.Count == 0
            ? null
            : Make(paragraph, cue, UtteranceKind.Direct, parts, from, end, "quotation behind its attribution", Complement.Quotation);
    }

    /// <summary>Whether a quotation is a piece of the sentence around it rather than a sentence of its own.</summary>
    private bool Embedded(Paragraph paragraph, int token)
    {
        var content = paragraph.Quotations[token].Content.Of(text).AsSpan().Trim();
        return content.Length > 0 && content[^1] is not ('.' or '!' or '?' or ',' or '…');
    }

    private Finding? Clause(Paragraph paragraph, CueMatch cue, Content content, int from, int end, HashSet<int> used)
    {
        var tokens = paragraph.Tokens;
        var first = Objects.Begin(tokens, content);
        if (
            first >= 0
            && first < content.To
            && (
                tokens[first].Kind is TokenKind.Possessive
                || content.Shape is Complement.Object && Objects.IsNobodysWord(tokens, first, content.To, cue.Verb.Modality)
            )
        )
            return null;
        if (first < 0 || cue.Verb.Modality is Dossiers.Modality.Demands && Discretion.Is(tokens, first, content.To))
            return null;
        var last = BehindWords(paragraph, first, Afterthoughts.End(tokens, first, content.To, content.Shape));
        while (
            last > first && tokens[last - 1].Text is "," or ";" or ":" or "—" or "-"
            || last > first && tokens[last - 1].Lower is "and" or "but" or "while" && tokens[last - 1].Kind is TokenKind.Word
        )
            last--;
        // "before the authorities asked her to": what they asked stands elsewhere.
        if (last <= first || tokens[last - 1].Is("to") && content.Shape is not (Complement.That or Complement.Bare))
            return null;
        var kind = UtteranceKind.Indirect;
        for (var i = first; i < last; i++)
        {
            if (tokens[i].Kind is not TokenKind.Quotation)
                continue;
            kind = UtteranceKind.Mixed;
            used.Add(i);
        }

        if (kind is UtteranceKind.Mixed && last - first == 1)
            return Make(
                paragraph,
                cue,
                content.Shape is Complement.That or Complement.Bare ? UtteranceKind.Direct : UtteranceKind.Mixed,
                [ContentOf(paragraph, first)],
                from,
                end,
                "quotation behind its attribution",
                content.Shape
            );
        var said = Trim(Span.Between(tokens[first].Span.Start, tokens[last - 1].Span.End));
        var rule = content.Shape switch
        {
            Complement.That => "clause with “that”",
            Complement.Bare => cue.Kind is CueKind.According ? "clause behind “according to”" : "clause without “that”",
            Complement.Infinitive or Complement.ObjectInfinitive => "infinitive",
            Complement.Question => "indirect question",
            Complement.Gerund or Complement.ObjectOf or Complement.ObjectAs => "verbal noun",
            _ => "object of the verb",
        };
        return Make(paragraph, cue, kind, [said], from, end, rule, content.Shape);
    }

    /// <summary>"said the boats were “followed and blocked,” in a separate statement": a comma within the marks ends what is reported.</summary>
    private int BehindWords(Paragraph paragraph, int first, int last)
    {
        var tokens = paragraph.Tokens;
        for (var i = first; i + 1 < last; i++)
            if (
                i > first + 2
                && tokens[i].Is(":")
                && tokens[i + 1].Kind is TokenKind.Quotation
                && IsClause(paragraph.Quotations[i + 1].Content)
            )
                return i;
            else if (
                tokens[i].Kind is TokenKind.Quotation
                && tokens[i + 1].Lower
                    is "in"
                        or "at"
                        or "on"
                        or "during"
                        or "after"
                        or "following"
                        or "while"
                        or "speaking"
                        or "according"
                        or "referring"
                && paragraph.Quotations[i].Content.Of(text).AsSpan().TrimEnd() is [.., ',']
            )
                return i + 1;
        return last;
    }

    private bool IsClause(Span words)
    {
        var tokens = new List<Token>();
        Tokenizer.Cut(text, words, tokens);
        return tokens.Count > 3
            && (ClauseAround.HasFiniteVerb(tokens, 0, tokens.Count) || tokens.Take(3).Any(t => Vocabulary.Pronouns.Contains(t.Lower)));
    }

    /// <summary>"The bridge was closed, the ministry said." and "The bridge, the ministry said, was closed."</summary>
    private Finding? LeftClause(Paragraph paragraph, CueMatch cue, int begin, int limit, int from, int end, HashSet<int> used)
    {
        var tokens = paragraph.Tokens;
        if (ClauseAround.Of(tokens, cue, begin, limit) is not var (first, stop, tail))
            return null;
        var parts = new List<Span> { Trim(Span.Between(tokens[first].Span.Start, tokens[stop - 1].Span.End)) };
        var kind = Use(tokens, first, stop, used) ? UtteranceKind.Mixed : UtteranceKind.Indirect;
        if (tail >= 0)
        {
            var tailEnd = tail;
            while (tailEnd < limit && tokens[tailEnd].Text is not ";")
                tailEnd++;
            parts.Add(Trim(Span.Between(tokens[tail].Span.Start, tokens[tailEnd - 1].Span.End)));
            if (Use(tokens, tail, tailEnd, used))
                kind = UtteranceKind.Mixed;
        }

        return Make(paragraph, cue, kind, parts, from, end, "clause before its attribution", Complement.Parenthesis);
    }

    /// <summary>Marks the quotations between two tokens as attributed; whether there were any.</summary>
    private static bool Use(IReadOnlyList<Token> tokens, int from, int to, HashSet<int> used)
    {
        var any = false;
        for (var i = from; i < to; i++)
            if (tokens[i].Kind is TokenKind.Quotation)
            {
                any = true;
                used.Add(i);
            }

        return any;
    }

    private static Finding Make(
        Paragraph paragraph,
        CueMatch cue,
        UtteranceKind kind,
        List<Span> parts,
        int from,
        int end,
        string rule,
        Complement shape
    )
    {
        var tokens = paragraph.Tokens;
        var passage = Span.Between(
            tokens[from].Span.Start,
            tokens[Math.Min(end, tokens.Count - 1)] is { Kind: TokenKind.Stop } stop && end < tokens.Count
                ? stop.Span.End
                : tokens[end - 1].Span.End
        );
        return new(kind, parts, cue.Speaker, cue.Member, passage, rule)
        {
            Verb = cue.Verb,
            Cue = Span.Between(tokens[cue.From].Span.Start, tokens[cue.To - 1].Span.End),
            Shape = shape,
            IsAside =
                cue.Subject is { } subject
                && subject.From > from + 4
                && subject.To + 1 < cue.From
                && tokens[subject.To].Is(",")
                && tokens[subject.To + 1].Is("who"),
        };
    }

    /// <summary>The words of a quotation without the comma that belongs to its frame.</summary>
    public Span ContentOf(Paragraph paragraph, int token)
    {
        var content = Trim(paragraph.Quotations[token].Content);
        return content.Length > 1 && text[content.End - 1] is ',' ? Trim(new(content.Start, content.Length - 1)) : content;
    }

    private Span Trim(Span span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return Span.Between(start, end);
    }
}
