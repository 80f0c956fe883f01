using Casus.Models.Guarantees;
using Casus.Models.Guarantees.Certificates;
using Casus.Numerics;
using Casus.Scenarios;

namespace Casus.Tests.Models.Guarantees;

/// <summary>A certificate that cannot fail is worthless: every kind of wrong move must show, and by how much it costs.</summary>
public class WrongPlanTests
{
    private static readonly Rational s_shift = new(1, 20);

    [Fact]
    public void A_challenger_that_attacks_too_early_regrets_by_what_a_unit_of_resolve_gains()
    {
        var (game, world) = BaseAtHalf();
        var start = world.Start[0];
        var attacks = start.Restrained.Attacks;
        var early = start with { Restrained = start.Restrained with { Attacks = attacks with { Above = attacks.Above - s_shift } } };
        var late = start with { Restrained = start.Restrained with { Attacks = attacks with { Above = attacks.Above + s_shift } } };

        // A unit of resolve gains the chance of winning, 2/5.
        Assert.Equal(new Rational(1, 50), Check(game, world with { Start = [early] }).ChallengerRegret);
        Assert.Equal(new Rational(1, 50), Check(game, world with { Start = [late] }).ChallengerRegret);
        Assert.Equal(0, Check(game, world with { Start = [late] }).ProtegeRegret);
    }

