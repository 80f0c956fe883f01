namespace Casus.Documents.WebArchives;

/// <summary>The body of a response sent in chunks (RFC 9112, §7.1).</summary>
internal static class ChunkedBody
{
    private const int MostDigits = 7;

    /// <summary>The chunks joined; the bytes as they are where they are no chunks, since archives often join them and keep the header.</summary>
    public static ReadOnlyMemory<byte> Joined(ReadOnlyMemory<byte> body)
    {
        var rest = body.Span;
        var joined = new MemoryStream(rest.Length);
        var chunks = 0;
        while (Size(rest, out var size, out var behind))
        {
            chunks++;
            var take = Math.Min(size, rest.Length - behind);
            joined.Write(rest.Slice(behind, take));
            rest = rest[(behind + take)..];
            if (size == 0 || take < size)
                break;
            if (rest is [(byte)'\r', (byte)'\n', ..])
                rest = rest[2..];
            else if (rest is [(byte)'\n', ..])
                rest = rest[1..];
        }

        return chunks == 0 ? body
            : joined.TryGetBuffer(out var bytes) ? bytes
            : joined.ToArray();
    }

    private static bool Size(ReadOnlySpan<byte> rest, out int size, out int behind)
    {
        (size, behind) = (0, 0);
        var line = rest[..Math.Min(rest.Length, 1024)].IndexOf((byte)'\n');
        if (line < 0)
            return false;
        var digits = 0;
        while (digits < line && char.IsAsciiHexDigit((char)rest[digits]))
        {
            if (digits == MostDigits)
                return false;
            size = size * 16 + Convert.ToInt32(((char)rest[digits++]).ToString(), 16);
        }

        behind = line + 1;
        return digits > 0 && (digits == line || rest[digits] is (byte)';' or (byte)'\r' or (byte)' ');
    }
}
