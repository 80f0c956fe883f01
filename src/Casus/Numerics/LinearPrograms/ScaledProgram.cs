using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Casus.Numerics.LinearPrograms;

/// <summary>A program as an interior-point method wants it: every inequality "at most", coefficients, bounds and costs near one.</summary>
/// <remarks>Rows and columns are scaled in turns by the roots of their largest coefficients (Ruiz 2001).</remarks>
internal sealed class ScaledProgram
{
    private const int Rounds = 4;

    private readonly double[] _rowScale;
    private readonly double[] _columnScale;
    private readonly double _boundScale;
    private readonly double _costScale;

    private ScaledProgram(SparseProgram program)
    {
        var matrix = program.Matrix;
        (_rowScale, _columnScale) = (new double[matrix.RowCount], new double[matrix.ColumnCount]);
        var values = (double[])matrix.Values.Clone();
        Matrix = new(matrix.RowCount, matrix.Start, matrix.Row, values);
        Scale(values);
        for (var column = 0; column < matrix.ColumnCount; column++)
        for (var place = matrix.Start[column]; place < matrix.Start[column + 1]; place++)
            values[place] *= SignOf(program, matrix.Row[place]);
        Bounds = [.. program.Rows.Select((row, i) => SignOf(program, i) * row.Bound * _rowScale[i])];
        Costs = [.. program.Cost.Select((cost, i) => cost * _columnScale[i])];
        (_boundScale, _costScale) = (Normalise(Bounds), Normalise(Costs));
        Free = [.. program.Free];
        Equal = [.. program.Rows.Select(row => row.Sense == RowSense.Equal)];
    }

    public SparseMatrix Matrix { get; }

    public double[] Bounds { get; }

    public double[] Costs { get; }

    /// <summary>Whether each variable may be negative.</summary>
    public bool[] Free { get; }

    /// <summary>Whether each row is an equality; the others are "at most".</summary>
    public bool[] Equal { get; }

    public static ScaledProgram Of(SparseProgram program) => new(program);

    /// <summary>A point of this program as one of the original, or a direction.</summary>
    public ImmutableArray<double> UnscalePoint(ReadOnlySpan<double> point)
    {
        var original = new double[point.Length];
        for (var column = 0; column < original.Length; column++)
            original[column] = point[column] * _columnScale[column] / _boundScale;
        return ImmutableCollectionsMarshal.AsImmutableArray(original);
    }

    /// <summary>Prices of this program's rows as multipliers of the original rows turned to "at most".</summary>
    public ImmutableArray<double> UnscaleMultipliers(ReadOnlySpan<double> prices)
    {
        var original = new double[prices.Length];
        for (var row = 0; row < original.Length; row++)
            original[row] = -prices[row] * _rowScale[row] / _costScale;
        return ImmutableCollectionsMarshal.AsImmutableArray(original);
    }

    private static double SignOf(SparseProgram program, int row) => program.Rows[row].Sense == RowSense.AtLeast ? -1 : 1;

    private void Scale(double[] values)
    {
        Array.Fill(_rowScale, 1);
        Array.Fill(_columnScale, 1);
        var (rows, columns) = (new double[_rowScale.Length], new double[_columnScale.Length]);
        for (var round = 0; round < Rounds; round++)
        {
            Array.Clear(rows);
            Array.Clear(columns);
            for (var column = 0; column < columns.Length; column++)
            {
                for (var place = Matrix.Start[column]; place < Matrix.Start[column + 1]; place++)
                {
                    var size = Math.Abs(values[place]);
                    rows[Matrix.Row[place]] = Math.Max(rows[Matrix.Row[place]], size);
                    columns[column] = Math.Max(columns[column], size);
                }
            }

            TakeRoots(rows, _rowScale);
            TakeRoots(columns, _columnScale);
            for (var column = 0; column < columns.Length; column++)
            for (var place = Matrix.Start[column]; place < Matrix.Start[column + 1]; place++)
                values[place] *= columns[column] * rows[Matrix.Row[place]];
        }
    }

    private static void TakeRoots(double[] largest, double[] scale)
    {
        for (var i = 0; i < largest.Length; i++)
        {
            largest[i] = largest[i] > 0 ? 1 / Math.Sqrt(largest[i]) : 1;
            scale[i] *= largest[i];
        }
    }

    private static double Normalise(double[] values)
    {
        var largest = values.Select(Math.Abs).DefaultIfEmpty().Max();
        if (largest == 0)
            return 1;
        for (var i = 0; i < values.Length; i++)
            values[i] /= largest;
        return 1 / largest;
    }
}
