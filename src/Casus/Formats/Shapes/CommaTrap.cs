using Casus.Formats.Yaml;

namespace Casus.Formats.Shapes;

/// <summary>The slip that everybody makes: inside braces a comma ends a value, and what follows it is taken for a key.</summary>
internal static class CommaTrap
{
    /// <summary>Whether a key looks like the rest of a cut value; then the reader is told.</summary>
    public static bool IsTold(Entry entry, MappingNode mapping, Reader reader)
    {
        if (!mapping.IsFlow || entry.Value is not ScalarNode { IsEmpty: true })
            return false;
        // Only where it is cheap to look for: nobody writes a thousand values in one pair of braces.
        var place = mapping.Entries.Length < 1000 ? mapping.Entries.IndexOf(entry) : -1;
        var before = place > 0 ? mapping.Entries[place - 1].Value as ScalarNode : null;
        var isDecimal = before is { IsQuoted: false } && IsDigits(before.Text.TrimStart('-')) && IsDigits(entry.Key);
        reader.Error(
            entry.Place,
            $"A comma ends a value inside braces, so '{entry.Key}' is taken for a key.",
            isDecimal ? $"Write the decimal point: {before!.Text}.{entry.Key}." : Quoted(before, entry.Key)
        );
        return true;
    }

    private static string Quoted(ScalarNode? before, string rest) =>
        before is { IsQuoted: false } && before.Text.Length + rest.Length < 60
            ? $"Put the whole value into quotes: \"{before.Text}, {rest}\"."
            : "Put the whole value into quotes.";

    private static bool IsDigits(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);
}
