using System.Collections.Immutable;

namespace Casus.Numerics.LinearPrograms;

/// <summary>Asks of a program on which the iteration stalled whether it has a point, and whether its cost can fall for ever.</summary>
/// <remarks>
/// Rows that depend on each other and disagree leave no equations to solve for a step. Each question is a program that surely has an
/// optimum: the least sum of violations, and the steepest fall along a direction with entries up to one.
/// </remarks>
internal static class FailureProof
{
    private const double Clear = 1e-7;

    /// <summary>Rows as they are, each with violations that cost one; the multipliers of an optimum above zero prove that there is no point.</summary>
    public static LinearSolution<double>.Infeasible? OfNoPoint(SparseProgram program, Func<SparseProgram, LinearSolution<double>> solve)
    {
        var (variables, entries) = (program.Cost.Length, Entries(program));
        var cost = new List<double>(new double[variables]);
        for (var row = 0; row < program.Rows.Length; row++)
        {
            var sense = program.Rows[row].Sense;
            if (sense != RowSense.AtLeast)
                Allow(row, -1);
            if (sense != RowSense.AtMost)
                Allow(row, 1);
        }

        var eased = new SparseProgram([.. cost], program.Rows, entries.ToArray(), FreeOf(program, cost.Count));
        return solve(eased) is LinearSolution<double>.Optimal { Value: > Clear } least ? new(least.Multipliers, least.Value) : null;

        void Allow(int row, double sign)
        {
            entries.Add(new(row, cost.Count, sign));
            cost.Add(1);
        }
    }

    /// <summary>A direction that keeps every row and lowers the cost, if there is one.</summary>
    public static ImmutableArray<double>? OfNoEnd(SparseProgram program, Func<SparseProgram, LinearSolution<double>> solve)
    {
        var (variables, entries) = (program.Cost.Length, Entries(program));
        var rows = program.Rows.Select(row => (row.Sense, 0.0)).ToList();
        for (var variable = 0; variable < variables; variable++)
        {
            entries.Add(new(rows.Count, variable, 1));
            rows.Add((RowSense.AtMost, 1));
            if (!program.Free[variable])
                continue;
            entries.Add(new(rows.Count, variable, 1));
            rows.Add((RowSense.AtLeast, -1));
        }

        var directions = new SparseProgram(program.Cost, [.. rows], entries.ToArray(), program.Free);
        return solve(directions) is LinearSolution<double>.Optimal { Value: < -Clear } steepest ? steepest.Point : null;
    }

    private static List<SparseEntry> Entries(SparseProgram program)
    {
        var (matrix, entries) = (program.Matrix, new List<SparseEntry>());
        for (var column = 0; column < matrix.ColumnCount; column++)
        for (var place = matrix.Start[column]; place < matrix.Start[column + 1]; place++)
            entries.Add(new(matrix.Row[place], column, matrix.Values[place]));
        return entries;
    }

    private static ImmutableArray<bool> FreeOf(SparseProgram program, int count) =>
        [.. program.Free, .. Enumerable.Repeat(false, count - program.Free.Length)];
}
