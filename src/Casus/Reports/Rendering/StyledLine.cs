using System.Text;
using Casus.Reports.Typesetting;

namespace Casus.Reports.Rendering;

/// <summary>A line of running text in pieces of one look each.</summary>
/// <param name="Pieces">The pieces, cleaned, from left to right.</param>
internal sealed record StyledLine(IReadOnlyList<(string Words, Ansi Look)> Pieces)
{
    /// <summary>The lines of a text, none wider than <paramref name="width"/>.</summary>
    public static IEnumerable<StyledLine> Wrap(Prose text, int width)
    {
        var words = new StringBuilder();
        var looks = new List<Ansi>();
        foreach (var run in text.Runs)
        {
            var shown = PlainText.Clean(run is Run.Badge badge ? $"{badge.Verdict.Sign()} {run.Text}" : run.Text);
            words.Append(shown);
            looks.AddRange(Enumerable.Repeat(LookOf(run), shown.Length));
        }

        // Wrapping changes white space only, so each other character is found again in its order.
        var (all, at) = (words.ToString(), 0);
        foreach (var line in CellWidth.Wrap(all, width))
        {
            var pieces = new List<(string, Ansi)>();
            var piece = new StringBuilder();
            var look = Ansi.Plain;
            foreach (var c in line)
            {
                // A blank of the line may stand for any white space of the text.
                while (c != ' ' && at < all.Length && all[at] != c)
                    at++;
                var here = c == ' ' || at >= all.Length ? look : looks[at];
                if (here != look && piece.Length > 0)
                {
                    pieces.Add((piece.ToString(), look));
                    piece.Clear();
                }

                look = here;
                piece.Append(c);
                if (c != ' ')
                    at++;
            }

            if (piece.Length > 0)
                pieces.Add((piece.ToString(), look));
            yield return new(pieces);
        }
    }

    private static Ansi LookOf(Run run) =>
        run switch
        {
            Run.Strong => Ansi.Strong,
            Run.Emphasis => Ansi.Quoted,
            Run.Code => Ansi.Dim,
            Run.Badge { Verdict: Verdict.Holds } => Ansi.Good,
            Run.Badge { Verdict: Verdict.Fails } => Ansi.Refused,
            Run.Badge => Ansi.Other,
            _ => Ansi.Plain,
        };
}
