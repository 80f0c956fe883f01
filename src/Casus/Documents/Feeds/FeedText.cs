using System.Collections.Immutable;
using System.Globalization;
using System.Xml;

namespace Casus.Documents.Feeds;

/// <summary>Reads the XML of a feed. Nothing it names is loaded, and it may declare no entities.</summary>
internal sealed class FeedText
{
    private const int MostEntries = 100_000;
    private const int MostCharacters = 256 << 20;

    private readonly ImmutableArray<FeedEntry>.Builder _entries = ImmutableArray.CreateBuilder<FeedEntry>();
    private readonly FeedEntry _feed = new();
    private readonly CancellationToken _cancellation;

    private FeedText(CancellationToken cancellation) => _cancellation = cancellation;

    /// <summary>The entries of a feed, in order, and what a reader should know of how it was read.</summary>
    /// <exception cref="UnreadableDocumentException">It is no feed, or one that cannot be read safely.</exception>
    public static (ImmutableArray<FeedEntry> Entries, ImmutableArray<string> Notes) Read(string xml, CancellationToken cancellation)
    {
        var feed = new FeedText(cancellation);
        ImmutableArray<string> notes = [];
        try
        {
            using var reader = XmlReader.Create(new StringReader(FeedEntities.Written(xml.TrimStart())), Settings());
            notes = feed.Read(reader);
        }
        catch (XmlException bad)
        {
            if (feed._entries.Count == 0 && xml.IndexOf("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) is >= 0 and var type)
                throw new UnreadableDocumentException(
                    $"The feed declares a document type (line {1 + xml.AsSpan(0, type).Count('\n')}), through which a file can load other files or blow up in memory; feeds are read without. Delete its <!DOCTYPE …> and read it again.",
                    bad
                );
            if (feed._entries.Count == 0)
                throw new UnreadableDocumentException(
                    $"The feed is no well-formed XML (line {bad.LineNumber}, column {bad.LinePosition}): {bad.Message} Get it again, or correct it there.",
                    bad
                );
            notes = [$"The feed is broken at line {bad.LineNumber}; the {feed._entries.Count} entries before it were read."];
        }

        if (feed._entries.Count == 0)
            throw new UnreadableDocumentException("The feed has no entries. Pass one that has, or the page of an article.");
        return (feed._entries.DrainToImmutable(), notes);
    }

    private static XmlReaderSettings Settings() =>
        new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CheckCharacters = false,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = MostCharacters,
            MaxCharactersFromEntities = 1024,
        };

    private ImmutableArray<string> Read(XmlReader reader)
    {
        reader.MoveToContent();
        if (reader.LocalName is not ("rss" or "feed" or "RDF"))
            throw new UnreadableDocumentException(
                $"The file is XML of another kind (its first element is <{Short(reader.LocalName)}>). Feeds in RSS or Atom are read; of other XML, pass its text."
            );
        _feed.Base = reader.GetAttribute("xml:base");
        _feed.Language = reader.GetAttribute("xml:lang");
        var more = reader.Read();
        while (more)
        {
            _cancellation.ThrowIfCancellationRequested();
            if (reader.NodeType is not XmlNodeType.Element || reader.LocalName is "channel")
                more = reader.Read();
            else if (reader.LocalName is not ("item" or "entry"))
                _feed.Take(reader);
            else if (_entries.Count == MostEntries)
                return
                [
                    string.Create(CultureInfo.InvariantCulture, $"The feed has more than {MostEntries:N0} entries; the first were read."),
                ];
            else
                Entry(reader);
            more &= !reader.EOF;
        }

        return [];
    }

    // Fields of the feed may come behind its entries, so an entry keeps the feed and asks it last.
    private void Entry(XmlReader reader)
    {
        var entry = new FeedEntry { Feed = _feed, Language = reader.GetAttribute("xml:lang") };
        var isEmpty = reader.IsEmptyElement;
        var depth = reader.Depth;
        reader.Read();
        while (!isEmpty && !reader.EOF && reader.Depth > depth)
        {
            _cancellation.ThrowIfCancellationRequested();
            if (reader.NodeType is XmlNodeType.Element)
                entry.Take(reader);
            else
                reader.Read();
        }

        if (entry.HasWords)
            _entries.Add(entry);
    }

    private static string Short(string name) => name.Length <= 40 ? name : name[..40] + "…";
}
