using System.Numerics;
using Casus.Numerics;
using Casus.Scenarios;

namespace Casus.Models.Guarantees.Certificates;

/// <summary>The check, apart from the solver, that nobody in a solved guarantee game would rather do something else.</summary>
/// <remarks>
/// Expected payoffs are recomputed from the rules by walking every history of responses and every reading; the challenger's continuation by following
/// the strategies, not by the solver's formula. Each actor is checked in the game as it sees it (its own beliefs; under projection, everybody taken to
/// share them). In fractions the number is exact; in doubles it is rounding.
/// </remarks>
/// <typeparam name="T">The number in which the game was solved.</typeparam>
public sealed class GuaranteeCertificate<T>
    where T : struct, INumber<T>
{
    // Private: a certificate that anyone could make would certify nothing.
    private GuaranteeCertificate(T guarantors, T protege, T challenger, string scope) =>
        (GuarantorRegret, ProtegeRegret, ChallengerRegret, Scope) = (guarantors, protege, challenger, scope);

    /// <summary>The largest regret of any stake of any guarantor after any history under any reading in any period.</summary>
    public T GuarantorRegret { get; }

    /// <summary>The largest regret of any pain of the protégé in any period.</summary>
    public T ProtegeRegret { get; }

    /// <summary>The largest regret of any resolve of the challenger in any period, the protégé's stance with it, and the error of the stated option value.</summary>
    public T ChallengerRegret { get; }

    /// <summary>The largest of all regrets, in units of the protégé's whole stake.</summary>
    public T LargestRegret => T.Max(GuarantorRegret, T.Max(ProtegeRegret, ChallengerRegret));

    /// <summary>Whether the check was made in exact fractions.</summary>
    public static bool IsExact => typeof(T) == typeof(Rational);

    /// <summary>What was checked, in a sentence.</summary>
    public string Scope { get; }

    /// <summary>Checks a solution.</summary>
    public static GuaranteeCertificate<T> Check(GuaranteeSolution<T> solution)
    {
        ArgumentNullException.ThrowIfNull(solution);
        var game = solution.Game;
        var views = new List<(BeliefState<T> Beliefs, Course<T> Course)> { (game.As(Seat.Challenger), solution.AsChallenger) };
        if (game.Closure == Closure.Projection)
        {
            views.Add((game.As(Seat.Protege), solution.AsProtege));
            for (var j = 0; j < game.Beliefs.Guarantors.Length; j++)
                views.Add((game.As(Seat.Guarantor, j), solution.AsGuarantor(j)));
        }

        var (guarantors, protege, challenger) = (T.Zero, T.Zero, T.Zero);
        foreach (var (beliefs, course) in views)
        {
            var view = new ViewCheck<T>(game, beliefs);
            guarantors = T.Max(guarantors, view.GuarantorRegret());
            protege = T.Max(protege, view.ProtegeRegret());
            challenger = T.Max(challenger, ChallengerOf(game, course, view));
        }

        return new(guarantors, protege, challenger, ScopeOf(game));
    }

    private static T ChallengerOf(GuaranteeGame<T> game, Course<T> course, ViewCheck<T> view)
    {
        if (!T.IsZero(game.ProbeProbability))
            return T.Zero;
        return game.Challenger switch
        {
            ChallengerOverTime.NewGovernmentEachPeriod => CourseCheck.Renewing(game, course, view.AttackAt),
            ChallengerOverTime.SameGovernment => CourseCheck.Lasting(game, course, view.AttackAt),
            _ => T.Zero,
        };
    }

    private static string ScopeOf(GuaranteeGame<T> game)
    {
        if (!T.IsZero(game.ProbeProbability))
            return "every guarantor and the protégé in every period at the beliefs held at signature; the challenger's cut-offs after probes are not covered";
        return game.Challenger == ChallengerOverTime.Changing
            ? "every guarantor and the protégé in every period; the challenger's cut-offs, found on a grid, are covered by their stated error only"
            : "every type of every actor at every information set in every period";
    }
}
