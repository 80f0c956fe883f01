using Casus.Equilibria;
using Casus.Equilibria.Enumeration;
using Casus.Games;
using Casus.Numerics;
using CsCheck;

namespace Casus.Tests.Equilibria.Enumeration;

using Component = EquilibriumComponent<StrategicCertificate<Rational>>;

public sealed class BimatrixEnumerationTests
{
    [Fact]
    public void Battle_of_the_sexes_has_two_pure_equilibria_and_one_mixed()
    {
        var components = All(Bimatrices.Parse("3 0; 0 2", "2 0; 0 3"));

        Assert.Equal(["1 0 1 0", "3/5 2/5 2/5 3/5", "0 1 0 1"], components.Select(component => Text(component.Extremes[0])));
        Assert.All(components, component => Assert.True(component.IsIsolated && component.Dimension == 0));
        Assert.Equal([(new(6, 5), new(6, 5)), (new(6, 5), new(6, 5))], components[1].Payoffs);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(8)]
    public void Coordination_on_one_of_d_has_two_to_the_d_less_one_equilibria(int count)
    {
        // One for each set of strategies that both mix evenly.
        var game = Bimatrices.Of(count, count, (row, column) => row == column ? (1, 1) : (0, 0));

        Assert.Equal((1 << count) - 1, All(game).Length);
    }

    [Fact]
    public void Von_Stengels_game_of_six_by_six_has_seventy_five_equilibria()
    {
        // Von Stengel (1999), New maximal numbers of equilibria in bimatrix games, Discrete and Computational Geometry 21.
        var game = Bimatrices.Parse(
            "9504 -660 19976 -20526 1776 -8976; -111771 31680 -130944 168124 -8514 52764;"
                + "397584 -113850 451176 -586476 29216 -178761; 171204 -45936 208626 -263076 14124 -84436;"
                + "1303104 -453420 1227336 -1718376 72336 -461736; 737154 -227040 774576 -1039236 48081 -300036",
            "72336 48081 29216 14124 1776 -8514; -461736 -300036 -178761 -84436 -8976 52764;"
                + "1227336 774576 451176 208626 19976 -130944; -1718376 -1039236 -586476 -263076 -20526 168124;"
                + "1303104 737154 397584 171204 9504 -111771; -453420 -227040 -113850 -45936 -660 31680"
        );

        Assert.Equal(75, All(game).Length);
    }

    [Fact]
    public void Two_rows_that_are_the_same_make_a_continuum()
    {
        // Row 1 twice: any mixture of the two against column 1 is an equilibrium, and row 3 with column 2 is one alone; the mixed one stays.
        var components = All(Bimatrices.Parse("3 0; 3 0; 0 2", "2 0; 2 0; 0 3"));

        Assert.Equal(3, components.Length);
        Assert.Equal([1, 1, 0], components.Select(component => component.Dimension));
        Assert.Equal(["1 0 0 1 0", "0 1 0 1 0"], components[0].Extremes.Select(Text));
        Assert.Equal((3, 3), components[0].Payoffs[0]);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(4, 3)]
    [InlineData(9, 9)]
    public void When_nothing_matters_everything_is_one_component(int rows, int columns)
    {
        var component = Assert.Single(All(Bimatrices.Of(rows, columns, (_, _) => (7, 0))));

        Assert.Equal(rows * columns, component.Extremes.Length);
        Assert.Equal(rows + columns - 2, Assert.Single(component.Subsets).Dimension);
    }

    [Fact]
    public void One_who_alone_decides_takes_any_mixture_of_the_best()
    {
        var component = Assert.Single(All(Bimatrices.Parse("5 0 2", "4 1 4")));

        Assert.Equal(["1 1 0 0", "1 0 0 1"], component.Extremes.Select(Text));
        Assert.Equal([(2, 5), (4, 4)], component.Payoffs);
    }

    [Fact]
    public void A_component_may_be_of_several_nash_subsets_that_hang_together()
    {
        // Row 2 always earns 1, row 1 earns 1 against column 1 only; the column player cares only against row 1, and prefers column 1.
        var component = Assert.Single(All(Bimatrices.Parse("1 0; 1 1", "1 0; 0 0")));

        // Any row against column 1, and row 2 against any column; they share row 2 against column 1.
        Assert.Equal(2, component.Subsets.Length);
        Assert.Equal(1, component.Dimension);
        Assert.Equal(["1 0 1 0", "0 1 1 0", "0 1 0 1"], component.Extremes.Select(Text));
    }

