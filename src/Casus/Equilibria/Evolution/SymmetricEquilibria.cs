using System.Collections.Immutable;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Equilibria.Evolution;

/// <summary>All symmetric equilibria of a symmetric two-player game, exactly, and which are evolutionarily stable.</summary>
/// <remarks>
/// <para>Every support is tried; where the equations of one leave freedom, every set of further best answers that might settle it. So the
/// equilibria listed are the extreme ones; all others lie between some of these that are best answers to one another.
/// Complete when there are none such; all evolutionarily stable strategies are listed in any case, because they are extreme.</para>
/// <para>A strategy is evolutionarily stable when it is a best answer to itself and earns more against every other best answer than that
/// does against itself (Maynard Smith and Price 1973), a question of one quadratic form over the best answers (Haigh 1975, "Game theory and
/// evolution", Advances in Applied Probability 7; Abakuks 1980). Neutral stability asks for "no less" (Maynard Smith 1982).</para>
/// <para>Grows with 2^n for n strategies, and up to 3^n in degenerate games.</para>
/// </remarks>
public static class SymmetricEquilibria
{
    /// <summary>The most strategies that are searched.</summary>
    public const int MostStrategies = 12;

    /// <summary>The extreme symmetric equilibria, smaller supports first; there is always at least one.</summary>
    /// <param name="game">A game of two players with the same strategies, each paid as the other would be in its place.</param>
    /// <param name="progress">Told which share of the supports is done.</param>
    /// <param name="cancellation">Stops early: what was found by then is returned, and not called complete.</param>
    public static Solution<SymmetricEquilibrium> Solve(
        StrategicGame<Rational> game,
        IProgress<SolverProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(game);
        if (OutOfScope(game) is { } reason)
            return new Solution<SymmetricEquilibrium>.OutOfScope(reason);
        var (found, done, all) = (ImmutableArray.CreateBuilder<SymmetricEquilibrium>(), 0, (1 << game.StrategyCountOf(0)) - 1);
        try
        {
            foreach (var support in Enumerable.Range(1, all).OrderBy(int.PopCount))
            {
                cancellation.ThrowIfCancellationRequested();
                foreach (var strategy in WithSupport(game, support))
                    found.Add(Judge(game, strategy, cancellation));
                if ((++done & 0x3F) == 0)
                    progress?.Report(new("trying supports", (double)done / all));
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return found.Count == 0
                ? new Solution<SymmetricEquilibrium>.Unfinished([], "Cancelled before an equilibrium was found.")
                : new Solution<SymmetricEquilibrium>.Found(found.ToImmutable(), false, ["The search was cancelled."]);
        }

        var hasContinuum = found.Any(one => found.Any(two => !ReferenceEquals(one, two) && AreJoined(one, two)));
        return new Solution<SymmetricEquilibrium>.Found(
            found.ToImmutable(),
            !hasContinuum,
            hasContinuum
                ? ["Mixtures of equilibria that are best answers to one another are equilibria too; none is evolutionarily stable."]
                : []
        );
    }

    /// <summary>Judges one strategy.</summary>
    /// <param name="game">A symmetric game of two players.</param>
    /// <param name="strategy">A probability for each pure strategy; it must be a best answer to itself.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="ArgumentException">The game is not symmetric, or the strategy is no best answer to itself.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static SymmetricEquilibrium Judge(
        StrategicGame<Rational> game,
        ImmutableArray<Rational> strategy,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(game);
        if (Asymmetry(game) is { } reason)
            throw new ArgumentException(reason, nameof(game));
        var certificate = StrategicCertificate<Rational>.Check(MixedProfile<Rational>.Of(game, [.. strategy, .. strategy]));
        if (!certificate.IsNash)
            throw new ArgumentException("The strategy is no best answer to itself.", nameof(strategy));
        var best = BestAnswers(game, strategy);
        foreach (var isStrict in new[] { false, true })
            if (InvaderOf(game, strategy, best, isStrict, cancellation) is { } invader)
                return new(certificate, best, isStrict ? Stability.Neutral : Stability.Unstable, invader);
        return new(certificate, best, Stability.Evolutionary, invader: null);
    }

    private static string? OutOfScope(StrategicGame<Rational> game) =>
        Asymmetry(game)
        ?? (
            game.StrategyCountOf(0) > MostStrategies
                ? $"There are {game.StrategyCountOf(0)} strategies; the limit is {MostStrategies}."
                : null
        );

    private static string? Asymmetry(StrategicGame<Rational> game)
    {
        if (game.PlayerCount != 2 || game.StrategyCountOf(0) != game.StrategyCountOf(1))
            return "The game is not one of two players with equally many strategies.";
        for (var own = 0; own < game.StrategyCountOf(0); own++)
        for (var other = 0; other < game.StrategyCountOf(0); other++)
            if (game.Payoff(0, [own, other]) != game.Payoff(1, [other, own]))
                return $"Strategy {own + 1} against {other + 1} does not pay the second player what it pays the first.";
        return null;
    }

