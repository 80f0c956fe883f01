using Casus.Models.Guarantees;
using Casus.Numerics;
using Casus.Scenarios;

namespace Casus.Tests.Models.Guarantees;

/// <summary>What must hold in every guarantee game, whatever the numbers.</summary>
public class LawsOfTheGameTests
{
    [Fact]
    public void Challenger_is_deterred_more_the_more_it_believes_in_the_stronger_reading() =>
        RandomGame
            .Any()
            .Always(
                300,
                51,
                random =>
                {
                    var game = Ordered(random);
                    var cutOffs = Enumerable.Range(0, 5).Select(i => Threshold(game, [i / 4.0, 1 - (i / 4.0)])).ToArray();

                    for (var i = 1; i < cutOffs.Length; i++)
                        Assert.True(cutOffs[i] >= cutOffs[i - 1] - 1e-12);
                }
            );

    [Fact]
    public void Tripwire_and_denial_never_invite_attack_if_resistance_is_sure() =>
        RandomGame
            .Any(guarantors: 2, periods: 1)
            .Always(
                300,
                52,
                random =>
                {
                    // More help makes a protégé resist more, which deters too; with resistance sure, help alone is seen.
                    var game = Resisting(random.As(f => f with { Saving = false, Excluding = false, Readings = 2 }).Build<double>());
                    var tripwire = WithStage(game, s => s with { Guarantors = [.. s.Guarantors.Select(Tripwired)] });
                    var denial = WithStage(game, s => s with { Baseline = s.Baseline with { Win = s.Baseline.Win - 0.05 } });
                    var attack = Attack(game);

                    Assert.True(Attack(tripwire) <= attack + 1e-12);
                    Assert.True(Attack(denial) <= attack + 1e-12);
                }
            );

    [Fact]
    public void Resistance_deters_when_an_attack_is_costly_for_all_that_would_attack() =>
        RandomGame
            .Any(guarantors: 2, periods: 1)
            .Always(
                200,
                53,
                random =>
                {
                    var game = random.As(f => f with { Challenger = default }).Build<double>();
                    var braver = WithStage(game, s => s with { Pain = new UniformLaw<double>(s.Pain.Low - 0.1, s.Pain.High - 0.1) });

                    Assert.True(Attack(braver) <= Attack(game) + 1e-12);
                }
            );

    [Fact]
    public void Two_pessimists_are_the_best_deterrence_and_two_optimists_the_boldest_protege() =>
        RandomGame
            .Any()
            .Always(
                200,
                54,
                random =>
                {
                    // Where help only ever helps, and resistance is sure.
                    var game = Resisting(
                        WithStage(
                            Ordered(random),
                            s => s with { Guarantors = [.. s.Guarantors.Select(g => g with { DamageRise = new double[3] })] }
                        )
                    );
                    double[][] corners =
                    [
                        [0.9, 0.1],
                        [0.1, 0.9],
                    ];
                    var outcomes =
                        from challenger in corners
                        from protege in corners
                        select (
                            Challenger: challenger[0],
                            Protege: protege[0],
                            Course: GuaranteeSolution<double>
                                .Of(game with { Beliefs = game.Beliefs with { Challenger = challenger, Protege = protege } })
                                .AsChallenger
                        );
                    var all = outcomes.ToArray();
                    // A pessimist challenger reads the strong reading, a pessimist protégé the weak one.
                    var pessimists = all.Single(o => o is { Challenger: 0.9, Protege: 0.1 }).Course;
                    var optimists = all.Single(o => o is { Challenger: 0.1, Protege: 0.9 }).Course;

                    Assert.All(all, o => Assert.True(o.Course.Threshold[0] >= optimists.Threshold[0] - 1e-12));
                    Assert.All(all, o => Assert.True(o.Course.Threshold[0] <= pessimists.Threshold[0] + 1e-12));
                    Assert.True(optimists.First.ProtegeLoss <= pessimists.First.ProtegeLoss + 1e-12);
                }
            );

