using Casus.Numerics;
using Casus.Numerics.Enclosures;

namespace Casus.Equilibria.ManyPlayers;

/// <summary>All equilibria with one support profile, each proven, and whether there can be others.</summary>
internal sealed class SupportSolver(PayoffDifferences game, int[][] supports, int limit, CancellationToken cancellation)
{
    private static readonly SupportAnswer Nothing = new([], null);

    public SupportAnswer Solve()
    {
        if (supports.All(support => support.Length == 1))
            return Pure();
        var system = new SupportSystem(game, supports);
        var isLinear = LinearSupport.Applies(supports);
        // With fewer equations than unknowns solutions are not isolated: only an early proof that there are none can succeed.
        var isDeficient = system.Rows.Take(system.Ties).Any(row => row.Largest == 0);
        var search = new SupportSearch(system);
        var isComplete = search.Run(
            isLinear ? Math.Min(limit, 64)
                : isDeficient ? Math.Min(limit, 512)
                : limit,
            cancellation
        );
        var answer = Judge(system, search.Roots, isComplete);
        return answer.Undecided is null || !isLinear || cancellation.IsCancellationRequested ? answer : Linear();
    }

    private SupportAnswer Pure()
    {
        var weights = supports.Select(_ => new[] { Rational.One }).ToArray();
        return ExactPoint.IsEquilibrium(game, supports, weights) ? new([SupportAnswer.Point.Of(weights, true)], null) : Nothing;
    }

    private SupportAnswer Linear()
    {
        var answer = LinearSupport.Solve(game, supports, cancellation);
        if (answer.Point is null)
            return Nothing;
        var holds = ExactPoint.IsEquilibrium(game, supports, answer.Point);
        if (answer.IsUnique)
            return holds ? new([SupportAnswer.Point.Of(answer.Point, true)], null) : Nothing;
        return holds
            ? new([SupportAnswer.Point.Of(answer.Point, false)], "equilibria are not isolated; one of them is listed")
            : new([], "solutions of the equations are not isolated; none was found to be an equilibrium");
    }

    private SupportAnswer Judge(SupportSystem system, List<IsolatedRoot> roots, bool isComplete)
    {
        var points = new List<SupportAnswer.Point>();
        var undecided = isComplete ? null : "solutions of the equations were not separated";
        var slopes = new Slopes(system);
        foreach (var root in roots)
        {
            var exact = ExactPoint.Find(game, system, root);
            var verdict = exact is null ? Verdict(system, slopes, root) : ExactPoint.IsEquilibrium(game, supports, exact);
            if (verdict == true)
                points.Add(exact is null ? new(Bounds(root), null, true) : SupportAnswer.Point.Of(exact, true));
            else if (verdict is null)
                undecided = "a solution of the equations lies on the border of being an equilibrium, within rounding";
        }

        return new(points, undecided);
    }

    // Whether the root is an equilibrium, if its bounds decide that.
    private static bool? Verdict(SupportSystem system, Slopes slopes, IsolatedRoot root)
    {
        var isCertain = true;
        for (var place = 0; place < system.First[^1]; place++)
        {
            if (root.Weights.High[place] <= 0)
                return false;
            isCertain &= root.Weights.Low[place] > 0;
        }

        slopes.Bound(root.Weights, system.Rows.Length);
        for (var row = system.Ties; row < system.Rows.Length; row++)
        {
            if (slopes.RowLow[row] > 0)
                return false;
            isCertain &= slopes.RowHigh[row] <= 0;
        }

        return isCertain ? true : null;
    }

    private static Enclosure[] Bounds(IsolatedRoot root) =>
        [
            .. Enumerable
                .Range(0, root.Weights.Low.Length)
                .Select(place => new Enclosure(Math.Max(0, root.Weights.Low[place]), Math.Min(1, root.Weights.High[place]))),
        ];
}
