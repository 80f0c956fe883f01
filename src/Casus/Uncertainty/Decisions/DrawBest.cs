using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Casus.Uncertainty.Decisions;

/// <summary>The payoffs of one act in the draws of a block.</summary>
internal delegate ReadOnlySpan<double> PayoffRow(int act);

/// <summary>The best finite payoff of each draw, how many acts have it, and what an act lacks to it.</summary>
internal static class DrawBest
{
    private const int Width = 8;

    /// <summary>Finds the best payoff of each draw and how many acts have it; negative infinity and 0 where no act has a finite payoff.</summary>
    public static void Find(int acts, PayoffRow row, Span<double> best, Span<double> tied)
    {
        best.Fill(double.NegativeInfinity);
        tied.Clear();
        for (var act = 0; act < acts; act++)
            Raise(row(act), best, tied);
    }

    /// <summary>The regret of one act in each draw, and its part in being best there; both not a number where its payoff is not finite.</summary>
    public static void Compare(
        ReadOnlySpan<double> payoffs,
        ReadOnlySpan<double> best,
        ReadOnlySpan<double> tied,
        Span<double> regrets,
        Span<double> credits
    )
    {
        for (var k = 0; k < payoffs.Length; k++)
        {
            var lack = payoffs[k] - payoffs[k] == 0 ? best[k] - payoffs[k] : double.NaN;
            regrets[k] = lack;
            credits[k] = lack == 0 ? 1 / tied[k] : 0 * lack;
        }
    }

    private static void Raise(ReadOnlySpan<double> payoffs, Span<double> best, Span<double> tied)
    {
        ref var values = ref MemoryMarshal.GetReference(payoffs);
        ref var bests = ref MemoryMarshal.GetReference(best);
        ref var ties = ref MemoryMarshal.GetReference(tied);
        var k = 0;
        for (; k <= payoffs.Length - Width; k += Width)
        {
            var value = Vector512.LoadUnsafe(ref values, (nuint)k);
            var was = Vector512.LoadUnsafe(ref bests, (nuint)k);
            var tie = Vector512.LoadUnsafe(ref ties, (nuint)k);
            // A payoff less itself is nought only if it is finite.
            var finite = Vector512.Equals(value - value, Vector512<double>.Zero);
            var better = Vector512.GreaterThan(value, was) & finite;
            var same = Vector512.Equals(value, was) & finite;
            Vector512.ConditionalSelect(better, value, was).StoreUnsafe(ref bests, (nuint)k);
            Vector512
                .ConditionalSelect(better, Vector512<double>.One, tie + (same & Vector512<double>.One))
                .StoreUnsafe(ref ties, (nuint)k);
        }

        for (; k < payoffs.Length; k++)
        {
            if (!double.IsFinite(payoffs[k]) || payoffs[k] < best[k])
                continue;
            tied[k] = payoffs[k] > best[k] ? 1 : tied[k] + 1;
            best[k] = payoffs[k];
        }
    }
}
