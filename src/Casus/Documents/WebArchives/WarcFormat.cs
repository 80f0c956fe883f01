using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using Casus.Documents.Recognition;

namespace Casus.Documents.WebArchives;

/// <summary>A web archive (WARC, ISO 28500), plain or with every record packed by gzip: each page in it is a document.</summary>
internal sealed class WarcFormat : IDocumentFormat
{
    private const long MostUnpacked = 4L << 30;
    private const int MostDocuments = 100_000;
    private const int MostReasons = 3;

    /// <inheritdoc/>
    public DocumentFormat Format => DocumentFormat.Warc;

    /// <inheritdoc/>
    public ImmutableArray<string> Endings { get; } = [".warc"];

    /// <inheritdoc/>
    public bool ShowsIn(FileHead head) => head.Begins("WARC/"u8) || IsPacked(head.Bytes) && UnpacksToWarc(head.Bytes);

    /// <inheritdoc/>
    public IEnumerable<Draft> Read(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        using Stream stream = IsPacked(bytes)
            ? new BoundedStream(new GZipStream(Stream(bytes), CompressionMode.Decompress), MostUnpacked)
            : Stream(bytes);
        var reader = new WarcReader(stream);
        var passed = new PassedOver();
        var read = 0;
        // One document behind, so that the last can say what else there was.
        Draft? last = null;
        while (read < MostDocuments && Next(reader, passed) is { } record)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Draft(record, passed, cancellation) is not { } draft)
                continue;
            read++;
            if (last is not null)
                yield return last;
            last = draft;
        }

        if (last is not null)
            yield return passed.IsEmpty
                ? last
                : last with
                {
                    Notes = last.Notes.Add($"Of the archive, other than this{passed.Summary()}."),
                };
        else
            throw new UnreadableDocumentException(
                $"The web archive holds no page that can be read{passed.Summary()}. Pass one with responses or resources in HTML or text."
            );
    }

    private static WarcRecord? Next(WarcReader reader, PassedOver passed)
    {
        try
        {
            return reader.Next();
        }
        catch (InvalidDataException broken)
        {
            // What came before the damage stands.
            passed.Add(broken.Message);
            return null;
        }
    }

    private static Draft? Draft(WarcRecord record, PassedOver passed, CancellationToken cancellation)
    {
        try
        {
            if (WebPayload.Of(record) is not { } payload)
                return null;
            var draft = payload.Read(cancellation);
            return Dated(
                draft with
                {
                    Provenance = draft.Provenance with { SourceLink = record.Address ?? draft.Provenance.SourceLink },
                },
                record
            );
        }
        catch (Exception bad) when (bad is UnreadableDocumentException or InvalidDataException)
        {
            passed.Add($"{record.Address ?? "a record"}: {bad.Message}");
            return null;
        }
    }

    private static Draft Dated(Draft draft, WarcRecord record) =>
        record.Date is { } date
            ? draft with
            {
                LastResort = new(date, "The page does not say when it appeared; the date is that on which it was archived."),
            }
            : draft;

    private static bool IsPacked(ReadOnlyMemory<byte> bytes) => bytes.Span.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]);

    private static bool UnpacksToWarc(ReadOnlyMemory<byte> head)
    {
        try
        {
            using var packed = new GZipStream(Stream(head), CompressionMode.Decompress);
            var start = new byte[5];
            return packed.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length
                && start.AsSpan().SequenceEqual("WARC/"u8);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static MemoryStream Stream(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array) && array.Array is { } whole
            ? new MemoryStream(whole, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);

    /// <summary>What could not be read in an archive: how much, and the first reasons.</summary>
    private sealed class PassedOver
    {
        private readonly List<string> _reasons = [];
        private int _count;

        public bool IsEmpty => _count == 0;

        public void Add(string reason)
        {
            if (_count++ < MostReasons)
                _reasons.Add(reason);
        }

        public string Summary() =>
            _count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; {_count:N0} could not be ({string.Join(' ', _reasons)})");
    }
}
