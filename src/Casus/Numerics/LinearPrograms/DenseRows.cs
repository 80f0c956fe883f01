using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Casus.Numerics.LinearPrograms;

/// <summary>Symmetric dense matrices stored by rows: products of rows with each other, and Cholesky factors, in vector lanes and blocks.</summary>
/// <remarks>
/// Everything is made of one kernel, the products of four rows with four others. Each entry is computed in the same order whatever the
/// number of threads. Rows are padded to whole vectors, and numbers of rows may be anything.
/// </remarks>
internal static class DenseRows
{
    private const int Lanes = 8;
    private const int Tile = 4;
    private const int Block = 64;
    private const int Stretch = 512;

    /// <summary>The length of a row with its padding.</summary>
    public static int Padded(int count) => (count + Lanes - 1) / Lanes * Lanes;

    /// <summary>The lower half of B Bᵀ: the products of all rows with each other.</summary>
    /// <param name="rows">B, row by row, padded with zeros.</param>
    /// <param name="width">The padded length of a row of B.</param>
    /// <param name="count">The number of rows.</param>
    /// <param name="result">Receives the products, in rows of padded length.</param>
    /// <param name="threads">At most how many threads.</param>
    public static void Products(double[] rows, int width, int count, double[] result, int threads)
    {
        Array.Clear(result);
        var (blocks, pitch) = ((count + Block - 1) / Block, Padded(count));
        ForBlocks(
            blocks,
            threads,
            block =>
            {
                for (var other = 0; other <= block; other++)
                for (var from = 0; from < width; from += Stretch)
                    AddProducts(
                        rows,
                        width,
                        from,
                        Math.Min(width, from + Stretch),
                        block * Block,
                        Math.Min(count, (block + 1) * Block),
                        other * Block,
                        Math.Min(count, (other + 1) * Block),
                        result,
                        pitch,
                        1
                    );
            }
        );
    }

    /// <summary>Replaces the lower half of a symmetric positive definite matrix by its Cholesky factor L, with L's inverse diagonal.</summary>
    public static void Factor(double[] matrix, int pitch, int count, int threads)
    {
        for (var start = 0; start < count; start += Block)
        {
            var (first, end) = (start, Math.Min(count, start + Block));
            // Columns start..end of all rows from here on, less what the columns before take away.
            ForBlocks(
                ((count - first) + Block - 1) / Block,
                threads,
                block =>
                {
                    var (top, bottom) = (first + (block * Block), Math.Min(count, first + ((block + 1) * Block)));
                    for (var from = 0; from < first; from += Stretch)
                        AddProducts(matrix, pitch, from, Math.Min(first, from + Stretch), top, bottom, first, end, matrix, pitch, -1);
                }
            );
            FactorDiagonal(matrix, pitch, first, end);
            ForBlocks(
                ((count - end) + Block - 1) / Block,
                threads,
                block => SolvePanel(matrix, pitch, first, end, end + (block * Block), Math.Min(count, end + ((block + 1) * Block)))
            );
        }
    }

    /// <summary>Solves in place with a factor.</summary>
    public static void Solve(double[] factor, int pitch, Span<double> x)
    {
        unchecked
        {
            for (var row = 0; row < x.Length; row++)
            {
                var line = factor.AsSpan(row * pitch, row + 1);
                x[row] = (x[row] - Dot(line[..row], x[..row])) * line[row];
            }

            for (var row = x.Length - 1; row >= 0; row--)
            {
                var line = factor.AsSpan(row * pitch, row + 1);
                x[row] *= line[row];
                AddScaled(line[..row], -x[row], x[..row]);
            }
        }
    }

    private static void ForBlocks(int blocks, int threads, Action<int> body)
    {
        if (threads > 1 && blocks > 1)
        {
            // The later blocks have more work, so they go first.
            Parallel.For(0, blocks, new() { MaxDegreeOfParallelism = threads }, block => body(blocks - 1 - block));
            return;
        }

        for (var block = 0; block < blocks; block++)
            body(block);
    }

    private static void AddProducts(
        double[] rows,
        int width,
        int from,
        int to,
        int top,
        int bottom,
        int left,
        int right,
        double[] result,
        int pitch,
        double sign
    )
    {
        for (var i = top; i < bottom; i += Tile)
        {
            for (var j = left; j < right && j <= i + Tile - 1; j += Tile)
            {
                if (i + Tile <= bottom && j + Tile <= right)
                    AddTile(rows, width, from, to, i, j, result, pitch, sign);
                else
                    AddCorner(rows, width, from, to, (i, Math.Min(bottom, i + Tile)), (j, Math.Min(right, j + Tile)), result, pitch, sign);
            }
        }
    }

    private static void AddCorner(
        double[] rows,
        int width,
        int from,
        int to,
        (int From, int To) i,
        (int From, int To) j,
        double[] result,
        int pitch,
        double sign
    )
    {
        for (var row = i.From; row < i.To; row++)
        for (var other = j.From; other < j.To; other++)
            result[(row * pitch) + other] +=
                sign * Dot(rows.AsSpan((row * width) + from, to - from), rows.AsSpan((other * width) + from, to - from));
    }

