using System.CommandLine;

namespace Casus.Cli.Commands;

/// <summary><c>casus compare</c>: two formulas side by side.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var place = Shared.Case();
        var first = Shared.Formula("FORMULA");
        var second = Shared.Formula("OTHER");
        var json = Shared.Json();
        var command = new Command(
            "compare",
            "Show what differs between two formulas: clauses, deterrence, and each actor's reasons.\n\nExample: casus compare catalog/cases/ukraine-2025 guarantee=permissive guarantee=binding"
        )
        {
            place,
            first,
            second,
            json,
        };
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(
                    FormulaReport.Show(
                        parsed.GetValue(place)!,
                        [parsed.GetValue(first)!, parsed.GetValue(second)!],
                        parsed.GetValue(json),
                        (analysis, formulas) => analysis.Compare(formulas[0], formulas[1]),
                        cancellation
                    )
                )
        );
        return command;
    }
}
