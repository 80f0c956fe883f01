using Casus.Models.Cases;
using Casus.Models.Guarantees;
using Casus.Models.Guarantees.Certificates;
using Casus.Numerics;

namespace Casus.Findings;

/// <summary>Has every solved game of a case checked by code that shares nothing with the solver.</summary>
internal static class Certification
{
    // Digits of exact values double with each period that changes; beyond this a check in fractions takes seconds.
    private const int MostChangingPeriods = 7;
    private const int MostSteadyPeriods = 10;

    /// <summary>Checks every game in double precision, and some in exact fractions.</summary>
    /// <param name="outcome">The solved case.</param>
    /// <param name="exactly">The formulas whose games are solved and checked in fractions too, if the case allows it and it is quick.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static Proof Of(CaseOutcome<double> outcome, IEnumerable<int> exactly, CancellationToken cancellation)
    {
        var largest = 0.0;
        var scope = "";
        foreach (var solution in outcome.Solutions)
        {
            cancellation.ThrowIfCancellationRequested();
            var certificate = GuaranteeCertificate<double>.Check(solution.Game, solution.Profile());
            largest = Math.Max(largest, certificate.LargestRegret);
            scope = certificate.Scope;
        }

        var exact = Exactly(outcome, exactly);
        return new(outcome.Solutions.Length, largest, exact, scope);
    }

    private static int Exactly(CaseOutcome<double> outcome, IEnumerable<int> formulas)
    {
        var model = outcome.Model;
        if (!model.IsExact)
            return 0;
        var values = model.Space.Central<Rational>();
        var count = 0;
        foreach (var game in formulas.Select(model.GameOf).Distinct())
        {
            var rules = model.Game(game, values);
            var changing = rules.Stages.Any(stage => !ReferenceEquals(stage, rules.Stages[0]));
            if (rules.Stages.Length > (changing ? MostChangingPeriods : MostSteadyPeriods) || !Rational.Zero.Equals(rules.ProbeProbability))
                continue;
            var certificate = GuaranteeCertificate<Rational>.Check(rules, GuaranteeSolution<Rational>.Of(rules).Profile());
            if (certificate.LargestRegret.Sign != 0)
                throw new InvalidOperationException($"An equilibrium failed its check: {certificate.LargestRegret}.");
            count++;
        }

        return count;
    }
}
