using Casus.Games;

namespace Casus.Equilibria.ManyPlayers;

/// <summary>The size of each player's payoffs, and certificates that forgive a billionth of it.</summary>
internal static class PayoffScale
{
    /// <summary>How far each player's payoffs are apart, or, of a form that stores no tables, against players who mix evenly; one where they are not.</summary>
    public static double[] Of(StrategicForm<double> game)
    {
        var scale = new double[game.PlayerCount];
        var even = MixedProfile<double>.Uniform(game).Probabilities.AsSpan();
        for (var player = 0; player < scale.Length; player++)
        {
            var own = new double[game.StrategyCountOf(player)];
            if (game is not StrategicGame<double>)
                game.ExpectedPayoffs(player, even, own);
            ReadOnlySpan<double> payoffs = game is StrategicGame<double> stored ? stored.PayoffsOf(player) : own;
            var (least, largest) = (double.PositiveInfinity, double.NegativeInfinity);
            foreach (var payoff in payoffs)
                (least, largest) = (Math.Min(least, payoff), Math.Max(largest, payoff));
            scale[player] = largest > least && double.IsFinite(largest - least) ? largest - least : 1;
        }

        return scale;
    }

    /// <summary>A certificate of the profile with tiny and negative weights dropped, or nothing if it is no equilibrium.</summary>
    public static StrategicCertificate<double>? Certify(StrategicForm<double> game, ReadOnlySpan<double> weights, double[] scale) =>
        Judge(game, weights, scale) is { IsNash: true } certificate ? certificate : null;

    /// <summary>A certificate of the profile with tiny and negative weights dropped, good or bad, or nothing if it is no profile.</summary>
    public static StrategicCertificate<double>? Judge(StrategicForm<double> game, ReadOnlySpan<double> weights, double[] scale)
    {
        var clean = new double[weights.Length];
        for (var player = 0; player < scale.Length; player++)
        {
            var (first, count, sum) = (game.FirstStrategyOf(player), game.StrategyCountOf(player), 0.0);
            for (var strategy = first; strategy < first + count; strategy++)
                sum += clean[strategy] = weights[strategy] > 1e-12 ? weights[strategy] : 0;
            if (!(sum > 0.5) || !double.IsFinite(sum))
                return null;
            for (var strategy = first; strategy < first + count; strategy++)
                clean[strategy] /= sum;
        }

        return StrategicCertificate<double>.Check(MixedProfile<double>.Of(game, clean), 1e-9 * scale.Max());
    }
}
