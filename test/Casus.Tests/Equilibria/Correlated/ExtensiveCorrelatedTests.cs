using Casus.Equilibria;
using Casus.Equilibria.Correlated;
using Casus.Equilibria.Enumeration;
using Casus.Equilibria.ZeroSum;
using Casus.Games;
using Casus.Games.Classic;
using Casus.Numerics;

namespace Casus.Tests.Equilibria.Correlated;

public sealed class ExtensiveCorrelatedTests
{
    [Fact]
    public void Costless_signals_of_von_Stengel_and_Forges_are_believed_when_the_mediator_tells_only_the_good_type_which_to_send()
    {
        var game = Signals();
        // Told the same signal by chance, the bad type is hired half the time; told it more often, as often as the professor will bear.
        var best = Best(game, PayoffObjective<Rational>.Largest(1));
        Assert.Equal([new(7, 2), new(13, 2)], best.Certificate.Payoffs.ToArray());
        Assert.True(best.Certificate is { Holds: true, IsExact: true });
        Assert.Equal([4, 6], Best(game, PayoffObjective<Rational>.Largest(0)).Certificate.Payoffs.ToArray());
        // Told everything at the start, the bad type would learn the signal too: no correlated equilibrium of the strategic form pays a student.
        var form = ReducedStrategicForm<Rational>.Of(game).Game;
        var told = Assert.IsType<Solution<CorrelatedEquilibrium<Rational>>.Found>(
            CorrelatedEquilibria.Solve(form, PayoffObjective<Rational>.Sum)
        );
        Assert.Equal([0, 6], told.Equilibria[0].Certificate.Payoffs.ToArray());
    }

    [Fact]
    public void Moves_at_the_same_time_make_it_the_correlated_equilibrium()
    {
        var build = new GameBuilder<Rational>("1", "2");
        var game = build.Build(
            build.Decision(
                0,
                "one",
                ("yield", build.Decision(1, "two", ("yield", build.Terminal(6, 6)), ("dare", build.Terminal(2, 7)))),
                ("dare", build.Decision(1, "two", ("yield", build.Terminal(7, 2)), ("dare", build.Terminal(0, 0))))
            )
        );
        var best = Best(game, PayoffObjective<Rational>.Sum);
        Assert.Equal(new(21, 2), best.Value);
        Assert.Equal([new(1, 2), new(1, 4), new(1, 4), 0], best.Certificate.Outcomes.ToArray());
        Assert.NotNull(best.Plan);
    }

    [Theory]
    [InlineData(3, 30)]
    [InlineData(4, 20)]
    public void Pairs_of_sequences_and_profiles_of_strategies_give_the_same_best_without_chance(int depth, int trees)
    {
        var better = 0;
        for (var seed = 0; seed < trees; seed++)
        {
            var game = TreesWithoutChance.From(seed, depth);
            var form = ReducedStrategicForm<Rational>.Of(game);
            if (form.Game.ProfileCount > 200)
                continue;
            // A die that is thrown and changes nothing sends the same tree the other way.
            var thrown = TreesWithoutChance.WithDie(game);
            foreach (var objective in new[] { PayoffObjective<Rational>.Sum, PayoffObjective<Rational>.MaxMin })
            {
                var (pairs, profiles) = (Best(game, objective), Best(thrown, objective));
                Assert.NotNull(pairs.Plan);
                Assert.NotNull(profiles.Distribution);
                Assert.True(pairs.Certificate.Holds);
                Assert.True(profiles.Certificate.Holds);
                Assert.Equal(profiles.Value, pairs.Value);
            }

            var told = Assert.IsType<Solution<CorrelatedEquilibrium<Rational>>.Found>(
                CorrelatedEquilibria.Solve(form.Game, PayoffObjective<Rational>.Sum)
            );
            var gain = Best(game, PayoffObjective<Rational>.Sum).Value - told.Equilibria[0].Value;
            Assert.True(gain.Sign >= 0);
            better += gain.Sign;
        }

        Assert.True(better > 0);
    }

    [Fact]
    public void Nash_and_correlated_equilibria_of_the_strategic_form_are_among_them()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var game = TreesWithoutChance.From(seed, depth: 3);
            var form = ReducedStrategicForm<Rational>.Of(game);
            var best = Best(game, PayoffObjective<Rational>.Sum);
            var told = Assert.IsType<Solution<CorrelatedEquilibrium<Rational>>.Found>(
                CorrelatedEquilibria.Solve(form.Game, PayoffObjective<Rational>.Largest(1))
            );
            var certificate = ExtensiveCorrelatedCertificate<Rational>.Check(form, told.Equilibria[0].Certificate.Distribution);
            Assert.True(certificate.Holds);
            Assert.Equal(told.Equilibria[0].Certificate.Payoffs.ToArray(), certificate.Payoffs.ToArray());
            Assert.True(certificate.Payoffs[0] + certificate.Payoffs[1] <= best.Value);

