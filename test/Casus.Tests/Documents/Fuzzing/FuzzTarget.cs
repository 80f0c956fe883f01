using System.Collections.Immutable;
using System.Text;
using Casus.Attribution;
using Casus.Documents;
using Casus.Formats;

namespace Casus.Tests.Documents.Fuzzing;

/// <summary>A reader that is given hurt files: it may refuse them, and do nothing else than read or refuse.</summary>
/// <param name="Name">The name on the command line.</param>
/// <param name="Seeds">Sound files to begin from.</param>
/// <param name="Words">Pieces that mean something to the reader.</param>
/// <param name="Run">Reads a file; gives whether anything came of it.</param>
internal sealed record FuzzTarget(string Name, IReadOnlyList<byte[]> Seeds, IReadOnlyList<byte[]> Words, Func<byte[], bool> Run)
{
    private static readonly ActorList Actors = new([
        new ListedActor("norland", "Norland", ActorKind.State)
        {
            Aliases = ["the Republic"],
            Metonyms = ["Port Alder"],
            Demonyms = ["Norlandic"],
        },
        new ListedActor("doe", "Jane Doe", ActorKind.Person) { Titles = ["foreign minister"], Side = "norland" },
    ]);

    /// <summary>Every reader.</summary>
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        OfDocuments("text", ".txt", FuzzSeeds.Text, FuzzSeeds.TextWords),
        OfDocuments("html", ".html", FuzzSeeds.Html, FuzzSeeds.HtmlWords),
        OfDocuments("markdown", ".md", FuzzSeeds.Markdown, FuzzSeeds.MarkdownWords),
        OfDocuments("pdf", ".pdf", FuzzSeeds.Pdf, FuzzSeeds.PdfWords),
        OfDocuments("feed", ".rss", FuzzSeeds.Feed, FuzzSeeds.HtmlWords),
        OfDocuments("warc", ".warc", FuzzSeeds.Warc, FuzzSeeds.WarcWords),
        new("dossier", FuzzSeeds.Dossier, FuzzSeeds.YamlWords, b => DossierFile.Read("dossier.yaml", _ => b).IsValid),
        new("actors", FuzzSeeds.ActorList, FuzzSeeds.YamlWords, b => ActorListFile.Read("actors.yaml", _ => b).IsValid),
        new("extractor", FuzzSeeds.Text, FuzzSeeds.TextWords, Extract),
    ];

    private static FuzzTarget OfDocuments(string name, string ending, IReadOnlyList<byte[]> seeds, IReadOnlyList<byte[]> words) =>
        new(name, seeds, words, bytes => Read("fuzz" + ending, bytes).Length > 0);

    private static ImmutableArray<Document> Read(string name, byte[] bytes)
    {
        try
        {
            var documents = DocumentReader.Read(name, bytes);
            foreach (var document in documents)
                Check(document);
            return documents;
        }
        catch (UnreadableDocumentException)
        {
            return [];
        }
    }

    private static bool Extract(byte[] bytes)
    {
        var found = false;
        foreach (var document in Read("fuzz.txt", bytes))
        {
            var proposals = Extractor.Of(document, Actors);
            found |= !proposals.Utterances.IsEmpty;
            foreach (var span in proposals.Utterances.SelectMany(u => u.Said))
                _ = span.Of(document.Text);
        }

        return found;
    }

    // What holds of every document, however its file was hurt.
    private static void Check(Document document)
    {
        var end = 0;
        foreach (var block in document.Blocks)
        {
            if (block.Span.Start < end || block.Span.Length <= 0 || block.Span.End > document.Text.Length)
                throw new InvalidOperationException($"A block at {block.Span} overlaps or leaves the text.");
            end = block.Span.End;
        }

        // Throws where half of a pair of surrogates is left over.
        _ = Strict.GetByteCount(document.Text);
    }

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
}
