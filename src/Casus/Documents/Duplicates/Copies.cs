using System.Collections.Immutable;

namespace Casus.Documents.Duplicates;

/// <summary>Finds copies of one text among many documents: the same article on two sites, edited or cut.</summary>
public static class Copies
{
    /// <summary>The groups of documents that are copies of one another, in the order of their first member; what has no copy is in none.</summary>
    /// <remarks>
    /// Every document is compared with at most sixteen earlier ones, those with which it shares most (see <see cref="Likeness"/> for the thresholds). Time is
    /// linear in the length of all documents together.
    /// </remarks>
    /// <param name="documents">The documents.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static ImmutableArray<CopyGroup> Among(IReadOnlyList<Document> documents, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var index = new PrintIndex();
        var shingles = new Shingles[documents.Count];
        var pairs = new List<CopyPair>();
        var roots = Enumerable.Range(0, documents.Count).ToArray();
        for (var i = 0; i < documents.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            shingles[i] = Shingles.Of(documents[i]);
            foreach (var earlier in index.Add(i, shingles[i]))
            {
                var likeness = Likeness.Of(shingles[earlier], shingles[i]);
                if (likeness.Kind is CopyKind.None)
                    continue;
                pairs.Add(new(earlier, i, likeness));
                roots[Root(roots, i)] = Root(roots, earlier);
                // What is the same as one of a group is to the others what that one is.
                if (likeness.Kind is CopyKind.Same)
                    break;
            }
        }

        return
        [
            .. Enumerable
                .Range(0, documents.Count)
                .GroupBy(i => Root(roots, i))
                .Where(g => g.Count() > 1)
                .Select(g => (Members: g.ToImmutableArray(), Root: g.Key))
                .OrderBy(g => g.Members[0])
                .GroupJoin(pairs, g => g.Root, p => Root(roots, p.Later), (g, found) => new CopyGroup(g.Members, [.. found])),
        ];
    }

    private static int Root(int[] roots, int i)
    {
        while (roots[i] != i)
            i = roots[i] = roots[roots[i]];
        return i;
    }
}

/// <summary>Documents that are copies of one another.</summary>
/// <param name="Documents">Their places in the list, ascending.</param>
/// <param name="Pairs">Which was recognised by which.</param>
public sealed record CopyGroup(ImmutableArray<int> Documents, ImmutableArray<CopyPair> Pairs);

/// <summary>Two documents with one text.</summary>
/// <param name="Earlier">The place of one in the list.</param>
/// <param name="Later">The place of the other.</param>
/// <param name="Likeness">How much they have in common.</param>
public readonly record struct CopyPair(int Earlier, int Later, Likeness Likeness);
