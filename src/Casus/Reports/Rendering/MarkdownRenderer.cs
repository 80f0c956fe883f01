using System.Text;

namespace Casus.Reports.Rendering;

/// <summary>Renders a report as GitHub-flavoured Markdown. A figure becomes its caption, its text alternative and its numbers.</summary>
public static class MarkdownRenderer
{
    /// <summary>The whole report as text, lines ended by a line feed.</summary>
    public static string Render(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder();
        text.Append("# ").Append(MarkdownText.Inline(report.Title)).Append("\n\n");
        if (!report.Question.IsEmpty)
            text.Append('*').Append(MarkdownText.Inline(report.Question.ToString())).Append("*\n\n");
        text.Append("## Answer\n\n");
        foreach (var paragraph in report.Answer)
            text.Append("> ").Append(MarkdownText.Of(paragraph)).Append("\n>\n");
        Trim(text, ">\n");
        text.Append('\n');
        KeyFacts(text, report);
        foreach (var section in report.Sections)
            Section(text, section, 2);
        Stamp(text, report.Stamp);
        return text.ToString();
    }

    private static void KeyFacts(StringBuilder text, Report report)
    {
        foreach (var fact in report.KeyFacts)
        {
            text.Append("- **").Append(MarkdownText.Inline(fact.Value)).Append("** ").Append(MarkdownText.Inline(fact.Label));
            if (fact.Note.Length > 0)
                text.Append(" (").Append(MarkdownText.Inline(fact.Note)).Append(')');
            text.Append('\n');
        }

        if (!report.KeyFacts.IsEmpty)
            text.Append('\n');
    }

    private static void Section(StringBuilder text, Section section, int level)
    {
        MarkdownText.Anchor(text, section.Id).Append('\n');
        text.Append('#', Math.Min(level, 6)).Append(' ').Append(MarkdownText.Inline(section.Heading)).Append("\n\n");
        foreach (var block in section.Blocks)
            MarkdownBlocks.Write(text, block);
        foreach (var part in section.Subsections)
            Section(text, part, level + 1);
    }

    private static void Stamp(StringBuilder text, Stamp stamp)
    {
        text.Append("---\n\nScenario: ")
            .Append(MarkdownText.Inline(stamp.Scenario))
            .Append(" · hash ")
            .Append(MarkdownText.Code(stamp.Hash));
        text.Append(" · engine ").Append(MarkdownText.Inline(stamp.Engine)).Append(" · seed ").Append(stamp.SeedText).Append('\n');
    }

    private static void Trim(StringBuilder text, string end)
    {
        if (text.Length >= end.Length && text.ToString(text.Length - end.Length, end.Length) == end)
            text.Length -= end.Length;
    }
}
