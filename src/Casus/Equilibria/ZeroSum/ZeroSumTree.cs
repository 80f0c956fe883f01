using Casus.Games;
using Casus.Numerics.LinearPrograms;

namespace Casus.Equilibria.ZeroSum;

/// <summary>Solves a tree of two players whose payoffs add up to a constant, by one linear program over sequences of moves.</summary>
/// <remarks>
/// <para>The first player's best plan against whatever the second may do is the program's solution, the second's is its multipliers
/// (Koller, Megiddo and von Stengel 1996). The program is as large as the tree, and sparse; an interior-point method solves it, and
/// the certificate recomputes each player's regret from the tree alone. Where a plan does not lead, moves are equally likely.</para>
/// <para>Finds one equilibrium; there may be others, all of the same value. Needs perfect recall.</para>
/// </remarks>
public static class ZeroSumTree
{
    /// <summary>One equilibrium, with its certificate.</summary>
    /// <param name="game">A tree of two players with perfect recall and constant sum.</param>
    /// <param name="tolerance">The regret up to which the answer counts as an equilibrium, in units of payoff.</param>
    /// <param name="progress">Told which part is worked on.</param>
    /// <param name="cancellation">Stops; nothing is found then.</param>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is negative or not a number.</exception>
    public static Solution<Certificate<double>> Solve(
        ExtensiveGame<double> game,
        double tolerance = 1e-9,
        IProgress<SolverProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentOutOfRangeException.ThrowIfNegative(tolerance);
        var kind = GameClass.Of(game);
        if (!kind.IsConstantSum || !kind.HasPerfectRecall)
            return new Solution<Certificate<double>>.OutOfScope(
                kind.HasPerfectRecall
                    ? "The game has not two players whose payoffs add up to a constant."
                    : "A player forgets what it knew or did; plans of sequences need perfect recall."
            );
        progress?.Report(new("writing the linear program"));
        var form = SequenceForm<double>.Of(game);
        var program = new SequenceProgram(form, planner: 0, opponent: 1, FirstPayoffs(game, form));
        Certificate<double>? best = null;
        // A tolerance of the program bounds its regret only loosely, so that it is made stricter until the certificate agrees.
        for (var strictness = tolerance; strictness >= tolerance * 1e-4; strictness /= 10)
        {
            progress?.Report(new("solving the linear program", Regret: best?.Regrets!.Value.Max()));
            if (cancellation.IsCancellationRequested)
                break;
            if (
                InteriorPoint.Solve(program.Program, Math.Max(strictness, 1e-13), cancellation: cancellation)
                is not LinearSolution<double>.Optimal optimal
            )
                break;
            var profile = form.ToProfile(program.PlanOf(optimal.Point), program.ReplyOf(optimal.Multipliers));
            var certificate = Verifier.Check(Assessment<double>.FromBayes(profile), tolerance: tolerance);
            if (best is null || certificate.Regrets!.Value.Max() < best.Regrets!.Value.Max())
                best = certificate;
            if (best.IsNash)
                return new Solution<Certificate<double>>.Found([best], isComplete: false);
        }

        return new Solution<Certificate<double>>.Unfinished(
            best is null ? [] : [best],
            cancellation.IsCancellationRequested ? "It was stopped." : "The linear program was not solved to the tolerance asked for."
        );
    }

    private static double[] FirstPayoffs(ExtensiveGame<double> game, SequenceForm<double> form)
    {
        var nodes = form.LeafNodes.Span;
        var payoffs = new double[nodes.Length];
        for (var leaf = 0; leaf < payoffs.Length; leaf++)
            payoffs[leaf] = game.PayoffsAt(nodes[leaf])[0];
        return payoffs;
    }
}
