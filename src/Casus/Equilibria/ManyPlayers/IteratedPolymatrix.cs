using System.Globalization;
using Casus.Games;

namespace Casus.Equilibria.ManyPlayers;

/// <summary>Finds an equilibrium of a game with any number of players by solving polymatrix games that approximate it (Govindan and Wilson 2004).</summary>
/// <remarks>
/// At a profile the game is replaced by the polymatrix game that agrees with it to first order; its equilibrium along a ray of bonuses is a path of
/// straight pieces; the next profile lies on the way there. After every round the equations of the support reached are solved by
/// Newton's method, so that the right support is enough. Fast where it converges, which nothing guarantees: another ray is tried, and
/// when all fail the answer is unfinished, with the best profile met. Every answer is certified from the game alone.
/// </remarks>
public static class IteratedPolymatrix
{
    /// <summary>Looks for one equilibrium.</summary>
    /// <param name="game">A game of two or more players.</param>
    /// <param name="rays">How many bonuses to try.</param>
    /// <param name="rounds">How many approximations to solve along each.</param>
    /// <param name="seed">Decides the bonuses: the same seed, the same answer.</param>
    /// <param name="progress">Told the least regret after each round.</param>
    /// <param name="cancellation">Stops early, with the best so far.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below one.</exception>
    public static Solution<StrategicCertificate<double>> Solve(
        StrategicForm<double> game,
        int rays = 16,
        int rounds = 40,
        ulong seed = 1,
        IProgress<SolverProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentOutOfRangeException.ThrowIfLessThan(rays, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);
        if (game.PlayerCount < 2)
            return new Solution<StrategicCertificate<double>>.OutOfScope("Two players are needed at least.");
        var scale = PayoffScale.Of(game);
        var best = StrategicCertificate<double>.Check(MixedProfile<double>.Uniform(game), 1e-9 * scale.Max());
        for (var ray = 0; ray < rays && !best.IsNash && !cancellation.IsCancellationRequested; ray++)
        {
            var bonus = RayBonuses.Of(game.StrategyCount, seed, ray);
            var profile = MixedProfile<double>.Uniform(game).Probabilities.ToArray();
            for (var round = 0; round < rounds && !best.IsNash && !cancellation.IsCancellationRequested; round++)
            {
                var path = new BonusPath(new PolymatrixForm(game, profile), bonus, scale);
                if (!path.ToZero(2_000, cancellation))
                    break;
                var share = round < 6 ? 1 : 3.0 / (round - 2);
                for (var strategy = 0; strategy < profile.Length; strategy++)
                    profile[strategy] += share * (path.Weights[strategy] - profile[strategy]);
                best = Better(
                    best,
                    BonusPath.Polish(game, path.Weights, scale) is { } sharp ? PayoffScale.Certify(game, sharp, scale) : null
                );
                best = Better(best, PayoffScale.Judge(game, profile, scale));
                progress?.Report(
                    new(string.Create(CultureInfo.InvariantCulture, $"ray {ray + 1}, approximation {round + 1}"), Regret: best.MaxRegret)
                );
            }
        }

        return best.IsNash
            ? new Solution<StrategicCertificate<double>>.Found([best], isComplete: false)
            : new Solution<StrategicCertificate<double>>.Unfinished(
                [best],
                cancellation.IsCancellationRequested
                    ? "Stopped before an equilibrium was reached."
                    : $"None of {rays} rays led to an equilibrium."
            );
    }

    private static StrategicCertificate<double> Better(StrategicCertificate<double> known, StrategicCertificate<double>? other) =>
        other is not null && other.MaxRegret < known.MaxRegret ? other : known;
}
