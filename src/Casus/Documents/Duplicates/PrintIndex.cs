namespace Casus.Documents.Duplicates;

/// <summary>Finds, for a document, the few earlier ones that may be copies of it, without looking at all of them.</summary>
/// <remarks>
/// Of every eight runs of words in a row the one of the least hash is kept (winnowing; Schleimer, Wilkerson and Aiken 2003), so that texts with twelve words
/// in a row in common share at least one. Under each kept run stand at most eight documents: what stands in more is boilerplate, or the copies of one text,
/// of which the first eight are enough to be found by. So the cost is linear in the length of all texts.
/// </remarks>
internal sealed class PrintIndex
{
    private const int Window = 8;
    private const int MostUnderOne = 8;
    private const int MostCandidates = 16;

    private readonly Dictionary<ulong, int> _heads = [];
    private readonly List<(int Document, int Next, int Depth)> _entries = [];

    /// <summary>The earlier documents that share most with one, most first; the document is then added.</summary>
    public IReadOnlyList<int> Add(int document, Shingles shingles)
    {
        var shared = new Dictionary<int, int>();
        foreach (var print in Prints(shingles.InOrder.Span))
        {
            var head = _heads.GetValueOrDefault(print, -1);
            for (var at = head; at >= 0; at = _entries[at].Next)
                shared[_entries[at].Document] = shared.GetValueOrDefault(_entries[at].Document) + 1;
            var depth = head < 0 ? 0 : _entries[head].Depth + 1;
            if (depth == MostUnderOne)
                continue;
            _heads[print] = _entries.Count;
            _entries.Add((document, head, depth));
        }

        return [.. shared.OrderByDescending(s => s.Value).ThenBy(s => s.Key).Take(MostCandidates).Select(s => s.Key)];
    }

    private static HashSet<ulong> Prints(ReadOnlySpan<ulong> runs)
    {
        var prints = new HashSet<ulong>();
        for (var (i, least) = (0, -1); i < runs.Length; i++)
        {
            if (least >= 0 && least > i - Window)
                least = runs[i] <= runs[least] ? i : least;
            else
            {
                least = i;
                for (var j = Math.Max(0, i - Window + 1); j < i; j++)
                    least = runs[j] < runs[least] ? j : least;
            }

            if (i >= Window - 1 || i == runs.Length - 1)
                prints.Add(runs[least]);
        }

        return prints;
    }
}
