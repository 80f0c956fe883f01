using System.Text;

namespace Casus.Documents.WebArchives;

/// <summary>Named fields as the headers of HTTP and WARC have them; of two with one name the first counts.</summary>
internal sealed class HeaderFields
{
    private const int MostFields = 500;

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);
    private string? _last;

    /// <summary>The value of a field, if there is one.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>Adds a line; one that begins with white space goes on with the field above.</summary>
    public void Add(string line)
    {
        if (line is [' ' or '\t', ..])
        {
            if (_last is not null && _values[_last].Length < 8192)
                _values[_last] = $"{_values[_last]} {line.Trim()}";
            return;
        }

        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || _values.Count >= MostFields)
            return;
        var name = line[..colon].Trim();
        _last = _values.TryAdd(name, line[(colon + 1)..].Trim()) ? name : null;
    }

    /// <summary>The fields at the beginning of a message behind its first line, and where its body begins.</summary>
    public static (string First, HeaderFields Fields, int Body) OfMessage(ReadOnlySpan<byte> message)
    {
        var fields = new HeaderFields();
        var (at, first) = (0, (string?)null);
        while (at < message.Length)
        {
            var end = message[at..].IndexOf((byte)'\n');
            var line = message[at..(end < 0 ? message.Length : at + end)].TrimEnd((byte)'\r');
            at = end < 0 ? message.Length : at + end + 1;
            if (line.IsEmpty)
                break;
            if (first is null)
                first = Encoding.Latin1.GetString(line);
            else
                fields.Add(Encoding.Latin1.GetString(line));
        }

        return (first ?? "", fields, at);
    }
}
