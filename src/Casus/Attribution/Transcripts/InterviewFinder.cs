using Casus.Attribution.Quotations;
using Casus.Documents;

namespace Casus.Attribution.Transcripts;

/// <summary>Tells whether a document is an interview whose questions stand by themselves as paragraphs, and which paragraphs answer.</summary>
internal static class InterviewFinder
{
    // Fewer questions may be an essay’s.
    private const int FewestQuestions = 4;

    private const int LongestQuestion = 400;

    /// <summary>For each piece of a document whether it is an answer; none is unless the document is such an interview.</summary>
    public static bool[] Answers(Document document, IReadOnlyList<Span> pieces)
    {
        var text = document.Text;
        var answers = new bool[pieces.Count];
        var headings = document.Blocks.Where(b => b.Kind is BlockKind.Heading && Asks(text, b.Span)).Select(b => b.Span.Start).ToList();
        var (questions, answered, heading) = (0, 0, 0);
        var isOpen = false;
        for (var i = 0; i < pieces.Count; i++)
        {
            // A question may have been taken for a heading: it stands before the piece, and is none of the pieces.
            var asked = false;
            while (heading < headings.Count && headings[heading] < pieces[i].Start)
                (heading, asked, questions) = (heading + 1, true, questions + 1);
            if (Asks(text, pieces[i]))
            {
                questions++;
                isOpen = true;
                continue;
            }

            var isFirst = asked || isOpen && i > 0 && Asks(text, pieces[i - 1]);
            // What follows an answer without speaking in the first person is the reporter’s again.
            isOpen = isFirst
                ? !HasMarks(text, pieces[i]) || SpeaksOfSelf(text, pieces[i])
                : isOpen && SpeaksOfSelf(text, pieces[i]) && !HasMarks(text, pieces[i]);
            answers[i] = isOpen;
            if (isFirst && SpeaksOfSelf(text, pieces[i]))
                answered++;
        }

        return questions >= FewestQuestions && questions * 5 >= pieces.Count && answered * 2 >= questions
            ? answers
            : new bool[pieces.Count];
    }

    /// <summary>Whether a question stands between two pieces that follow one another.</summary>
    public static bool IsAsked(Document document, Span one, Span other) =>
        document.Text.AsSpan(one.End, other.Start - one.End).Contains('?');

    /// <summary>Whether a piece is a question and nothing else.</summary>
    public static bool Asks(string text, Span piece) =>
        piece.Length is > 8 and < LongestQuestion && text[piece.End - 1] is '?' && !HasMarks(text, piece);

    private static bool HasMarks(string text, Span piece) => QuotationFinder.Find(text, piece).Count > 0;

    private static bool SpeaksOfSelf(string text, Span piece)
    {
        var words = new List<Words.Token>();
        Words.Tokenizer.Cut(text, piece, words);
        return words.Exists(w =>
            w.Lower is "i" or "my" or "we" or "our" or "me" or "us" or "i'm" or "i've" or "i'd" or "i'll" or "we've" or "we're"
        );
    }
}
