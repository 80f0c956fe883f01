using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Casus.Documents.Pdf;

/// <summary>Unpacks the streams of a PDF, and stops where a file unpacks to more than any document needs.</summary>
/// <remarks>
/// Pictures stay packed, since nobody looks at them here. What deflate packs is counted before it is kept: a few kilobytes of it can stand for
/// gigabytes. The counts are over the whole file, so that many small bombs do no more than one.
/// </remarks>
internal sealed class BoundedFilters : IFilterProvider
{
    private const long MostBytes = 512L << 20;
    private const long MostOfStream = 64L << 20;
    private const int MostCalls = 500_000;
    private const int MostInChain = 4;

    private readonly Dictionary<string, IFilter> _filters;
    private readonly Pictures _pictures = new();
    private readonly StandIns _standIns = new();
    private readonly CancellationToken _cancellation;
    private long _bytes;
    private int _calls;
    private UnreadableDocumentException? _exceeded;

    public BoundedFilters(CancellationToken cancellation)
    {
        _cancellation = cancellation;
        IFilter flate = new Bounded(this, new FlateFilter(), Inflated);
        IFilter lzw = new Bounded(this, new LzwFilter(), input => input.Length * 2500L);
        IFilter run = new Bounded(this, new RunLengthFilter(), input => input.Length * 64L);
        IFilter letters = new Bounded(this, new Ascii85Filter(), input => input.Length * 4L);
        IFilter digits = new Bounded(this, new AsciiHexDecodeFilter(), input => input.Length);
        _filters = new(StringComparer.Ordinal)
        {
            ["FlateDecode"] = flate,
            ["Fl"] = flate,
            ["LZWDecode"] = lzw,
            ["LZW"] = lzw,
            ["RunLengthDecode"] = run,
            ["RL"] = run,
            ["ASCII85Decode"] = letters,
            ["A85"] = letters,
            ["ASCIIHexDecode"] = digits,
            ["AHx"] = digits,
        };
    }

    /// <summary>Repeats that a bound was passed, in case a reader has swallowed it.</summary>
    /// <exception cref="UnreadableDocumentException">It was.</exception>
    public void ThrowIfExceeded()
    {
        if (_exceeded is not null)
            throw _exceeded;
    }

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary)
    {
        var entry =
            dictionary.TryGet(NameToken.Filter, out IToken? filter) || dictionary.TryGet(NameToken.Create("F"), out filter) ? filter : null;
        return entry switch
        {
            NameToken name => GetNamedFilters([name]),
            ArrayToken names => GetNamedFilters([.. names.Data.OfType<NameToken>()]),
            _ => GetNamedFilters([]),
        };
    }

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names)
    {
        ThrowIfExceeded();
        _cancellation.ThrowIfCancellationRequested();
        if (names.Count > MostInChain || ++_calls > MostCalls)
            throw Exceed("The PDF packs its streams in more layers than any document needs; it was made to be slow, or is damaged.");
        return [.. names.Select(n => _filters.GetValueOrDefault(n.Data, _pictures))];
    }

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetAllFilters() => [.. _filters.Values];

    /// <summary>Looks through a file, before it is read, for what the library would follow without end.</summary>
    /// <exception cref="UnreadableDocumentException">There is such a thing.</exception>
    public void Look(ReadOnlySpan<byte> file)
    {
        _standIns.AddFile(file);
        RefuseChains();
    }

    private void Look(ReadOnlySpan<byte> stream, DictionaryToken dictionary)
    {
        _standIns.AddStream(stream, dictionary);
        RefuseChains();
    }

    private void RefuseChains()
    {
        if (_standIns.HasChain)
            throw Exceed(
                "The PDF is damaged: objects in it stand for one another. Get it again, or open it in a reader and print it anew."
            );
    }

    private UnreadableDocumentException Exceed(string message) => _exceeded ??= new UnreadableDocumentException(message);

    private void Count(long bytes)
    {
        _cancellation.ThrowIfCancellationRequested();
        ThrowIfExceeded();
        if (bytes > MostOfStream || _bytes + bytes > MostBytes)
            throw Exceed(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The PDF unpacks to more than {(bytes > MostOfStream ? MostOfStream : MostBytes) >> 20} MB{(bytes > MostOfStream ? " in one place" : "")}, as a file made to fill the memory does. If it is sound, print the pages you need into a new PDF."
                )
            );
    }

    // How much deflate would give, counted without keeping it.
    private static long Inflated(Memory<byte> input)
    {
        if (input.Length < 3 || !MemoryMarshal.TryGetArray<byte>(input, out var array))
            return input.Length;
        using var source = new MemoryStream(array.Array!, array.Offset + 2, array.Count - 2, writable: false);
        using var inflated = new DeflateStream(source, CompressionMode.Decompress);
        var buffer = new byte[1 << 14];
        var total = 0L;
        try
        {
            for (int read; total <= MostOfStream && (read = inflated.Read(buffer)) > 0; )
                total += read;
        }
        catch (InvalidDataException)
        {
            // What comes before the damage is what there is.
        }

        return total;
    }

    /// <summary>A filter of the library, asked only when its result will be small enough.</summary>
    private sealed class Bounded(BoundedFilters all, IFilter inner, Func<Memory<byte>, long> expected) : IFilter
    {
        public bool IsSupported => true;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            all.Count(expected(input));
            var output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            all._bytes += output.Length;
            all.Look(output.Span, streamDictionary);
            return output;
        }
    }

    /// <summary>Leaves pictures as they are.</summary>
    private sealed class Pictures : IFilter
    {
        public bool IsSupported => false;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex) =>
            Memory<byte>.Empty;
    }
}