    private static void AddTile(double[] rows, int width, int from, int to, int i, int j, double[] result, int pitch, double sign)
    {
        unchecked
        {
            ref var origin = ref MemoryMarshal.GetArrayDataReference(rows);
            ref var a = ref Unsafe.Add(ref origin, i * width);
            ref var b = ref Unsafe.Add(ref origin, j * width);
            Vector512<double> s00 = default,
                s01 = default,
                s02 = default,
                s03 = default;
            Vector512<double> s10 = default,
                s11 = default,
                s12 = default,
                s13 = default;
            Vector512<double> s20 = default,
                s21 = default,
                s22 = default,
                s23 = default;
            Vector512<double> s30 = default,
                s31 = default,
                s32 = default,
                s33 = default;
            for (var k = from; k < to; k += Lanes)
            {
                var b0 = Load(ref b, k);
                var b1 = Load(ref b, width + k);
                var b2 = Load(ref b, (2 * width) + k);
                var b3 = Load(ref b, (3 * width) + k);
                var a0 = Load(ref a, k);
                (s00, s01) = (Fused(a0, b0, s00), Fused(a0, b1, s01));
                (s02, s03) = (Fused(a0, b2, s02), Fused(a0, b3, s03));
                a0 = Load(ref a, width + k);
                (s10, s11) = (Fused(a0, b0, s10), Fused(a0, b1, s11));
                (s12, s13) = (Fused(a0, b2, s12), Fused(a0, b3, s13));
                a0 = Load(ref a, (2 * width) + k);
                (s20, s21) = (Fused(a0, b0, s20), Fused(a0, b1, s21));
                (s22, s23) = (Fused(a0, b2, s22), Fused(a0, b3, s23));
                a0 = Load(ref a, (3 * width) + k);
                (s30, s31) = (Fused(a0, b0, s30), Fused(a0, b1, s31));
                (s32, s33) = (Fused(a0, b2, s32), Fused(a0, b3, s33));
            }

            AddRow(result.AsSpan((i * pitch) + j, Tile), s00, s01, s02, s03, sign);
            AddRow(result.AsSpan(((i + 1) * pitch) + j, Tile), s10, s11, s12, s13, sign);
            AddRow(result.AsSpan(((i + 2) * pitch) + j, Tile), s20, s21, s22, s23, sign);
            AddRow(result.AsSpan(((i + 3) * pitch) + j, Tile), s30, s31, s32, s33, sign);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Load(ref double start, int place) => Vector512.LoadUnsafe(ref Unsafe.Add(ref start, place));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Fused(Vector512<double> left, Vector512<double> right, Vector512<double> sum) =>
        Vector512.FusedMultiplyAdd(left, right, sum);

    private static void AddRow(
        Span<double> result,
        Vector512<double> first,
        Vector512<double> second,
        Vector512<double> third,
        Vector512<double> fourth,
        double sign
    )
    {
        result[0] += sign * Vector512.Sum(first);
        result[1] += sign * Vector512.Sum(second);
        result[2] += sign * Vector512.Sum(third);
        result[3] += sign * Vector512.Sum(fourth);
    }

    private static void FactorDiagonal(double[] matrix, int pitch, int start, int end)
    {
        for (var row = start; row < end; row++)
        {
            var line = matrix.AsSpan(row * pitch, row + 1);
            for (var column = start; column < row; column++)
            {
                var sum = line[column] - Dot(line[start..column], matrix.AsSpan((column * pitch) + start, column - start));
                line[column] = sum * matrix[(column * pitch) + column];
            }

            // A pivot lost to rounding belongs to a row that depends on others: infinite, so that its price does not move.
            var pivot = line[row] - Dot(line[start..row], line[start..row]);
            line[row] = pivot > 1e-30 * Math.Max(1, line[row]) ? 1 / Math.Sqrt(pivot) : 1e-64;
        }
    }

    private static void SolvePanel(double[] matrix, int pitch, int start, int end, int top, int bottom)
    {
        for (var row = top; row < bottom; row++)
        {
            var line = matrix.AsSpan(row * pitch, end);
            for (var column = start; column < end; column++)
            {
                var sum = line[column] - Dot(line[start..column], matrix.AsSpan((column * pitch) + start, column - start));
                line[column] = sum * matrix[(column * pitch) + column];
            }
        }
    }

    private static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var (sum, place) = (Vector512<double>.Zero, 0);
        for (; place + Lanes <= left.Length; place += Lanes)
            sum = Vector512.FusedMultiplyAdd(Vector512.Create(left[place..]), Vector512.Create(right[place..]), sum);
        var total = Vector512.Sum(sum);
        for (; place < left.Length; place++)
            total += left[place] * right[place];
        return total;
    }

    private static void AddScaled(ReadOnlySpan<double> line, double scale, Span<double> sum)
    {
        var (weight, place) = (Vector512.Create(scale), 0);
        for (; place + Lanes <= line.Length; place += Lanes)
            Vector512
                .FusedMultiplyAdd(Vector512.Create(line[place..]), weight, Vector512.Create<double>(sum[place..]))
                .CopyTo(sum[place..]);
        for (; place < line.Length; place++)
            sum[place] += scale * line[place];
    }
}
