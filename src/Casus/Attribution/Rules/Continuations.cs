using System.Collections.Frozen;
using Casus.Attribution.Contents;
using Casus.Attribution.Cues;
using Casus.Attribution.Speakers;
using Casus.Attribution.Words;
using Casus.Documents;

namespace Casus.Attribution.Rules;

/// <summary>
/// Sentences that go on reporting without saying so: "She said that the crew was free. She would return to the House." The tense shifted back is the only
/// sign, so little is taken for it: "would", "could" and "might" anywhere, any past tense in minutes, which report and do nothing else.
/// </summary>
internal sealed class Continuations(Document document)
{
    private static readonly FrozenSet<string> Shifted = WordList.Of("would could might wouldn't couldn't should shouldn't");

    private static readonly FrozenSet<string> Past = WordList.Of(
        "had was were did hadn't wasn't weren't didn't would could might wouldn't couldn't should must"
    );

    private readonly bool isMinutes = Minutes.Are(document);

    /// <summary>The sentence as a report by whoever was reported before; none: it is the reporter's own.</summary>
    public Finding? Of(Paragraph paragraph, int from, int to, Finding? before)
    {
        var tokens = paragraph.Tokens;
        if (
            before is not { Kind: UtteranceKind.Indirect or UtteranceKind.Mixed, Verb: { Form: VerbForm.Past } }
            || before.Shape is not (Complement.That or Complement.Bare or Complement.Parenthesis)
            || from == 0
            || before.Passage.End < tokens[from - 1].Span.Start
            || to - from < 5
            || ClauseAround.OpensCircumstance(tokens, from, to)
            || tokens[to - 1].Kind is TokenKind.Stop && tokens[to - 1].Text[0] is '?' or '!'
        )
            return null;
        var verb = -1;
        for (var i = from; i < to; i++)
        {
            if (
                tokens[i].Kind is TokenKind.Quotation
                || tokens[i].Lower is "asked" or "wondered" or "inquired"
                || tokens[i].Is("to") && i > from && i + 1 < to && tokens[i - 1].Is("wanted") && tokens[i + 1].Is("know")
                || tokens[i].Lower is "i" or "we" or "you" or "my" or "our" or "declined" or "refused" or "say" or "comment"
            )
                return null;
            if (
                verb < 0
                && (
                    Vocabulary.Modals.Contains(tokens[i].Lower)
                    || Vocabulary.Auxiliaries.Contains(tokens[i].Lower)
                    || Shifted.Contains(tokens[i].Lower)
                    || Past.Contains(tokens[i].Lower)
                )
            )
                verb = i;
        }

        if (verb < 0 || verb - from > 14 || !(isMinutes ? Past : Shifted).Contains(tokens[verb].Lower) || IsRelative(tokens, from, verb))
            return null;
        var end = tokens[to - 1].Kind is TokenKind.Stop ? to - 1 : to;
        return new(
            UtteranceKind.Indirect,
            [Span.Between(tokens[from].Span.Start, tokens[end - 1].Span.End)],
            before.Speaker with
            {
                Mention = null,
                Resolution = Resolution.Context,
            },
            before.Member,
            Span.Between(tokens[from].Span.Start, tokens[to - 1].Span.End),
            "sentence that goes on reporting"
        )
        {
            Verb = before.Verb,
            Shape = Complement.That,
        };
    }

    private static bool IsRelative(IReadOnlyList<Token> tokens, int from, int verb)
    {
        for (var i = from; i < verb; i++)
            if (tokens[i].Lower is "who" or "which" or "what" || tokens[i].Is("that") && i > from + 1)
                return true;
        return false;
    }
}