    [Theory]
    [InlineData(3, 3, 2, 300)]
    [InlineData(3, 3, 4, 300)]
    [InlineData(2, 5, 3, 200)]
    [InlineData(4, 3, 3, 150)]
    [InlineData(4, 4, 3, 40)]
    [InlineData(1, 4, 2, 100)]
    public void Extreme_equilibria_are_those_found_by_definition(int rows, int columns, int bound, int games)
    {
        for (var seed = 0; seed < games; seed++)
        {
            var game = Bimatrices.Random(rows, columns, bound, seed);
            Assert.Equal(ByDefinition.ExtremeEquilibria(game), Extremes(game));
        }
    }

    [Fact]
    public void Generic_games_have_an_odd_number_of_equilibria()
    {
        // Wilson (1971); payoffs up to a million leave hardly a game degenerate, and these seeds none.
        for (var seed = 0; seed < 100; seed++)
        {
            var components = All(Bimatrices.Random(6, 6, 1_000_000, seed));
            Assert.True(components.All(component => component.IsIsolated) && int.IsOddInteger(components.Length));
        }
    }

    [Fact]
    public void Seats_units_and_what_the_other_does_to_me_do_not_matter() =>
        Gen.Int[0, int.MaxValue]
            .Always(
                200,
                501,
                seed =>
                {
                    var random = new Random(seed);
                    var game = Bimatrices.Random(random.Next(2, 6), random.Next(2, 6), random.Next(2, 6), seed);
                    var (unit, shift) = (new Rational(random.Next(1, 9), random.Next(1, 9)), new Rational(random.Next(-9, 9), 7));
                    var changed = Bimatrices.Of(
                        game.StrategyCountOf(0),
                        game.StrategyCountOf(1),
                        (row, column) =>
                            ((unit * game.Payoff(0, [row, column])) + (column * shift), game.Payoff(1, [row, column]) - (row * row * shift))
                    );
                    Assert.Equal(Extremes(game), Extremes(changed));
                    var swapped = All(Bimatrices.Swapped(game)).SelectMany(component => component.Extremes);
                    Assert.Equal(
                        Extremes(game).Order(StringComparer.Ordinal),
                        swapped
                            .Select(e => string.Join(' ', e.Profile.Of(1).ToArray().Concat(e.Profile.Of(0).ToArray())))
                            .Order(StringComparer.Ordinal)
                    );
                }
            );

    [Fact]
    public void Payoffs_beyond_machine_words_give_the_same_equilibria_as_small_ones()
    {
        var large = new Rational(System.Numerics.BigInteger.Pow(10, 30), 1);
        for (var seed = 0; seed < 30; seed++)
        {
            var game = Bimatrices.Random(5, 5, 9, seed);

            // What does not depend on one's own choice changes nothing but the digits, which no common divisor takes away again.
            var huge = Bimatrices.Of(
                5,
                5,
                (row, column) =>
                    (
                        (large * game.Payoff(0, [row, column])) + (column * new Rational(1, 3)),
                        (large * large * game.Payoff(1, [row, column])) + (row * new Rational(1, 7))
                    )
            );
            Assert.Equal(Extremes(game), Extremes(huge));
        }
    }

    [Fact]
    public void Games_of_other_than_two_players_are_out_of_scope()
    {
        var game = new StrategicGame<Rational>(
            ["alone"],
            [
                ["a", "b"],
            ],
            [
                [0, 1],
            ]
        );

        Assert.IsType<Solution<Component>.OutOfScope>(BimatrixEnumeration.Solve(game));
    }

    [Fact]
    public void A_search_that_is_stopped_or_limited_is_not_called_complete()
    {
        var game = Bimatrices.Of(6, 6, (row, column) => row == column ? (1, 1) : (0, 0));

        var limited = Assert.IsType<Solution<Component>.Found>(BimatrixEnumeration.Solve(game, limit: 5));
        Assert.False(limited.IsComplete);
        Assert.Equal(5, limited.Equilibria.Length);
        Assert.Single(limited.Undecided);
        Assert.IsType<Solution<Component>.Unfinished>(BimatrixEnumeration.Solve(game, cancellation: new CancellationToken(canceled: true)));
    }

    [Fact]
    public void The_answer_is_the_same_each_time()
    {
        var game = Bimatrices.Random(12, 12, 100, 2);

        Assert.Equal(All(game).Select(c => Text(c.Extremes[0])), All(game).Select(c => Text(c.Extremes[0])));
    }

    private static Component[] All(StrategicGame<Rational> game)
    {
        var found = Assert.IsType<Solution<Component>.Found>(BimatrixEnumeration.Solve(game));
        Assert.True(found.IsComplete);
        Assert.All(found.Equilibria, component => Assert.All(component.Extremes, extreme => Assert.True(extreme.IsNash)));
        return [.. found.Equilibria];
    }

    private static SortedSet<string> Extremes(StrategicGame<Rational> game) =>
        new(All(game).SelectMany(component => component.Extremes).Select(Text), StringComparer.Ordinal);

    private static string Text(StrategicCertificate<Rational> certificate) => string.Join(' ', certificate.Profile.Probabilities);
}
