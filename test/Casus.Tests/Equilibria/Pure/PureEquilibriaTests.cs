using Casus.Equilibria;
using Casus.Equilibria.Pure;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Tests.Equilibria.Pure;

public sealed class PureEquilibriaTests
{
    [Fact]
    public void The_prisoners_dilemma_has_one_and_battle_of_the_sexes_two()
    {
        var dilemma = Game(
            new Rational[,]
            {
                { 2, 0 },
                { 3, 1 },
            },
            new Rational[,]
            {
                { 2, 3 },
                { 0, 1 },
            }
        );
        var sexes = Game(
            new Rational[,]
            {
                { 2, 0 },
                { 0, 1 },
            },
            new Rational[,]
            {
                { 1, 0 },
                { 0, 2 },
            }
        );

        Assert.Equal(["0101"], Played(dilemma));
        Assert.Equal(["1010", "0101"], Played(sexes));
    }

    [Fact]
    public void Matching_pennies_has_none_and_says_so()
    {
        var game = Game(
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

        Assert.IsType<Solution<StrategicCertificate<Rational>>.None>(PureEquilibria.Solve(game));
    }

    [Fact]
    public void A_random_game_has_those_and_only_those_that_the_certificate_accepts()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var game = ThreePlayers(seed);
            var all =
                from third in Enumerable.Range(0, 2)
                from second in Enumerable.Range(0, 3)
                from first in Enumerable.Range(0, 2)
                let check = StrategicCertificate<Rational>.Check(MixedProfile<Rational>.Pure(game, [first, second, third]))
                where check.IsNash
                select string.Concat(check.Profile.Probabilities);

            Assert.Equal(all, Played(game));
        }
    }

    [Fact]
    public void A_list_cut_short_is_not_called_complete()
    {
        var flat = Game(new Rational[3, 3], new Rational[3, 3]);

        var cut = Assert.IsType<Solution<StrategicCertificate<Rational>>.Found>(PureEquilibria.Solve(flat, most: 8));
        var whole = Assert.IsType<Solution<StrategicCertificate<Rational>>.Found>(PureEquilibria.Solve(flat, most: 9));

        Assert.False(cut.IsComplete);
        Assert.Equal(8, cut.Equilibria.Length);
        Assert.True(whole.IsComplete);
        Assert.Equal(9, whole.Equilibria.Length);
    }

    [Fact]
    public void A_cancelled_search_claims_nothing()
    {
        var answer = PureEquilibria.Solve(ThreePlayers(1), cancellation: new CancellationToken(true));

        Assert.IsType<Solution<StrategicCertificate<Rational>>.Unfinished>(answer);
    }

    private static StrategicGame<Rational> Game(Rational[,] first, Rational[,] second) => StrategicGame<Rational>.Bimatrix(first, second);

    private static StrategicGame<Rational> ThreePlayers(int seed)
    {
        var chance = new CsCheck.PCG(7, (ulong)seed);
        return new(
            ["a", "b", "c"],
            [
                ["1", "2"],
                ["1", "2", "3"],
                ["1", "2"],
            ],
            [
                .. Enumerable
                    .Range(0, 3)
                    .Select(_ => Enumerable.Range(0, 12).Select(_ => (Rational)(int)chance.Next(4)).ToArray())
                    .Select(table => System.Collections.Immutable.ImmutableArray.Create(table)),
            ]
        );
    }

    private static string[] Played(StrategicGame<Rational> game) =>
        PureEquilibria.Solve(game) is Solution<StrategicCertificate<Rational>>.Found { IsComplete: true } found
            ? [.. found.Equilibria.Select(equilibrium => string.Concat(equilibrium.Profile.Probabilities))]
            : [];
}
