using Casus.Attribution.Quotations;
using Casus.Documents;

namespace Casus.Attribution.Transcripts;

/// <summary>Tells whether a document is an interview whose questions stand by themselves as paragraphs, and which paragraphs answer.</summary>
internal static class InterviewFinder
{
    // Fewer questions may be an essay’s.
    private const int FewestQuestions = 4;

    private const int LongestQuestion = 400;

    /// <summary>For each piece whether it is an answer; none is unless the document is such an interview.</summary>
    public static bool[] Answers(string text, IReadOnlyList<Span> pieces)
    {
        var answers = new bool[pieces.Count];
        var (questions, answered) = (0, 0);
        for (var i = 0; i + 1 < pieces.Count; i++)
        {
            if (!Asks(text, pieces[i]))
                continue;
            questions++;
            for (var k = i + 1; k < pieces.Count && !Asks(text, pieces[k]); k++)
            {
                // What follows an answer without speaking in the first person is the reporter’s again.
                if (!SpeaksOfSelf(text, pieces[k]) && (k > i + 1 || HasMarks(text, pieces[k])))
                    break;
                answers[k] = true;
                if (k == i + 1 && SpeaksOfSelf(text, pieces[k]))
                    answered++;
            }
        }

        return questions >= FewestQuestions && questions * 5 >= pieces.Count && answered * 2 >= questions
            ? answers
            : new bool[pieces.Count];
    }

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