    private static IEnumerable<ImmutableArray<Rational>> WithSupport(StrategicGame<Rational> game, int support)
    {
        var equations = Equations(game, support, support);
        if (equations.AreContradictory)
            yield break;
        if (equations.Freedom == 0)
        {
            if (Strategy(game, support, equations.Point()) is { } only)
                yield return only;
            yield break;
        }

        // Every set of unplayed strategies that may be best answers too; each extreme equilibrium has its own.
        var rest = ~support & ((1 << game.StrategyCountOf(0)) - 1);
        for (var more = rest; more != 0; more = (more - 1) & rest)
        {
            var settled = Equations(game, support, support | more);
            if (settled.AreContradictory || settled.Freedom > 0 || Strategy(game, support, settled.Point()) is not { } strategy)
                continue;
            if (BestAnswers(game, strategy).Aggregate(0, (set, answer) => set | (1 << answer)) == (support | more))
                yield return strategy;
        }
    }

    // Unknowns: the probabilities of the support, and what it earns.
    private static LinearEquations Equations(StrategicGame<Rational> game, int support, int answers)
    {
        var played = Members(support);
        List<Rational[]> rows =
        [
            .. Members(answers).Select(answer => (Rational[])[.. played.Select(other => game.Payoff(0, [answer, other])), -1, 0]),
            [.. played.Select(_ => Rational.One), 0, 1],
        ];
        return new([.. rows], played.Length + 1);
    }

    private static ImmutableArray<Rational>? Strategy(StrategicGame<Rational> game, int support, Rational[] point)
    {
        var strategy = new Rational[game.StrategyCountOf(0)];
        var place = 0;
        foreach (var played in Members(support))
        {
            if (point[place].Sign <= 0)
                return null;
            strategy[played] = point[place++];
        }

        // The last unknown is what the support earns; nothing may earn more.
        return Payoffs(game, strategy).All(payoff => payoff <= point[place]) ? [.. strategy] : null;
    }

    private static ImmutableArray<int> BestAnswers(StrategicGame<Rational> game, ImmutableArray<Rational> strategy)
    {
        var payoffs = Payoffs(game, strategy);
        var most = payoffs.Max();
        return [.. Enumerable.Range(0, payoffs.Length).Where(answer => payoffs[answer] == most)];
    }

    private static Rational[] Payoffs(StrategicGame<Rational> game, IReadOnlyList<Rational> strategy)
    {
        var payoffs = new Rational[strategy.Count];
        game.ExpectedPayoffs(0, [.. strategy, .. strategy], payoffs);
        return payoffs;
    }

    // Directions z from the strategy sum to zero, so that one strategy played makes up for the others.
    private static ImmutableArray<Rational>? InvaderOf(
        StrategicGame<Rational> game,
        ImmutableArray<Rational> strategy,
        ImmutableArray<int> best,
        bool isStrict,
        CancellationToken cancellation
    )
    {
        var pivot = best.First(answer => strategy[answer].Sign > 0);
        var others = best.Remove(pivot);
        var form = new Rational[others.Length, others.Length];
        for (var row = 0; row < others.Length; row++)
        for (var column = 0; column < others.Length; column++)
            form[row, column] = -Bend(others[row], others[column]) - Bend(others[column], others[row]);
        var isFree = others.Select(answer => strategy[answer].Sign > 0).ToArray();
        if (InvasionCone.Escape(form, isFree, isStrict, cancellation) is not { } escape)
            return null;
        var step = new Rational[strategy.Length];
        for (var place = 0; place < others.Length; place++)
        {
            step[others[place]] = escape[place];
            step[pivot] -= escape[place];
        }

        return Along(strategy, step);

        Rational Bend(int one, int two) =>
            game.Payoff(0, [one, two]) - game.Payoff(0, [one, pivot]) - game.Payoff(0, [pivot, two]) + game.Payoff(0, [pivot, pivot]);
    }

    // As far as probabilities allow.
    private static ImmutableArray<Rational> Along(ImmutableArray<Rational> strategy, Rational[] step)
    {
        var length = step.Zip(strategy).Where(part => part.First.Sign < 0).Min(part => part.Second / -part.First);
        return [.. strategy.Zip(step, (probability, change) => probability + (length * change))];
    }

    private static bool AreJoined(SymmetricEquilibrium one, SymmetricEquilibrium two) => IsAnsweredBy(one, two) && IsAnsweredBy(two, one);

    private static bool IsAnsweredBy(SymmetricEquilibrium one, SymmetricEquilibrium two) =>
        !two.Strategy.Where((probability, answer) => probability.Sign > 0 && !one.BestAnswers.Contains(answer)).Any();

    private static int[] Members(int set) => [.. Enumerable.Range(0, 31).Where(member => (set >> member & 1) != 0)];
}
