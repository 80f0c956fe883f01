using System.Globalization;
using System.Text;

namespace Casus.Documents.WebArchives;

/// <summary>Reads the records of a web archive one after the other, never more than one in memory.</summary>
internal sealed class WarcReader(Stream stream)
{
    /// <summary>The most bytes of one record that are kept; larger ones are films, not pages.</summary>
    public const int MostOfRecord = 64 << 20;

    private const int MostOfLine = 16 << 10;
    private const int MostLines = 2000;

    private readonly byte[] _buffer = new byte[1 << 16];
    private int _at;
    private int _end;
    private long _passed;

    /// <summary>The next record; none at the end.</summary>
    /// <exception cref="InvalidDataException">What follows is no record.</exception>
    /// <exception cref="UnreadableDocumentException">It unpacks to more than may be.</exception>
    public WarcRecord? Next()
    {
        string? line;
        do line = Line();
        while (line is { Length: 0 });
        if (line is null)
            return null;
        if (!line.StartsWith("WARC/", StringComparison.Ordinal))
            throw Broken("a record should begin with WARC/ and its version");
        var fields = new HeaderFields();
        for (var lines = 0; (line = Line()) is { Length: > 0 }; lines++)
            if (lines < MostLines)
                fields.Add(line);
        if (
            !long.TryParse(fields["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            || line is null && length > 0
        )
            throw Broken("a record should say its Content-Length");
        var record = new WarcRecord(fields, default);
        return record with { Content = Content(length, WebPayload.IsKept(record)) };
    }

    private InvalidDataException Broken(string what) =>
        new(string.Create(CultureInfo.InvariantCulture, $"The archive is damaged {_passed + _at:N0} bytes in: {what}."));

    // Grows with what is really there: a length may be a lie.
    private ReadOnlyMemory<byte> Content(long length, bool isKept)
    {
        var kept = new MemoryStream();
        while (length > 0 && Fill())
        {
            var take = (int)Math.Min(length, _end - _at);
            if (isKept && kept.Length + take > MostOfRecord)
                (isKept, kept) = (false, new MemoryStream());
            if (isKept)
                kept.Write(_buffer, _at, take);
            _at += take;
            length -= take;
        }

        return kept.TryGetBuffer(out var bytes) ? bytes : kept.ToArray();
    }

    private string? Line()
    {
        var line = new StringBuilder();
        if (!Fill())
            return null;
        while (Fill())
        {
            var rest = _buffer.AsSpan(_at, _end - _at);
            var stop = rest.IndexOf((byte)'\n');
            var part = stop < 0 ? rest : rest[..stop];
            if (line.Length < MostOfLine)
                line.Append(Encoding.UTF8.GetString(part[..Math.Min(part.Length, MostOfLine)]));
            _at += stop < 0 ? rest.Length : stop + 1;
            if (stop >= 0)
                break;
        }

        return line.ToString().TrimEnd('\r');
    }

    private bool Fill()
    {
        if (_at < _end)
            return true;
        _passed += _end;
        _at = 0;
        try
        {
            _end = stream.Read(_buffer);
        }
        catch (InvalidDataException)
        {
            _end = 0;
            throw Broken("what is packed there cannot be unpacked");
        }

        return _end > 0;
    }
}
