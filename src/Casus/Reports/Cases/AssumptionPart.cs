using System.Collections.Immutable;
using Casus.Findings;
using Casus.Models.Cases;
using Casus.Scenarios;

namespace Casus.Reports.Cases;

/// <summary>The ledger of assumptions: every number, its backing, and every default that stood in for one.</summary>
internal static class AssumptionPart
{
    public static Section Of(CaseFindings found, CaseWords words) => Of(found.Outcome.Model.Space, found.Scenario, words.Assumption);

    internal static Section Of(ParameterSpace space, Scenario scenario, Func<string, string> words)
    {
        var stated = space.Parameters.Where(p => p.Source.Backing != Backing.Default).ToList();
        var rows = stated.Select(p =>
            Row.Of([
                Name(words(p.Path), p.Path),
                p.Source.Value.ToString() ?? "",
                NumberText.Plain((double)p.Central),
                p.HasRange ? NumberText.Range(p.Low, p.High) : "",
                Backed(p.Source),
                Why(p.Source),
            ])
        );
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(
            new Block.Note(
                NoteKind.Stipulated,
                $"{stated.Count(p => p.Source.Backing == Backing.Stipulated)} numbers are stipulated without a reason, {stated.Count(p => p.Source.Backing == Backing.Judged)} with one, {stated.Count(p => p.Source.Backing == Backing.Cited)} name evidence. Evidence bears on a number; it does not measure it."
            )
        );
        blocks.Add(
            new Block.Details(
                $"All {stated.Count} numbers that the analysis uses",
                [new Table(["assumption", "as written", Column.Number("central"), Column.Number("plausible"), "backing", "why"], [.. rows])]
            )
        );
        if (!scenario.Defaults.IsEmpty)
            blocks.Add(
                new Block.Details(
                    $"{scenario.Defaults.Length} defaults that stand in for what the scenario leaves out",
                    [
                        new Table(
                            ["left out", "stands in", "which means"],
                            [.. scenario.Defaults.Select(d => Row.Of([Prose.Of([new Run.Code(d.Path)]), d.Value, d.Meaning]))]
                        ),
                    ]
                )
            );
        return new("assumptions", "What it all rests on", blocks.ToImmutable());
    }

    private static Cell Name(string words, string path) => Prose.Of([new Run.Plain(words), new Run.Plain(" "), new Run.Code(path)]);

    private static Cell Backed(Quantity quantity)
    {
        var runs = ImmutableArray.CreateBuilder<Run>();
        runs.Add(quantity.Backing.ToString().ToLowerInvariant());
        foreach (var id in quantity.Evidence)
        {
            runs.Add(" ");
            runs.Add(new Run.Reference(id, $"evidence-{id}"));
        }

        if (quantity.Confidence is { } confidence)
            runs.Add($" (confidence {confidence.ToString().ToLowerInvariant()})");
        return new Prose(runs.ToImmutable());
    }

    private static string Why(Quantity quantity) => quantity.Because ?? "";
}
