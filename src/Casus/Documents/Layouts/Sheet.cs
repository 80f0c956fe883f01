using System.Collections.Immutable;

namespace Casus.Documents.Layouts;

/// <summary>A document while its pieces are told apart: what is settled of each, and what has been read of its origin.</summary>
internal sealed class Sheet
{
    // No text has more; a file made to be slow has.
    private const int MostAuthors = 50;
    private const int MostTags = 200;

    private readonly string[] _texts;
    private readonly BlockKind?[] _kinds;
    private readonly List<Author> _authors;
    private readonly List<string> _tags = [];
    private readonly Provenance _known;
    private HashSet<string>? _vocabulary;
    private readonly bool _areAuthorsKnown;
    private string? _title;
    private string? _outlet;
    private string? _date;
    private string? _update;
    private string? _imprint;
    private string? _printed;
    private string? _link;
    private string? _credit;

    public Sheet(IReadOnlyList<DraftBlock> blocks, Provenance known)
    {
        _texts = [.. blocks.Select(b => b.Text)];
        _kinds = [.. blocks.Select(b => b.Kind)];
        _known = known;
        // A page may name its staff as author, or whoever runs it; a person in the byline is told by that no less.
        _authors = [.. known.Authors.Where(a => PersonName.IsNobodyInParticular(a.Name) is false)];
        _areAuthorsKnown = _authors.Count > 0;
        Openness = [.. blocks.Select(b => b.Kind is null)];
    }

    /// <summary>How many blocks there are.</summary>
    public int Count => _texts.Length;

    /// <summary>Whether the format left open what each block is.</summary>
    public ImmutableArray<bool> Openness { get; }

    /// <summary>Who wrote it, as far as read.</summary>
    public IReadOnlyList<Author> Authors => _authors;

    /// <summary>The title the format gives.</summary>
    public string? KnownTitle => _known.Title;

    /// <summary>The words of the document, as written, of two letters or more.</summary>
    public IReadOnlySet<string> Vocabulary => _vocabulary ??= Words();

    /// <summary>The words of a block.</summary>
    public string Text(int i) => _texts[i];

    /// <summary>What a block is; none while unsettled.</summary>
    public BlockKind? Kind(int i) => _kinds[i];

    /// <summary>Whether a block is still unsettled.</summary>
    public bool IsOpen(int i) => _kinds[i] is null;

    /// <summary>Whether a block is prose, or will be if nothing else is found.</summary>
    public bool IsProse(int i) =>
        _kinds[i] is BlockKind.Paragraph or BlockKind.Quotation or BlockKind.Standfirst || IsOpen(i) && Phrase.IsProse(_texts[i]);

    /// <summary>Settles what a block is.</summary>
    public void Settle(int i, BlockKind kind) => _kinds[i] = kind;

    /// <summary>Takes the bullet off an item.</summary>
    public void Cut(int i, int characters) => _texts[i] = _texts[i][characters..].TrimStart();

    /// <summary>Notes the title, unless one is known.</summary>
    public void Titled(string title) => _title ??= title;

    /// <summary>Notes what a byline says.</summary>
    public void Signed(BylineText line)
    {
        foreach (var name in line.Authors)
            Written(name, null);
        Filed(line.Outlet, line.Date);
        _update ??= line.Changed?.Iso;
    }

    /// <summary>Notes an author, or what is said of one.</summary>
    public void Written(string name, string? biography)
    {
        var at = _authors.FindIndex(a => a.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (at < 0 && _authors.Count < MostAuthors && (!_areAuthorsKnown || biography is not null))
            _authors.Add(new(name, biography));
        else if (at >= 0 && biography is not null)
            _authors[at] = _authors[at] with
            {
                Biography = _authors[at].Biography is { } before && before != biography ? $"{before} {biography}" : biography,
            };
    }

    /// <summary>Notes where and when it appeared.</summary>
    public void Filed(string? outlet, WrittenDate? date)
    {
        _outlet ??= outlet;
        _date ??= date?.Iso;
    }

    /// <summary>Notes where and when it appeared as far as that follows from a notice of rights or of first printing.</summary>
    public void Imprinted(string? outlet, WrittenDate? date)
    {
        _imprint ??= outlet;
        _printed ??= date?.Iso;
    }

    /// <summary>Where it appeared by such a notice.</summary>
    public string? ImprintedOutlet => _imprint;

    /// <summary>Whether somebody is known to have written it.</summary>
    public bool IsWritten => _authors.Count > 0;

    /// <summary>Whether it is known when it appeared.</summary>
    public bool IsDated => (_known.Date ?? _date) is not null;

    /// <summary>Notes subjects.</summary>
    public void Tagged(ImmutableArray<string> tags) =>
        _tags.AddRange(tags.Take(MostTags - _tags.Count).Where(t => !_tags.Contains(t, StringComparer.Ordinal)).ToArray());

    /// <summary>Notes the address it was taken from.</summary>
    public void LinkedTo(string link) => _link ??= link;

    /// <summary>Notes who made the picture.</summary>
    public void Credited(string maker) => _credit ??= maker;

    /// <summary>The blocks as settled; what is still open is a paragraph.</summary>
    public ImmutableArray<DraftBlock> Blocks() =>
        [.. _texts.Select((text, i) => new DraftBlock(text, _kinds[i] ?? BlockKind.Paragraph)).Where(b => b.Text.Length > 0)];

    /// <summary>The origin: what the format says, and where it is silent, what the words say.</summary>
    public Provenance Provenance() =>
        _known with
        {
            Title = _known.Title ?? _title,
            Outlet = (_known.Outlet ?? _outlet ?? _imprint) is { } outlet ? OutletName.Spelled(outlet, _texts) : null,
            Authors = _authors.Count > 0 ? [.. _authors] : _known.Authors,
            Date = _known.Date ?? _date ?? _printed ?? _update,
            Tags = _known.Tags.IsEmpty ? [.. _tags] : _known.Tags,
            SourceLink = _known.SourceLink ?? _link,
            ImageCredit = _known.ImageCredit ?? _credit,
        };

    private HashSet<string> Words()
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in _texts.Where(Phrase.IsProse))
        foreach (
            var word in text.Split(
                [' ', ',', '.', ';', ':', '(', ')', '"', '“', '”', '’', '\'', '?', '!', '—', '–', '-', '/'],
                StringSplitOptions.RemoveEmptyEntries
            )
        )
            if (word.Length > 1)
                words.Add(word);
        return words;
    }
}
