using Casus.Attribution;
using Casus.Dossiers;
using Casus.Intake;

namespace Casus.Reports.Reading;

/// <summary>What was found of a statement, line by line.</summary>
internal static class StatementLines
{
    public static IEnumerable<Definition> Of(StatementProposal statement, Source source)
    {
        yield return new("words", [new Run.Emphasis(Quoted(statement))]);
        yield return new("speaker", Speaker(statement));
        if (statement.Side is { } side)
            yield return new("side", side);
        yield return new("kind", $"{WordFor.Of(statement.Modality)}; {Kind(statement.Kind)}");
        foreach (var (term, words) in Parts(statement))
            yield return new(term, [new Run.Emphasis(words.Text), new Run.Code($"  {Place(words)}")]);
        if (statement.When is { } when)
            yield return new(
                "when",
                [new Run.Emphasis(when.Text), statement.Date is { } date ? $", {date}" : "", new Run.Code($"  {Place(when)}")]
            );
        if (statement.Addressee is { } addressee)
            yield return new("said to", addressee);
        if (statement.Target is { } target)
            yield return new("aimed at", target);
        if (statement.ReportedIn is { } outer)
            yield return new("within", outer);
        if (statement.ReportedBy is { } by && !statement.IsReportedBy(source))
            yield return new("reported by", by);
        yield return new("sentence", [statement.Passage.Text, new Run.Code($"  {Place(statement.Passage)}")]);
        yield return new("name", [new Run.Code(statement.Id)]);
        yield return new("found by", [statement.Rule, new Run.Code($"  {string.Join(", ", statement.Said.Select(Place))}")]);
    }

    /// <summary>Where words stand, as characters from … up to.</summary>
    public static string Place(Excerpt words) => $"{words.Start}–{words.Start + words.Length}";

    private static string Quoted(StatementProposal statement) =>
        statement.Kind is UtteranceKind.Direct ? $"“{string.Join("” … “", statement.Said.Select(s => s.Text))}”" : statement.Words;

    private static Prose Speaker(StatementProposal statement) =>
        [
            new Run.Strong(statement.Speaker),
            statement.Office is { } office ? $", {office}" : "",
            new Run.Code(statement.Resolution is Resolution.Unnamed ? "  not named" : $"  by {WordFor.Of(statement.Resolution)}"),
            statement.Mention is { } mention && mention.Text != statement.Speaker ? $" “{mention.Text}”" : "",
        ];

    private static string Kind(UtteranceKind kind) =>
        kind switch
        {
            UtteranceKind.Direct => "in the speaker's words",
            UtteranceKind.Mixed => "partly in the speaker's words",
            _ => "in the reporter's words",
        };

    private static IEnumerable<(string Term, Excerpt Words)> Parts(StatementProposal statement)
    {
        if (statement.Condition is { } condition)
            yield return ("if", condition);
        if (statement.Consequence is { } consequence)
            yield return ("then", consequence);
        if (statement.Kind is UtteranceKind.Mixed)
            foreach (var quote in statement.Quotes)
                yield return ("quoted", quote);
    }
}
