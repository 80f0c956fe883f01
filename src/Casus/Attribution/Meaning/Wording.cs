using System.Collections.Frozen;
using Casus.Attribution.Rules;
using Casus.Attribution.Words;

namespace Casus.Attribution.Meaning;

/// <summary>The words of a statement made ready for judging: without marks of quotation, with sentences and verbs found.</summary>
internal sealed class Wording
{
    private static readonly FrozenSet<string> Telling = WordList.Of(
        "said told asked warned promised demanded ordered wrote announced replied insisted urged claimed argued vowed threatened says tells claims asks promises"
    );

    private readonly int[] told;

    private Wording(Voice voice, List<Token> tokens)
    {
        Voice = voice;
        Tokens = tokens;
        var starts = new List<int>();
        for (var i = 0; i < tokens.Count; i++)
            if (i == 0 || (tokens[i - 1].Kind is TokenKind.Stop && tokens[i].Kind is not TokenKind.Stop))
                starts.Add(i);
        starts.Add(tokens.Count);
        Starts = starts;
        told = [.. starts.Select((start, s) => s + 1 < starts.Count ? Told(start, starts[s + 1]) : start)];
    }

    /// <summary>Who speaks.</summary>
    public Voice Voice { get; }

    /// <summary>The words.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>Where each sentence starts; the last entry is the number of tokens.</summary>
    public IReadOnlyList<int> Starts { get; }

    /// <summary>The verbs, in order.</summary>
    public IReadOnlyList<Predicate> Predicates { get; private set; } = [];

    /// <summary>The sentences.</summary>
    public int Sentences => Starts.Count - 1;

    /// <summary>The words of a finding.</summary>
    public static Wording Of(Finding finding, IReadOnlyList<Token> tokens, string text)
    {
        var voice = Voice.Of(finding, text);
        var wording = new Wording(voice, Bare(tokens, skipsNested: finding.Kind is UtteranceKind.Direct));
        wording.Predicates =
        [
            .. PredicateReader.Read(wording.Tokens, voice).Select(p => wording.IsRetold(p.At, p.Sentence) ? p with { IsRetold = true } : p),
        ];
        return wording;
    }

    /// <summary>Whether a word stands in what somebody else is said to have said: another's act, here only told of.</summary>
    public bool IsRetold(int at, int sentence) => at > told[sentence];

    // The word in a sentence that tells of what was said by another.
    private int Told(int from, int to)
    {
        for (var i = from + 1; i < to; i++)
            if (Telling.Contains(At(i)) && At(i - 1) is not ("as" or "be" or "to") && !(Voice.IsQuoted && IsMine(i)))
                return i;
        return to;
    }

    private bool IsMine(int verb)
    {
        for (var i = verb - 1; i >= Math.Max(0, verb - 3); i--)
            if (At(i) is "i" or "we" or "i've" or "we've")
                return true;
        return false;
    }

    /// <summary>The lower-case word at an index; empty outside.</summary>
    public string At(int index) => index >= 0 && index < Tokens.Count ? Tokens[index].Lower : "";

    /// <summary>Whether a word of a range, at most so many from its start, is in a set or a form of a word in it.</summary>
    public bool Near(int from, int reach, FrozenSet<string> words)
    {
        for (var i = Math.Max(0, from); i < Tokens.Count && i < from + reach && Tokens[i].Kind is not TokenKind.Stop; i++)
            if (WordForms.Has(words, Tokens[i].Lower))
                return true;
        return false;
    }

    // What somebody else is quoted as saying within a quotation is not the speaker's act.
    private static List<Token> Bare(IReadOnlyList<Token> tokens, bool skipsNested)
    {
        var bare = new List<Token>(tokens.Count);
        var close = "";
        var opened = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var text = tokens[i].Text;
            if (close.Length > 0 && text == close)
            {
                close = "";
                continue;
            }

            if (i > 0 && close.Length == 0 && Cut(tokens[i - 1], tokens[i]) is { } cut)
                bare.Add(cut);
            if (close.Length == 0 && Closing(tokens, i) is { } closing)
            {
                (close, opened) = (closing, i + 1);
                continue;
            }

            if (tokens[i].Kind is TokenKind.Mark && text is "“" or "”" or "\"" or "«" or "»" or "„" or "‘")
                continue;
            if (close.Length == 0 || !skipsNested)
                bare.Add(tokens[i]);
        }

        // A mark that never closes hides nothing.
        if (close.Length > 0 && skipsNested)
            for (var i = opened; i < tokens.Count; i++)
                bare.Add(tokens[i]);
        return bare.Count > 0 ? bare : [.. tokens];
    }

    // Where an attribution stood between two pieces, a capital tells whether a sentence ended there.
    private static Token? Cut(Token before, Token next) =>
        next.Span.Start - before.Span.End < 6 || before.Kind is not (TokenKind.Word or TokenKind.Number) ? null
        : next.IsCapital ? new(new(before.Span.End, 0), TokenKind.Stop, ".", ".")
        : new(new(before.Span.End, 0), TokenKind.Mark, ",", ",");

    private static string? Closing(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Kind is not TokenKind.Mark
            ? null
            : tokens[at].Text switch
            {
                "“" => "”",
                "‘" => "’",
                "«" => "»",
                "\"" => "\"",
                "'"
                    when at + 1 < tokens.Count
                        && tokens[at + 1].Span.Start == tokens[at].Span.End
                        && (at == 0 || tokens[at - 1].Span.End < tokens[at].Span.Start) => "'",
                _ => null,
            };
}
