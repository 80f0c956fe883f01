using Casus.Models.Guarantees.Kernels;

namespace Casus.Tests.Models.Guarantees.Kernels;

/// <summary>Blocks of random draws, rich in corners: clipped shares, aid that is never best, responses that do the same, certain deterrence.</summary>
/// <remarks>
/// Half the draws take multiples of 1/16, whose sums and products of two are exact, so that ties are ties in every order of computing; the other half
/// are arbitrary.
/// </remarks>
internal static class RandomDraws
{
    public static KernelShape Shape(Random random) =>
        new(
            random.Next(1, 4),
            random.Next(1, 11),
            [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(3) == 0 ? (OpenResponses)random.Next(8) : OpenResponses.All)]
        )
        {
            Wears = random.Next(3) > 0,
            LapsesAfter = random.Next(4) == 0 ? random.Next(0, 6) : int.MaxValue,
            AttackWithin = random.Next(3) == 0 ? random.Next(1, 11) : int.MaxValue,
            ShowsHazards = true,
        };

    public static KernelBlock Block(KernelShape shape, int draws, Random random)
    {
        var block = new KernelBlock(shape, draws);
        for (var draw = 0; draw < draws; draw++)
        {
            var coarse = random.Next(2) == 0;
            double Any(double low, double high) =>
                coarse ? Math.Round((low + (random.NextDouble() * (high - low))) * 16) / 16 : low + (random.NextDouble() * (high - low));
            FillGame(block, draw, random, Any);
            FillBeliefs(shape, block, draw, random, coarse);
            for (var j = 0; j < shape.Guarantors; j++)
                FillGuarantor(shape, block, draw, j, random, Any);
        }

        return block;
    }

    private static void FillGame(KernelBlock block, int draw, Random random, Func<double, double, double> any)
    {
        block[KernelParameter.Win][draw] = any(0.3, 1);
        block[KernelParameter.Cost][draw] = any(0, 0.5);
        block[KernelParameter.Damage][draw] = any(0, 0.2);
        block[KernelParameter.Stake][draw] = random.Next(2) == 0 ? 1 : any(0.25, 1);
        block[KernelParameter.Rearmament][draw] = random.Next(2) == 0 ? 0 : any(-0.1, 0.1);
        block[KernelParameter.Erosion][draw] = random.Next(4) switch
        {
            0 => 0,
            1 => 1,
            _ => any(0, 1),
        };
        block[KernelParameter.Discount][draw] = any(0, 1);
        block[KernelParameter.ResolveLow][draw] = random.Next(2) == 0 ? 0 : any(-0.5, 0.5);
        block[KernelParameter.ResolveHigh][draw] = block[KernelParameter.ResolveLow][draw] + any(0.25, 3);
        block[KernelParameter.PainLow][draw] = random.Next(2) == 0 ? 0 : any(0, 0.5);
        block[KernelParameter.PainHigh][draw] = block[KernelParameter.PainLow][draw] + any(0.0625, 1.5);
    }

    private static void FillBeliefs(KernelShape shape, KernelBlock block, int draw, Random random, bool coarse)
    {
        double[] Draw()
        {
            // Certain of one reading, or weights that sum to one.
            if (random.Next(4) == 0)
            {
                var certain = random.Next(shape.Readings);
                return [.. Enumerable.Range(0, shape.Readings).Select(r => r == certain ? 1.0 : 0)];
            }

            double[] weights =
            [
                .. Enumerable.Range(0, shape.Readings).Select(_ => coarse ? random.Next(1, 4) : random.NextDouble() + 0.01),
            ];
            return [.. weights.Select(weight => weight / weights.Sum())];
        }

        var (challenger, protege) = (Draw(), Draw());
        for (var r = 0; r < shape.Readings; r++)
        {
            block[ReadingParameter.ChallengerBelief, r][draw] = challenger[r];
            block[ReadingParameter.ProtegeBelief, r][draw] = protege[r];
        }

        for (var j = 0; j < shape.Guarantors; j++)
        {
            var belief = Draw();
            for (var r = 0; r < shape.Readings; r++)
                block[PledgeParameter.GuarantorBelief, j, r][draw] = belief[r];
        }
    }

    private static void FillGuarantor(
        KernelShape shape,
        KernelBlock block,
        int draw,
        int j,
        Random random,
        Func<double, double, double> any
    )
    {
        var aid = random.Next(4) == 0 ? 0 : any(0, 0.3 / shape.Guarantors);
        block[GuarantorParameter.WinDropAid, j][draw] = aid;
        block[GuarantorParameter.WinDropDirect, j][draw] = random.Next(4) == 0 ? aid : aid + any(0, 0.6 / shape.Guarantors);
        block[GuarantorParameter.CostRiseAid, j][draw] = any(0, 0.2);
        block[GuarantorParameter.CostRiseDirect, j][draw] = any(0, 1);
        block[GuarantorParameter.DamageRiseAid, j][draw] = any(-0.1, 0.1);
        block[GuarantorParameter.DamageRiseDirect, j][draw] = any(-0.2, 0.1);
        block[GuarantorParameter.OwnCostNone, j][draw] = random.Next(2) == 0 ? 0 : any(0, 0.1);
        block[GuarantorParameter.OwnCostAid, j][draw] = any(0, 0.25);
        block[GuarantorParameter.OwnCostDirect, j][draw] = any(0, 0.75);
        block[GuarantorParameter.Tripwire, j][draw] = random.Next(2) == 0 ? 0 : any(0, 0.25);
        block[GuarantorParameter.StakeLow, j][draw] = random.Next(2) == 0 ? 0 : any(-0.5, 0.5);
        block[GuarantorParameter.StakeHigh, j][draw] = block[GuarantorParameter.StakeLow, j][draw] + any(0.25, 2);
        for (var r = 0; r < shape.Readings; r++)
        {
            block[PledgeParameter.RenegingNone, j, r][draw] = random.Next(4) == 0 ? 0 : any(0, 0.5);
            block[PledgeParameter.RenegingAid, j, r][draw] = random.Next(4) == 0 ? 0 : any(0, 0.5);
        }
    }
}
