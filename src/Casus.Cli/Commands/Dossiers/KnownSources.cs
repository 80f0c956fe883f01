using Casus.Documents;
using Casus.Documents.Duplicates;
using Casus.Dossiers;

namespace Casus.Cli.Commands.Dossiers;

/// <summary>The sources that a dossier has, to know a document that comes again.</summary>
/// <remarks>The same bytes are the same source. The same article on another site has other bytes and is told by its words.</remarks>
internal sealed class KnownSources(DossierStore store)
{
    private readonly Dictionary<(string, int), Source> _byBytes = store
        .Dossier.Sources.Where(s => s.Document is not null)
        .GroupBy(s => (s.Document!, s.Part ?? 0))
        .ToDictionary(g => g.Key, g => g.First());

    private readonly KnownTexts _texts = new();

    // Beside each text the source that it belongs to; none while that is not decided.
    private List<Source?>? _sources;

    /// <summary>The names that are taken.</summary>
    public HashSet<string> Names { get; } = store.Dossier.Sources.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);

    public Source? Find(Document document) => _byBytes.GetValueOrDefault((document.Hash, document.Part));

    /// <summary>Another source with the same text, edited or cut.</summary>
    public Source? SameArticle(Document document)
    {
        var sources = Sources();
        var copy = _texts.Add(document);
        sources.Add(null);
        return copy is { } earlier ? sources[earlier] : null;
    }

    /// <summary>Enters a source for the document last asked about.</summary>
    public void Add(Source source, Document document)
    {
        Names.Add(source.Id);
        _byBytes[(document.Hash, document.Part)] = source;
        if (Sources() is [.., null] sources)
            sources[^1] = source;
    }

    private List<Source?> Sources()
    {
        if (_sources is not null)
            return _sources;
        _sources = [];
        foreach (var source in store.Dossier.Sources)
            if (store.DocumentOf(source) is { } document)
            {
                _texts.Add(document);
                _sources.Add(source);
            }

        return _sources;
    }
}
