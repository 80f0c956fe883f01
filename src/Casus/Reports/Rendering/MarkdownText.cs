using System.Text;
using Casus.Reports.Typesetting;

namespace Casus.Reports.Rendering;

/// <summary>Writes running text as Markdown; what Markdown or HTML would read as markup is escaped.</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_[]{}#|~$!";

    public static string Of(Prose prose) => string.Concat(prose.Runs.Select(Of));

    /// <summary>Words on one line, escaped.</summary>
    public static string Inline(string words)
    {
        var text = new StringBuilder(words.Length + 8);
        foreach (var c in PlainText.Clean(words))
        {
            if (Special.Contains(c, StringComparison.Ordinal))
                text.Append('\\');
            _ = c switch
            {
                '&' => text.Append("&amp;"),
                '<' => text.Append("&lt;"),
                '>' => text.Append("&gt;"),
                // A bare address would become a link that nobody wrote.
                ':' => text.Append("&#58;"),
                '@' => text.Append("&#64;"),
                '\n' or '\t' => text.Append(' '),
                _ => text.Append(c),
            };
        }

        text.Replace("www.", "www&#46;").Replace("&#58; ", ": ");
        if (text.Length >= 5 && text.ToString(text.Length - 5, 5) == "&#58;")
            text.Remove(text.Length - 5, 5).Append(':');
        return text.Length > 0 && text[0] is '-' or '+' ? "\\" + text : text.ToString();
    }

    /// <summary>Words as code: fenced by one backtick more than they hold in a row; as HTML where they hold a bar, which would end a cell.</summary>
    public static string Code(string words)
    {
        var clean = PlainText.Clean(words).Replace('\n', ' ');
        if (clean.Contains('|', StringComparison.Ordinal))
            return $"<code>{Inline(clean).Replace("\\|", "&#124;", StringComparison.Ordinal)}</code>";
        var (longest, run) = (0, 0);
        foreach (var c in clean)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var fence = new string('`', longest + 1);
        return longest > 0 || clean.Length == 0 ? $"{fence} {clean} {fence}" : fence + clean + fence;
    }

    public static StringBuilder Anchor(StringBuilder text, Anchor anchor) =>
        text.Append("<a id=\"").Append(anchor.Name).Append("\"></a>\n");

    private static string Of(Run run) =>
        run switch
        {
            Run.Strong => Wrapped("**", run.Text),
            Run.Emphasis => Wrapped("*", run.Text),
            Run.Code => Code(run.Text),
            Run.Reference link => $"[{Inline(link.Text)}](#{link.Target.Name})",
            Run.Source link => $"[{Inline(link.Text)}](<{link.Address.AbsoluteUri}>)",
            Run.Badge badge => $"{badge.Verdict.Sign()} **{Inline(badge.Text)}**",
            _ => Inline(run.Text),
        };

    // Markdown reads "** word **" as stars, so spaces stand outside.
    private static string Wrapped(string mark, string words)
    {
        var inner = words.Trim();
        if (inner.Length == 0)
            return words;
        var start = words[..(words.Length - words.TrimStart().Length)];
        var end = words[words.TrimEnd().Length..];
        return $"{start}{mark}{Inline(inner)}{mark}{end}";
    }
}
