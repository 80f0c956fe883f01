using Casus.Equilibria;
using Casus.Equilibria.Certificates;
using Casus.Games;
using Casus.Numerics;
using Casus.Numerics.Enclosures;
using CsCheck;

namespace Casus.Tests.Equilibria.Certificates;

public sealed class ProvenBoundsTests
{
    [Fact]
    public void Every_exact_figure_of_a_tree_lies_in_its_bounds_and_the_bounds_are_tight()
    {
        Gen.Int[0, 1_000_000]
            .Always(
                200,
                1,
                seed =>
                {
                    var game = FloatingGames.Tree(seed);
                    var profile = FloatingGames.Play(game, seed);
                    var proven = ProvenBounds.Of(profile);
                    var exact = Verifier.Check(Assessment<Rational>.FromBayes(ExactCopy.Of(profile, ExactCopy.Of(game))));

                    for (var player = 0; player < game.PlayerCount; player++)
                    {
                        AssertAround(proven.Values[player], exact.Values[player]);
                        AssertAround(proven.Regrets!.Value[player], exact.Regrets!.Value[player]);
                    }

                    for (var set = 0; set < game.InformationSetCount; set++)
                    {
                        Assert.True(proven.Gains[set].Contains(exact.Gains[set]));
                        var beliefs = exact.Assessment.BeliefAt(set);
                        for (var place = 0; place < beliefs.Length; place++)
                            Assert.True(proven.Beliefs[game.FirstMemberOf(set) + place].Contains(beliefs[place]));
                        if (proven.IsBelieved[set])
                            AssertAround(proven.Gains[set], exact.Gains[set]);
                    }
                }
            );
    }

    [Fact]
    public void With_stated_beliefs_every_gain_is_enclosed_tightly_on_the_path_and_off_it()
    {
        Gen.Int[0, 1_000_000]
            .Always(
                100,
                2,
                seed =>
                {
                    var game = FloatingGames.Tree(seed);
                    var assessment = Assessment<double>.FromBayes(FloatingGames.Play(game, seed));
                    var proven = ProvenBounds.Of(assessment);
                    var copy = ExactCopy.Of(assessment.Profile, ExactCopy.Of(game));
                    var beliefs = new Rational[game.MemberCount];
                    for (var set = 0; set < game.InformationSetCount; set++)
                    {
                        var own = assessment.BeliefAt(set).ToArray().Select(Rational.FromDouble).ToArray();
                        var sum = own.Aggregate(Rational.Zero, (total, belief) => total + belief);
                        for (var place = 0; place < own.Length; place++)
                            beliefs[game.FirstMemberOf(set) + place] = own[place] / sum;
                    }

                    var exact = Verifier.Check(Assessment<Rational>.Of(copy, beliefs));
                    for (var set = 0; set < game.InformationSetCount; set++)
                        AssertAround(proven.Gains[set], exact.Gains[set]);
                }
            );
    }

    [Fact]
    public void Every_exact_figure_of_a_mixed_profile_lies_in_its_bounds()
    {
        Gen.Int[0, 1_000_000]
            .Always(
                300,
                3,
                seed =>
                {
                    var game = FloatingGames.Strategic(seed);
                    var profile = FloatingGames.Mix(game, seed);
                    var proven = StrategicBounds.Of(profile);
                    var exact = StrategicCertificate<Rational>.Check(ExactCopy.Of(profile, ExactCopy.Of(game)));
                    for (var player = 0; player < game.PlayerCount; player++)
                    {
                        AssertAround(proven.Values[player], exact.Values[player]);
                        AssertAround(proven.Regrets[player], exact.Regrets[player]);
                    }

                    Assert.True(Rational.FromDouble(proven.MaxRegret) >= exact.MaxRegret);
                }
            );
    }

    [Fact]
    public void A_pure_equilibrium_in_whole_numbers_has_no_regret_at_all()
    {
        var game = StrategicGame<double>.Bimatrix(
            new double[,]
            {
                { 3, 0 },
                { 5, 1 },
            },
            new double[,]
            {
                { 3, 5 },
                { 0, 1 },
            }
        );
        Assert.Equal(0, StrategicBounds.Of(MixedProfile<double>.Pure(game, [1, 1])).MaxRegret);
        Assert.Equal(2, StrategicBounds.Of(MixedProfile<double>.Pure(game, [0, 0])).MaxRegret);
    }

