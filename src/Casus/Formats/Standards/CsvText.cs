using System.Text;

namespace Casus.Formats.Standards;

/// <summary>Tables as comma-separated values (RFC 4180), in which no cell is a formula to a spreadsheet.</summary>
/// <remarks>
/// A spreadsheet computes what begins with '=', '+', '-', '@', a tab or a line break; such a cell gets an apostrophe in front, as does one that begins
/// with apostrophes and then one of these, so that taking one apostrophe away gives every text back as it was.
/// </remarks>
internal static class CsvText
{
    /// <summary>A line, its end included.</summary>
    public static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    /// <summary>The rows of a table, each with the line it begins in. Line ends of any sort are taken, and a byte-order mark is passed over.</summary>
    /// <exception cref="FormatException">A quotation mark is not closed, or stands where none may.</exception>
    public static List<(int Line, List<string> Cells)> Rows(string text)
    {
        var rows = new List<(int, List<string>)>();
        var (at, line) = (text.StartsWith('\uFEFF') ? 1 : 0, 1);
        while (at < text.Length)
        {
            var (begun, cells) = (line, new List<string>());
            while (true)
            {
                cells.Add(Fused(Next(text, ref at, ref line)));
                if (at >= text.Length || text[at] != ',')
                    break;
                at++;
            }

            if (at < text.Length && text[at] == '\r')
                at++;
            if (at < text.Length && text[at] == '\n')
                at++;
            line++;
            if (cells is not [""])
                rows.Add((begun, cells));
        }

        return rows;
    }

    private static string Cell(string text)
    {
        var safe = IsFormula(text) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 || safe.Length != safe.Trim().Length
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }

    private static string Fused(string cell) => cell is ['\'', .. var rest] && IsFormula(rest) ? rest : cell;

    private static bool IsFormula(string text) =>
        text.AsSpan().TrimStart('\'') is [('=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '|'), ..];

    private static string Next(string text, ref int at, ref int line)
    {
        if (at >= text.Length || text[at] != '"')
        {
            var end = text.AsSpan(at).IndexOfAny(",\r\n");
            var plain = end < 0 ? text[at..] : text.Substring(at, end);
            if (plain.Contains('"', StringComparison.Ordinal))
                throw new FormatException($"line {line}: a quotation mark stands within a cell that does not begin with one.");
            at += plain.Length;
            return plain;
        }

        var cell = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '"' && (++at >= text.Length || text[at] != '"'))
            {
                if (at < text.Length && text[at] is not (',' or '\r' or '\n'))
                    throw new FormatException($"line {line}: something stands behind a closing quotation mark.");
                return cell.ToString();
            }

            if (text[at] == '\n')
                line++;
            cell.Append(text[at]);
        }

        throw new FormatException($"line {line}: a quotation mark is not closed.");
    }
}
