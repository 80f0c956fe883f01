using Casus.Findings;
using Casus.Models.Guarantees.Certificates;
using Casus.Numerics;

namespace Casus.Workbench.Playing;

/// <summary>What the independent check of a solved game found.</summary>
internal sealed record CertificateShape(double LargestRegret, bool Exact, string Scope, string Text)
{
    // Digits of exact values grow with each period; beyond this a check in fractions takes seconds.
    private const int MostPeriods = 7;

    public static CertificateShape Of(CaseFindings found, int formula)
    {
        var solution = found.Outcome.SolutionOf(formula);
        var certificate = GuaranteeCertificate<double>.Check(solution.Game, solution.Profile());
        var model = found.Outcome.Model;
        if (model.IsExact && solution.Game.Stages.Length <= MostPeriods)
        {
            var exact = model.SolveOne(formula, model.Space.Central<Rational>());
            var proof = GuaranteeCertificate<Rational>.Check(exact.Game, exact.Profile());
            if (proof.LargestRegret.Sign == 0)
                return new(
                    0,
                    true,
                    proof.Scope,
                    "No player of any type can gain by another move: the regret is exactly zero, in fractions."
                );
        }

        return new(
            certificate.LargestRegret,
            false,
            certificate.Scope,
            certificate.LargestRegret == 0
                ? "No player of any type can gain by another move, to the last digit."
                : string.Create(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"No player of any type can gain more than {certificate.LargestRegret:0.0e+0} by another move."
                )
        );
    }
}
