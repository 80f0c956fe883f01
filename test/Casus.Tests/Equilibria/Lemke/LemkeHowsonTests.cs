using Casus.Equilibria;
using Casus.Equilibria.Enumeration;
using Casus.Equilibria.Lemke;
using Casus.Games;
using Casus.Numerics;
using Casus.Tests.Equilibria.Enumeration;

namespace Casus.Tests.Equilibria.Lemke;

public sealed class LemkeHowsonTests
{
    [Fact]
    public void Each_label_of_the_battle_of_the_sexes_leads_to_a_pure_equilibrium()
    {
        var found = Ends(Bimatrices.Parse("3 0; 0 2", "2 0; 0 3"));

        // The mixed equilibrium has the other sign and cannot end a path from the artificial start.
        Assert.Equal(
            [
                [0, 2],
                [1, 3],
            ],
            found.Select(end => end.Labels.ToArray())
        );
        Assert.Equal(["1 0 1 0", "0 1 0 1"], found.Select(end => string.Join(' ', end.Certificate.Profile.Probabilities)));
    }

    [Fact]
    public void Every_path_ends_in_one_of_all_equilibria_in_degenerate_games_too()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var game = Bimatrices.Random(2 + (seed % 4), 2 + (seed % 3), 2 + (seed % 5), seed);
            var all = Assert.IsType<Solution<EquilibriumComponent<StrategicCertificate<Rational>>>.Found>(BimatrixEnumeration.Solve(game));
            var extremes = all
                .Equilibria.SelectMany(component => component.Extremes)
                .Select(extreme => string.Join(' ', extreme.Profile.Probabilities))
                .ToHashSet(StringComparer.Ordinal);
            var found = Ends(game);
            Assert.Equal(game.StrategyCount, found.Sum(end => end.Labels.Length));
            Assert.All(found, end => Assert.Contains(string.Join(' ', end.Certificate.Profile.Probabilities), extremes));
        }
    }

    [Fact]
    public void Doubles_and_fractions_go_the_same_way()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var exact = Bimatrices.Random(9, 8, 1000, seed);
            var (one, two) = (Ends(exact), Ends(InDoubles(exact)));
            Assert.Equal(one.Select(end => end.Labels.ToArray()), two.Select(end => end.Labels.ToArray()));
            foreach (var (precise, near) in one.Zip(two))
            {
                foreach (var (fraction, number) in precise.Certificate.Profile.Probabilities.Zip(near.Certificate.Profile.Probabilities))
                    Assert.Equal(fraction.ToDouble(), number, 1e-12);
            }
        }
    }

    [Fact]
    public void Games_of_sixty_by_sixty_are_solved_to_nine_digits()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var found = Assert.IsType<Solution<StrategicCertificate<double>>.Found>(
                LemkeHowson.Solve(InDoubles(Bimatrices.Random(60, 60, 1_000_000, seed)))
            );
            Assert.True(found.Equilibria[0].MaxRegret <= 1e-9);
            Assert.False(found.IsComplete);
        }
    }

    [Fact]
    public void When_nothing_matters_any_end_is_an_equilibrium()
    {
        Assert.NotEmpty(Ends(Bimatrices.Of(5, 4, (_, _) => (0, 0))));
        Assert.NotEmpty(Ends(InDoubles(Bimatrices.Of(1, 4, (_, column) => (3, column % 2)))));
    }

    [Fact]
    public void Out_of_patience_out_of_time_and_out_of_scope_are_said()
    {
        var game = Bimatrices.Random(12, 12, 100, 1);

        Assert.IsType<Solution<StrategicCertificate<Rational>>.Unfinished>(LemkeHowson.Solve(game, pivots: 1));
        Assert.IsType<Solution<LabelledEquilibrium<Rational>>.Unfinished>(LemkeHowson.FromEveryLabel(game, pivotsPerPath: 1));
        var stopped = LemkeHowson.Solve(game, cancellation: new CancellationToken(canceled: true));
        Assert.Contains(
            "cancelled",
            Assert.IsType<Solution<StrategicCertificate<Rational>>.Unfinished>(stopped).Reason,
            StringComparison.Ordinal
        );
        var alone = new StrategicGame<Rational>(
            ["alone"],
            [
                ["a", "b"],
            ],
            [
                [0, 1],
            ]
        );
        Assert.IsType<Solution<StrategicCertificate<Rational>>.OutOfScope>(LemkeHowson.Solve(alone));
    }

    private static LabelledEquilibrium<T>[] Ends<T>(StrategicGame<T> game)
        where T : struct, System.Numerics.INumber<T>
    {
        var found = Assert.IsType<Solution<LabelledEquilibrium<T>>.Found>(LemkeHowson.FromEveryLabel(game));
        Assert.Empty(found.Undecided);
        Assert.All(found.Equilibria, end => Assert.True(end.Certificate.IsNash));
        return [.. found.Equilibria];
    }

    private static StrategicGame<double> InDoubles(StrategicGame<Rational> game)
    {
        var (first, second) = (
            new double[game.StrategyCountOf(0), game.StrategyCountOf(1)],
            new double[game.StrategyCountOf(0), game.StrategyCountOf(1)]
        );
        for (var row = 0; row < game.StrategyCountOf(0); row++)
        for (var column = 0; column < game.StrategyCountOf(1); column++)
            (first[row, column], second[row, column]) = (
                game.Payoff(0, [row, column]).ToDouble(),
                game.Payoff(1, [row, column]).ToDouble()
            );
        return StrategicGame<double>.Bimatrix(first, second);
    }
}
