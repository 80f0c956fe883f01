using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Casus.Models.Cases.Blocks;

/// <summary>Columns of numbers, one place for each draw, in one piece of memory whose columns begin at cache lines.</summary>
internal sealed class BlockColumns
{
    // A cache line of doubles, and the widest vector.
    private const int Line = 8;
    private readonly double[] _memory;
    private readonly int _start;

    public BlockColumns(int columns, int draws)
    {
        columns = Math.Max(1, columns);
        (Draws, Lanes) = (draws, (draws + Line - 1) / Line * Line);
        // One line more than needed, lest the columns' starts fall into one and the same set of the cache.
        Stride = Lanes + Line;
        _memory = GC.AllocateArray<double>(Line + (columns * Stride), pinned: true);
        var misplaced = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(_memory, 0) / sizeof(double) % Line);
        _start = (Line - misplaced) % Line;
    }

    public int Draws { get; }

    /// <summary>The draws, filled up to whole vectors.</summary>
    public int Lanes { get; }

    public int Stride { get; }

    public ref double Origin
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _memory[_start];
    }

    /// <summary>Everything, as memory that begins at a cache line.</summary>
    public Span<double> Whole => _memory.AsSpan(_start);

    /// <summary>A column without the places that only fill up its last vector.</summary>
    public Span<double> this[int column] => _memory.AsSpan(_start + (column * Stride), Draws);

    /// <summary>Puts the sum of two columns into a third.</summary>
    public void Add(int one, int other, int into)
    {
        ref var origin = ref Origin;
        var (a, b, c) = ((nuint)(one * Stride), (nuint)(other * Stride), (nuint)(into * Stride));
        unchecked
        {
            for (var end = a + (nuint)Lanes; a < end; a += (nuint)Vector256<double>.Count)
            {
                (Vector256.LoadUnsafe(ref origin, a) + Vector256.LoadUnsafe(ref origin, b)).StoreUnsafe(ref origin, c);
                b += (nuint)Vector256<double>.Count;
                c += (nuint)Vector256<double>.Count;
            }
        }
    }
}

/// <summary>Which column is for what: two constants, the slots of a case, and what is derived from them.</summary>
/// <param name="slots">How many slots the case has.</param>
internal sealed class ColumnLayout(int slots)
{
    /// <summary>The column of zeros, for numbers that nothing states.</summary>
    public const int Zero = 0;

    /// <summary>The column of ones.</summary>
    public const int One = 1;

    public int Count { get; private set; } = slots + 2;

    public static int Of(Slot slot) => slot.Index < 0 ? Zero : slot.Index + 2;

    /// <summary>Sets columns aside; returns the first.</summary>
    public int Reserve(int columns)
    {
        Count += columns;
        return Count - columns;
    }
}
