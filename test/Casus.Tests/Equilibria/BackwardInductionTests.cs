using Casus.Equilibria;
using Casus.Games;
using Casus.Games.Classic;
using Casus.Numerics;

namespace Casus.Tests.Equilibria;

public class BackwardInductionTests
{
    [Fact]
    public void An_entrant_enters_because_a_fight_is_an_empty_threat()
    {
        var build = new GameBuilder<Rational>("Entrant", "Incumbent");
        var reply = build.Decision(1, "Fight?", ("fight", build.Terminal(-1, -1)), ("share", build.Terminal(1, 1)));
        var game = build.Build(build.Decision(0, "Enter?", ("out", build.Terminal(0, 2)), ("in", reply)));

        var found = Assert.IsType<Solution<Certificate<Rational>>.Found>(BackwardInduction.Solve(game));

        var only = Assert.Single(found.Equilibria);
        Assert.True(found.IsComplete && only.Holds);
        Assert.Equal([1, 1], only.Values);
        Assert.Empty(BackwardInduction.Ties(only.Assessment.Profile));
    }

    [Fact]
    public void An_indifferent_defender_makes_two_equilibria_with_different_ends()
    {
        // The defender loses one either way; the challenger goes only if it will yield.
        var build = new GameBuilder<Rational>("Challenger", "Defender");
        var reply = build.Decision(1, "Defend?", ("yield", build.Terminal(1, -1)), ("defend", build.Terminal(-1, -1)));
        var game = build.Build(build.Decision(0, "Go?", ("stay", build.Terminal(0, 0)), ("go", reply)));

        var found = Assert.IsType<Solution<Certificate<Rational>>.Found>(BackwardInduction.Solve(game));

        Assert.Equal(2, found.Equilibria.Length);
        Assert.Equal([1, -1], found.Equilibria[0].Values);
        Assert.Equal([0, 0], found.Equilibria[1].Values);
        Assert.All(found.Equilibria, equilibrium => Assert.True(equilibrium.Holds));
        foreach (var equilibrium in found.Equilibria)
        {
            var tie = Assert.Single(BackwardInduction.Ties(equilibrium.Assessment.Profile));
            Assert.Equal("Defend?", tie.InformationSet);
            Assert.Equal(["yield", "defend"], tie.Moves);
        }
    }

    [Fact]
    public void More_ties_than_the_limit_are_said_to_be_more()
    {
        // Ten coin choices that matter to nobody: 1024 equilibria.
        var build = new GameBuilder<double>("Only");
        var branches = Enumerable
            .Range(0, 10)
            .Select(i => ($"{i}", 0.1, build.Decision(0, $"Choice {i}", ("heads", build.Terminal(0)), ("tails", build.Terminal(0)))));
        var game = build.Build(build.Chance([.. branches]));

        var some = Assert.IsType<Solution<Certificate<double>>.Found>(BackwardInduction.Solve(game, limit: 100));
        var all = Assert.IsType<Solution<Certificate<double>>.Found>(BackwardInduction.Solve(game, limit: 1024));

        Assert.Equal((100, false), (some.Equilibria.Length, some.IsComplete));
        Assert.Equal((1024, true), (all.Equilibria.Length, all.IsComplete));
    }

    [Fact]
    public void Hidden_cards_are_out_of_scope()
    {
        var answer = Assert.IsType<Solution<Certificate<Rational>>.OutOfScope>(BackwardInduction.Solve(KuhnPoker.Tree<Rational>()));

        Assert.Equal("At 'J' the mover cannot tell 2 nodes apart.", answer.Reason);
    }
}
