using Casus.Equilibria;
using Casus.Games;
using Casus.Games.Classic;
using Casus.Numerics;

namespace Casus.Tests.Equilibria;

/// <summary>Each rule on beliefs, with a game that breaks this rule and no other.</summary>
public class BeliefRuleTests
{
    [Fact]
    public void Bayes_is_demanded_where_the_strategies_lead()
    {
        var game = SeltenHorse.Tree<Rational>();
        var honest = Assessment<Rational>.FromBayes(Profile<Rational>.Uniform(game).With("1", R(1, 4), R(3, 4)));

        // Down with 1/4, or across and down with 3/8: odds of 2 to 3.
        Assert.Equal([R(2, 5), R(3, 5)], honest.BeliefAt(game.FindSet("3")).ToArray());
        var certificate = Verifier.Check(honest.WithBelief("3", R(1, 2), R(1, 2)));

        Assert.Equal(R(1, 10), certificate.BayesDeparture);
        Assert.Equal(0, certificate.OffPathDeparture);
        Assert.Equal(
            "At '3' the belief is off Bayes' rule by 1/10.",
            Assert.Single(certificate.Faults, fault => fault.Kind == FaultKind.BayesOnPath).Words
        );
    }

    [Fact]
    public void A_deviator_tells_nothing_about_a_coin_it_has_not_seen()
    {
        // A coin is tossed, A stays in or goes out without seeing it; B, who has not seen it either, is asked only if A goes out.
        var build = new GameBuilder<Rational>("A", "B");
        var game = build.Build(build.Chance(("heads", R(1, 3), Side()), ("tails", R(2, 3), Side())));
        var profile = Profile<Rational>.Uniform(game).Taking("A", "in");
        var sound = Assessment<Rational>.FromBayes(profile);

        Assert.Equal([R(1, 3), R(2, 3)], sound.BeliefAt(game.FindSet("B")).ToArray());
        Assert.Equal(0, Verifier.Check(sound).OffPathDeparture);
        Assert.Equal(R(2, 3), Verifier.Check(sound.WithBelief("B", 1, 0)).OffPathDeparture);

        Subtree Side() =>
            build.Decision(
                0,
                "A",
                ("in", build.Terminal(0, 0)),
                ("out", build.Decision(1, "B", ("l", build.Terminal(0, 0)), ("r", build.Terminal(0, 0))))
            );
    }

    [Fact]
    public void A_deviator_who_saw_the_coin_may_be_thought_to_tell_it()
    {
        var game = BeerQuiche.Game(R(9, 10)).ToGame();
        var onBeer = Profile<Rational>
            .Uniform(game)
            .Taking("strong", "beer")
            .Taking("weak", "beer")
            .Taking("after beer", "leave")
            .Taking("after quiche", "fight");

        foreach (var strong in new[] { R(0, 1), R(1, 3), R(1, 2) })
            Assert.True(Verifier.Check(Assessment<Rational>.FromBayes(onBeer).WithBelief("after quiche", strong, 1 - strong)).Holds);
        var trusting = Verifier.Check(Assessment<Rational>.FromBayes(onBeer).WithBelief("after quiche", 1, 0));
        Assert.Equal(FaultKind.ProfitableDeviation, Assert.Single(trusting.Faults).Kind);
    }

    [Fact]
    public void Two_errors_are_not_believed_where_one_of_them_explains()
    {
        // B sees that A went out, but not whether C then went out as well; neither should have.
        var build = new GameBuilder<Rational>("A", "B", "C");
        var after = build.Decision(2, "C", ("in", Watch()), ("out", Watch()));
        var game = build.Build(build.Decision(0, "A", ("in", build.Terminal(0, 0, 0)), ("out", after)));
        var sound = Assessment<Rational>.FromBayes(Profile<Rational>.Uniform(game).Taking("A", "in").Taking("C", "in"));

        Assert.Equal([1, 0], sound.BeliefAt(game.FindSet("B")).ToArray());
        Assert.Equal(R(1, 4), Verifier.Check(sound.WithBelief("B", R(3, 4), R(1, 4))).OffPathDeparture);

        Subtree Watch() => build.Decision(1, "B", ("l", build.Terminal(0, 0, 0)), ("r", build.Terminal(0, 0, 0)));
    }

    [Fact]
    public void A_belief_formed_off_the_path_is_kept()
    {
        // Two types of A, both meant to stay in; B believes something when one goes out, moves, and is asked again.
        var build = new GameBuilder<Rational>("A", "B");
        var game = build.Build(build.Chance(("s", R(1, 2), Type("A strong")), ("w", R(1, 2), Type("A weak"))));
        var profile = Profile<Rational>.Uniform(game).Taking("A strong", "in").Taking("A weak", "in");
        var thinksStrong = Assessment<Rational>.FromBayes(profile).WithBelief("B first", R(4, 5), R(1, 5));

        var forgets = Verifier.Check(thinksStrong);
        var keeps = Verifier.Check(thinksStrong.WithBelief("B then", R(4, 5), R(1, 5)));

        Assert.Equal(R(3, 10), forgets.OffPathDeparture);
        Assert.Equal("B then", Assert.Single(forgets.Faults).Place);
        Assert.True(keeps.Holds);

        Subtree Type(string set)
        {
            var then = build.Decision(1, "B then", ("l", build.Terminal(0, 0)), ("r", build.Terminal(0, 0)));
            var first = build.Decision(1, "B first", ("wait", then), ("end", build.Terminal(0, 0)));
            return build.Decision(0, set, ("in", build.Terminal(0, 0)), ("out", first));
        }
    }

