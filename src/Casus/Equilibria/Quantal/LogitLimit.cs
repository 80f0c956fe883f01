using System.Globalization;
using Casus.Games;

namespace Casus.Equilibria.Quantal;

/// <summary>Finds where the branch of logit equilibria ends as λ grows without bound, and certifies it against the game.</summary>
/// <remarks>
/// <para>The limit of the principal branch is in almost every game one sequential equilibrium of a tree (McKelvey and Palfrey 1998), one
/// Nash equilibrium of a strategic form (1995): their selection. Complete it is not, and says so.</para>
/// <para>Probabilities and beliefs far out are, but for what vanishes exponentially, smooth in 1/λ: their values at λ, 2λ and 4λ are
/// extrapolated to 1/λ = 0 (Richardson), what comes out within rounding of zero is zero, and the result goes to the certifier, which knows
/// nothing of all this. If it does not hold up to the tolerance, λ is raised. In degenerate games convergence may be slower than 1/λ;
/// then the best so far is returned, with what its certificate says.</para>
/// </remarks>
public static class LogitLimit
{
    private const double FirstPrecision = 1e3;
    private const double LastPrecision = 1e6;
    private const double Nothing = 1e-9;

    /// <summary>The limit of the branch of agent logit equilibria of a tree.</summary>
    /// <param name="game">The tree.</param>
    /// <param name="tolerance">The gain or departure to forgive, in units of payoff or of probability.</param>
    /// <param name="progress">Hears of every step.</param>
    /// <param name="cancellation">Ends the search early: the best so far is returned, certified.</param>
    /// <returns>One assessment with its certificate; or the best that could be had, if it does not hold.</returns>
    public static Solution<Certificate<double>> Solve(
        ExtensiveGame<double> game,
        double tolerance = 1e-8,
        IProgress<SolverProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(game);
        if (LogitResponse.WhyOutOfScope(game) is { } reason)
            return new Solution<Certificate<double>>.OutOfScope(reason);
        var tree = new LogitTree(game);
        var search = new Search<Certificate<double>>(
            new(tree, LogitPath.LeastCosine),
            tree.Unit,
            branch => [.. branch.Equations.Probabilities, .. tree.Beliefs],
            guess => Verifier.Check(Read(game, guess), tolerance: tolerance),
            certificate => (certificate.Holds, certificate.MaxGain)
        );
        return search.Run(progress, cancellation);
    }

    /// <summary>The limit of the branch of logit equilibria of a game in strategic form.</summary>
    /// <param name="game">The game.</param>
    /// <param name="tolerance">The regret to forgive, in units of payoff.</param>
    /// <param name="progress">Hears of every step.</param>
    /// <param name="cancellation">Ends the search early: the best so far is returned, certified.</param>
    /// <returns>One profile with its certificate; or the best that could be had, if it does not hold.</returns>
    public static Solution<StrategicCertificate<double>> Solve(
        StrategicForm<double> game,
        double tolerance = 1e-8,
        IProgress<SolverProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(game);
        var form = LogitForm.Of(game);
        var search = new Search<StrategicCertificate<double>>(
            new(form, LogitPath.LeastCosine),
            form.Unit,
            branch => branch.Equations.Probabilities.ToArray(),
            guess => StrategicCertificate<double>.Check(MixedProfile<double>.Of(game, Shared(guess, form.First)), tolerance),
            certificate => (certificate.IsNash, certificate.MaxRegret)
        );
        return search.Run(progress, cancellation);
    }

    private static Assessment<double> Read(ExtensiveGame<double> game, double[] guess)
    {
        var members = Enumerable.Range(0, game.InformationSetCount).Select(game.FirstMemberOf).Append(game.MemberCount);
        return Assessment<double>.Of(
            Profile<double>.Of(game, Shared(guess.AsSpan(0, game.MoveCount), game.Layout.FirstMove)),
            Shared(guess.AsSpan(game.MoveCount), [.. members])
        );
    }

    // Distributions again: what is next to nothing is nothing, and the rest sums to one.
    private static double[] Shared(ReadOnlySpan<double> guess, ReadOnlySpan<int> first)
    {
        var shares = guess.ToArray();
        for (var group = 0; group < first.Length - 1; group++)
        {
            var (own, sum) = (shares.AsMemory(first[group]..first[group + 1]), 0.0);
            foreach (ref var share in own.Span)
                sum += share = share < Nothing ? 0 : share;
            foreach (ref var share in own.Span)
                share /= sum;
        }

        return shares;
    }

    /// <summary>Walks out along a branch, and asks the certifier about each guess at the limit.</summary>
    /// <param name="branch">The branch.</param>
    /// <param name="unit">The span of payoffs.</param>
    /// <param name="stateOf">What is to be extrapolated, at the point reached.</param>
    /// <param name="certify">Checks a guess.</param>
    /// <param name="judge">Whether a certificate holds, and what regret it found.</param>
    private sealed class Search<TCertificate>(
        LogitBranch branch,
        double unit,
        Func<LogitBranch, double[]> stateOf,
        Func<double[], TCertificate> certify,
        Func<TCertificate, (bool Holds, double Regret)> judge
    )
    {
        private TCertificate? _best;
        private double _leastRegret = double.PositiveInfinity;

        public Solution<TCertificate> Run(IProgress<SolverProgress>? progress, CancellationToken cancellation)
        {
            Weigh(certify(stateOf(branch)));
            double[]? quarter = null;
            double[]? half = null;
            for (var precision = FirstPrecision; precision <= LastPrecision; precision *= 2)
            {
                var outcome = LogitPath.Follow(
                    branch,
                    LogitGoal.AtPrecision(precision / unit),
                    (at, _) => stateOf(at),
                    progress,
                    cancellation
                );
                var here = outcome.Path[^1];
                Weigh(certify(here));
                if (outcome is LogitOutcome<double[]>.Stalled stalled)
                    return new Solution<TCertificate>.Unfinished([_best!], stalled.Reason);
                if (half is not null && quarter is not null && Weigh(certify(Extrapolate(quarter, half, here))))
                    return new Solution<TCertificate>.Found([_best!], isComplete: false);
                (quarter, half) = (half, here);
            }

            return new Solution<TCertificate>.Unfinished(
                [_best!],
                string.Create(CultureInfo.InvariantCulture, $"at λ = {branch.Lambda:G6} the branch is not yet near enough to its limit")
            );
        }

        private bool Weigh(TCertificate certificate)
        {
            var (holds, regret) = judge(certificate);
            if (holds || regret < _leastRegret)
                (_best, _leastRegret) = (certificate, regret);
            return holds;
        }

        // Through 1/λ, 1/2λ and 1/4λ a parabola, and its value at zero.
        private static double[] Extrapolate(double[] quarter, double[] half, double[] here)
        {
            var guess = new double[here.Length];
            for (var at = 0; at < guess.Length; at++)
                guess[at] = ((8 * here[at]) - (6 * half[at]) + quarter[at]) / 3;
            return guess;
        }
    }
}
