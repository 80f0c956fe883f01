using Casus.Documents;
using Casus.Dossiers;
using Casus.Intake;

namespace Casus.Cli.Commands.Dossiers;

/// <summary>The sources that a dossier has, to know a document that comes again.</summary>
/// <remarks>
/// The same bytes are the same source. The same article on another site has other bytes: <see cref="SameArticle"/> is the one place that says so, today by
/// the letters of the main text; a likeness that bears small changes belongs there and nowhere else.
/// </remarks>
internal sealed class KnownSources(DossierStore store)
{
    private readonly Dictionary<(string, int), Source> _byBytes = store
        .Dossier.Sources.Where(s => s.Document is not null)
        .GroupBy(s => (s.Document!, s.Part ?? 0))
        .ToDictionary(g => g.Key, g => g.First());

    private Dictionary<string, Source>? _byLetters;

    /// <summary>The names that are taken.</summary>
    public HashSet<string> Names { get; } = store.Dossier.Sources.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);

    public Source? Find(Document document) => _byBytes.GetValueOrDefault((document.Hash, document.Part));

    /// <summary>Another source with the same text.</summary>
    public Source? SameArticle(Document document) => ByLetters().GetValueOrDefault(Letters(document));

    public void Add(Source source, Document document)
    {
        Names.Add(source.Id);
        _byBytes[(document.Hash, document.Part)] = source;
        ByLetters().TryAdd(Letters(document), source);
    }

    private Dictionary<string, Source> ByLetters()
    {
        if (_byLetters is null)
        {
            _byLetters = new(StringComparer.Ordinal);
            foreach (var source in store.Dossier.Sources)
                if (store.DocumentOf(source) is { } document)
                    _byLetters.TryAdd(Letters(document), source);
        }

        return _byLetters;
    }

    private static string Letters(Document document) =>
        Excerpt.DigestOf(
            string.Concat(document.Blocks.Where(b => b.IsProse).SelectMany(b => document.Of(b)).Where(char.IsLetterOrDigit))
                .ToLowerInvariant()
        );
}
