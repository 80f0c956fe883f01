using Casus.Models.Cases;
using Casus.Models.Cases.Blocks;

namespace Casus.Tests.Models.Cases.Blocks;

/// <summary>Random draws of a case, each number anywhere in its plausible range, and how far block and general solver are apart.</summary>
internal static class RandomBlock
{
    /// <summary>How far two results may be apart: what rounding explains.</summary>
    public const double Tolerance = 1e-11;

    public static double[] Draw(CaseModel model, Random random) =>
        [.. model.Space.Parameters.Select(p => p.HasRange ? p.Low + ((p.High - p.Low) * random.NextDouble()) : (double)p.Central)];

    public static CaseBlock Of(CaseModel model, double[][] draws, int? width = null, bool keepsHazards = false)
    {
        var block = new CaseBlock(model, draws.Length, keepsHazards);
        Fill(block, draws);
        if (width is { } lanes)
            block.SolveAt(lanes, TestContext.Current.CancellationToken);
        else
            block.Solve(TestContext.Current.CancellationToken);
        return block;
    }

    public static void Fill(CaseBlock block, double[][] draws)
    {
        for (var slot = 0; slot < block.Model.Space.Parameters.Count; slot++)
        {
            for (var i = 0; i < draws.Length; i++)
                block.Values(slot)[i] = draws[i][slot];
        }
    }

    public static void RequireSame(CaseBlock block, double[][] draws)
    {
        var model = block.Model;
        for (var draw = 0; draw < draws.Length; draw++)
        {
            var outcome = model.Solve(draws[draw]);
            Assert.Equal(model.Wanted(draws[draw]), block.Wanted[draw]);
            for (var game = 0; game < model.GameCount; game++)
            {
                var solution = outcome.Solutions[game];
                var name = $"game {game}, draw {draw}: ";
                Near(
                    solution.AsChallenger.AttackWithin(model.Scenario.Wanted!.WithinPeriods),
                    block.AttackProbability(game)[draw],
                    name + "attack"
                );
                Near(solution.AsChallenger.ChallengerValue, block.ChallengerValue(game)[draw], name + "value");
                Near(solution.AsProtege.ProtegeLoss, block.ProtegeLoss(game)[draw], name + "loss");
                for (var j = 0; j < model.Guarantors.Length; j++)
                    Near(solution.AsGuarantor(j).Burden[j], block.Burden(j, game)[draw], name + $"burden {j}");
            }

            RequireSameSurplus(block, outcome, draw);
        }
    }

    public static void RequireSameHazards(CaseBlock block, double[][] draws)
    {
        for (var game = 0; game < block.Model.GameCount; game++)
        {
            for (var draw = 0; draw < draws.Length; draw++)
            {
                var course = Casus.Models.Guarantees.GuaranteeSolution<double>.Of(block.Model.Game(game, draws[draw])).AsChallenger;
                for (var t = 0; t < course.Hazard.Length; t++)
                    Near(course.Hazard[t], block.Hazard(game, t)[draw], $"game {game}, draw {draw}: hazard {t}");
            }
        }
    }

    private static void RequireSameSurplus(CaseBlock block, CaseOutcome<double> outcome, int draw)
    {
        var column = new double[block.Draws];
        for (var formula = 0; formula < block.Model.Scenario.Formulas.Count; formula++)
        {
            for (var demand = 0; demand < block.Model.Demands.Length; demand++)
            {
                block.Surplus(demand, formula, column);
                Near(outcome.Surplus(demand, formula), column[draw], $"formula {formula}, demand {demand}, draw {draw}");
            }

            block.SigningMargin(formula, column);
            Near(outcome.SigningMargin(formula), column[draw], $"formula {formula}, draw {draw}: margin");
        }
    }

    // Written so that NaN fails.
    private static void Near(double expected, double actual, string what) =>
        Assert.True(Math.Abs(expected - actual) <= Tolerance * Math.Max(1, Math.Abs(expected)), $"{what}: {expected:R}, not {actual:R}");
}
