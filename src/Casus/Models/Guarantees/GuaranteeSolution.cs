using System.Numerics;
using Casus.Models.Guarantees.Certificates;
using Casus.Scenarios;

namespace Casus.Models.Guarantees;

/// <summary>The guarantee game solved: how the years go, and what each actor expects of them.</summary>
/// <remarks>
/// Stakes, resolve and pain are private values, so what guarantors and protégé do depends on no belief about the challenger's resolve: the game is
/// solved by iterated strict dominance, and its perfect Bayesian equilibrium is unique up to ties and whatever is believed off the path (model §3.4).
/// </remarks>
/// <typeparam name="T">The number in which the game is solved.</typeparam>
public sealed class GuaranteeSolution<T>
    where T : struct, INumber<T>
{
    private readonly Course<T>[] _asGuarantor;

    private GuaranteeSolution(GuaranteeGame<T> game, Course<T> asChallenger, Course<T> asProtege, Course<T>[] asGuarantor) =>
        (Game, AsChallenger, AsProtege, _asGuarantor) = (game, asChallenger, asProtege, asGuarantor);

    /// <summary>The game.</summary>
    public GuaranteeGame<T> Game { get; }

    /// <summary>The course as the challenger foresees it; whether it attacks is decided by this one.</summary>
    public Course<T> AsChallenger { get; }

    /// <summary>The course as the protégé foresees it.</summary>
    public Course<T> AsProtege { get; }

    /// <summary>The course as a guarantor foresees it.</summary>
    public Course<T> AsGuarantor(int guarantor) => _asGuarantor[guarantor];

    /// <summary>Solves a game.</summary>
    public static GuaranteeSolution<T> Of(GuaranteeGame<T> game)
    {
        ArgumentNullException.ThrowIfNull(game);
        return Of(game, StageOutlooks<T>.Of(game, game.Beliefs));
    }

    /// <summary>Solves a game whose guarantors' answers are known already.</summary>
    /// <param name="game">The game.</param>
    /// <param name="answers">What guarantors do in each period of it, under whatever beliefs.</param>
    internal static GuaranteeSolution<T> Of(GuaranteeGame<T> game, StageOutlooks<T> answers)
    {
        var own = game.As(Seat.Challenger);
        var outlooks = answers.Under(own);
        var challenger = Follow(game, outlooks, own);
        if (game.Closure == Closure.AgreeToDisagree)
            return new(game, challenger, challenger, [.. game.Beliefs.Guarantors.Select(_ => challenger)]);
        Course<T> AsSeenBy(BeliefState<T> beliefs) => Follow(game, outlooks.Under(beliefs), beliefs);
        return new(
            game,
            challenger,
            AsSeenBy(game.As(Seat.Protege)),
            [.. game.Beliefs.Guarantors.Select((_, j) => AsSeenBy(game.As(Seat.Guarantor, j)))]
        );
    }

    /// <summary>What everybody does at every information set, for a check that does not trust this solution.</summary>
    public GuaranteeProfile<T> Profile()
    {
        if (Game.Closure == Closure.AgreeToDisagree)
            return new([Plan(AsChallenger, Game.Beliefs)]);
        return new([
            Plan(AsChallenger, Game.As(Seat.Challenger)),
            Plan(AsProtege, Game.As(Seat.Protege)),
            .. _asGuarantor.Select((course, j) => Plan(course, Game.As(Seat.Guarantor, j))),
        ]);
    }

    private WorldPlan<T> Plan(Course<T> course, BeliefState<T> beliefs)
    {
        var help = new HelpPlan<T>?[Game.Stages.Length];
        for (var t = 0; t < help.Length; t++)
            help[t] = t > 0 && ReferenceEquals(Game.Stages[t], Game.Stages[t - 1]) ? help[t - 1] : Game.Stages[t].Plan(beliefs.Guarantors);
        return new(help, course.Start);
    }

    private static Course<T> Follow(GuaranteeGame<T> game, StageOutlooks<T> outlooks, BeliefState<T> beliefs)
    {
        // Where nobody knows which reading binds, an answer shows nothing.
        if (!T.IsZero(game.ProbeProbability) && game.Stages[0].FollowsReading)
            return ProbedCourse<T>.Solve(game, outlooks, beliefs);
        return game.Challenger switch
        {
            ChallengerOverTime.NewGovernmentEachPeriod => RenewingCourse.Solve(game, outlooks),
            ChallengerOverTime.SameGovernment => LastingCourse.Solve(game, outlooks),
            ChallengerOverTime.Changing => ChangingCourse.Solve(game, outlooks),
            _ => throw new InvalidOperationException($"Unknown course {game.Challenger}."),
        };
    }
}
