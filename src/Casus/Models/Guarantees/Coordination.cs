using System.Collections.Immutable;

namespace Casus.Models.Guarantees;

/// <summary>Guarantors that choose at once while each saves if the other fights: a game of coordination that may have several equilibria.</summary>
/// <remarks>
/// An equilibrium is a vector of probabilities of fighting that reproduces itself. More help by one makes help by another cheaper, so the game is
/// supermodular: iteration from nobody and from everybody ends in the least and the greatest equilibrium (Milgrom and Roberts 1990). For two
/// guarantors all equilibria are found, as the roots of one continuous function on a grid of <see cref="Cells"/> cells, each bracketed by a change of
/// sign; for more, the two extremes, and the result says so. Solved in double precision.
/// </remarks>
public static class Coordination
{
    /// <summary>The number of cells searched for roots with two guarantors.</summary>
    public const int Cells = 4096;

    /// <summary>Finds the equilibria: for each, every guarantor's probability of fighting, from least to most help.</summary>
    /// <param name="respond">Given every guarantor's probability of fighting, the probability with which each then does.</param>
    /// <param name="guarantors">How many there are.</param>
    public static CoordinationOutcome Solve(Func<double[], double[]> respond, int guarantors)
    {
        ArgumentNullException.ThrowIfNull(respond);
        var least = Iterate(respond, new double[guarantors]);
        var most = Iterate(respond, [.. Enumerable.Repeat(1.0, guarantors)]);
        if (Distance(least, most) < 1e-9)
            return new([least], true);
        return guarantors == 2 ? new(Roots(respond, least, most), true) : new([least, most], false);
    }

    private static double[] Iterate(Func<double[], double[]> respond, double[] start)
    {
        var current = start;
        for (var step = 0; step < 10_000; step++)
        {
            var next = respond(current);
            if (Distance(next, current) < 1e-15)
                return next;
            current = next;
        }

        return current;
    }

    private static ImmutableArray<double[]> Roots(Func<double[], double[]> respond, double[] least, double[] most)
    {
        double[] Reply(double first) => [first, respond([first, 0])[1]];
        double Gap(double first) => respond(Reply(first))[0] - first;
        var found = new List<double[]> { least };
        var (from, to) = (least[0], most[0]);
        var width = (to - from) / Cells;
        var atRight = Gap(from);
        for (var cell = 0; cell < Cells; cell++)
        {
            var (left, right) = (from + (cell * width), cell == Cells - 1 ? to : from + ((cell + 1) * width));
            var atLeft = atRight;
            atRight = Gap(right);
            if (atLeft * atRight > 0 || (Math.Abs(atLeft) < 1e-12 && Math.Abs(atRight) < 1e-12))
                continue;
            while (right - left > 1e-15 * Math.Max(1, right) && (left + right) / 2 is var middle && middle > left && middle < right)
            {
                if (Gap(middle) * atLeft > 0)
                    left = middle;
                else
                    right = middle;
            }

            found.Add(Reply((left + right) / 2));
        }

        found.Add(most);
        return [.. found.Where((q, i) => i == 0 || found.Take(i).All(other => Distance(other, q) > 1e-7))];
    }

    private static double Distance(double[] a, double[] b) => a.Zip(b, (x, y) => Math.Abs(x - y)).Max();
}

/// <summary>The equilibria of a game of coordination.</summary>
/// <param name="Equilibria">Every guarantor's probability of fighting, from least to most help.</param>
/// <param name="AreAll">Whether no other equilibrium exists at the resolution searched; otherwise these are the extremes.</param>
public sealed record CoordinationOutcome(ImmutableArray<double[]> Equilibria, bool AreAll);
