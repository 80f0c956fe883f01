using Casus.Models.Guarantees.Kernels;

namespace Casus.Benchmarks;

/// <summary>The same random draws in both forms: blocks for the kernel, and one object for each draw for the plain solver.</summary>
internal static class KernelSample
{
    public static KernelShape Shape(int guarantors, int readings, int periods, bool wears) =>
        new(readings, periods, [.. Enumerable.Repeat(OpenResponses.All, guarantors)]) { Wears = wears };

    public static PlainGame[] Draw(int count, int guarantors, int readings, bool wears, int seed)
    {
        var random = new Random(seed);
        double Any(double low, double high) => low + (random.NextDouble() * (high - low));
        double[] Belief()
        {
            double[] weights = [.. Enumerable.Range(0, readings).Select(_ => Any(0.1, 1))];
            return [.. weights.Select(weight => weight / weights.Sum())];
        }

        PlainGuarantor Guarantor()
        {
            var aid = Any(0.1, 0.3) / guarantors;
            return new()
            {
                WinDrop = [0, aid, aid + (Any(0.2, 0.5) / guarantors)],
                CostRise = [0, Any(0, 0.2) / guarantors, Any(0.3, 0.8) / guarantors],
                DamageRise = [0, Any(-0.05, 0), Any(-0.1, 0)],
                OwnCost = [0, Any(0.02, 0.1), Any(0.2, 0.6)],
                Tripwire = Any(0, 0.2),
                StakeLow = 0,
                StakeHigh = Any(0.5, 1.5),
                Belief = Belief(),
                RenegingNone = [.. Enumerable.Range(0, readings).Select(_ => Any(0, 0.4))],
                RenegingAid = [.. Enumerable.Range(0, readings).Select(_ => Any(0, 0.4))],
            };
        }

        PlainGame Game() =>
            new()
            {
                Win = Any(0.7, 0.9),
                Cost = Any(0.1, 0.3),
                Damage = Any(0, 0.1),
                Stake = 1,
                Rearmament = Any(-0.01, 0.01),
                Erosion = wears ? Any(0, 0.1) : 0,
                Discount = Any(0.85, 0.99),
                ResolveLow = 0,
                ResolveHigh = Any(1, 3),
                PainLow = 0,
                PainHigh = Any(0.3, 0.9),
                ChallengerBelief = Belief(),
                ProtegeBelief = Belief(),
                Guarantors = [.. Enumerable.Range(0, guarantors).Select(_ => Guarantor())],
            };
        return [.. Enumerable.Range(0, count).Select(_ => Game())];
    }

    public static KernelBlock[] Blocks(KernelShape shape, PlainGame[] draws, int lanes)
    {
        var blocks = new KernelBlock[draws.Length / lanes];
        for (var b = 0; b < blocks.Length; b++)
        {
            blocks[b] = new(shape, lanes);
            for (var lane = 0; lane < lanes; lane++)
                Fill(shape, blocks[b], lane, draws[(b * lanes) + lane]);
        }

        return blocks;
    }

    private static void Fill(KernelShape shape, KernelBlock block, int lane, PlainGame game)
    {
        block[KernelParameter.Win][lane] = game.Win;
        block[KernelParameter.Cost][lane] = game.Cost;
        block[KernelParameter.Damage][lane] = game.Damage;
        block[KernelParameter.Stake][lane] = game.Stake;
        block[KernelParameter.Rearmament][lane] = game.Rearmament;
        block[KernelParameter.Erosion][lane] = game.Erosion;
        block[KernelParameter.Discount][lane] = game.Discount;
        block[KernelParameter.ResolveLow][lane] = game.ResolveLow;
        block[KernelParameter.ResolveHigh][lane] = game.ResolveHigh;
        block[KernelParameter.PainLow][lane] = game.PainLow;
        block[KernelParameter.PainHigh][lane] = game.PainHigh;
        for (var r = 0; r < shape.Readings; r++)
        {
            block[ReadingParameter.ChallengerBelief, r][lane] = game.ChallengerBelief[r];
            block[ReadingParameter.ProtegeBelief, r][lane] = game.ProtegeBelief[r];
        }

        for (var j = 0; j < shape.Guarantors; j++)
            Fill(shape, block, lane, j, game.Guarantors[j]);
    }

    private static void Fill(KernelShape shape, KernelBlock block, int lane, int j, PlainGuarantor guarantor)
    {
        block[GuarantorParameter.WinDropAid, j][lane] = guarantor.WinDrop[1];
        block[GuarantorParameter.WinDropDirect, j][lane] = guarantor.WinDrop[2];
        block[GuarantorParameter.CostRiseAid, j][lane] = guarantor.CostRise[1];
        block[GuarantorParameter.CostRiseDirect, j][lane] = guarantor.CostRise[2];
        block[GuarantorParameter.DamageRiseAid, j][lane] = guarantor.DamageRise[1];
        block[GuarantorParameter.DamageRiseDirect, j][lane] = guarantor.DamageRise[2];
        block[GuarantorParameter.OwnCostNone, j][lane] = guarantor.OwnCost[0];
        block[GuarantorParameter.OwnCostAid, j][lane] = guarantor.OwnCost[1];
        block[GuarantorParameter.OwnCostDirect, j][lane] = guarantor.OwnCost[2];
        block[GuarantorParameter.Tripwire, j][lane] = guarantor.Tripwire;
        block[GuarantorParameter.StakeLow, j][lane] = guarantor.StakeLow;
        block[GuarantorParameter.StakeHigh, j][lane] = guarantor.StakeHigh;
        for (var r = 0; r < shape.Readings; r++)
        {
            block[PledgeParameter.GuarantorBelief, j, r][lane] = guarantor.Belief[r];
            block[PledgeParameter.RenegingNone, j, r][lane] = guarantor.RenegingNone[r];
            block[PledgeParameter.RenegingAid, j, r][lane] = guarantor.RenegingAid[r];
        }
    }
}
