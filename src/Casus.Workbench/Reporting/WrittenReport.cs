using System.Globalization;
using Casus.Dossiers;
using Casus.Findings;
using Casus.Reports;
using Casus.Reports.Cases;
using Casus.Sweeps;
using Casus.Workbench.Analyses;
using Casus.Workbench.Hosting;

namespace Casus.Workbench.Reporting;

/// <summary>Writes the report that an order asks for; the same order, case and version give the same bytes.</summary>
internal static class WrittenReport
{
    private const int MostDraws = 65_536;
    private const int MostParts = 100;
    private const int LongestText = 50_000;

    public static Report Of(CaseReading reading, ReportOrder order, CancellationToken cancellation)
    {
        if (order.Draws is < 0 or > MostDraws)
            throw Problem.Of(ProblemCode.BadRequest, $"A report takes 0 to {MostDraws} draws; a run takes more.").Thrown();
        var whole = Whole(reading, order, cancellation);
        if (order.Parts is not { } parts)
            return whole;
        if (parts.IsDefault || parts.Length > MostParts)
            throw Problem.Of(ProblemCode.BadRequest, $"A report has at most {MostParts} parts.").Thrown();
        return new(whole.Title, whole.Question, whole.Answer, whole.KeyFacts, whole.Stamp, [.. parts.Select((p, i) => Part(whole, p, i))]);
    }

    private static Report Whole(CaseReading reading, ReportOrder order, CancellationToken cancellation)
    {
        var moved = MovedValues.Of(reading, order.Values);
        var crisis = reading.Scenario.Crisis is null ? null : CrisisAnalysis.Run(reading.Scenario, moved, searches: true, cancellation);
        if (reading.MaybeModel is not { } model)
            return crisis is null
                ? throw Problem
                    .Of(ProblemCode.InvalidScenario, "The scenario has neither a renewed war nor a crisis to report on.")
                    .Thrown()
                : Stamped(CrisisReport.Of(crisis, EngineVersion.Text), reading, moved);
        var found = CaseAnalysis.At(MovedValues.Around(model, moved), reading.Ledgers, searches: true, null, cancellation);
        found = found with
        {
            Pick = Shapes.FormulaRef.Find(found.Scenario.Formulas, order.Formula, found.Pick),
            // Structure and draws are those of the file: what is moved for one answer is moved nowhere else.
            Variants =
                moved.Count > 0 || model.GameCount > CaseAnalysis.MostGamesForFlips
                    ? []
                    : Variant.Of(reading.Scenario, Ledger.Posteriors(reading.Ledgers), found.Pick, cancellation),
            Uncertainty =
                order.Draws == 0 || moved.Count > 0
                    ? null
                    : CaseUncertainty.Of(reading.Scenario, order.Draws, order.Seed, Environment.ProcessorCount, cancellation),
        };
        return Stamped(CaseReport.Of(found, crisis, EngineVersion.Text), reading, moved);
    }

    // A report about moved numbers says so before anything else.
    private static Report Stamped(Report report, CaseReading reading, Dictionary<string, Numerics.Rational> moved)
    {
        if (moved.Count == 0)
            return report;
        var rows = moved
            .OrderBy(m => m.Key, StringComparer.Ordinal)
            .Select(m =>
                Row.Of([
                    reading.Names.Of(m.Key),
                    NumberText.Plain((double)reading.Parameter(m.Key)!.Central),
                    NumberText.Plain((double)m.Value),
                ])
            );
        var section = new Section(
            "moved",
            "Numbers moved from what the scenario states",
            [new Table(["assumption", Column.Number("stated"), Column.Number("here")], [.. rows])]
        );
        return new(report.Title, report.Question, report.Answer, report.KeyFacts, report.Stamp, [section, .. report.Sections]);
    }

    private static Section Part(Report whole, PartOrder part, int index)
    {
        if (part.Section is { } name)
            return whole.Sections.FirstOrDefault(s => s.Id.Name == name)
                ?? throw (
                    Problem.Of(
                        ProblemCode.BadRequest,
                        $"The report has no section '{name}'. It has {string.Join(", ", whole.Sections.Select(s => s.Id.Name))}."
                    ) with
                    {
                        Field = "parts",
                    }
                ).Thrown();
        if (part.Text is not { Length: <= LongestText } text || part.Heading is { Length: > 200 })
            throw Problem
                .Of(
                    ProblemCode.BadRequest,
                    $"A part names a section, or has a heading of at most 200 characters and a text of at most {LongestText}."
                )
                .Thrown();
        var heading = string.IsNullOrWhiteSpace(part.Heading) ? "Remarks" : part.Heading.Trim();
        return new(string.Create(CultureInfo.InvariantCulture, $"own-{index + 1}"), heading, OwnWords.Read(text));
    }
}
