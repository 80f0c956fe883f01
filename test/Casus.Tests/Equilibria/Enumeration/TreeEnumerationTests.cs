using System.Collections.Immutable;
using Casus.Equilibria;
using Casus.Equilibria.Enumeration;
using Casus.Games;
using Casus.Games.Classic;
using Casus.Numerics;
using Casus.Numerics.LinearPrograms;

namespace Casus.Tests.Equilibria.Enumeration;

using Component = EquilibriumComponent<Certificate<Rational>>;

public sealed class TreeEnumerationTests
{
    [Fact]
    public void Beer_or_quiche_has_two_components_in_both_of_which_types_pool()
    {
        // Cho and Kreps (1987): with nine strong in ten both types take beer, or both take quiche, and the other unseen breakfast is met
        // by fighting with probability one half at least.
        var components = All(BeerQuiche.Game(new Rational(9, 10)).ToGame());

        Assert.Equal(2, components.Length);
        Assert.All(components, component => Assert.Equal(1, component.Dimension));
        Assert.Equal([(new(29, 10), new(29, 10)), (new(9, 10), new(9, 10))], components[0].Payoffs);
        Assert.Equal([(new(21, 10), new(21, 10)), (new(9, 10), new(9, 10))], components[1].Payoffs);
        var fights = components[0].Extremes.Select(extreme => extreme.Assessment.Profile["after quiche", "fight"]);
        Assert.Equal([Rational.One, new(1, 2)], fights);
    }

    [Fact]
    public void Simplified_kuhn_poker_is_worth_one_eighteenth_to_the_second_player_in_every_equilibrium()
    {
        // Kuhn (1950): the first player's equilibria are a segment, the second's is unique; the value is -1/18.
        var component = Assert.Single(All(KuhnPoker.Tree<Rational>()));

        Assert.Equal((new(-1, 18), new(-1, 18)), component.Payoffs[0]);
        Assert.Equal(1, component.Dimension);
        Assert.Equal(2, component.Extremes.Length);
    }

    [Fact]
    public void The_entrant_stays_out_for_fear_of_a_fight_or_enters_and_shares()
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

        var components = All(game);

        // Staying out needs a fight with probability one half at least; entering is an equilibrium by itself.
        Assert.Equal([1, 0], components.Select(component => component.Dimension));
        Assert.Equal([Rational.One, new(1, 2)], components[0].Extremes.Select(e => e.Assessment.Profile["Fight?", "fight"]));
        Assert.Equal([false, false, true], components.SelectMany(c => c.Extremes).Select(extreme => extreme.Holds));
    }

    [Fact]
    public void Trees_have_the_equilibria_of_their_strategic_forms()
    {
        var several = 0;
        for (var seed = 0; seed < 200; seed++)
        {
            var game = RandomTree.From(seed);
            var form = SequenceForm<Rational>.Of(game);
            var reduced = new PlanGame(form);
            if (reduced.Plans[0].Length * reduced.Plans[1].Length > 150)
                continue;
            var components = All(game);
            var strategic = Assert.IsType<Solution<EquilibriumComponent<StrategicCertificate<Rational>>>.Found>(
                BimatrixEnumeration.Solve(reduced.Game)
            );
            Assert.True(strategic.IsComplete);
            Assert.Equal(strategic.Equilibria.Length, components.Length);
            var places = new HashSet<int>();
            foreach (var other in strategic.Equilibria)
            {
                var holders = other.Extremes.Select(extreme => Array.FindIndex(components, c => Holds(c, reduced, extreme))).Distinct();
                Assert.True(Assert.Single(holders) is var place && place >= 0 && places.Add(place), $"Seed {seed}.");
            }

            several += components.Length > 1 ? 1 : 0;
        }

        Assert.True(several > 20);
    }

    [Fact]
    public void Signalling_of_three_types_is_complete_whatever_the_seats()
    {
        for (var seed = 0; seed < 5; seed++)
        {
            var (one, two) = (
                All(RandomTree.Signalling(3, seed, isSenderFirst: true)),
                All(RandomTree.Signalling(3, seed, isSenderFirst: false))
            );
            Assert.Equal(one.Length, two.Length);
            Assert.Equal(one.Sum(component => component.Extremes.Length), two.Sum(component => component.Extremes.Length));
        }
    }

    [Fact]
    public void Three_players_and_forgetful_ones_are_out_of_scope()
    {
        Assert.IsType<Solution<Component>.OutOfScope>(TreeEnumeration.Solve(SeltenHorse.Tree<Rational>()));
        var build = new GameBuilder<Rational>("a", "b");
        var forgets = build.Build(
            build.Decision(
                0,
                "left or right?",
                ("l", build.Decision(0, "which was it?", ("l", build.Terminal(1, 0)), ("r", build.Terminal(0, 0)))),
                ("r", build.Decision(0, "which was it?", ("l", build.Terminal(0, 0)), ("r", build.Terminal(1, 0))))
            )
        );
        Assert.IsType<Solution<Component>.OutOfScope>(TreeEnumeration.Solve(forgets));
    }

    private static Component[] All(ExtensiveGame<Rational> game)
    {
        var found = Assert.IsType<Solution<Component>.Found>(TreeEnumeration.Solve(game));
        Assert.True(found.IsComplete);
        Assert.All(found.Equilibria, component => Assert.All(component.Extremes, extreme => Assert.True(extreme.IsNash)));
        return [.. found.Equilibria];
    }

    private static bool Holds(Component component, PlanGame reduced, StrategicCertificate<Rational> extreme)
    {
        var (x, y) = (reduced.PlanOf(0, extreme.Profile.Of(0)), reduced.PlanOf(1, extreme.Profile.Of(1)));
        return component.Subsets.Any(subset => IsMixture(x, subset.First) && IsMixture(y, subset.Second));
    }

    private static bool IsMixture(Rational[] point, ImmutableArray<ImmutableArray<Rational>> corners)
    {
        var rows = ImmutableArray.CreateBuilder<LinearRow<Rational>>();
        for (var place = 0; place < point.Length; place++)
            rows.Add(LinearRow<Rational>.Equal(point[place], [.. corners.Select(corner => corner[place])]));
        var program = new LinearProgram<Rational>([.. corners.Select(_ => Rational.Zero)], rows.ToImmutable());
        return Simplex.Solve(program) is LinearSolution<Rational>.Optimal;
    }
}
