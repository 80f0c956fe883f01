namespace Casus.Reports;

/// <summary>Checks that every link of a report leads somewhere, and that no two places have one name.</summary>
public static class References
{
    /// <summary>The anchors that a link leads to and that stand nowhere, in the order of the links.</summary>
    public static IReadOnlyList<Anchor> Broken(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var places = Places(report).ToHashSet();
        return
        [
            .. Proses(report)
                .SelectMany(prose => prose.Runs)
                .OfType<Run.Reference>()
                .Select(run => run.Target)
                .Where(t => !places.Contains(t))
                .Distinct(),
        ];
    }

    /// <summary>The anchors that stand in more than one place.</summary>
    public static IReadOnlyList<Anchor> Doubled(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return [.. Places(report).GroupBy(anchor => anchor).Where(group => group.Count() > 1).Select(group => group.Key)];
    }

    private static IEnumerable<Anchor> Places(Report report) =>
        report.Sections.SelectMany(Headings).Concat(report.AllBlocks().SelectMany(Places)).Prepend(default);

    private static IEnumerable<Anchor> Headings(Section section) => section.Subsections.SelectMany(Headings).Prepend(section.Id);

    private static IEnumerable<Anchor> Places(Block block) =>
        block switch
        {
            Block.Illustration { Figure: var figure } => Places(figure.Numbers).Prepend(figure.Anchor),
            Block.Grid { Table: var table } => Places(table),
            Block.Definitions { Entries: var entries } => entries.Where(e => e.Anchor is not null).Select(e => e.Anchor!.Value),
            _ => [],
        };

    private static IEnumerable<Anchor> Places(Table table) =>
        table.Rows.Where(row => row.Anchor is not null).Select(row => row.Anchor!.Value);

    private static IEnumerable<Prose> Proses(Report report) =>
        report.Answer.Prepend(report.Question).Concat(report.AllBlocks().SelectMany(Proses));

    private static IEnumerable<Prose> Proses(Block block) =>
        block switch
        {
            Block.Paragraph { Text: var text } => [text],
            Block.Bullets { Items: var items } => items,
            Block.Grid { Table: var table } => Proses(table),
            Block.Note { Text: var text } => [text],
            Block.Verdicts { Claims: var claims } => claims.SelectMany(c => new[] { c.Claim, c.Why, c.Flip }),
            Block.Illustration { Figure: var figure } => Proses(figure.Numbers).Prepend(figure.Caption),
            Block.Definitions { Entries: var entries } => entries.SelectMany(e => new[] { e.Term, e.Meaning }),
            _ => [],
        };

    private static IEnumerable<Prose> Proses(Table table) => table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text);
}
