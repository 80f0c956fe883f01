using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Casus.Formats.Sweeps;

/// <summary>What a sweep found as a table for spreadsheets: one row for each structural variant and formula.</summary>
/// <remarks>Comma-separated, first row names, numbers with a point, shortest digits that read back to the same number, lines end in LF.</remarks>
public static class SweepCsv
{
    /// <summary>Writes the table.</summary>
    /// <param name="columns">The columns, all of one length.</param>
    public static string Write(ImmutableArray<ResultColumn> columns)
    {
        var text = new StringBuilder();
        text.AppendJoin(',', columns.Select(c => Quoted(c.Name))).Append('\n');
        for (var row = 0; row < (columns[0].Texts?.Length ?? columns[0].Numbers!.Length); row++)
        {
            for (var c = 0; c < columns.Length; c++)
            {
                if (c > 0)
                    text.Append(',');
                text.Append(columns[c].Texts is { } texts ? Quoted(texts[row]) : Number(columns[c].Numbers![row]));
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Number(double value) => double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : "";

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
