using Casus.Sweeps.Draws;

namespace Casus.Sweeps.Choosing;

/// <summary>What each formula of a table brings in each draw.</summary>
public static class FormulaPayoffs
{
    /// <summary>One row for each formula of the table, one place for each draw.</summary>
    public static double[][] Of(DrawTable table, PayoffKind kind)
    {
        ArgumentNullException.ThrowIfNull(table);
        return [.. table.Formulas.Select(f => kind == PayoffKind.Success ? Success(table, f) : LeastGain(table, f))];
    }

    private static double[] Success(DrawTable table, int formula) => Array.ConvertAll(table.Succeeds(formula), s => s ? 1.0 : 0.0);

    private static double[] LeastGain(DrawTable table, int formula) => Array.ConvertAll(table.Margin(formula), m => Math.Max(0, m));
}
