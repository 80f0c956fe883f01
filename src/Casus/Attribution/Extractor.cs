using Casus.Documents;

namespace Casus.Attribution;

/// <summary>Finds in a document who said what, by rules over its sentences and an actor list.</summary>
public static class Extractor
{
    /// <summary>What the document proposes.</summary>
    /// <param name="document">The document.</param>
    /// <param name="actors">Names known beforehand.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static Proposals Of(Document document, ActorList actors, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(actors);
        cancellation.ThrowIfCancellationRequested();
        return new(document, [], []);
    }
}