            var nash = Assert.IsType<Solution<EquilibriumComponent<StrategicCertificate<Rational>>>.Found>(
                BimatrixEnumeration.Solve(form.Game)
            );
            foreach (var extreme in nash.Equilibria.SelectMany(component => component.Extremes).Take(4))
            {
                var alone = JointDistribution<Rational>.Independent(extreme.Profile);
                Assert.True(ExtensiveCorrelatedCertificate<Rational>.Check(form, alone).Holds);
            }
        }
    }

    [Fact]
    public void Recommendations_that_tempt_are_refused_with_the_move_and_the_gain()
    {
        var form = ReducedStrategicForm<Rational>.Of(Signals());
        var uniform = JointDistribution<Rational>.Independent(MixedProfile<Rational>.Uniform(form.Game));
        var certificate = ExtensiveCorrelatedCertificate<Rational>.Check(form, uniform);
        Assert.False(certificate.Holds);
        // Told to hire after X, half the time, with the same chance for either type and signal: to refuse instead would earn
        // 6 rather than 5 in half of the plays in which that is heard, a quarter of all.
        Assert.Equal(new(1, 4), certificate.Temptations[form.Tree.FindMove("X", "hire")]);
    }

    [Fact]
    public void Constant_sum_trees_pay_their_value_and_doubles_agree_with_fractions()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var game = TreesWithoutChance.From(seed);
            var exact = Best(game, PayoffObjective<Rational>.MaxMin);
            var floating = Best(game.Convert(number => (double)number), PayoffObjective<double>.MaxMin);
            Assert.Equal((double)exact.Value, floating.Value, 1e-6);
            var opposed = TreesWithoutChance.From(seed, isConstantSum: true);
            var value = Assert
                .IsType<Solution<Certificate<double>>.Found>(ZeroSumTree.Solve(opposed.Convert(number => (double)number)))
                .Equilibria[0]
                .Values;
            foreach (var objective in new[] { PayoffObjective<Rational>.Largest(0), PayoffObjective<Rational>.Smallest(0) })
                Assert.Equal(value[0], (double)Best(opposed, objective).Certificate.Payoffs[0], 1e-8);
        }
    }

    [Fact]
    public void Three_players_are_solved_when_few_and_refused_with_the_reason_when_many()
    {
        var horse = Best(SeltenHorse.Tree<Rational>(), PayoffObjective<Rational>.Sum);
        Assert.True(horse.Certificate.Holds);
        Assert.True(horse.Value >= 8);
        var refused = Assert.IsType<Solution<ExtensiveCorrelatedEquilibrium<double>>.OutOfScope>(
            ExtensiveCorrelatedEquilibria.Solve(ThreePlayerKuhn.Tree<double>(), PayoffObjective<double>.Sum)
        );
        Assert.Contains("chance or more than two players", refused.Reason, StringComparison.Ordinal);
        Assert.IsType<Solution<ExtensiveCorrelatedEquilibrium<double>>.Unfinished>(
            ExtensiveCorrelatedEquilibria.Solve(KuhnPoker.Tree<double>(), PayoffObjective<double>.Sum, cancellation: new(canceled: true))
        );
    }

    [Fact]
    public void Weights_that_are_no_plan_are_refused()
    {
        var build = new GameBuilder<Rational>("1", "2");
        var form = SequenceForm<Rational>.Of(
            build.Build(
                build.Decision(
                    0,
                    "one",
                    ("l", build.Terminal(0, 0)),
                    ("r", build.Decision(1, "two", ("l", build.Terminal(1, 1)), ("r", build.Terminal(0, 2))))
                )
            )
        );
        Assert.Throws<ArgumentException>(() => CorrelationPlan<Rational>.Of(form, (_, _) => 1));
        var even = CorrelationPlan<Rational>.Of(
            form,
            (first, second) => (first == 0 ? (Rational)1 : new(1, 2)) * (second == 0 ? (Rational)1 : new(1, 2))
        );
        Assert.Equal(0, even.Departure);
        Assert.Equal(new(1, 4), even[1, 1]);
    }

    // A student, good or bad, sends one of two costless signals; a professor hires or refuses.
    private static ExtensiveGame<Rational> Signals()
    {
        var build = new GameBuilder<Rational>("Student", "Professor");
        return build.Build(build.Chance(("good", new(1, 2), Type("good", 4, 10)), ("bad", new(1, 2), Type("bad", 6, 0))));

        Subtree Type(string label, int student, int professor) =>
            build.Decision(0, label, [.. new[] { "X", "Y" }.Select(signal => (signal, Answer(signal, student, professor)))]);

        Subtree Answer(string signal, int student, int professor) =>
            build.Decision(1, signal, ("hire", build.Terminal(student, professor)), ("refuse", build.Terminal(0, 6)));
    }

    private static ExtensiveCorrelatedEquilibrium<Rational> Best(ExtensiveGame<Rational> game, PayoffObjective<Rational> objective) =>
        Assert.Single(
            Assert
                .IsType<Solution<ExtensiveCorrelatedEquilibrium<Rational>>.Found>(ExtensiveCorrelatedEquilibria.Solve(game, objective))
                .Equilibria
        );

    private static ExtensiveCorrelatedEquilibrium<double> Best(ExtensiveGame<double> game, PayoffObjective<double> objective) =>
        Assert.Single(
            Assert
                .IsType<Solution<ExtensiveCorrelatedEquilibrium<double>>.Found>(ExtensiveCorrelatedEquilibria.Solve(game, objective))
                .Equilibria
        );
}
