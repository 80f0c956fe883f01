using Casus.Reports.Drawings;

namespace Casus.Reports.Rendering;

/// <summary>Renders the summary of a report as plain text for one screen: question, answer, key facts, verdicts, hurdle and notes.</summary>
public static class TerminalRenderer
{
    // Of 40 lines the last two are a blank one and the stamp.
    private const int Screen = 38;

    /// <summary>The summary, no line wider than <paramref name="width"/>.</summary>
    /// <param name="report">The report.</param>
    /// <param name="width">Columns of the terminal; below 40 it is laid out for 40.</param>
    /// <param name="hasColour">Whether to write ANSI colours. Without them the text says the same.</param>
    public static string Render(Report report, int width = 80, bool hasColour = false)
    {
        ArgumentNullException.ThrowIfNull(report);
        var page = new TerminalPage(Math.Max(40, width), hasColour);
        page.Line(report.Title, Ansi.Strong);
        if (!report.Question.IsEmpty)
            page.Paragraph(report.Question.ToString(), Ansi.Dim);
        page.Blank();
        foreach (var paragraph in report.Answer)
            page.Paragraph(paragraph.ToString());
        KeyFacts(page, report);
        Verdicts(page, report);
        Hurdle(page, report);
        Notes(page, report);
        page.Blank();
        page.Line(
            $"{report.Stamp.Scenario} · {Short(report.Stamp.Hash)} · engine {report.Stamp.Engine} · seed {report.Stamp.SeedText}",
            Ansi.Dim
        );
        return page.ToString();
    }

    private static void KeyFacts(TerminalPage page, Report report)
    {
        if (report.KeyFacts.IsEmpty)
            return;
        page.Blank();
        page.Columns([
            .. report.KeyFacts.Select(fact => (fact.Value, Ansi.Strong, fact.Note.Length > 0 ? $"{fact.Label} ({fact.Note})" : fact.Label)),
        ]);
    }

    private static void Verdicts(TerminalPage page, Report report)
    {
        var claims = report.AllBlocks().OfType<Block.Verdicts>().SelectMany(verdicts => verdicts.Claims).ToList();
        if (claims.Count == 0)
            return;
        page.Blank();
        page.Columns([
            .. claims.Select(claim => ($"{claim.Verdict.Sign()} {claim.Verdict.Word()}", Colour(claim.Verdict), Sentence(claim))),
        ]);
    }

    private static string Sentence(JudgedClaim claim) => claim.Number.Length > 0 ? $"{claim.Claim} {claim.Number}" : claim.Claim.ToString();

    private static void Hurdle(TerminalPage page, Report report)
    {
        var chart = report
            .AllBlocks()
            .OfType<Block.Illustration>()
            .Select(block => block.Figure.Drawing)
            .OfType<HurdleChart>()
            .FirstOrDefault();
        var lacking = chart?.Deficits.Where(deficit => deficit.Amount > 0).ToList() ?? [];
        if (lacking.Count == 0)
            return;
        page.Blank();
        page.Line("Hurdle", Ansi.Strong);
        page.Columns([.. lacking.Select(deficit => (deficit.Actor, Ansi.Refused, Sentence(deficit)))]);
    }

    private static string Sentence(Deficit deficit)
    {
        var lack = $"{deficit.Clause}: short by {NumberText.Plain(deficit.Amount)}";
        return deficit.LeastChange.Length > 0 ? $"{lack} → {deficit.LeastChange}" : lack;
    }

    private static void Notes(TerminalPage page, Report report)
    {
        var notes = report.AllBlocks().OfType<Block.Note>().ToList();
        if (notes.Count == 0)
            return;
        page.Blank();
        var rows = notes.Select(note => (note.Kind.Word(), Ansi.Dim, note.Text.ToString())).ToList();
        var room = Screen - page.Count;
        // Notes left out are counted on a line of their own.
        var shown = page.Fitting(rows, room) == rows.Count ? rows.Count : Math.Max(1, page.Fitting(rows, room - 1));
        page.Columns(rows[..shown]);
        if (notes.Count > shown)
            page.Line($"{notes.Count - shown} more in the full report", Ansi.Dim);
    }

    private static Ansi Colour(Verdict verdict) =>
        verdict switch
        {
            Verdict.Holds => Ansi.Good,
            Verdict.Fails => Ansi.Refused,
            _ => Ansi.Other,
        };

    private static string Short(string hash) => hash.Length > 12 ? hash[..12] : hash;
}
