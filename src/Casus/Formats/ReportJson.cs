using System.Text.Json;
using Casus.Reports;

namespace Casus.Formats;

/// <summary>A report as a tree for programs: its words and its tables; a figure is its words and its numbers.</summary>
public static class ReportJson
{
    /// <summary>Writes a report.</summary>
    public static string Write(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return JsonText.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("title", report.Title);
            json.WriteString("question", report.Question.ToString());
            json.WriteString("scenario", report.Stamp.Hash);
            json.WriteString("engine", report.Stamp.Engine);
            json.Texts("answer", report.Answer.Select(a => a.ToString()));
            json.Objects(
                "keyFacts",
                report.KeyFacts,
                f =>
                {
                    json.WriteString("value", f.Value);
                    json.WriteString("label", f.Label);
                    json.WriteString("note", f.Note);
                }
            );
            json.Objects("sections", report.Sections, s => Part(json, s));
            json.WriteEndObject();
        });
    }

    private static void Part(Utf8JsonWriter json, Section section)
    {
        json.WriteString("id", section.Id.Name);
        json.WriteString("heading", section.Heading);
        json.Objects("blocks", section.Blocks, b => Content(json, b));
        json.Objects("sections", section.Subsections, s => Part(json, s));
    }

    private static void Content(Utf8JsonWriter json, Block block)
    {
        switch (block)
        {
            case Block.Paragraph { Text: var text }:
                json.WriteString("text", text.ToString());
                break;
            case Block.Note note:
                json.WriteString("note", note.Kind.ToString());
                json.WriteString("text", note.Text.ToString());
                break;
            case Block.Bullets { Items: var items }:
                json.Texts("items", items.Select(i => i.ToString()));
                break;
            case Block.Grid { Table: var table }:
                Rows(json, table);
                break;
            case Block.Illustration { Figure: var figure }:
                json.WriteString("figure", figure.Title);
                json.WriteString("text", figure.Alternative);
                Rows(json, figure.Numbers);
                break;
            case Block.Verdicts { Claims: var claims }:
                json.Objects(
                    "claims",
                    claims,
                    c =>
                    {
                        json.WriteString("claim", c.Claim.ToString());
                        json.WriteString("verdict", c.Verdict.ToString());
                        json.WriteString("number", c.Number);
                        json.WriteString("why", c.Why.ToString());
                        json.WriteString("flip", c.Flip.ToString());
                    }
                );
                break;
            case Block.Details details:
                json.WriteString("summary", details.Summary);
                json.Objects("blocks", details.Blocks, b => Content(json, b));
                break;
            case Block.Definitions { Entries: var entries }:
                json.Objects(
                    "definitions",
                    entries,
                    e =>
                    {
                        json.WriteString("term", e.Term.ToString());
                        json.WriteString("meaning", e.Meaning.ToString());
                    }
                );
                break;
        }
    }

    private static void Rows(Utf8JsonWriter json, Table table)
    {
        json.Texts("columns", table.Columns.Select(c => c.Heading));
        json.WriteStartArray("rows");
        foreach (var row in table.Rows)
        {
            json.WriteStartArray();
            foreach (var cell in row.Cells)
                json.WriteStringValue(cell.Text.ToString());
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
