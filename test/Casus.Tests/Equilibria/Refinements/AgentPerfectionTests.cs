using Casus.Equilibria.Refinements;
using Casus.Games;
using Casus.Games.Classic;
using Casus.Numerics;

namespace Casus.Tests.Equilibria.Refinements;

public class AgentPerfectionTests
{
    [Fact]
    public void Of_the_pure_equilibria_of_the_horse_one_is_perfect()
    {
        var game = SeltenHorse.Tree<Rational>();
        var across = Profile<Rational>.Uniform(game).Taking("1", "C").Taking("2", "c").Taking("3", "R");
        var down = across.Taking("1", "D").Taking("3", "L");

        // Player 3 must think that it was rather 2 who went down: so 1 errs more rarely than 2.
        var rare = Tremble<Rational>.Uniform(game).With("1", "D", 1, 2);
        Assert.IsType<RefinementVerdict.Keeps>(AgentPerfection.Check(across, rare));
        Assert.IsType<RefinementVerdict.Keeps>(AgentPerfection.Check(across));
        var dropped = Assert.IsType<RefinementVerdict.Drops>(AgentPerfection.Check(down));
        Assert.Contains("'2'", dropped.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sequential_equilibrium_need_not_be_perfect_and_is_not_kept()
    {
        // Both vote on what gives each 1 if both agree, and 0 otherwise: to refuse is sequential, but worse as soon as the other may agree.
        var build = new GameBuilder<Rational>("A", "B");
        Subtree B(int agreed) => build.Decision(1, "B votes", ("no", build.Terminal(0, 0)), ("yes", build.Terminal(agreed, agreed)));
        var game = build.Build(build.Decision(0, "A votes", ("no", B(0)), ("yes", B(1))));
        var refusal = Profile<Rational>.Uniform(game).Taking("A votes", "no").Taking("B votes", "no");

        Assert.IsNotType<RefinementVerdict.Keeps>(AgentPerfection.Check(refusal));
        Assert.IsType<RefinementVerdict.Keeps>(AgentPerfection.Check(refusal.Taking("A votes", "yes").Taking("B votes", "yes")));
    }
}
