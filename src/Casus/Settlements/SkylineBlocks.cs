using System.Numerics;

namespace Casus.Settlements;

/// <summary>The survivors of a skyline so far, in blocks that are passed over whole when their best falls short.</summary>
internal sealed class SkylineBlocks<T>(int width)
    where T : struct, INumber<T>
{
    private const int BlockSize = 32;

    private readonly List<T[]> _blocks = [];
    private readonly List<T[]> _best = [];
    private int _inLast = BlockSize;
    private int _lastDominator;

    /// <summary>Keeps the point unless a kept one dominates it. Points must come with every dominator before what it dominates.</summary>
    public bool TryAdd(ReadOnlySpan<T> point)
    {
        // What dominated the last point often dominates the next.
        if (_lastDominator < _blocks.Count && IsDominatedBy(_lastDominator, point))
            return false;
        for (var block = 0; block < _blocks.Count; block++)
        {
            if (block == _lastDominator || !IsDominatedBy(block, point))
                continue;
            _lastDominator = block;
            return false;
        }

        Keep(point);
        return true;
    }

    private bool IsDominatedBy(int block, ReadOnlySpan<T> point)
    {
        if (!IsAtLeast(_best[block], point))
            return false;
        var members = _blocks[block].AsSpan(0, width * (block == _blocks.Count - 1 ? _inLast : BlockSize));
        for (; members.Length > 0; members = members[width..])
        {
            if (IsAtLeast(members, point) && !members[..width].SequenceEqual(point))
                return true;
        }

        return false;
    }

    private bool IsAtLeast(ReadOnlySpan<T> left, ReadOnlySpan<T> right)
    {
        for (var seat = 0; seat < width; seat++)
        {
            if (left[seat] < right[seat])
                return false;
        }

        return true;
    }

    private void Keep(ReadOnlySpan<T> point)
    {
        if (_inLast == BlockSize)
        {
            _blocks.Add(new T[BlockSize * width]);
            _best.Add(point.ToArray());
            _inLast = 0;
        }

        point.CopyTo(_blocks[^1].AsSpan(width * _inLast++));
        var best = _best[^1];
        for (var seat = 0; seat < width; seat++)
            best[seat] = T.Max(best[seat], point[seat]);
    }
}