    [Fact]
    public void A_set_that_is_not_reached_is_judged_for_every_belief()
    {
        // Selten's horse (1975), all passing: the third player's gain depends on what it believes.
        var build = new GameBuilder<double>("1", "2", "3");
        Subtree Last(double left, double right) =>
            build.Decision(2, "III", ("L", build.Terminal(0, 0, left)), ("R", build.Terminal(0, 0, right)));
        var game = build.Build(
            build.Decision(
                0,
                "I",
                ("down", Last(2, 0)),
                ("across", build.Decision(1, "II", ("down", Last(0, 1)), ("across", build.Terminal(1, 1, 1))))
            )
        );
        var profile = Profile<double>.Uniform(game).Taking("I", "across").Taking("II", "across").Taking("III", "R");
        var proven = ProvenBounds.Of(profile);

        var set = game.FindSet("III");
        Assert.False(proven.IsBelieved[set]);
        Assert.Equal(new Enclosure(0, 2), proven.Gains[set]);
        Assert.Equal(0, proven.MaxRegret);
        Assert.Equal(Enclosure.Zero, ProvenBounds.Of(Believing(0.25)).Gains[set]);
        Assert.Equal(Enclosure.Exactly(0.125), ProvenBounds.Of(Believing(0.375)).Gains[set]);

        Assessment<double> Believing(double afterTheFirst) =>
            Assessment<double>.FromBayes(profile).WithBelief("III", afterTheFirst, 1 - afterTheFirst);
    }

    [Fact]
    public void The_value_of_a_zero_sum_game_lies_between_the_bounds_of_any_profile()
    {
        // Rows 3, -1 and -2, 4: the value is 1, at (3/5, 2/5) and (1/2, 1/2).
        var game = StrategicGame<double>.Bimatrix(
            new double[,]
            {
                { 3, -1 },
                { -2, 4 },
            },
            new double[,]
            {
                { -3, 1 },
                { 2, -4 },
            }
        );
        var near = DualBound.Of(MixedProfile<double>.Of(game, [0.6, 0.4, 0.5, 0.5]));
        Assert.True(near.Value.Contains(1.0));
        Assert.True(near.Gap < 1e-14);
        Gen.Int[0, 1_000_000].Always(100, 4, seed => Assert.True(DualBound.Of(FloatingGames.Mix(game, seed)).Value.Contains(1.0)));
        Assert.Throws<ArgumentException>(() => DualBound.Of(FloatingGames.Play(FloatingGames.Tree(1), 1)));
    }

    [Fact]
    public void The_value_of_a_tree_is_that_of_its_matrix()
    {
        // One card of two: the first player sees it and bets or folds, the second calls or folds.
        var build = new GameBuilder<double>("1", "2");
        Subtree Bet(string card, double won) =>
            build.Decision(
                0,
                card,
                ("bet", build.Decision(1, "call?", ("call", build.Terminal(2 * won, -2 * won)), ("fold", build.Terminal(1, -1)))),
                ("pass", build.Terminal(won, -won))
            );
        var game = build.Build(build.Chance(("high", 0.5, Bet("high", 1)), ("low", 0.5, Bet("low", -1))));
        var best = Profile<double>.Uniform(game).Taking("high", "bet").With("low", 1.0 / 3, 2.0 / 3).With("call?", 2.0 / 3, 1.0 / 3);

        var bound = DualBound.Of(best);
        Assert.True(bound.Value.Contains(new Rational(1, 3)), bound.Value.ToString());
        Assert.True(bound.Gap < 1e-15);
        Assert.True(ProvenBounds.Of(best).MaxRegret < 1e-15);
        for (var seed = 0; seed < 50; seed++)
            Assert.True(DualBound.Of(FloatingGames.Play(game, seed)).Value.Contains(new Rational(1, 3)));
    }

    private static void AssertAround(Enclosure proven, Rational exact)
    {
        Assert.True(proven.Contains(exact), $"{proven} does not hold {(double)exact:R}");
        Assert.True(proven.Width < 1e-12, proven.ToString());
    }
}
