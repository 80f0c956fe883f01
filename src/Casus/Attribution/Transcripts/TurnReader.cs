using Casus.Attribution.Rules;
using Casus.Attribution.Speakers;
using Casus.Attribution.Words;
using Casus.Documents;

namespace Casus.Attribution.Transcripts;

/// <summary>Makes a statement of each turn of a transcript.</summary>
internal sealed class TurnReader(Document document, Cast cast, SpeakerResolver resolver)
{
    private readonly string text = document.Text;
    private Member? guest;

    /// <summary>The statement of a turn; none: it is a question of the interviewer, who reports but does not state.</summary>
    public Finding? Read(Turn turn)
    {
        var words = turn.Label.Of(text);
        if (words is "Q" or "Question" or "Frage")
            return null;
        var (speaker, member) = words is "A" or "Answer" or "Antwort" ? Answering(turn) : Labelled(turn, words);
        var content = WithoutStageDirection(turn.Content);
        return content.Length == 0
            ? null
            : new(UtteranceKind.Direct, [content], speaker, member, Span.Between(turn.Label.Start, content.End), "turn of a transcript");
    }

    /// <summary>The statement that a paragraph is which answers a question without labels; none: nobody is known to answer.</summary>
    public Finding? Answer(Span piece)
    {
        guest ??= cast.First;
        var content = WithoutStageDirection(piece);
        return guest is null || content.Length == 0
            ? null
            : new(
                UtteranceKind.Direct,
                [content],
                SpeakerResolver.Speaker(guest, null, Resolution.Context),
                guest,
                content,
                "turn of a transcript"
            );
    }

    /// <summary>Whether a paragraph without a label goes on with the turn before it: it speaks in the first person, and quotes nobody.</summary>
    public static bool GoesOn(Paragraph paragraph) =>
        paragraph.Quotations.Count == 0
        && paragraph.Tokens.Any(t =>
            t.Lower is "i" or "we" or "my" or "our" or "you" or "us" or "i'm" or "i've" or "we've" or "we're" or "i'll"
        );

    /// <summary>Words without a stage direction at their end: "[Laughter.]", "(Applause)".</summary>
    public Span WithoutStageDirection(Span content)
    {
        var end = content.End;
        if (
            text[end - 1] is ']' or ')'
            && text.LastIndexOf(text[end - 1] is ']' ? '[' : '(', end - 1, Math.Min(60, content.Length)) is >= 0 and var open
        )
            end = open;
        while (end > content.Start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return Span.Between(content.Start, end);
    }

    private (Speaker, Member?) Answering(Turn turn)
    {
        guest ??= cast.First;
        return guest is null
            ? (new("A", turn.Label) { Resolution = Resolution.Unknown }, null)
            : (SpeakerResolver.Speaker(guest, turn.Label, Resolution.Context), guest);
    }

    private (Speaker, Member?) Labelled(Turn turn, string words)
    {
        if (words.Equals("question", StringComparison.OrdinalIgnoreCase) && OwnName(turn) is { } asking)
            return asking;
        var tokens = new List<Token>();
        Tokenizer.Cut(text, turn.Label, tokens);
        var bracket = tokens.FindIndex(t => t.Text is "(" or "[");
        var head = bracket < 0 ? tokens.Count : bracket;
        if (Named(tokens, 0, head) is { } named)
            return named;
        // "The Secretary of State (Ms Deln)": the name stands in brackets.
        var closing = bracket < 0 ? -1 : tokens.FindIndex(bracket, t => t.Text is ")" or "]");
        if (closing > bracket + 1 && Named(tokens, bracket + 1, closing) is { } within)
            return within;
        if (head > 0 && resolver.Of(tokens, new(0, head), 0) is { } resolved)
            return resolved;
        return (new(Cast.TextOf(tokens, 0, Math.Max(1, head)), turn.Label) { Resolution = Resolution.Unnamed }, null);
    }

    private (Speaker, Member?)? Named(List<Token> tokens, int from, int to)
    {
        if (
            to <= from
            || NameRun.EndingAt(tokens, from, to, cast.Index) is not { } run
            || run.IsBody && cast.Known(tokens, run.From, run.To) is null
            || run.From == from && run.Length == 1 && cast.Known(tokens, run.From, run.To) is null
            || NameTest.IsTitleAlone(tokens, run)
        )
            return null;
        var member = cast.Person(tokens, run.From, run.To);
        CastReader.Introduce(tokens, run, member, cast);
        var mention = Span.Between(tokens[run.From].Span.Start, tokens[run.To - 1].Span.End);
        return (SpeakerResolver.Speaker(member, mention, Resolution.Name), member);
    }

    /// <summary>Who asks at a press conference often says so first: "Maria Deln, The Gazette. Will the bridge …?".</summary>
    private (Speaker, Member?)? OwnName(Turn turn)
    {
        var stop = text.IndexOfAny(['.', '?', '!'], turn.Content.Start, Math.Min(80, turn.Content.Length));
        var comma = text.IndexOf(',', turn.Content.Start, Math.Min(60, turn.Content.Length));
        if (comma < 0 || stop < comma)
            return null;
        var tokens = new List<Token>();
        Tokenizer.Cut(text, Span.Between(turn.Content.Start, comma), tokens);
        return tokens.Count is >= 2 and <= 5 && tokens.TrueForAll(t => t.IsCapital) ? Named(tokens, 0, tokens.Count) : null;
    }
}
