using Casus.Attribution.Rules;
using Casus.Attribution.Words;
using Casus.Documents;

namespace Casus.Attribution.Circumstances;

/// <summary>The words around what is reported: who says it, when, to whom.</summary>
/// <param name="Tokens">The words and marks, a gap where something reported stands.</param>
/// <param name="Cue">The index of the first word behind the verb that attributes.</param>
internal sealed record Frame(IReadOnlyList<Token> Tokens, int Cue)
{
    // A frame is a sentence or two; what is longer is no frame but a text that nothing ends.
    private const int Longest = 2_000;

    /// <summary>The frame of an utterance; none: nothing attributes it.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="finding">The utterance.</param>
    /// <param name="reported">What is reported in its passage, by it and by others, in order.</param>
    public static Frame? Of(string text, Finding finding, IEnumerable<Span> reported)
    {
        if (finding.Cue is not { } cue || finding.Passage.Length > Longest)
            return null;
        var tokens = new List<Token>();
        var at = finding.Passage.Start;
        foreach (var said in reported.Append(new(finding.Passage.End, 0)))
        {
            if (said.Start > at)
                Tokenizer.Cut(text, Span.Between(at, Math.Min(said.Start, finding.Passage.End)), tokens);
            at = Math.Max(at, said.End);
        }

        var behind = tokens.FindIndex(t => t.Span.Start >= cue.End);
        return new(tokens, behind < 0 ? tokens.Count : behind);
    }

    /// <summary>Whether something reported, or a mark, parts a word from the one before.</summary>
    public bool IsParted(int at) => at > 0 && at < Tokens.Count && Tokens[at].Span.Start - Tokens[at - 1].Span.End > 2;
}
