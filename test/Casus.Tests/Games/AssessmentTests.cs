using Casus.Games;
using Casus.Games.Classic;
using Casus.Numerics;

namespace Casus.Tests.Games;

public class AssessmentTests
{
    [Fact]
    public void A_profile_holds_a_distribution_at_every_set()
    {
        var game = SeltenHorse.Tree<Rational>();
        var uniform = Profile<Rational>.Uniform(game);

        Assert.All(uniform.Probabilities, probability => Assert.Equal(new Rational(1, 2), probability));
        Assert.Equal(1, uniform.Taking("3", "L")["3", "L"]);
        Assert.Throws<ArgumentException>(() => uniform.With("3", 1, 1));
        Assert.Throws<ArgumentException>(() => uniform.With("3", 2, -1));
        Assert.Throws<ArgumentException>(() => uniform.With("3", 1));
        Assert.Throws<ArgumentException>(() => Profile<Rational>.Of(game, [1, 0]));
    }

    [Fact]
    public void Reach_sums_to_one_over_the_ends()
    {
        var game = KuhnPoker.Tree<Rational>();
        var reach = KuhnPoker.Equilibrium(game, new Rational(1, 6)).Reach();

        var sum = Rational.Zero;
        for (var node = 0; node < game.NodeCount; node++)
            if (game.KindOf(node) == NodeKind.Terminal)
                sum += reach[node];

        Assert.Equal(1, sum);
    }

    [Fact]
    public void Bayes_after_a_bluff_gives_the_odds_of_the_bluffers()
    {
        // A jack bets with 1/6 and a king with 1/2: a bet comes from the king three times in four.
        var game = KuhnPoker.Tree<Rational>();

        var assessment = Assessment<Rational>.FromBayes(KuhnPoker.Equilibrium(game, new Rational(1, 6)));

        Assert.Equal([new Rational(1, 4), new Rational(3, 4)], assessment.BeliefAt(game.FindSet("Q after bet")).ToArray());
    }

    [Fact]
    public void Off_the_path_the_fewest_errors_explain_and_rarer_errors_do_not()
    {
        var game = SeltenHorse.Tree<Rational>();
        var across = Profile<Rational>.Uniform(game).Taking("1", "C").Taking("2", "c");

        var even = Assessment<Rational>.FromBayes(across);
        var rareFirst = Assessment<Rational>.FromBayes(across, Tremble<Rational>.Uniform(game).With("1", "D", 1, order: 2));

        Assert.Equal([new Rational(1, 2), new Rational(1, 2)], even.BeliefAt(game.FindSet("3")).ToArray());
        Assert.Equal([0, 1], rareFirst.BeliefAt(game.FindSet("3")).ToArray());
    }

    [Fact]
    public void Odds_survive_a_path_so_long_that_its_probability_underflows()
    {
        // Two branches, 2:1, each then a thousand steps of one in a million: 10 to the power of -6000.
        var build = new GameBuilder<double>("Walker", "Watcher");
        var game = build.Build(build.Chance(("twice", 2.0 / 3, Walk("twice", 1000)), ("once", 1.0 / 3, Walk("once", 1000))));
        var profile = Profile<double>.Uniform(game);
        foreach (var set in Enumerable.Range(0, game.InformationSetCount).Select(game.LabelOf).Where(label => label != "Watcher"))
            profile = profile.With(set, 1e-6, 1 - 1e-6);

        var belief = Assessment<double>.FromBayes(profile).BeliefAt(game.FindSet("Watcher")).ToArray();

        Assert.Equal(0, profile.Reach()[game.NodesOf(game.FindSet("Watcher"))[0]]);
        Assert.Equal(2.0 / 3, belief[0], 1e-12);

        Subtree Walk(string name, int steps)
        {
            var part = build.Decision(1, "Watcher", ("nod", build.Terminal(0, 0)));
            for (var step = 0; step < steps; step++)
                part = build.Decision(0, $"{name} {step}", ("on", part), ("stop", build.Terminal(0, 0)));
            return part;
        }
    }

    [Fact]
    public void Stated_beliefs_must_be_distributions()
    {
        var game = SeltenHorse.Tree<Rational>();
        var assessment = Assessment<Rational>.FromBayes(Profile<Rational>.Uniform(game));

        Assert.Throws<ArgumentException>(() => assessment.WithBelief("3", 1, 1));
        Assert.Throws<ArgumentException>(() => assessment.WithBelief("3", 1));
        Assert.Throws<ArgumentException>(() => Assessment<Rational>.Of(assessment.Profile, [1, 1, 1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Tremble<Rational>.Uniform(game).With("3", "L", 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Tremble<Rational>.Uniform(game).With("3", "L", 1, order: 0));
    }
}
