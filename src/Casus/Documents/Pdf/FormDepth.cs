using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Casus.Documents.Pdf;

/// <summary>What the forms of a page would cost to draw: forms draw forms, so a few lines can stand for billions, or go round in circles.</summary>
/// <remarks>
/// Every name in a form's content that is the name of a form counts as one drawing of it, whether or not it is followed by the operator: that is never
/// less than what is drawn. Names are looked up as the library does, in the form's own resources first and then in those of whoever draws it.
/// </remarks>
internal sealed class FormDepth
{
    private const int MostNested = 30;
    private const int MostNestedPages = 50;
    private const int MostPages = 20_000;
    private const int MostDrawn = 20_000;
    private const long MostBytes = 128L << 20;

    private static readonly System.Buffers.SearchValues<byte> EndsAName = System.Buffers.SearchValues.Create("\0\t\n\f\r ()<>[]{}/%"u8);

    private readonly IPdfTokenScanner _scanner;
    private readonly BoundedFilters _filters;
    private readonly Dictionary<StreamToken, (long Length, Dictionary<string, int> Names)> _contents = new(
        ReferenceEqualityComparer.Instance
    );
    private readonly List<DictionaryToken> _scopes = [];
    private int _drawn;
    private long _bytes;

    private FormDepth(IPdfTokenScanner scanner, BoundedFilters filters) => (_scanner, _filters) = (scanner, filters);

    /// <summary>The pages, from 1, whose forms go round in circles or stand for more than any page needs.</summary>
    public static IReadOnlySet<int> Unsafe(PdfDocument pdf, BoundedFilters filters)
    {
        var depth = new FormDepth(pdf.Structure.TokenScanner, filters);
        var pages = new List<(DictionaryToken Page, List<DictionaryToken> Scopes)>();
        if (depth.Resolved(pdf.Structure.Catalog.CatalogDictionary, "Pages") is DictionaryToken root)
            depth.Leaves(root, [], 0, pages);
        var found = new HashSet<int>();
        for (var i = 0; i < pages.Count; i++)
            if (!depth.IsSafe(pages[i].Page, pages[i].Scopes))
                found.Add(i + 1);
        // Where the library counts the pages otherwise, nobody can say which they are.
        if (found.Count > 0 && pages.Count != pdf.NumberOfPages)
            found.UnionWith(Enumerable.Range(1, pdf.NumberOfPages));
        return found;
    }

    private void Leaves(DictionaryToken node, List<DictionaryToken> above, int nested, List<(DictionaryToken, List<DictionaryToken>)> pages)
    {
        List<DictionaryToken> scopes = Forms(node) is { } own ? [.. above, own] : above;
        if (Resolved(node, "Kids") is not ArrayToken kids)
            pages.Add((node, scopes));
        else if (nested < MostNestedPages)
            foreach (var kid in kids.Data)
                if (pages.Count < MostPages && Resolved(kid) is DictionaryToken child)
                    Leaves(child, scopes, nested + 1, pages);
    }

    private bool IsSafe(DictionaryToken page, List<DictionaryToken> scopes)
    {
        if (scopes.Count == 0)
            return true;
        _scopes.Clear();
        _scopes.AddRange(scopes);
        (_drawn, _bytes) = (0, 0);
        try
        {
            foreach (var stream in Streams(page, "Contents"))
                DrawAll(Content(stream).Names, 0);
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private IEnumerable<StreamToken> Streams(DictionaryToken owner, string key) =>
        Resolved(owner, key) switch
        {
            StreamToken one => [one],
            ArrayToken several => several.Data.Select(Resolved).OfType<StreamToken>(),
            _ => [],
        };

    private DictionaryToken? Forms(DictionaryToken owner) =>
        Resolved(owner, "Resources") is DictionaryToken resources
        && Resolved(resources, "XObject") is DictionaryToken { Data.Count: > 0 } forms
            ? forms
            : null;

    private void Draw(StreamToken form, int depth)
    {
        var (length, names) = Content(form);
        _bytes += length;
        if (depth > MostNested || ++_drawn > MostDrawn || _bytes > MostBytes)
            throw new InvalidDataException("Its forms draw one another without end.");
        var own = Forms(form.StreamDictionary);
        if (own is not null)
            _scopes.Add(own);
        DrawAll(names, depth + 1);
        if (own is not null)
            _scopes.RemoveAt(_scopes.Count - 1);
    }

    private void DrawAll(Dictionary<string, int> names, int depth)
    {
        foreach (var (name, times) in names)
            for (var i = 0; i < times && Form(name) is { } form; i++)
                Draw(form, depth);
    }

    private StreamToken? Form(string name)
    {
        for (var i = _scopes.Count - 1; i >= 0; i--)
            if (_scopes[i].Data.ContainsKey(name))
                return
                    Resolved(_scopes[i], name) is StreamToken stream
                    && Resolved(stream.StreamDictionary, "Subtype") is NameToken { Data: "Form" }
                    ? stream
                    : null;
        return null;
    }

    private (long Length, Dictionary<string, int> Names) Content(StreamToken stream)
    {
        if (_contents.TryGetValue(stream, out var known))
            return known;
        var rest = Decoded(stream).Span;
        var length = rest.Length;
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        while (rest.IndexOf((byte)'/') is >= 0 and var at)
        {
            rest = rest[(at + 1)..];
            var end = rest.IndexOfAny(EndsAName);
            var name = Unescaped(end < 0 ? rest : rest[..end]);
            names[name] = names.GetValueOrDefault(name) + 1;
        }

        return _contents[stream] = (length, names);
    }

    private ReadOnlyMemory<byte> Decoded(StreamToken stream)
    {
        Memory<byte> data = stream.Data.ToArray();
        var filters = _filters.GetNamedFilters(
            Resolved(stream.StreamDictionary, "Filter") switch
            {
                NameToken one => [one],
                ArrayToken several => [.. several.Data.Select(Resolved).OfType<NameToken>()],
                _ => [],
            }
        );
        for (var i = 0; i < filters.Count; i++)
            data = filters[i].Decode(data, stream.StreamDictionary, _filters, i);
        return data;
    }

    private static string Unescaped(ReadOnlySpan<byte> name)
    {
        var text = new System.Text.StringBuilder(name.Length);
        for (var i = 0; i < Math.Min(name.Length, 200); i++)
            if (name[i] == '#' && i + 2 < name.Length && char.IsAsciiHexDigit((char)name[i + 1]) && char.IsAsciiHexDigit((char)name[i + 2]))
            {
                text.Append((char)Convert.ToByte($"{(char)name[i + 1]}{(char)name[i + 2]}", 16));
                i += 2;
            }
            else
                text.Append((char)name[i]);
        return text.ToString();
    }

    private IToken? Resolved(DictionaryToken dictionary, string key) =>
        dictionary.Data.TryGetValue(key, out var token) ? Resolved(token) : null;

    private IToken? Resolved(IToken token)
    {
        for (var hops = 0; token is IndirectReferenceToken reference; hops++)
        {
            if (hops == 10 || _scanner.Get(reference.Data) is not { } found)
                return null;
            token = found.Data;
        }

        return token;
    }
}
