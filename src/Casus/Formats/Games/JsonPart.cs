using System.Text;
using System.Text.Json;
using Casus.Formats.Gambit;

namespace Casus.Formats.Games;

/// <summary>A JSON value that knows where it stands, so that a diagnostic can say so.</summary>
internal sealed class JsonPart
{
    private JsonPart(JsonTokenType kind, int offset, string text) => (Kind, Offset, Text) = (kind, offset, text);

    public JsonTokenType Kind { get; }

    public int Offset { get; }

    /// <summary>The text of a string or number.</summary>
    public string Text { get; }

    public List<JsonPart> Items { get; } = [];

    public List<(string Name, JsonPart Value)> Members { get; } = [];

    /// <summary>Reads a whole text, or complains and gives nothing.</summary>
    public static JsonPart? Read(string text, Complaints complaints)
    {
        // A surrogate without its other half is no text that UTF-8 can hold; it becomes a mark of its own, which is fine inside a string.
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Disallow, MaxDepth = 16 });
        try
        {
            if (!reader.Read())
                return null;
            var value = ReadValue(ref reader, new(bytes));

            // What follows the value is an error, which the reader finds.
            reader.Read();
            return value;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            var at = new OffsetCount(bytes).CharsBefore(reader.BytesConsumed);
            complaints.Error(Math.Min(at, text.Length), "Here the text is no JSON.", "Look for a missing comma, quote or bracket.");
            return null;
        }
    }

    private static JsonPart ReadValue(ref Utf8JsonReader reader, OffsetCount offsets)
    {
        var kind = reader.TokenType;
        var text = kind switch
        {
            JsonTokenType.String => reader.GetString()!,
            JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
            _ => "",
        };
        var part = new JsonPart(kind, offsets.CharsBefore(reader.TokenStartIndex), text);
        if (kind == JsonTokenType.StartArray)
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                part.Items.Add(ReadValue(ref reader, offsets));
        else if (kind == JsonTokenType.StartObject)
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var name = reader.GetString()!;
                reader.Read();
                part.Members.Add((name, ReadValue(ref reader, offsets)));
            }

        return part;
    }

    /// <summary>From places in bytes to places in letters, asked in rising order.</summary>
    private sealed class OffsetCount(byte[] bytes)
    {
        private int _byte;
        private int _char;

        public int CharsBefore(long place)
        {
            var to = (int)Math.Min(place, bytes.Length);
            _char += Encoding.UTF8.GetCharCount(bytes, _byte, to - _byte);
            _byte = to;
            return _char;
        }
    }
}
