using Casus.Attribution.Speakers;
using Casus.Attribution.Words;
using Casus.Documents;

namespace Casus.Attribution.Rules;

/// <summary>Tells minutes and official reports of debates, in which one speaker follows another and the writer adds nothing.</summary>
internal static class Minutes
{
    private const int Fewest = 4;
    private const int Most = 60;

    /// <summary>Whether half of the paragraphs open with who speaks in it, by title, as minutes do.</summary>
    public static bool Are(Document document)
    {
        var (all, opened) = (0, 0);
        foreach (var piece in Pieces.Of(document).Take(Most))
        {
            var head = new List<Token>();
            Tokenizer.Cut(document.Text, new(piece.Start, Math.Min(piece.Length, 80)), head);
            if (head.Count < 6)
                continue;
            all++;
            if (
                CastReader.IsHonorific(head[0])
                || Vocabulary.Titles.Contains(head[0].Lower) && head[1].IsCapital
                || head[0].Is("the") && head[1].IsCapital && Vocabulary.Offices.Contains(head[1].Lower)
            )
                opened++;
        }

        return all >= Fewest && opened * 2 >= all;
    }
}
