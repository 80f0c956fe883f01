using Casus.Numerics;

namespace Casus.Equilibria.ManyPlayers;

/// <summary>Judges a mixed profile in fractions against the payoffs, exactly.</summary>
internal static class ExactPoint
{
    // A fraction guessed from some 15 digits is no accident only if it is short; it is checked exactly in any case.
    private static readonly System.Numerics.BigInteger LongestDenominator = 1_000_000;

    /// <summary>Whether all in the supports pay a player the same under these weights.</summary>
    public static bool Solves(PayoffDifferences game, int[][] supports, Rational[][] weights) =>
        Enumerable
            .Range(0, supports.Length)
            .All(player => supports[player].Select(s => Payoff(game, supports, weights, player, s)).Distinct().Count() == 1);

    /// <summary>Whether all weights are positive, and nothing pays a player more than what it mixes.</summary>
    public static bool IsEquilibrium(PayoffDifferences game, int[][] supports, Rational[][] weights)
    {
        if (!weights.All(own => own.All(weight => weight.Sign > 0)) || !Solves(game, supports, weights))
            return false;
        for (var player = 0; player < supports.Length; player++)
        {
            var value = Payoff(game, supports, weights, player, supports[player][0]);
            for (var strategy = 0; strategy < game.Counts[player]; strategy++)
                if (!supports[player].Contains(strategy) && Payoff(game, supports, weights, player, strategy) > value)
                    return false;
        }

        return true;
    }

    /// <summary>The solution in an isolated root's bounds as fractions, if short ones satisfy the equations exactly.</summary>
    public static Rational[][]? Find(PayoffDifferences game, SupportSystem system, IsolatedRoot root)
    {
        var weights = new Rational[system.Players][];
        for (var player = 0; player < system.Players; player++)
        {
            weights[player] = new Rational[system.SizeOf(player)];
            var rest = Rational.One;
            for (var t = 0; t < weights[player].Length - 1; t++)
            {
                var place = system.First[player] + t;
                weights[player][t] = Simplest(Rational.FromDouble(root.Weights.Low[place]), Rational.FromDouble(root.Weights.High[place]));
                if (weights[player][t].Denominator > LongestDenominator)
                    return null;
                rest -= weights[player][t];
            }

            weights[player][^1] = rest;
        }

        return Solves(game, system.Supports, weights) ? weights : null;
    }

    /// <summary>The fraction with the smallest denominator between two, both included (Stern and Brocot).</summary>
    public static Rational Simplest(Rational low, Rational high)
    {
        if (low.Sign <= 0 && high.Sign >= 0)
            return Rational.Zero;
        if (high.Sign < 0)
            return -Simplest(-high, -low);
        var floor = low.Numerator / low.Denominator;
        if (new Rational(floor, 1) == low)
            return low;
        if (new Rational(floor + 1, 1) <= high)
            return new(floor + 1, 1);
        var whole = new Rational(floor, 1);
        return whole + (Rational.One / Simplest(Rational.One / (high - whole), Rational.One / (low - whole)));
    }

    private static Rational Payoff(PayoffDifferences game, int[][] supports, Rational[][] weights, int player, int strategy)
    {
        var profile = new int[supports.Length];
        profile[player] = strategy;
        return Sum(0, Rational.One);

        Rational Sum(int other, Rational weight)
        {
            if (other == supports.Length)
                return weight * game.Payoff(player, profile);
            if (other == player)
                return Sum(other + 1, weight);
            var sum = Rational.Zero;
            for (var t = 0; t < supports[other].Length; t++)
            {
                profile[other] = supports[other][t];
                sum += Sum(other + 1, weight * weights[other][t]);
            }

            return sum;
        }
    }
}
