using System.Collections.Immutable;
using System.Globalization;
using Casus.Games;

namespace Casus.Equilibria.ManyPlayers;

/// <summary>Finds equilibria of a game in strategic form with any number of players along paths of games (Govindan and Wilson 2003).</summary>
/// <remarks>
/// <para>Each strategy is paid a random bonus times a factor. For a large factor there is one equilibrium, pure and strict; the equilibria form a
/// path from there, for almost every bonus, that must cross factor zero, where the game is the one given, an odd number of times.
/// The path is followed support by support by predictor and corrector steps (a homotopy on the graph of equilibria, as in their
/// section 4, with the support in place of the retraction's region).</para>
/// <para>Does not find all equilibria, and does not claim to. In degenerate games, or where the path turns too sharply, a ray may fail; others are
/// tried. Every answer is certified from the game alone; when no ray leads anywhere the answer is unfinished, never wrong. A step costs
/// about as many evaluations of payoffs as strategies in use, and the cube of their number.</para>
/// </remarks>
public static class GlobalNewton
{
    /// <summary>Follows paths until so many different equilibria are found.</summary>
    /// <param name="game">A game of two or more players.</param>
    /// <param name="most">How many equilibria to stop at.</param>
    /// <param name="rays">How many bonuses to try.</param>
    /// <param name="seed">Decides the bonuses: the same seed, the same answer.</param>
    /// <param name="progress">Told after each ray.</param>
    /// <param name="cancellation">Stops early, with what was found.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below one.</exception>
    public static Solution<StrategicCertificate<double>> Solve(
        StrategicForm<double> game,
        int most = 1,
        int rays = 16,
        ulong seed = 1,
        IProgress<SolverProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(rays, 1);
        if (game.PlayerCount < 2)
            return new Solution<StrategicCertificate<double>>.OutOfScope("Two players are needed at least.");
        var scale = PayoffScale.Of(game);
        var found = ImmutableArray.CreateBuilder<StrategicCertificate<double>>();
        for (var ray = 0; ray < rays && found.Count < most && !cancellation.IsCancellationRequested; ray++)
        {
            var bonus = RayBonuses.Of(game.StrategyCount, seed, ray);
            var path = new BonusPath(game, bonus, scale);
            while (found.Count < most && path.ToZero(20_000, cancellation))
                Add(found, PayoffScale.Certify(game, path.Weights, scale));
            progress?.Report(new(string.Create(CultureInfo.InvariantCulture, $"{ray + 1} of {rays} rays followed"), (ray + 1.0) / rays));
        }

        return found.Count > 0
            ? new Solution<StrategicCertificate<double>>.Found(found.ToImmutable(), isComplete: false)
            : new Solution<StrategicCertificate<double>>.Unfinished(
                [],
                cancellation.IsCancellationRequested
                    ? "Stopped before a path arrived."
                    : $"None of {rays} paths could be followed to an equilibrium."
            );
    }

    private static void Add(ImmutableArray<StrategicCertificate<double>>.Builder found, StrategicCertificate<double>? certificate)
    {
        if (certificate is null)
            return;
        var isKnown = found.Any(known =>
            known.Profile.Probabilities.Zip(certificate.Profile.Probabilities).All(pair => Math.Abs(pair.First - pair.Second) < 1e-7)
        );
        if (!isKnown)
            found.Add(certificate);
    }
}