    [Fact]
    public void Closures_agree_where_everybody_believes_the_same() =>
        RandomGame
            .Any()
            .Always(
                150,
                55,
                random =>
                {
                    var game = random.Build<double>();
                    var own = game.Beliefs.Challenger;
                    var common = game with { Beliefs = new(own, own, [.. game.Beliefs.Guarantors.Select(_ => own)]) };
                    var agreeing = GuaranteeSolution<double>.Of(common with { Closure = Closure.AgreeToDisagree });
                    var projecting = GuaranteeSolution<double>.Of(common with { Closure = Closure.Projection });

                    Assert.Equal(agreeing.AsProtege.ProtegeLoss, projecting.AsProtege.ProtegeLoss, 1e-12);
                    Assert.Equal(agreeing.AsChallenger.ChallengerValue, projecting.AsChallenger.ChallengerValue, 1e-12);
                }
            );

    [Fact]
    public void Knowing_the_reading_or_not_is_the_same_for_certain_beliefs_and_between_cut_offs_that_bind_nowhere()
    {
        foreach (var belief in new[] { "0", "1", "0.5", "0.3" })
        {
            var known = BaseB.Stage<Rational>();
            var unknown = known with { KnowsReading = false };

            // In base B no cut-off meets an end of the stakes between the readings, so that averages of costs and of laws agree.
            Assert.Equal(
                GuaranteeSolution<Rational>.Of(BaseB.Game(known, belief, belief, belief)).AsChallenger.Threshold,
                GuaranteeSolution<Rational>.Of(BaseB.Game(unknown, belief, belief, belief)).AsChallenger.Threshold
            );
        }
    }

    [Fact]
    public void Misattribution_thins_direct_help_and_boldness_forfeits_it()
    {
        var stage = BaseB.Stage<Rational>() with { UnprovokedOnly = true, Misattribution = new(1, 4) };

        // Seven eighths of the time it would fight, in three of four cases; what is left is aid.
        Assert.Equal(new Rational(21, 32), stage.LawsByReading(provoked: false)[0].Probability[0][2]);
        Assert.Equal(new Rational(11, 32), stage.LawsByReading(provoked: false)[0].Probability[0][1]);
        Assert.Equal(0, stage.LawsByReading(provoked: true)[0].AnyDirect);
    }

    // The first of two readings costs every guarantor at least as much to fall short of as the second.
    private static GuaranteeGame<double> Ordered(RandomGame random)
    {
        var game = random
            .As(f =>
                f with
                {
                    Readings = 2,
                    KnowsReading = true,
                    Saving = false,
                    Closure = Closure.AgreeToDisagree,
                    Periods = 1,
                    MayAssert = false,
                    Probed = false,
                }
            )
            .Build<double>();
        return WithStage(
            game,
            s =>
                s with
                {
                    Guarantors =
                    [
                        .. s.Guarantors.Select(g =>
                            g with
                            {
                                Reneging =
                                [
                                    [g.Reneging[1][0] + 0.3, g.Reneging[1][1] + 0.25, 0],
                                    g.Reneging[1],
                                ],
                            }
                        ),
                    ],
                }
        );
    }

    private static GuarantorTerms<double> Tripwired(GuarantorTerms<double> terms) =>
        terms with
        {
            Reneging = [.. terms.Reneging.Select(r => new[] { r[0] + 0.1, r[1] + 0.1, r[2] })],
        };

    private static GuaranteeGame<double> Resisting(GuaranteeGame<double> game) =>
        WithStage(game with { MayAssert = false }, s => s with { Pain = new UniformLaw<double>(-2, -1.9) });

    private static GuaranteeGame<double> WithStage(GuaranteeGame<double> game, Func<StageGame<double>, StageGame<double>> change) =>
        game with
        {
            Stages = [.. game.Stages.Select(change)],
        };

    private static double Attack(GuaranteeGame<double> game) => GuaranteeSolution<double>.Of(game).AsChallenger.Hazard[0];

    private static double Threshold(GuaranteeGame<double> game, double[] belief) =>
        GuaranteeSolution<double>.Of(game with { Beliefs = game.Beliefs with { Challenger = belief } }).AsChallenger.Threshold[0];
}
