using System.Collections.Immutable;
using Casus.Documents;

namespace Casus.Attribution.Scoring;

/// <summary>How proposals for a document agree with what a person found in it.</summary>
/// <param name="Kinds">The counts for each kind of statement.</param>
/// <param name="Pairs">Which proposal answers which statement, by index; −1 where none does.</param>
/// <param name="Attributed">The proposals, by index, that answer a statement and name its speaker.</param>
public sealed record Score(
    ImmutableDictionary<UtteranceKind, KindScore> Kinds,
    ImmutableArray<(int Statement, int Proposal)> Pairs,
    ImmutableHashSet<int> Attributed
)
{
    /// <summary>A score of nothing.</summary>
    public static Score None { get; } = new(Enum.GetValues<UtteranceKind>().ToImmutableDictionary(k => k, _ => new KindScore()), [], []);

    /// <summary>All kinds together.</summary>
    public KindScore All => Kinds.Values.Aggregate(new KindScore(), (sum, kind) => sum + kind);

    /// <summary>The counts of two documents together; pairs are dropped.</summary>
    public static Score operator +(Score left, Score right) =>
        new(left.Kinds.ToImmutableDictionary(k => k.Key, k => k.Value + right.Kinds[k.Key]), [], []);

    /// <summary>The counts of two documents together.</summary>
    public static Score Add(Score left, Score right) => left + right;

    /// <summary>Compares proposals with statements.</summary>
    /// <remarks>
    /// A proposal and a statement are paired, one to one and best first, if the words they share are at least half of the words of either (the
    /// overlap of Pareti 2015). A pair is exact if the first and the last word are the same. The kind counted is that of the statement; a proposal
    /// without a partner counts for its own kind.
    /// </remarks>
    /// <param name="proposals">What was proposed.</param>
    /// <param name="statements">What a person found.</param>
    /// <param name="actors">Names by which one speaker may be called: "US" is right for the United States.</param>
    /// <exception cref="FormatException">Words of a statement do not stand in the document.</exception>
    public static Score Of(Proposals proposals, ImmutableArray<AnnotatedStatement> statements, ActorList? actors = null)
    {
        ArgumentNullException.ThrowIfNull(proposals);
        var names = new SpeakerNames(actors ?? ActorList.Empty);
        var text = proposals.Document.Text;
        var located = Locate(proposals.Document, statements);
        var pairs = Pair(text, proposals, located);
        var kinds = Enum.GetValues<UtteranceKind>().ToDictionary(k => k, _ => new KindScore());
        var taken = new HashSet<int>();
        var attributed = ImmutableHashSet.CreateBuilder<int>();
        foreach (var (s, p) in pairs)
        {
            var statement = statements[s];
            var score = new KindScore
            {
                Overlap = new(p >= 0 ? 1 : 0, p >= 0 ? 1 : 0, 1),
                Exact = new(0, p >= 0 ? 1 : 0, 1),
                WithSpeaker = new(0, p >= 0 ? 1 : 0, 1),
            };
            if (p >= 0)
            {
                taken.Add(p);
                var proposal = proposals.Utterances[p];
                var speaker = names.AreOf(proposal.Speaker, statement.Speaker);
                if (speaker)
                    attributed.Add(p);
                score = score with
                {
                    Exact = score.Exact with { Right = Words.Same(text, proposal.Said, located[s]) ? 1 : 0 },
                    WithSpeaker = score.WithSpeaker with { Right = speaker ? 1 : 0 },
                    Modality = new(proposal.Modality == statement.Modality ? 1 : 0, 1, 1),
                };
            }

            kinds[statement.Kind] += score;
        }

        for (var p = 0; p < proposals.Utterances.Length; p++)
            if (!taken.Contains(p))
                kinds[proposals.Utterances[p].Kind] += new KindScore
                {
                    Overlap = new(0, 1, 0),
                    Exact = new(0, 1, 0),
                    WithSpeaker = new(0, 1, 0),
                };
        return new(kinds.ToImmutableDictionary(), pairs, attributed.ToImmutable());
    }

    /// <summary>Where the pieces stand: the first place at or behind the statement before, in prose, at which all pieces follow one another.</summary>
    private static List<ImmutableArray<Span>> Locate(Document document, ImmutableArray<AnnotatedStatement> statements)
    {
        var located = new List<ImmutableArray<Span>>();
        var from = 0;
        foreach (var statement in statements)
        {
            var spans = Place(document, statement.Said, from) ?? Place(document, statement.Said, 0);
            located.Add(spans ?? throw new FormatException($"The words “{statement.Said[0]}” do not stand in the document."));
            from = located[^1][0].Start;
        }

        return located;
    }

    private static ImmutableArray<Span>? Place(Document document, ImmutableArray<string> pieces, int from)
    {
        var spans = ImmutableArray.CreateBuilder<Span>(pieces.Length);
        var at = from;
        foreach (var piece in pieces)
        {
            var found = InProse(document, piece, at);
            if (found < 0)
                return null;
            spans.Add(new(found, piece.Length));
            at = found + piece.Length;
        }

        return spans.ToImmutable();
    }

    private static int InProse(Document document, string piece, int from)
    {
        foreach (var block in document.Blocks)
        {
            if (block.Span.End < from || !block.IsProse)
                continue;
            var start = Math.Max(from, block.Span.Start);
            if (
                block.Span.End - start >= piece.Length
                && document.Text.IndexOf(piece, start, block.Span.End - start, StringComparison.Ordinal) is >= 0 and var found
            )
                return found;
        }

        // What is taken for a heading or furniture counts too: a statement lost in it is lost.
        return document.Text.IndexOf(piece, from, StringComparison.Ordinal);
    }

    private static ImmutableArray<(int, int)> Pair(string text, Proposals proposals, List<ImmutableArray<Span>> located)
    {
        var candidates = new List<(double Overlap, int Statement, int Proposal)>();
        for (var s = 0; s < located.Count; s++)
        for (var p = 0; p < proposals.Utterances.Length; p++)
            if (Words.Overlap(text, proposals.Utterances[p].Said, located[s]) is >= 0.5 and var overlap)
                candidates.Add((overlap, s, p));
        var partner = Enumerable.Repeat(-1, located.Count).ToArray();
        var taken = new HashSet<int>();
        foreach (var (_, s, p) in candidates.OrderByDescending(c => c.Overlap).ThenBy(c => c.Statement).ThenBy(c => c.Proposal))
            if (partner[s] < 0 && taken.Add(p))
                partner[s] = p;
        return [.. partner.Select((p, s) => (s, p))];
    }
}
