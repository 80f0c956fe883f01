using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Settlements.Conflicts;

/// <summary>Two demands on one divisible issue that exclude each other: one asks for more than the other allows.</summary>
public sealed class IntervalConflict<T>(int asking, int refusing, T gap)
    where T : struct, INumber<T>
{
    /// <summary>The demand with the lower limit.</summary>
    public int Asking { get; } = asking;

    /// <summary>The demand with the upper limit; the same as <see cref="Asking"/> if one demand contradicts itself.</summary>
    public int Refusing { get; } = refusing;

    /// <summary>How far the lower limit lies above the upper; positive.</summary>
    public T Gap { get; } = gap;

    /// <summary>The demands involved, in order.</summary>
    public ImmutableArray<int> Demands => Asking == Refusing ? [Asking] : [Math.Min(Asking, Refusing), Math.Max(Asking, Refusing)];
}

/// <summary>Every minimal conflict of closed intervals on a line.</summary>
/// <remarks>
/// On a line a minimal conflict has at most two members (Helly 1923, Jahresbericht der DMV 32: 175–176, for dimension one), so looking at
/// all pairs is complete. n² steps.
/// </remarks>
public static class IntervalConflicts
{
    /// <summary>The minimal conflicts of demands lower ≤ x ≤ upper, by demand.</summary>
    public static ImmutableArray<IntervalConflict<T>> Of<T>(ImmutableArray<(T Lower, T Upper)> demands)
        where T : struct, INumber<T>
    {
        var conflicts = ImmutableArray.CreateBuilder<IntervalConflict<T>>();
        for (var demand = 0; demand < demands.Length; demand++)
        {
            if (demands[demand].Lower > demands[demand].Upper)
                conflicts.Add(new(demand, demand, demands[demand].Lower - demands[demand].Upper));
        }

        for (var first = 0; first < demands.Length; first++)
        {
            for (var second = first + 1; second < demands.Length; second++)
            {
                var (one, other) = (demands[first], demands[second]);
                if (one.Lower > one.Upper || other.Lower > other.Upper)
                    continue;
                if (one.Lower > other.Upper)
                    conflicts.Add(new(first, second, one.Lower - other.Upper));
                else if (other.Lower > one.Upper)
                    conflicts.Add(new(second, first, other.Lower - one.Upper));
            }
        }

        return conflicts.DrainToImmutable();
    }
}
