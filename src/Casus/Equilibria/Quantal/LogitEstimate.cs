using Casus.Games;

namespace Casus.Equilibria.Quantal;

/// <summary>Estimates from counts of moves the precision with which a game was played, by maximum likelihood along the branch.</summary>
/// <remarks>
/// <para>As McKelvey and Palfrey (1995, 1998): the counts at an information set, or of a player's strategies, are taken as independent
/// draws from the equilibrium at an unknown λ, the same for all. The whole branch from λ = 0 to the largest λ asked for is walked, turning
/// points included, every peak of the likelihood on it is narrowed down, and the highest wins. A peak and a trough that both lie
/// within one step of the walk would be missed.</para>
/// <para>The interval holds every λ on the branch that the likelihood-ratio test does not reject. Costs two walks along the branch.</para>
/// </remarks>
public static class LogitEstimate
{
    /// <summary>Estimates from counts of the moves of a tree.</summary>
    /// <param name="game">The tree.</param>
    /// <param name="counts">How often each move was taken, in the game's numbering of moves.</param>
    /// <param name="largestLambda">Where to end the search, in units of 1 / payoff; if not given, 10^5 over the largest span of payoffs.</param>
    /// <param name="confidence">How often the interval is to hold the true precision.</param>
    /// <param name="cancellation">Ends the search early, without an estimate.</param>
    /// <exception cref="ArgumentException">There is not one count for every move, none is positive, or one is negative or not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The end is not positive and finite, or the confidence not between 0 and 1.</exception>
    public static LogitFit<LogitPoint> Solve(
        ExtensiveGame<double> game,
        ReadOnlySpan<double> counts,
        double? largestLambda = null,
        double confidence = 0.95,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(game);
        if (LogitResponse.WhyOutOfScope(game) is { } reason)
            return new LogitFit<LogitPoint>.NotFound(reason);
        var tree = new LogitTree(game);
        var search = new LogitSearch(tree, counts, largestLambda, confidence);
        return search.Find((branch, lambda) => LogitResponse.PointAt(game, tree, branch, lambda), cancellation);
    }

    /// <summary>Estimates from counts of the strategies of a game in strategic form.</summary>
    /// <param name="game">The game.</param>
    /// <param name="counts">How often each strategy was played, player by player.</param>
    /// <param name="largestLambda">Where to end the search, in units of 1 / payoff; if not given, 10^5 over the largest span of payoffs.</param>
    /// <param name="confidence">How often the interval is to hold the true precision.</param>
    /// <param name="cancellation">Ends the search early, without an estimate.</param>
    /// <exception cref="ArgumentException">There is not one count for every strategy, none is positive, or one is negative or not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The end is not positive and finite, or the confidence not between 0 and 1.</exception>
    public static LogitFit<MixedLogitPoint> Solve(
        StrategicForm<double> game,
        ReadOnlySpan<double> counts,
        double? largestLambda = null,
        double confidence = 0.95,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(game);
        var search = new LogitSearch(LogitForm.Of(game), counts, largestLambda, confidence);
        return search.Find((branch, lambda) => MixedLogitResponse.PointAt(game, branch, lambda), cancellation);
    }
}
