using Casus.Models.Guarantees;

namespace Casus.Benchmarks;

/// <summary>A <see cref="PlainGame"/> as the general solver takes it.</summary>
internal static class GeneralForm
{
    public static GuaranteeGame<double> Of(PlainGame game, int periods) =>
        new()
        {
            Stages = [.. Enumerable.Range(0, periods).Select(t => Stage(game, t, Math.Pow(1 - game.Erosion, t)))],
            Beliefs = new(game.ChallengerBelief, game.ProtegeBelief, [.. game.Guarantors.Select(guarantor => guarantor.Belief)]),
            Resolve = new UniformLaw<double>(game.ResolveLow, game.ResolveHigh),
            Discount = game.Discount,
            Evaluation = game.ChallengerBelief,
        };

    private static StageGame<double> Stage(PlainGame game, int period, double left) =>
        new()
        {
            Baseline = new(game.Win + (game.Rearmament * period), game.Cost, game.Damage),
            Guarantors = [.. game.Guarantors.Select(guarantor => Terms(guarantor, left, game.Guarantors.Length))],
            Readings = game.ChallengerBelief.Length,
            Pain = new UniformLaw<double>(game.PainLow, game.PainHigh),
            Stake = game.Stake,
        };

    private static GuarantorTerms<double> Terms(PlainGuarantor guarantor, double left, int guarantors) =>
        new()
        {
            WinDrop = guarantor.WinDrop,
            CostRise = guarantor.CostRise,
            DamageRise = guarantor.DamageRise,
            OwnCost = guarantor.OwnCost,
            Reneging =
            [
                .. guarantor.RenegingNone.Zip(
                    guarantor.RenegingAid,
                    (none, aid) => new[] { (none * left) + guarantor.Tripwire, (aid * left) + guarantor.Tripwire, 0 }
                ),
            ],
            Allowed = [true, true, true],
            Stake = new UniformLaw<double>(guarantor.StakeLow, guarantor.StakeHigh),
            Saves = new double[guarantors],
        };
}