    [Fact]
    public void A_tremble_that_proves_other_beliefs_proves_nothing()
    {
        var game = SeltenHorse.Tree<Rational>();
        var across = Profile<Rational>.Uniform(game).Taking("1", "C").Taking("2", "c").With("3", R(1, 4), R(3, 4));
        var claimed = Assessment<Rational>.FromBayes(across).WithBelief("3", R(1, 3), R(2, 3));

        Assert.True(Verifier.Check(claimed).Holds);
        var certificate = Verifier.Check(claimed, Tremble<Rational>.Uniform(game));
        Assert.Equal(R(1, 6), certificate.ConsistencyDeparture);
        Assert.Equal(FaultKind.Inconsistent, Assert.Single(certificate.Faults).Kind);
    }

    [Fact]
    public void A_sequence_of_trembles_nears_the_sequential_equilibrium_of_the_horse()
    {
        var game = SeltenHorse.Tree<Rational>();
        var across = Profile<Rational>.Uniform(game).Taking("1", "C").Taking("2", "c").With("3", R(1, 4), R(3, 4));
        var limit = Assessment<Rational>.FromBayes(across).WithBelief("3", R(1, 3), R(2, 3));
        var sequence = new[] { 10, 100, 1000, 10000 }.Select(n => across.With("1", R(1, n), R(n - 1, n)).With("2", R(2, n), R(n - 2, n)));

        var departures = TrembleSequence.Departures(limit, [.. sequence]);

        Assert.Equal(departures.OrderDescending(), departures);
        Assert.True(departures[^1] <= R(1, 5000));
        Assert.Throws<ArgumentException>(() => TrembleSequence.Departures(limit, across));
    }

    [Fact]
    public void A_forgetful_player_gets_no_clean_certificate()
    {
        var build = new GameBuilder<Rational>("Driver");
        var second = build.Decision(0, "exit?", ("exit", build.Terminal(4)), ("on", build.Terminal(1)));
        var game = build.Build(build.Decision(0, "exit?", ("exit", build.Terminal(0)), ("on", second)));

        var certificate = Verifier.Check(Assessment<Rational>.FromBayes(Profile<Rational>.Uniform(game)));

        Assert.Equal(FaultKind.ImperfectRecall, certificate.Faults[0].Kind);
        Assert.Null(certificate.Regrets);
        Assert.False(certificate.IsNash || certificate.Holds);
    }

    [Fact]
    public void A_hundred_thousand_nodes_are_certified()
    {
        // 300 types of challenger, each attacked by none and answered by 80 types of guarantor in three ways: Γ in miniature.
        const int challengers = 300;
        const int guarantors = 80;
        var build = new GameBuilder<double>("Challenger", "Guarantor");
        var types = new (string, double, Subtree)[challengers];
        for (var i = 0; i < challengers; i++)
        {
            var resolve = 2.0 * (i + 0.5) / challengers;
            var answers = new (string, double, Subtree)[guarantors];
            for (var j = 0; j < guarantors; j++)
            {
                var stake = (j + 0.5) / guarantors;
                answers[j] = (
                    $"{j}",
                    1.0 / guarantors,
                    build.Decision(
                        1,
                        $"Guarantor {j}",
                        ("none", build.Terminal((0.8 * resolve) - 0.2, -0.8 * stake)),
                        ("aid", build.Terminal((0.6 * resolve) - 0.3, (-0.6 * stake) - 0.05)),
                        ("direct", build.Terminal((0.2 * resolve) - 0.8, (-0.2 * stake) - 0.4))
                    )
                );
            }

            types[i] = (
                $"{i}",
                1.0 / challengers,
                build.Decision(0, $"Challenger {i}", ("not", build.Terminal(0, 0)), ("attack", build.Chance(answers)))
            );
        }

        var game = build.Build(build.Chance(types));
        var profile = Profile<double>.Uniform(game);
        var certificate = Verifier.Check(Assessment<double>.FromBayes(profile));
        for (var i = 0; i < challengers; i++)
            profile = profile.Taking($"Challenger {i}", "not");
        var deterred = Verifier.Check(Assessment<double>.FromBayes(profile));

        Assert.Equal(1 + (challengers * (3 + (guarantors * 4))), game.NodeCount);
        Assert.Equal(challengers + guarantors, game.InformationSetCount);
        Assert.InRange(certificate.BayesDeparture, 0, 1e-12);
        Assert.InRange(deterred.OffPathDeparture, 0, 1e-12);
        Assert.False(certificate.Holds || deterred.Holds);
    }

    private static Rational R(int above, int below) => new(above, below);
}
