using System.Collections.Immutable;
using AngleSharp.Dom;
using Casus.Documents.Layouts;

namespace Casus.Documents.Html;

/// <summary>What a page says of itself in its head: meta elements (OpenGraph, Dublin Core, Highwire), links, language and structured data.</summary>
internal sealed class PageMetadata
{
    private const int MostElements = 2000;
    private const int MostWriters = 20;

    private readonly List<(string Name, string Value)> _meta = [];
    private readonly StructuredData _data = new();
    private readonly List<string> _writers = [];
    private string? _canonical;
    private string? _time;
    private string? _language;

    /// <summary>The name under which the page links to its site's first page.</summary>
    public string? Home { get; private set; }

    /// <summary>The words of the title element.</summary>
    public string? TitleElement { get; private set; }

    /// <summary>The title that the page gives its article, as opposed to its window.</summary>
    public string? Headline { get; private set; }

    /// <summary>The origin.</summary>
    public Provenance Provenance { get; private set; } = Provenance.Unknown;

    /// <summary>What a reader should know of it.</summary>
    public ImmutableArray<string> Notes { get; private set; } = [];

    /// <summary>What a page says of itself.</summary>
    public static PageMetadata Of(IDocument page)
    {
        var found = new PageMetadata
        {
            _language = Clean(page.DocumentElement?.GetAttribute("lang") ?? page.DocumentElement?.GetAttribute("xml:lang")),
        };
        found.TitleElement = Clean(page.Title);
        foreach (var element in page.All)
            found.Look(element);
        found.Conclude();
        return found;
    }

    private void Look(IElement element)
    {
        switch (element.LocalName)
        {
            case "meta" when _meta.Count < MostElements:
                var name =
                    element.GetAttribute("property")
                    ?? element.GetAttribute("name")
                    ?? element.GetAttribute("itemprop")
                    ?? element.GetAttribute("http-equiv");
                if (name is not null && Clean(element.GetAttribute("content")) is { } content)
                    _meta.Add((name.ToLowerInvariant(), content));
                break;
            case "link" when element.GetAttribute("rel") is "canonical":
                _canonical ??= Address(element.GetAttribute("href"));
                break;
            case "script":
                _data.Add(element.TextContent);
                break;
            case "a" when Home is null && IsHome(element):
                Home =
                    Clean(element.TextContent) is { Length: > 2 and <= 60 } home && OutletName.IsProper(home) && !IsButton(home)
                        ? home
                        : null;
                break;
            case "a" or "span" or "p" or "div" when _writers.Count < MostWriters && IsWriter(element):
                if (Clean(element.TextContent) is { Length: <= 60 } writer && PersonName.IsOne(writer))
                    _writers.Add(writer);
                break;
            case "time":
                _time ??= element.GetAttribute("datetime") is { } stamp ? WrittenDate.FirstIn(stamp)?.Iso : null;
                break;
        }
    }

    private void Conclude()
    {
        var stated = _data.Provenance();
        Headline = stated.Title ?? First("og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title", "parsely-title");
        var authors = stated.Authors.IsEmpty ? Authors() : stated.Authors;
        Provenance = new()
        {
            Title = Headline,
            Outlet =
                stated.Outlet ?? First("og:site_name", "citation_journal_title", "dc.publisher", "dcterms.publisher", "application-name"),
            Authors = authors,
            Date = stated.Date ?? Date(),
            Tags = stated.Tags.IsEmpty ? Tags() : stated.Tags,
            SourceLink = _canonical ?? stated.SourceLink ?? Address(First("og:url")),
            Language = (_language ?? stated.Language ?? First("og:locale", "content-language", "dc.language"))?.Replace('_', '-'),
        };
        if (_data.Unreadable > 0)
            Notes = ["Structured data (JSON-LD) on the page could not be read; what it says of author and date is not known."];
    }

    private ImmutableArray<Author> Authors()
    {
        foreach (
            var name in new[]
            {
                "citation_author",
                "author",
                "article:author",
                "dc.creator",
                "dcterms.creator",
                "parsely-author",
                "sailthru.author",
                "byl",
            }
        )
        {
            var authors = All(name)
                .Where(a => !a.Contains("://", StringComparison.Ordinal) && a.Length < 200)
                .Select(a => a.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? a[3..] : a)
                .SelectMany(a => PersonName.List(a) is { Length: > 0 } names ? names : [a])
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Take(50)
                .Select(a => new Author(a))
                .ToImmutableArray();
            if (!authors.IsEmpty)
                return authors;
        }

        return [.. _writers.Distinct(StringComparer.OrdinalIgnoreCase).Select(w => new Author(PersonName.Written(w)))];
    }

    private static bool IsHome(IElement link) =>
        link.GetAttribute("rel") is "home" || link.GetAttribute("href")?.Trim() is { } address && IsRoot(address);

    // '/', 'https://example.org', 'https://example.org/'.
    private static bool IsRoot(string address) =>
        address is "/"
        || address.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            && address.IndexOf("://", StringComparison.Ordinal) is > 0 and var scheme
            && address.IndexOf('/', scheme + 3) is var slash
            && (slash < 0 || slash == address.Length - 1);

    private static bool IsButton(string words) => words.Equals("home", StringComparison.OrdinalIgnoreCase) || FurnitureText.Is(words);

    private static bool IsWriter(IElement element) =>
        element.GetAttribute("rel") is "author"
        || element.GetAttribute("itemprop") is "author"
        || element.GetAttribute("class")?.Split(' ') is { } names
            && Array.Exists(
                names,
                n => n is "author-name" or "byline-name" or "author__name" or "byline__name" or "author_name" or "byline-author"
            );

    private string? Date()
    {
        var stated = First(
            "article:published_time",
            "og:published_time",
            "datepublished",
            "citation_publication_date",
            "citation_date",
            "dc.date.issued",
            "dc.date",
            "dcterms.date",
            "dcterms.created",
            "date",
            "pubdate",
            "publishdate",
            "parsely-pub-date",
            "sailthru.date"
        );
        return (stated is null ? null : WrittenDate.FirstIn(stated)?.Iso ?? WrittenDate.Whole(stated)?.Iso) ?? _time;
    }

    private ImmutableArray<string> Tags()
    {
        if (All("article:tag").Distinct(StringComparer.Ordinal).ToImmutableArray() is { IsEmpty: false } tags)
            return tags;
        return First("news_keywords", "keywords", "dc.subject") is { } list
            ? [.. list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)]
            : [];
    }

    private IEnumerable<string> All(string name) => _meta.Where(m => m.Name == name).Select(m => m.Value);

    private string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (All(name).FirstOrDefault() is { } value)
                return value;
        return null;
    }

    private static string? Address(string? link) =>
        link?.Trim() is { Length: > 8 and < 2000 } trimmed && trimmed.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            ? trimmed
            : null;

    private static string? Clean(string? words)
    {
        var removed = 0;
        return words is not null && CleanText.Of(words, ref removed) is { Length: > 0 } clean ? clean : null;
    }
}
