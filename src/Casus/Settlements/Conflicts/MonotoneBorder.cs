using System.Numerics;

namespace Casus.Settlements.Conflicts;

/// <summary>Where a property of sets that no larger set loses begins to hold: the minimal sets that have it, the maximal that lack it.</summary>
/// <remarks>
/// MARCO (Liffiton, Previti, Malik &amp; Marques-Silva 2016, Constraints 21: 223–250): take any set not yet known to lie above a minimal or below a
/// maximal set; test it; shrink it if it has the property, else grow it; note the border set found. Complete. Between n and n + 1 tests per
/// border set; the seeds come from a search for a set that leaves every known maximal set and contains no known minimal one.
/// </remarks>
internal sealed class MonotoneBorder
{
    private readonly int _size;
    private readonly Func<ulong, bool> _holds;
    private readonly List<ulong> _minimal = [];
    private readonly List<ulong> _maximal = [];

    private MonotoneBorder(int size, Func<ulong, bool> holds)
    {
        _size = size;
        _holds = holds;
    }

    /// <summary>The whole border of a property over subsets of 0 … size − 1.</summary>
    public static (IReadOnlyList<ulong> Minimal, IReadOnlyList<ulong> Maximal) Find(
        int size,
        Func<ulong, bool> holds,
        CancellationToken cancellation = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, 64);
        var border = new MonotoneBorder(size, holds);
        while (border.Seed(0, 0) is { } seed)
        {
            cancellation.ThrowIfCancellationRequested();
            if (holds(seed))
                border._minimal.Add(border.Shrink(seed));
            else
                border._maximal.Add(border.Grow(seed));
        }

        return (border._minimal, border._maximal);
    }

    // Every unexplored set leaves each known maximal set by some member: branch on which, and never come back to members already tried.
    private ulong? Seed(ulong chosen, ulong barred)
    {
        if (_minimal.Exists(minimal => chosen.Includes(minimal)))
            return null;
        var left = _maximal.FindIndex(maximal => maximal.Includes(chosen));
        if (left < 0)
            return chosen;
        for (var rest = SmallSet.Full(_size) & ~_maximal[left] & ~barred; rest != 0; rest &= rest - 1)
        {
            var member = 1UL << BitOperations.TrailingZeroCount(rest);
            if (Seed(chosen | member, barred) is { } seed)
                return seed;
            barred |= member;
        }

        return null;
    }

    private ulong Shrink(ulong set)
    {
        for (var rest = set; rest != 0; rest &= rest - 1)
        {
            var smaller = set & ~(rest & ~(rest - 1));
            if (!_maximal.Exists(maximal => maximal.Includes(smaller)) && _holds(smaller))
                set = smaller;
        }

        return set;
    }

    private ulong Grow(ulong set)
    {
        for (var rest = SmallSet.Full(_size) & ~set; rest != 0; rest &= rest - 1)
        {
            var larger = set | (rest & ~(rest - 1));
            if (!_minimal.Exists(minimal => larger.Includes(minimal)) && !_holds(larger))
                set = larger;
        }

        return set;
    }
}
