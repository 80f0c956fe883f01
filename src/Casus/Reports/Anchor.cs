using System.Buffers;

namespace Casus.Reports;

/// <summary>A place in a report that a link can lead to. Made of ASCII letters, digits, '-', '_' and '.', beginning with a letter.</summary>
/// <remarks>Any other character becomes '-', so an anchor is safe as an id in HTML, SVG and Markdown without encoding.</remarks>
public readonly record struct Anchor
{
    private const string Plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.";
    private static readonly SearchValues<char> Legal = SearchValues.Create(Plain);

    private readonly string? _name;

    private Anchor(string name) => _name = name;

    /// <summary>The id as it stands in the document; "top" for the default value.</summary>
    public string Name => _name ?? "top";

    /// <summary>The anchor of a name: characters that an id cannot hold become '-'.</summary>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public static Anchor Of(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var safe = string.Create(name.Length, name, static (span, text) => Clean(text, span));
        return new(char.IsAsciiLetter(safe[0]) ? safe : "a" + safe);
    }

    /// <inheritdoc cref="Of"/>
    public static implicit operator Anchor(string name) => Of(name);

    /// <summary>The id as it stands in the document.</summary>
    public override string ToString() => Name;

    private static void Clean(string text, Span<char> span)
    {
        for (var at = 0; at < text.Length; at++)
            span[at] = Legal.Contains(text[at]) ? text[at] : '-';
    }
}
