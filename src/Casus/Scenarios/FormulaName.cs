namespace Casus.Scenarios;

/// <summary>How a formula is named on a command line: <c>line-of-contact/binding/none</c>, or only what differs: <c>guarantee=binding,contingent=none</c>.</summary>
public static class FormulaName
{
    /// <summary>Finds the formula of a name.</summary>
    /// <param name="grid">The formulas.</param>
    /// <param name="text">The name.</param>
    /// <param name="otherwise">The formula from which issues that the name leaves out are taken.</param>
    /// <param name="formula">The formula, if there is one.</param>
    /// <param name="problem">What is wrong otherwise, and what could be written.</param>
    public static bool TryParse(FormulaGrid grid, string text, int otherwise, out int formula, out string problem)
    {
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(text);
        formula = -1;
        int[] options = [.. Enumerable.Range(0, grid.Issues.Length).Select(i => grid.OptionAt(otherwise, i))];
        problem = text.Contains('=', StringComparison.Ordinal) ? Assign(grid, text, options) : List(grid, text, options);
        if (problem.Length > 0)
            return false;
        formula = grid.Find(options);
        if (formula < 0)
            problem = $"The scenario forbids '{text}'.";
        return formula >= 0;
    }

    private static string List(FormulaGrid grid, string text, int[] options)
    {
        var parts = text.Split('/', StringSplitOptions.TrimEntries);
        if (parts.Length != grid.Issues.Length)
        {
            return $"'{text}' names {parts.Length} options and the scenario has {grid.Issues.Length} issues. Write {string.Join('/', grid.Issues.Select(i => i.Id.ToUpperInvariant()))}, or only what differs: {grid.Issues[0].Id}={grid.Issues[0].Options[0].Id}.";
        }

        for (var i = 0; i < parts.Length; i++)
        {
            if (Choose(grid, i, parts[i], options) is { Length: > 0 } problem)
                return problem;
        }

        return "";
    }

    private static string Assign(FormulaGrid grid, string text, int[] options)
    {
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var sign = part.IndexOf('=', StringComparison.Ordinal);
            var name = sign < 0 ? part : part[..sign].Trim();
            var issue = grid.Issues.ToList().FindIndex(i => i.Id == name);
            if (sign < 0 || issue < 0)
                return $"'{name}' is no issue. The issues are {string.Join(", ", grid.Issues.Select(i => i.Id))}.";
            if (Choose(grid, issue, part[(sign + 1)..].Trim(), options) is { Length: > 0 } problem)
                return problem;
        }

        return "";
    }

    private static string Choose(FormulaGrid grid, int issue, string name, int[] options)
    {
        var found = grid.Issues[issue].Options.ToList().FindIndex(o => o.Id == name);
        if (found < 0)
            return $"'{name}' is no option of {grid.Issues[issue].Id}. Its options are {string.Join(", ", grid.Issues[issue].Options.Select(o => o.Id))}.";
        options[issue] = found;
        return "";
    }
}
