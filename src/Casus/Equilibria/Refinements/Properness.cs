using Casus.Games;
using Casus.Numerics;

namespace Casus.Equilibria.Refinements;

/// <summary>Properness (Myerson 1978) in games of two players: a worse mistake is infinitely rarer than a better one.</summary>
/// <remarks>
/// <para>Keeps an equilibrium for which orders of errors, with equal weights, are found under which every strategy that is worse has the
/// higher order: powers of ε then make the sequence. Drops one when what properness says of the errors forces some strategy in use to be
/// worse than another: starting from the limit, s is worse than s′ if each payoff against it is outweighed by one infinitely likelier.
/// Otherwise the question stays open.</para>
/// <para>Tries at most <see cref="MostOrders"/> combinations of orders.</para>
/// </remarks>
public static class Properness
{
    /// <summary>The most combinations of orders that are tried.</summary>
    public const int MostOrders = 200_000;

    /// <summary>The verdict on a profile.</summary>
    public static RefinementVerdict Check(MixedProfile<Rational> profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        if (!StrategicCertificate<Rational>.Check(profile).IsNash)
            return new RefinementVerdict.Drops(Refinement.Properness, "It is no Nash equilibrium.");
        var game = profile.Game;
        if (game.PlayerCount != 2)
            return new RefinementVerdict.Undecided(Refinement.Properness, "Only games of two players are decided.");
        if (StrategicPerfection.Check(profile) is RefinementVerdict.Drops imperfect)
            return new RefinementVerdict.Drops(Refinement.Properness, $"It is not even perfect. {imperfect.Reason}");
        if (new RarerErrors(profile).Contradiction() is var (player, strategy, better))
            return new RefinementVerdict.Drops(
                Refinement.Properness,
                $"If {game.Players[1 - player]} makes worse mistakes more rarely, '{game.Strategies[player][better]}' is better for {game.Players[player]} than '{game.Strategies[player][strategy]}', which is in use."
            );
        return Search(profile) is { } orders
            ? new RefinementVerdict.Keeps(
                Refinement.Properness,
                $"Errors of the orders {string.Join(", ", orders)} make a proper sequence."
            )
            : new RefinementVerdict.Undecided(Refinement.Properness, "No orders of errors tried are proper, and nothing rules them out.");
    }

    private static int[]? Search(MixedProfile<Rational> profile)
    {
        var game = profile.Game;
        var orders = profile.Probabilities.Select(probability => probability == Rational.Zero ? 1 : 0).ToArray();
        int[] open = [.. Enumerable.Range(0, orders.Length).Where(strategy => orders[strategy] > 0)];
        var first = game.StrategyCountOf(0);
        for (var tried = 0; tried < MostOrders; tried++)
        {
            if (IsProper(profile, orders))
                return orders;
            var place = 0;
            // An order counts a player's ranks of mistakes, so it need not be more than the number of that player's strategies.
            while (place < open.Length && orders[open[place]] == game.StrategyCountOf(open[place] < first ? 0 : 1))
                orders[open[place++]] = 1;
            if (place == open.Length)
                return null;
            orders[open[place]]++;
        }

        return null;
    }

    private static bool IsProper(MixedProfile<Rational> profile, int[] orders)
    {
        var game = profile.Game;
        for (var player = 0; player < 2; player++)
        for (var strategy = 0; strategy < game.StrategyCountOf(player); strategy++)
        for (var other = 0; other < game.StrategyCountOf(player); other++)
        {
            var start = game.FirstStrategyOf(player);
            if (orders[start + strategy] <= orders[start + other] && IsWorse(profile, orders, player, strategy, other))
                return false;
        }

        return true;
    }

    // By the first order of errors at which the two differ. What the meant strategies lose to errors rescales order zero, and changes no sign.
    private static bool IsWorse(MixedProfile<Rational> profile, int[] orders, int player, int strategy, int other)
    {
        var game = profile.Game;
        var rival = 1 - player;
        var sums = new SortedDictionary<int, Rational>();
        for (var answer = 0; answer < game.StrategyCountOf(rival); answer++)
        {
            var order = orders[game.FirstStrategyOf(rival) + answer];
            var weight = order == 0 ? profile.Of(rival)[answer] : Rational.One;
            sums[order] = sums.GetValueOrDefault(order) + (weight * RarerErrors.Lead(game, player, other, strategy, answer));
        }

        return sums.Values.FirstOrDefault(sum => sum != Rational.Zero) > Rational.Zero;
    }
}
