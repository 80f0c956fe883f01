using Casus.Equilibria;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Tests.Games;

public sealed class StrategicGameTests
{
    [Fact]
    public void Expected_payoffs_are_those_of_summing_over_every_profile()
    {
        // Three players with 2, 3 and 2 strategies, payoffs that no symmetry can hide a slip in.
        int[] counts = [2, 3, 2];
        var tables = Enumerable
            .Range(0, 3)
            .Select(player => Enumerable.Range(0, 12).Select(place => (Rational)((place * place * (player + 3)) % 17)));
        var game = new StrategicGame<Rational>(
            ["a", "b", "c"],
            [.. counts.Select(count => Enumerable.Range(1, count).Select(s => $"{s}").ToImmutable())],
            [.. tables.Select(table => table.ToImmutable())]
        );
        Rational[] mixed = [new(1, 3), new(2, 3), new(1, 6), new(2, 6), new(3, 6), new(1, 5), new(4, 5)];
        var profile = MixedProfile<Rational>.Of(game, mixed);

        for (var player = 0; player < 3; player++)
        {
            var payoffs = new Rational[counts[player]];
            game.ExpectedPayoffs(player, mixed, payoffs);
            for (var own = 0; own < payoffs.Length; own++)
                Assert.Equal(BySumming(game, profile, player, own), payoffs[own]);
        }
    }

    [Fact]
    public void Matching_pennies_is_certified_at_one_half_and_nowhere_else()
    {
        var game = StrategicGame<Rational>.Bimatrix(
            new Rational[,]
            {
                { 1, -1 },
                { -1, 1 },
            },
            new Rational[,]
            {
                { -1, 1 },
                { 1, -1 },
            }
        );
        var half = new Rational(1, 2);

        Assert.True(StrategicCertificate<Rational>.Check(MixedProfile<Rational>.Uniform(game)).IsNash);
        var wrong = StrategicCertificate<Rational>.Check(MixedProfile<Rational>.Of(game, [Rational.One, Rational.Zero, half, half]));
        Assert.False(wrong.IsNash);
        Assert.Equal(Rational.One, wrong.MaxRegret);
    }

    private static Rational BySumming(StrategicGame<Rational> game, MixedProfile<Rational> profile, int player, int own)
    {
        var sum = Rational.Zero;
        for (var place = 0; place < game.ProfileCount; place++)
        {
            var (strategies, weight, rest) = (new int[3], Rational.One, place);
            for (var other = 0; other < 3; other++)
            {
                strategies[other] = rest % game.StrategyCountOf(other);
                rest /= game.StrategyCountOf(other);
                weight *= other == player ? Rational.One : profile.Of(other)[strategies[other]];
            }

            if (strategies[player] == own)
                sum += weight * game.Payoff(player, strategies);
        }

        return sum;
    }
}

file static class Collecting
{
    public static System.Collections.Immutable.ImmutableArray<T> ToImmutable<T>(this IEnumerable<T> items) => [.. items];
}
