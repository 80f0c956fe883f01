using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Casus.Scenarios;
using Casus.Workbench.Hosting;

namespace Casus.Workbench.Shapes;

/// <summary>A formula by its place, its key and its words.</summary>
internal sealed record FormulaRef(int Index, string Key, string Label, ImmutableDictionary<string, string> Options)
{
    public static FormulaRef Of(FormulaGrid grid, int formula) =>
        new(
            formula,
            KeyOf(grid, formula),
            string.Join(" · ", grid.Issues.Select((issue, i) => issue.Options[grid.OptionAt(formula, i)].Name)),
            grid.Issues.Select((issue, i) => (issue.Id, Option: issue.Options[grid.OptionAt(formula, i)].Id))
                .ToImmutableDictionary(o => o.Id, o => o.Option, StringComparer.Ordinal)
        );

    public static string KeyOf(FormulaGrid grid, int formula) =>
        string.Join('/', grid.Issues.Select((issue, i) => issue.Options[grid.OptionAt(formula, i)].Id));

    /// <summary>The formula that a request names, by key or index.</summary>
    /// <param name="grid">The formulas.</param>
    /// <param name="named">What the request says; nothing: the usual one.</param>
    /// <param name="usual">The usual one, from which a key that names only some issues takes the rest.</param>
    public static int Find(FormulaGrid grid, JsonElement? named, int usual)
    {
        if (named is not { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } asked)
            return usual;
        if (asked.ValueKind == JsonValueKind.Number)
        {
            if (asked.TryGetInt32(out var index) && index >= 0 && index < grid.Count)
                return index;
            throw Unknown(string.Create(CultureInfo.InvariantCulture, $"The formulas have the indices 0 to {grid.Count - 1}."));
        }

        if (asked.ValueKind != JsonValueKind.String)
            throw Unknown("Name a formula by its key or its index.");
        return FormulaName.TryParse(grid, asked.GetString()!, usual, out var found, out var problem) ? found : throw Unknown(problem);
    }

    private static ProblemException Unknown(string why) =>
        (Problem.Of(ProblemCode.UnknownFormula, why) with { Field = "formula" }).Thrown();
}

/// <summary>A change of one number.</summary>
internal sealed record ChangeShape(string Path, string Label, double From, double To);
