using Casus.Games;
using Casus.Numerics.LinearPrograms;

namespace Casus.Equilibria.ZeroSum;

/// <summary>An equilibrium of a two-player tree whose payoffs add up to a constant, by one linear program over sequences of moves.</summary>
/// <remarks>
/// <para>Finds one equilibrium, in the middle of all of them, and with it the value; never complete. For two players, perfect recall and payoffs
/// that add up to the same at every end, all checked. The answer is found only if its certificate, which shares nothing with the solver,
/// shows regrets up to the tolerance; see <see cref="ValueBounds{T}"/> for what that says of the value.</para>
/// <para>The program has as many rows and columns as both players have sequences and sets; a step of the interior-point method costs a
/// sparse factor, which the shape of a tree keeps small. At sets that their owner's own earlier moves exclude, the owner does what is
/// best against the other's strategy, given beliefs by Bayes' rule with uniform errors.</para>
/// <para>Koller, Megiddo and von Stengel (1996), Games and Economic Behavior 14; von Stengel (1996), the same.</para>
/// </remarks>
public static class ZeroSumTree
{
    /// <summary>Solves a tree.</summary>
    /// <param name="game">The tree.</param>
    /// <param name="tolerance">The largest regret to accept, in units of payoff.</param>
    /// <param name="progress">Told which stage is reached.</param>
    /// <param name="cancellation">Ends the run early, with the best plans so far.</param>
    /// <returns>Found with one certificate, or unfinished with the best, or out of scope.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is not positive.</exception>
    public static Solution<Certificate<double>> Solve(
        ExtensiveGame<double> game,
        double tolerance = 1e-9,
        IProgress<SolverProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentOutOfRangeException.ThrowIfEqual(tolerance > 0, other: false, nameof(tolerance));
        if (Excluded(game) is { } reason)
            return new Solution<Certificate<double>>.OutOfScope(reason);
        progress?.Report(new("writing the sequence form", 0));
        var form = SequenceForm<double>.Of(game);
        var program = new SequenceProgram(form, 0, 1, SequenceProgram.PayoffsOf(form, 0));
        progress?.Report(new("solving the linear program", 0.1));
        var (point, multipliers) = InteriorPoint.Solve(program.Program, Tightness(game, tolerance), cancellation: cancellation) switch
        {
            LinearSolution<double>.Optimal optimal => (optimal.Point, optimal.Multipliers),
            LinearSolution<double>.Unfinished best => (best.Point, best.Multipliers),
            // A program of plans always has an optimum; anything else is rounding gone wrong, and the certificate will tell.
            _ => ([.. new double[program.Program.Cost.Length]], [.. new double[program.Program.Rows.Length]]),
        };
        progress?.Report(new("certifying", 0.9));
        var (own, other) = (program.PlanOf(point), program.ReplyOf(multipliers));
        var certificate = Verifier.Check(UnreachedSets.Settle(form, [own, other]), tolerance: tolerance);
        return certificate.IsNash
            ? new Solution<Certificate<double>>.Found([certificate], isComplete: false)
            : new Solution<Certificate<double>>.Unfinished(
                [certificate],
                cancellation.IsCancellationRequested ? "It was told to stop." : "Rounding leaves a larger regret than was asked for."
            );
    }

    // The program is solved to a relative error, and regrets are in units of payoff.
    private static double Tightness(ExtensiveGame<double> game, double tolerance)
    {
        var largest = 1.0;
        for (var node = 0; node < game.NodeCount; node++)
            if (game.KindOf(node) == NodeKind.Terminal)
                largest = Math.Max(largest, Math.Abs(game.PayoffsAt(node)[0]));
        return Math.Clamp(tolerance / (100 * largest), 1e-14, 1e-9);
    }

    private static string? Excluded(ExtensiveGame<double> game)
    {
        if (game.PlayerCount != 2)
            return $"The linear program over sequences is for two players, not {game.PlayerCount}.";
        var kind = GameClass.Of(game);
        if (!kind.IsConstantSum)
            return "The players' payoffs do not add up to the same at every end.";
        return kind.HasPerfectRecall ? null : "A player forgets what it knew or did, so that its plans are no flows.";
    }
}
