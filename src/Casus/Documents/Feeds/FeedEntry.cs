using System.Collections.Immutable;
using System.Xml;
using Casus.Documents.Layouts;

namespace Casus.Documents.Feeds;

/// <summary>What an entry of a feed, or a feed itself, has in its fields.</summary>
internal sealed class FeedEntry
{
    private const string MediaSpace = "http://search.yahoo.com/mrss/";
    private const int MostValues = 100;
    private const int MostWordsOfStandfirst = 90;

    private readonly List<string> _authors = [];
    private readonly List<string> _tags = [];
    private string? _title;
    private string? _body;
    private string? _summary;
    private string? _date;
    private string? _updated;
    private string? _link;
    private string? _id;
    private string? _credit;
    private string? _origin;

    /// <summary>The feed it stands in; none: it is the feed.</summary>
    public FeedEntry? Feed { get; init; }

    /// <summary>The language it states.</summary>
    public string? Language { get; set; }

    /// <summary>The address that its links are relative to.</summary>
    public string? Base { get; set; }

    /// <summary>Whether there is anything to read.</summary>
    public bool HasWords => !string.IsNullOrWhiteSpace(_body ?? _summary ?? _title);

    /// <summary>Takes the field at which the reader stands, and moves behind it.</summary>
    public void Take(XmlReader reader)
    {
        var isMedia = reader.NamespaceURI == MediaSpace;
        switch (reader.LocalName)
        {
            case "link":
                Link(reader);
                break;
            case "category" or "subject" when _tags.Count < MostValues:
                var term = reader.GetAttribute("label") ?? reader.GetAttribute("term");
                var words = FeedContent.Plain(reader);
                Add(_tags, string.IsNullOrWhiteSpace(words) ? term : words);
                break;
            case "author" or "creator" when _authors.Count < MostValues:
                Add(_authors, Person(reader));
                break;
            case "source":
                Keep(ref _origin, FeedContent.Child(reader, "title"));
                break;
            case "credit" when isMedia:
                Keep(ref _credit, FeedContent.Plain(reader));
                break;
            case var name when isMedia || !Field(name, reader):
                reader.Skip();
                break;
        }
    }

    private bool Field(string name, XmlReader reader)
    {
        switch (name)
        {
            case "title":
                Keep(ref _title, FeedContent.Of(reader));
                return true;
            case "encoded" or "content":
                if (FeedContent.Of(reader) is { Length: > 0 } body && body.Length > (_body?.Length ?? 0))
                    _body = body;
                return true;
            case "description" or "summary" or "subtitle":
                Keep(ref _summary, FeedContent.Of(reader));
                return true;
            case "pubDate" or "published" or "issued" or "date":
                Keep(ref _date, FeedContent.Plain(reader));
                return true;
            case "updated" or "modified" or "lastBuildDate":
                Keep(ref _updated, FeedContent.Plain(reader));
                return true;
            case "guid" or "id":
                Keep(ref _id, FeedContent.Plain(reader).Trim());
                return true;
            case "language":
                var language = FeedContent.Plain(reader).Trim();
                Language ??= language;
                return true;
            default:
                return false;
        }
    }

    /// <summary>The draft of the entry: its title, its summary where there is more to read, and its text.</summary>
    public Draft ToDraft(CancellationToken cancellation)
    {
        var blocks = ImmutableArray.CreateBuilder<DraftBlock>();
        var title = FeedContent.Words(_title, cancellation);
        if (title is not null)
            blocks.Add(new(title, BlockKind.Title));
        var body = FeedContent.Blocks(_body ?? _summary, cancellation);
        if (_body is not null && Standfirst(body.Blocks, cancellation) is { } standfirst)
            blocks.Add(new(standfirst, BlockKind.Standfirst));
        blocks.AddRange(body.Blocks.Where(b => b.Text.Trim() != title?.Trim()));
        return new(blocks.DrainToImmutable(), Origin(title, cancellation), body.Notes);
    }

    // A summary that the text itself begins with says nothing of its own.
    private string? Standfirst(ImmutableArray<DraftBlock> body, CancellationToken cancellation)
    {
        if (FeedContent.Words(_summary, cancellation)?.Trim() is not { Length: > 0 } words || Phrase.Words(words) > MostWordsOfStandfirst)
            return null;
        var start = words.AsSpan(0, Math.Min(40, words.Length)).ToString();
        return body.Any(b => b.Text.Contains(start, StringComparison.Ordinal)) ? null : words;
    }

    private Provenance Origin(string? title, CancellationToken cancellation)
    {
        var authors = _authors.Count > 0 ? _authors : Feed?._authors ?? [];
        var date = _date ?? _updated ?? Feed?._date;
        return new()
        {
            Title = title?.Trim(),
            Outlet = FeedContent.Words(_origin ?? Feed?._title, cancellation)?.Trim(),
            Authors =
            [
                .. authors
                    .SelectMany(a => PersonName.AllIn(a) is { Length: > 0 } names ? names : [a])
                    .Distinct(StringComparer.OrdinalIgnoreCase)
                    .Select(a => new Author(a)),
            ],
            Date = date is null ? null : WrittenDate.FirstIn(date)?.Iso ?? WrittenDate.Whole(date)?.Iso,
            Tags = [.. _tags.Distinct(StringComparer.Ordinal)],
            SourceLink = Address(_link) ?? Address(_id),
            ImageCredit = FeedContent.Words(_credit, cancellation)?.Trim(),
            Language = Language ?? Feed?.Language,
        };
    }

    private string? Address(string? link)
    {
        if (link is null || link.Length > 2000)
            return null;
        if (
            link.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || link.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        )
            return link;
        return
            Feed?.Base is { } root
            && Uri.TryCreate(root, UriKind.Absolute, out var home)
            && link == _link
            && Uri.TryCreate(home, link, out var whole)
            && whole.Scheme is "http" or "https"
            ? whole.AbsoluteUri
            : null;
    }

    private void Link(XmlReader reader)
    {
        var (rel, href) = (reader.GetAttribute("rel"), reader.GetAttribute("href"));
        var words = FeedContent.Plain(reader).Trim();
        if (rel is null or "alternate" && (href?.Trim() ?? words) is { Length: > 0 } link)
            _link ??= link;
    }

    // Atom has a name in the element; RSS writes 'mail@example.org (Name)', or a name, or a mail address alone.
    private static string? Person(XmlReader reader)
    {
        var words = FeedContent.Child(reader, "name")?.Trim();
        if (words is null || words.IndexOf('@', StringComparison.Ordinal) < 0)
            return words;
        var (open, close) = (words.IndexOf('(', StringComparison.Ordinal), words.LastIndexOf(')'));
        return open >= 0 && close > open ? words[(open + 1)..close] : null;
    }

    // The first of several counts; the field is read past in any case.
    private static void Keep(ref string? field, string? value) => field ??= value;

    private static void Add(List<string> list, string? value)
    {
        var removed = 0;
        if (value is not null && CleanText.Of(value, ref removed) is { Length: > 0 and < 200 } clean)
            list.Add(clean);
    }
}
