using System.Collections.Immutable;
using Casus.Reports;

namespace Casus.Workbench.Reporting;

/// <summary>Reads what a person writes into a report: paragraphs, points, strong and emphasised words. Everything else is taken literally.</summary>
internal static class OwnWords
{
    public static ImmutableArray<Block> Read(string text)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var part in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = part.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).ToList();
            if (lines.Count == 0)
                continue;
            if (lines.TrueForAll(l => l.StartsWith("- ", StringComparison.Ordinal)))
                blocks.Add(new Block.Bullets([.. lines.Select(l => Line(l[2..]))]));
            else
                blocks.Add(new Block.Paragraph(Line(string.Join(' ', lines))));
        }

        return blocks.ToImmutable();
    }

    private static Prose Line(string text)
    {
        var runs = ImmutableArray.CreateBuilder<Run>();
        var at = 0;
        while (at < text.Length)
        {
            var star = text.IndexOf('*', at);
            var mark = star >= 0 && text.AsSpan(star).StartsWith("**") ? "**" : "*";
            var end = star < 0 ? -1 : text.IndexOf(mark, star + mark.Length, StringComparison.Ordinal);
            if (star < 0 || end <= star + mark.Length)
                break;
            if (star > at)
                runs.Add(text[at..star]);
            var words = text[(star + mark.Length)..end];
            runs.Add(mark.Length == 2 ? new Run.Strong(words) : new Run.Emphasis(words));
            at = end + mark.Length;
        }

        if (at < text.Length)
            runs.Add(text[at..]);
        return new(runs.ToImmutable());
    }
}
