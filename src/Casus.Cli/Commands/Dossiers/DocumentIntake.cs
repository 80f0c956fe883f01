using Casus.Attribution;
using Casus.Documents;

namespace Casus.Cli.Commands.Dossiers;

/// <summary>Reads files as documents and finds what they propose, on all cores, in the order of the files.</summary>
internal static class DocumentIntake
{
    /// <summary>One result for each document; one with a problem for each file that cannot be read.</summary>
    public static IEnumerable<ReadDocument> Read(IEnumerable<DocumentFile> files, ActorList actors, CancellationToken cancellation) =>
        files
            .AsParallel()
            .AsOrdered()
            .WithCancellation(cancellation)
            .WithDegreeOfParallelism(Math.Min(Environment.ProcessorCount, 16))
            .SelectMany(file => Read(file, actors, cancellation));

    private static List<ReadDocument> Read(DocumentFile file, ActorList actors, CancellationToken cancellation)
    {
        if (file.Bytes is not { } bytes)
            return [new(file, null, file.Problem)];
        try
        {
            return
            [
                .. DocumentReader
                    .Read(file.Name, bytes, cancellation)
                    .Select(d => new ReadDocument(file, Extractor.Of(d, actors, cancellation), null)),
            ];
        }
        catch (UnreadableDocumentException fault)
        {
            return [new(file, null, fault.Message)];
        }
    }
}

/// <summary>A document with what it proposes, or why it cannot be read.</summary>
/// <param name="File">The file it came in.</param>
/// <param name="Found">What was found; none: it cannot be read.</param>
/// <param name="Problem">Why not.</param>
internal sealed record ReadDocument(DocumentFile File, Proposals? Found, string? Problem);
