using System.Collections.Immutable;
using System.Numerics;
using Casus.Games;

namespace Casus.Equilibria.Pure;

/// <summary>All Nash equilibria in pure strategies of a finite game in strategic form, for any number of players.</summary>
/// <remarks>
/// A profile survives when, for every player, its strategy is a best answer to the others' (Nash 1951, "Non-cooperative games",
/// Annals of Mathematics 54). Every payoff is read once, so the cost is players times profiles, with one byte of memory a profile.
/// Complete: what does not survive is no equilibrium. On doubles an answer counts as best within the tolerance of the certificates.
/// Mixed equilibria are not looked for.
/// </remarks>
public static class PureEquilibria
{
    /// <summary>The most profiles that are visited: a larger game is out of scope, before anything is allocated.</summary>
    public const int MostProfiles = 1 << 30;

    /// <summary>Finds every pure equilibrium, in the order of the profiles, the first player's strategy turning fastest.</summary>
    /// <param name="game">The game.</param>
    /// <param name="most">How many equilibria to list; when there are more, the answer says that it is not complete.</param>
    /// <param name="progress">Told after each player.</param>
    /// <param name="cancellation">Stops the search; the answer then is unfinished.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="most"/> is not positive.</exception>
    public static Solution<StrategicCertificate<T>> Solve<T>(
        StrategicForm<T> game,
        int most = 100_000,
        IProgress<SolverProgress>? progress = null,
        CancellationToken cancellation = default
    )
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        var profiles = 1L;
        for (var player = 0; player < game.PlayerCount; player++)
        {
            profiles *= game.StrategyCountOf(player);
            if (profiles > MostProfiles)
                return new Solution<StrategicCertificate<T>>.OutOfScope($"There are more than {MostProfiles} profiles of pure strategies.");
        }

        var survives = new bool[(int)profiles];
        survives.AsSpan().Fill(true);
        var stride = 1;
        for (var player = 0; player < game.PlayerCount; player++)
        {
            if (!KeepBestAnswers(game, player, stride, survives, cancellation))
                return new Solution<StrategicCertificate<T>>.Unfinished([], "Cancelled before every profile was compared.");
            stride *= game.StrategyCountOf(player);
            progress?.Report(new("comparing pure strategies", (player + 1.0) / game.PlayerCount));
        }

        return Listed(game, survives, most, cancellation);
    }

    private static bool KeepBestAnswers<T>(StrategicForm<T> game, int player, int stride, bool[] survives, CancellationToken cancellation)
        where T : struct, INumber<T>
    {
        var (profile, payoffs) = (new int[game.PlayerCount], new T[game.StrategyCountOf(player)]);
        for (var place = 0; place < survives.Length; place++)
        {
            if ((place & 0xFFF) == 0 && cancellation.IsCancellationRequested)
                return false;
            // Each line along the player's own strategies is judged once, from its first entry.
            if (place / stride % payoffs.Length != 0)
                continue;
            Locate(game, place, profile);
            for (profile[player] = 0; profile[player] < payoffs.Length; profile[player]++)
                payoffs[profile[player]] = game.Payoff(player, profile);
            var best = payoffs[0];
            foreach (var payoff in payoffs)
                best = T.Max(best, payoff);
            for (var own = 0; own < payoffs.Length; own++)
                survives[place + (own * stride)] &= best - payoffs[own] <= Exactness<T>.Slack;
        }

        return !cancellation.IsCancellationRequested;
    }

    private static Solution<StrategicCertificate<T>> Listed<T>(
        StrategicForm<T> game,
        bool[] survives,
        int most,
        CancellationToken cancellation
    )
        where T : struct, INumber<T>
    {
        var found = ImmutableArray.CreateBuilder<StrategicCertificate<T>>();
        var profile = new int[game.PlayerCount];
        for (var place = Array.IndexOf(survives, true); place >= 0; place = Array.IndexOf(survives, true, place + 1))
        {
            if (cancellation.IsCancellationRequested)
                return new Solution<StrategicCertificate<T>>.Unfinished(found.ToImmutable(), "Cancelled while listing the equilibria.");
            if (found.Count == most)
                return new Solution<StrategicCertificate<T>>.Found(
                    found.ToImmutable(),
                    false,
                    ["There are more pure equilibria than were asked for."]
                );
            Locate(game, place, profile);
            found.Add(StrategicCertificate<T>.Check(MixedProfile<T>.Pure(game, profile)));
        }

        return found.Count == 0
            ? new Solution<StrategicCertificate<T>>.None("Every profile of pure strategies gives some player a better answer.")
            : new Solution<StrategicCertificate<T>>.Found(found.ToImmutable(), true);
    }

    private static void Locate<T>(StrategicForm<T> game, int place, Span<int> profile)
        where T : struct, INumber<T>
    {
        for (var player = 0; player < profile.Length; player++)
            (place, profile[player]) = Math.DivRem(place, game.StrategyCountOf(player));
    }
}
