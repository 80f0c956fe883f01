using Casus.Models.Guarantees;
using Casus.Models.Guarantees.Kernels;

namespace Casus.Tests.Models.Guarantees.Kernels;

/// <summary>One draw of a guarantee game, written once in the kernel's columns and read back as a game for the general solver.</summary>
internal static class DrawnGame
{
    /// <summary>Reads a draw of a filled block as a game.</summary>
    public static GuaranteeGame<double> Of(KernelShape shape, KernelBlock block, int draw)
    {
        double One(KernelParameter parameter) => block[parameter][draw];
        var stages = new StageGame<double>[shape.Periods];
        var left = 1.0;
        for (var t = 0; t < shape.Periods; t++, left *= shape.Wears ? 1 - One(KernelParameter.Erosion) : 1)
        {
            var binds = t < shape.LapsesAfter ? left : 0;
            stages[t] = new()
            {
                Baseline = new(
                    One(KernelParameter.Win) + (One(KernelParameter.Rearmament) * t),
                    One(KernelParameter.Cost),
                    One(KernelParameter.Damage)
                ),
                Guarantors = [.. Enumerable.Range(0, shape.Guarantors).Select(j => Terms(shape, block, draw, j, binds))],
                Readings = shape.Readings,
                Pain = new UniformLaw<double>(One(KernelParameter.PainLow), One(KernelParameter.PainHigh)),
                Stake = One(KernelParameter.Stake),
            };
        }

        double[] OverReadings(Func<int, double> belief) => [.. Enumerable.Range(0, shape.Readings).Select(belief)];
        var challenger = OverReadings(r => block[ReadingParameter.ChallengerBelief, r][draw]);
        return new()
        {
            Stages = stages,
            Beliefs = new(
                challenger,
                OverReadings(r => block[ReadingParameter.ProtegeBelief, r][draw]),
                [
                    .. Enumerable
                        .Range(0, shape.Guarantors)
                        .Select(j => OverReadings(r => block[PledgeParameter.GuarantorBelief, j, r][draw])),
                ]
            ),
            Resolve = new UniformLaw<double>(One(KernelParameter.ResolveLow), One(KernelParameter.ResolveHigh)),
            Discount = One(KernelParameter.Discount),
            Evaluation = challenger,
        };
    }

    private static GuarantorTerms<double> Terms(KernelShape shape, KernelBlock block, int draw, int j, double binds)
    {
        double Own(GuarantorParameter parameter) => block[parameter, j][draw];
        var tripwire = Own(GuarantorParameter.Tripwire);
        return new()
        {
            WinDrop = [0, Own(GuarantorParameter.WinDropAid), Own(GuarantorParameter.WinDropDirect)],
            CostRise = [0, Own(GuarantorParameter.CostRiseAid), Own(GuarantorParameter.CostRiseDirect)],
            DamageRise = [0, Own(GuarantorParameter.DamageRiseAid), Own(GuarantorParameter.DamageRiseDirect)],
            OwnCost = [Own(GuarantorParameter.OwnCostNone), Own(GuarantorParameter.OwnCostAid), Own(GuarantorParameter.OwnCostDirect)],
            Reneging =
            [
                .. Enumerable
                    .Range(0, shape.Readings)
                    .Select(r =>
                        new[]
                        {
                            (block[PledgeParameter.RenegingNone, j, r][draw] * binds) + tripwire,
                            (block[PledgeParameter.RenegingAid, j, r][draw] * binds) + tripwire,
                            0,
                        }
                    ),
            ],
            Allowed =
            [
                shape.Open[j].HasFlag(OpenResponses.None),
                shape.Open[j].HasFlag(OpenResponses.Aid),
                shape.Open[j].HasFlag(OpenResponses.Direct),
            ],
            Stake = new UniformLaw<double>(Own(GuarantorParameter.StakeLow), Own(GuarantorParameter.StakeHigh)),
            Saves = new double[shape.Guarantors],
        };
    }
}
