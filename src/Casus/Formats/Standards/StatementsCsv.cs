using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Casus.Dossiers;
using Casus.Formats.Shapes;
using Casus.Formats.Yaml.Editing;

namespace Casus.Formats.Standards;

/// <summary>The statements of a dossier as a table for a spreadsheet, and back.</summary>
public static class StatementsCsv
{
    // Each column is a key of a statement, so that a cell that was changed is a key that is to be set.
    private static readonly ImmutableArray<(string Name, Func<Statement, string?> Value)> Columns =
    [
        ("speaker", s => s.Speaker),
        ("office", s => s.Office),
        ("side", s => s.Side),
        ("date", s => s.Date),
        ("said", s => s.Said),
        ("source", s => s.Source),
        ("reported-by", s => s.ReportedBy),
        ("locator", s => s.Locator),
        ("modality", s => Choices.Modality.WordFor(s.Modality)),
        ("condition", s => s.Condition),
        ("consequence", s => s.Consequence),
        ("target", s => s.Target),
        ("addressee", s => s.Addressee),
        ("review", s => Choices.Review.WordFor(s.Review)),
        ("correction", s => s.Correction),
        ("cluster", s => s.Cluster),
        ("credibility", s => s.Credibility?.ToString(CultureInfo.InvariantCulture)),
        ("confidence", s => s.Confidence is { } sure ? Choices.Confidence.WordFor(sure) : null),
    ];

    // Where the words stand is for programs to say: these columns are written and not taken back.
    private static readonly ImmutableArray<(string Name, Func<Statement, string?> Value)> Given =
    [
        ("start", s => s.Passage?.Start.ToString(CultureInfo.InvariantCulture)),
        ("length", s => s.Passage?.Length.ToString(CultureInfo.InvariantCulture)),
        ("digest", s => s.Passage?.Digest),
    ];

    /// <summary>Writes the statements of a dossier.</summary>
    public static string Write(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var text = new StringBuilder(CsvText.Line(["id", .. Columns.Concat(Given).Select(c => c.Name)]));
        foreach (var statement in dossier.Statements)
            text.Append(CsvText.Line([statement.Id, .. Columns.Concat(Given).Select(c => c.Value(statement) ?? "")]));
        return text.ToString();
    }

    /// <summary>What a table changes in a dossier: cells that differ are set or taken away, rows with a new id become statements, a row that is missing changes nothing.</summary>
    /// <param name="file">The table's name, for diagnostics.</param>
    /// <param name="text">The table.</param>
    /// <param name="dossier">The dossier as it is.</param>
    public static Parsed<IReadOnlyList<YamlChange>> Changes(string file, string text, Dossier dossier)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(dossier);
        var diagnostics = new DiagnosticList();
        var source = new SourceText(file, text);
        List<YamlChange>? changes = null;
        try
        {
            var rows = CsvText.Rows(text);
            if (Head(rows, source, diagnostics) is { } head)
            {
                var known = dossier.Statements.ToDictionary(s => s.Id, StringComparer.Ordinal);
                var seen = new HashSet<string>(StringComparer.Ordinal);
                changes = [.. rows.Skip(1).SelectMany(r => Row(r.Line, r.Cells, head, known, seen, source, diagnostics))];
            }
        }
        catch (FormatException fault)
        {
            diagnostics.Error(new(source, 1, 1), $"The table cannot be read: {fault.Message}", "Save it as comma-separated values again.");
        }

        return new(changes, diagnostics.ToImmutable());
    }

    private static List<string>? Head(List<(int Line, List<string> Cells)> rows, SourceText source, DiagnosticList diagnostics)
    {
        var head = rows.Count == 0 ? [] : rows[0].Cells.ConvertAll(c => c.Trim());
        string[] legal = ["id", .. Columns.Concat(Given).Select(c => c.Name)];
        foreach (var column in head.Where(c => !legal.Contains(c)))
            diagnostics.Error(new(source, 1, 1), $"'{column}' is not a column.", Spelling.Suggest(column, legal));
        if (!head.Contains("id"))
            diagnostics.Error(new(source, 1, 1), "There is no column 'id'.", "Begin from a table made by casus dossier export.");
        return diagnostics.HasErrors ? null : head;
    }

    private static IEnumerable<YamlChange> Row(
        int line,
        List<string> cells,
        List<string> head,
        Dictionary<string, Statement> known,
        HashSet<string> seen,
        SourceText source,
        DiagnosticList diagnostics
    )
    {
        if (cells.Count != head.Count)
        {
            diagnostics.Error(
                new(source, line, 1),
                $"The row has {cells.Count} cells under {head.Count} columns.",
                "Check commas and quotation marks."
            );
            return [];
        }

        var row = head.Zip(cells).ToDictionary(p => p.First, p => p.Second.Trim(), StringComparer.Ordinal);
        if (!Identifier.IsValid(row["id"]) || !seen.Add(row["id"]))
        {
            diagnostics.Error(
                new(source, line, 1),
                $"'{row["id"]}' cannot be a name here, or is given twice.",
                "Give each row a name of its own."
            );
            return [];
        }

        return known.TryGetValue(row["id"], out var statement) ? Differences(statement, row) : [Addition(row)];
    }

    private static IEnumerable<YamlChange> Differences(Statement statement, Dictionary<string, string> row)
    {
        foreach (var (name, value) in Columns)
        {
            if (!row.TryGetValue(name, out var cell) || cell == (value(statement) ?? "").Trim())
                continue;
            yield return cell.Length == 0
                ? new YamlChange.Remove($"statements.{statement.Id}.{name}")
                : DossierChanges.SetStatement(statement.Id, name, cell);
        }
    }

    private static YamlChange.Insert Addition(Dictionary<string, string> row) =>
        new(
            "statements",
            new(
                row["id"],
                new YamlValue.Group([
                    .. Columns.Where(c => row.GetValueOrDefault(c.Name) is { Length: > 0 }).Select(c => new YamlEntry(c.Name, row[c.Name])),
                ])
            )
        );
}
