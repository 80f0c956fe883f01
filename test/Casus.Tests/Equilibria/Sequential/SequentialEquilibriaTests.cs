using Casus.Equilibria;
using Casus.Equilibria.Sequential;
using Casus.Games;
using Casus.Games.Classic;
using Casus.Numerics;

namespace Casus.Tests.Equilibria.Sequential;

public class SequentialEquilibriaTests
{
    [Fact]
    public void A_threat_against_entry_is_not_carried_out_and_that_is_proven_complete()
    {
        var build = new GameBuilder<Rational>("Entrant", "Incumbent");
        var game = build.Build(
            build.Decision(
                0,
                "Enter?",
                ("out", build.Terminal(0, 2)),
                ("in", build.Decision(1, "Fight?", ("fight", build.Terminal(-1, -1)), ("share", build.Terminal(1, 1))))
            )
        );

        var found = Found(game);

        Assert.True(found.IsComplete);
        Assert.Equal([0, 1, 0, 1], Assert.Single(found.Equilibria).Assessment.Profile.Probabilities);
    }

    [Fact]
    public void Breakfast_has_sequential_poolings_on_beer_and_on_quiche()
    {
        var found = Found(BeerQuiche.Game<Rational>(new(9, 10)).ToGame());

        Assert.Contains(found.Equilibria, e => e.Values[0] == new Rational(29, 10));
        Assert.Contains(found.Equilibria, e => e.Values[0] == new Rational(21, 10));
        Assert.All(found.Equilibria, e => Assert.Contains(e.Values[0], new Rational[] { new(29, 10), new(21, 10) }));
        Assert.False(found.IsComplete);
        Assert.NotEmpty(found.Undecided);
    }

    [Fact]
    public void Of_the_pure_equilibria_of_the_horse_one_is_sequential()
    {
        var only = Assert.Single(Found(SeltenHorse.Tree<Rational>()).Equilibria);

        // Selten 1975: both pass (payoffs 1, 1, 1); the equilibrium in which the first moves down is not sequential.
        Assert.Equal([1, 1, 1], only.Values);
    }

    private static Solution<Certificate<Rational>>.Found Found(ExtensiveGame<Rational> game)
    {
        var found = Assert.IsType<Solution<Certificate<Rational>>.Found>(SequentialEquilibria.Solve(game));
        Assert.All(found.Equilibria, e => Assert.True(e.Holds && e.IsNash && e.ConsistencyDeparture == Rational.Zero));
        return found;
    }
}
