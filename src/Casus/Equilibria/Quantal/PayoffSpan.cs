namespace Casus.Equilibria.Quantal;

/// <summary>The unit in which payoffs are followed: quantal response knows payoffs only as differences, times a precision.</summary>
internal static class PayoffSpan
{
    /// <summary>The largest span of any player's payoffs, or one where nobody has anything at stake.</summary>
    /// <param name="payoffs">Payoffs, the player turning fastest.</param>
    /// <param name="players">How many players there are.</param>
    public static double Of(ReadOnlySpan<double> payoffs, int players)
    {
        var span = 0.0;
        for (var player = 0; player < players; player++)
        {
            var (low, high) = Ends(payoffs, players, player);
            span = Math.Max(span, high - low);
        }

        return span > 0 ? span : 1;
    }

    /// <summary>The payoffs in such units, each player's from the middle between its least and largest.</summary>
    public static double[] Scaled(ReadOnlySpan<double> payoffs, int players, double unit)
    {
        var scaled = new double[payoffs.Length];
        for (var player = 0; player < players; player++)
        {
            var (low, high) = Ends(payoffs, players, player);
            var middle = low + ((high - low) / 2);
            for (var at = player; at < payoffs.Length; at += players)
                scaled[at] = (payoffs[at] - middle) / unit;
        }

        return scaled;
    }

    private static (double Low, double High) Ends(ReadOnlySpan<double> payoffs, int players, int player)
    {
        var (low, high) = (payoffs[player], payoffs[player]);
        for (var at = player; at < payoffs.Length; at += players)
            (low, high) = (Math.Min(low, payoffs[at]), Math.Max(high, payoffs[at]));
        return (low, high);
    }
}
