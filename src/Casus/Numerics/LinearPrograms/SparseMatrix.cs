namespace Casus.Numerics.LinearPrograms;

/// <summary>A matrix stored by columns: only entries that were given, each column's rows in ascending order.</summary>
internal sealed class SparseMatrix
{
    public SparseMatrix(int rowCount, int[] start, int[] row, double[] values) =>
        (RowCount, Start, Row, Values) = (rowCount, start, row, values);

    public int RowCount { get; }

    public int ColumnCount => Start.Length - 1;

    /// <summary>Where each column begins in <see cref="Row"/> and <see cref="Values"/>; one entry more than columns.</summary>
    public int[] Start { get; }

    public int[] Row { get; }

    public double[] Values { get; }

    /// <summary>The matrix with these entries; those at the same place add up.</summary>
    public static SparseMatrix Of(int rows, int columns, ReadOnlySpan<SparseEntry> entries)
    {
        // Sorted by row first and then, keeping that order, by column: two counting sorts.
        var byRow = Sorted(entries, rows, entry => entry.Row);
        var sorted = Sorted(byRow, columns, entry => entry.Column);
        var (start, row, values, count) = (new int[columns + 1], new int[sorted.Length], new double[sorted.Length], 0);
        for (var i = 0; i < sorted.Length; i++)
        {
            var (atRow, column, value) = sorted[i];
            if (count > start[column] && start[column + 1] == count && row[count - 1] == atRow)
            {
                values[count - 1] += value;
                continue;
            }

            if (start[column + 1] == 0)
                start[column] = count;
            (row[count], values[count]) = (atRow, value);
            start[column + 1] = ++count;
        }

        for (var column = 0; column < columns; column++)
            start[column + 1] = Math.Max(start[column + 1], start[column]);
        return new(rows, start, row[..count], values[..count]);
    }

    /// <summary>result += scale · A x.</summary>
    public void AddProduct(ReadOnlySpan<double> x, Span<double> result, double scale)
    {
        unchecked
        {
            for (var column = 0; column < ColumnCount; column++)
            {
                var weight = scale * x[column];
                if (weight == 0)
                    continue;
                for (var place = Start[column]; place < Start[column + 1]; place++)
                    result[Row[place]] += weight * Values[place];
            }
        }
    }

    /// <summary>result += scale · Aᵀ y.</summary>
    public void AddTransposedProduct(ReadOnlySpan<double> y, Span<double> result, double scale)
    {
        unchecked
        {
            for (var column = 0; column < ColumnCount; column++)
            {
                var sum = 0.0;
                for (var place = Start[column]; place < Start[column + 1]; place++)
                    sum += y[Row[place]] * Values[place];
                result[column] += scale * sum;
            }
        }
    }

    private static SparseEntry[] Sorted(ReadOnlySpan<SparseEntry> entries, int keys, Func<SparseEntry, int> key)
    {
        var next = new int[keys + 1];
        foreach (var entry in entries)
            next[key(entry) + 1]++;
        for (var i = 0; i < keys; i++)
            next[i + 1] += next[i];
        var sorted = new SparseEntry[entries.Length];
        foreach (var entry in entries)
            sorted[next[key(entry)]++] = entry;
        return sorted;
    }
}
