using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Casus.Games.ActionGraphs;

/// <summary>Counts are the same if they are equal one by one; they are ordered by the first that differs.</summary>
internal sealed class SameCounts : IEqualityComparer<int[]>, IComparer<int[]>
{
    public static SameCounts Instance { get; } = new();

    public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

    public int Compare(int[]? x, int[]? y) => x.AsSpan().SequenceCompareTo(y);

    public int GetHashCode([DisallowNull] int[] obj)
    {
        var hash = new HashCode();
        hash.AddBytes(MemoryMarshal.AsBytes(obj.AsSpan()));
        return hash.ToHashCode();
    }
}
