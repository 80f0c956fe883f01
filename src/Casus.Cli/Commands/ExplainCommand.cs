using System.CommandLine;

namespace Casus.Cli.Commands;

/// <summary><c>casus explain</c>: why each actor takes or refuses a formula.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var place = Shared.Case();
        var formula = Shared.Formula("FORMULA");
        var json = Shared.Json();
        var command = new Command(
            "explain",
            "Say why each actor takes or refuses a formula, and whether it deters, in sentences with numbers.\n\nExample: casus explain catalog/cases/ukraine-2025 guarantee=binding"
        )
        {
            place,
            formula,
            json,
        };
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(
                    FormulaReport.Show(
                        parsed.GetValue(place)!,
                        [parsed.GetValue(formula)!],
                        parsed.GetValue(json),
                        (analysis, formulas) => analysis.Explain(formulas[0]),
                        cancellation
                    )
                )
        );
        return command;
    }
}