    [Fact]
    public void A_protege_that_gives_in_too_early_regrets_the_pain_it_would_have_borne()
    {
        var (game, world) = BaseAtHalf();
        var start = world.Start[0];
        // Everybody resists: the largest pain, 2/5, is well below what is at stake, 3/5.
        var meek = start with
        {
            Restrained = start.Restrained with { ResistsBelow = new(1, 4) },
        };
        var certificate = Check(game, world with { Start = [meek] });

        Assert.Equal(new Rational(3, 5) - new Rational(1, 4), certificate.ProtegeRegret);
        // Fewer resist, so an attack is easier and the challenger's cut-off no longer right.
        Assert.True(certificate.ChallengerRegret > 0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_guarantor_that_fights_too_late_regrets_under_the_reading_where_it_does(int reading)
    {
        var (game, world) = BaseAtHalf();
        var ranges = world.Help[0]!.At(false, reading, 0, 0).ToArray();
        var cutOff = ranges[2].Above + s_shift;
        var (aid, direct) = (ranges[1] with { AtMost = cutOff }, ranges[2] with { Above = cutOff });
        var certificate = Check(game, world with { Help = [world.Help[0]!.With(false, reading, 0, 0, ranges[0], aid, direct)] });

        // Fighting rather than aiding turns two fifths of the stake.
        Assert.Equal(new Rational(1, 50), certificate.GuarantorRegrets[0]);
        Assert.Equal(certificate.LargestRegret, certificate.GuarantorRegrets.Append(certificate.ChallengerRegret).Max());
    }

    [Fact]
    public void A_protege_in_the_wrong_stance_regrets_what_the_other_spares_it()
    {
        var game = BaseB.Game(BaseB.Stage<Rational>(pain: "0.000001"), "0.5", "0.5", "0.5") with
        {
            MayAssert = true,
            AssertivenessGain = new(1, 100),
            Provocation = new(1, 10),
        };
        var world = GuaranteeSolution<Rational>.Of(game).Profile().Worlds[0];
        Assert.False(world.Start[0].Asserts);

        var certificate = Check(game, world with { Start = [world.Start[0] with { Asserts = true }] });

        // An eighth more attacks, each losing 2/5 and hardly any pain, for a gain of 1/100.
        Assert.Equal(0.04, (double)certificate.ProtegeRegret, 1e-6);
    }

    [Fact]
    public void A_plan_that_forgets_a_type_or_takes_what_is_closed_is_refused()
    {
        var (game, world) = BaseAtHalf();
        var ranges = world.Help[0]!.At(false, 0, 0, 0).ToArray();
        var holes = world.Help[0]!.With(false, 0, 0, 0, ranges[0], ranges[1], ranges[2] with { Above = ranges[2].Above + s_shift });
        var excluded = game with { Stages = [BaseB.Stage<Rational>(directAllowed: false)] };

        Assert.Throws<ArgumentException>(() => Check(game, world with { Help = [holes] }));
        Assert.Throws<ArgumentException>(() => Check(excluded, world));
        Assert.Throws<ArgumentException>(() => Check(game with { Closure = Closure.Projection }, world));
        Assert.Throws<ArgumentException>(() => Check(game, world with { Start = [world.Start[0] with { Asserts = true }] }));
    }

    [Fact]
    public void A_slip_at_a_history_that_hardly_ever_comes_shows_as_much_as_any()
    {
        var (game, _) = BaseAtHalf();
        var probed = game with { Stages = [game.Stages[0], game.Stages[0]], ProbeProbability = new(1, 1000) };
        var world = GuaranteeSolution<Rational>.Of(probed).Profile().Worlds[0];
        var late = world.Start[2].Next[2];
        var attacks = late.Restrained.Attacks;
        var slip = late with { Restrained = late.Restrained with { Attacks = attacks with { Above = attacks.Above + s_shift } } };
        var unanswered = world.Start[2] with { Next = [.. world.Start[2].Next[..2], slip] };

        Assert.Equal(0, Check(probed, world).LargestRegret);
        // After two probes without an answer "may" binds at 49 to 1: a unit of resolve gains .55 · .98 + .25 · .02.
        Assert.Equal(
            s_shift * new Rational(544, 1000),
            Check(probed, world with { Start = [.. world.Start[..2], unanswered] }).ChallengerRegret
        );
    }

    [Fact]
    public void A_second_guarantor_that_overlooks_the_first_regrets_what_it_would_have_saved()
    {
        var first = BaseB.Stage<Rational>().Guarantors[0];
        var stage = BaseB.Stage<Rational>() with
        {
            Baseline = new(1, new(1, 5), 0),
            Guarantors = [first with { Saves = [0, 0] }, first with { Saves = [new(1, 20), 0], WinDrop = [0, 0, new(3, 10)] }],
        };
        var game = BaseB.Game(stage, "0.5", "0.5", "0.5");
        game = game with { Beliefs = game.Beliefs with { Guarantors = [game.Evaluation, game.Evaluation] } };
        var world = GuaranteeSolution<Rational>.Of(game).Profile().Worlds[0];
        var alone = world.Help[0]!.At(false, 0, 1, 0).ToArray();
        var overlooked = world.Help[0]!.With(false, 0, 1, 1, alone);

        Assert.Equal(0, Check(game, world).LargestRegret);
        Assert.Equal(new Rational(1, 20), Check(game, world with { Help = [overlooked] }).GuarantorRegrets[1]);
    }

    [Fact]
    public void In_any_game_a_shifted_cut_off_of_the_challenger_shows() =>
        RandomGame
            .Any(guarantors: 2)
            .Always(
                1000,
                5,
                random =>
                {
                    var game = random.Build<double>();
                    var profile = GuaranteeSolution<double>.Of(game).Profile();
                    var moment = profile.Worlds[0].Start[0];
                    var attacks = moment.Restrained.Attacks;
                    var moved = attacks with { Above = attacks.Above + 0.05 };
                    if (moved.IsEmpty || attacks.Above <= game.Resolve.Low || moved.Above >= game.Resolve.High)
                        return;
                    var wrong = moment with { Restrained = moment.Restrained with { Attacks = moved } };
                    var world = profile.Worlds[0] with { Start = [wrong, .. profile.Worlds[0].Start[1..]] };

                    var certificate = GuaranteeCertificate<double>.Check(game, new([world, .. profile.Worlds[1..]]));

                    Assert.True(certificate.ChallengerRegret > 1e-5);
                }
            );

    private static (GuaranteeGame<Rational> Game, WorldPlan<Rational> World) BaseAtHalf()
    {
        var game = BaseB.Game(BaseB.Stage<Rational>(), "0.5", "0.5", "0.5");
        return (game, GuaranteeSolution<Rational>.Of(game).Profile().Worlds[0]);
    }

    private static GuaranteeCertificate<Rational> Check(GuaranteeGame<Rational> game, WorldPlan<Rational> world) =>
        GuaranteeCertificate<Rational>.Check(game, new([world]));
}
