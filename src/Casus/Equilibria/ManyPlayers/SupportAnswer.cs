using Casus.Numerics;
using Casus.Numerics.Enclosures;

namespace Casus.Equilibria.ManyPlayers;

/// <summary>What was found in one support: equilibria, and whether that is proven to be all of them.</summary>
/// <param name="Points">The equilibria, by weights within the support, and as fractions where they are known exactly.</param>
/// <param name="Undecided">What is not proven, in words, or nothing.</param>
internal sealed record SupportAnswer(List<SupportAnswer.Point> Points, string? Undecided)
{
    /// <param name="Weights">Bounds of every weight, player by player.</param>
    /// <param name="Exact">The weights exactly, where they are known so.</param>
    /// <param name="IsIsolated">Whether it is proven that no other equilibrium of the same support is near.</param>
    internal sealed record Point(Enclosure[] Weights, Rational[][]? Exact, bool IsIsolated)
    {
        public static Point Of(Rational[][] exact, bool isIsolated) =>
            new([.. exact.SelectMany(own => own).Select(Enclosure.Of)], exact, isIsolated);
    }
}
