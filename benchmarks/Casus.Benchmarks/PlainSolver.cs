namespace Casus.Benchmarks;

/// <summary>Solves a <see cref="PlainGame"/> by the formulas of the methods page, one after the other, for comparison with the kernel.</summary>
/// <remarks>No general machinery, no allocation for each draw, no law but the uniform: as fast as plain code written for reading gets.</remarks>
internal sealed class PlainSolver(int guarantors, int readings, int periods)
{
    private readonly double[] _drop = new double[readings];
    private readonly double[] _left = new double[periods];
    private readonly double[,] _own = new double[guarantors, readings];
    private readonly double[,] _paid = new double[guarantors, readings];
    private readonly double[] _burden = new double[guarantors];

    public double AttackProbability { get; private set; }

    public double ChallengerValue { get; private set; }

    public double ProtegeLoss { get; private set; }

    public ReadOnlySpan<double> Burden => _burden;

    public void Solve(PlainGame game)
    {
        var (value, loss, survival) = (0.0, 0.0, 1.0);
        Array.Clear(_burden);
        _left[0] = 1;
        for (var t = 1; t < periods; t++)
            _left[t] = _left[t - 1] * (1 - game.Erosion);
        for (var t = periods - 1; t >= 0; t--)
        {
            var win = game.Win + (game.Rearmament * t);
            var (costRise, damageRise, dropSeen, dropFelt) = Respond(game, _left[t]);

            var lost = (game.Stake * (win - dropFelt)) + game.Damage + damageRise;
            var room = game.Stake - lost;
            var resists = Math.Clamp((room - game.PainLow) / (game.PainHigh - game.PainLow), 0, 1);
            var lossIfAttacked = room > 0 ? lost + MeanOfLesser(game.PainLow, game.PainHigh, room) : game.Stake;

            var lure = game.Stake * (1 - resists + (resists * (win - dropSeen)));
            var price = resists * (game.Cost + costRise);
            var waiting = game.Discount * value;
            double hazard;
            if (lure > 0)
            {
                var threshold = (price + waiting) / lure;
                hazard = 1 - Math.Clamp((threshold - game.ResolveLow) / (game.ResolveHigh - game.ResolveLow), 0, 1);
                value = waiting + (lure * MeanExcess(game.ResolveLow, game.ResolveHigh, threshold));
            }
            else
            {
                hazard = -price > waiting ? 1 : 0;
                value = Math.Max(waiting, -price);
            }

            survival *= 1 - hazard;
            loss = (hazard * lossIfAttacked) + ((1 - hazard) * game.Discount * loss);
            for (var j = 0; j < guarantors; j++)
                _burden[j] = (hazard * BurdenIfAttacked(game.Guarantors[j], j, win, resists)) + ((1 - hazard) * game.Discount * _burden[j]);
        }

        (AttackProbability, ChallengerValue, ProtegeLoss) = (1 - survival, value, loss);
    }

    private (double CostRise, double DamageRise, double DropSeen, double DropFelt) Respond(PlainGame game, double left)
    {
        var (costRise, damageRise, dropSeen, dropFelt) = (0.0, 0.0, 0.0, 0.0);
        for (var r = 0; r < readings; r++)
        {
            _drop[r] = 0;
            for (var j = 0; j < guarantors; j++)
            {
                var guarantor = game.Guarantors[j];
                var (aid, direct) = Shares(guarantor, r, left, out _paid[j, r]);
                var drop = (aid * guarantor.WinDrop[1]) + (direct * guarantor.WinDrop[2]);
                _own[j, r] = drop;
                _drop[r] += drop;
                dropSeen += game.ChallengerBelief[r] * drop;
                dropFelt += game.ProtegeBelief[r] * drop;
                costRise += game.ChallengerBelief[r] * ((aid * guarantor.CostRise[1]) + (direct * guarantor.CostRise[2]));
                damageRise += game.ProtegeBelief[r] * ((aid * guarantor.DamageRise[1]) + (direct * guarantor.DamageRise[2]));
            }
        }

        return (costRise, damageRise, dropSeen, dropFelt);
    }

    // The upper envelope of three lines in the stake; paid is what the guarantor pays, less the stake that its own help saves.
    private static (double Aid, double Direct) Shares(PlainGuarantor guarantor, int reading, double left, out double paid)
    {
        var none = guarantor.OwnCost[0] + (guarantor.RenegingNone[reading] * left) + guarantor.Tripwire;
        var aid = guarantor.OwnCost[1] + (guarantor.RenegingAid[reading] * left) + guarantor.Tripwire;
        var direct = guarantor.OwnCost[2];
        var toAid = Crossing(aid - none, guarantor.WinDrop[1]);
        var toDirect = Crossing(direct - aid, guarantor.WinDrop[2] - guarantor.WinDrop[1]);
        if (toAid >= toDirect)
            toAid = toDirect = Crossing(direct - none, guarantor.WinDrop[2]);
        var (low, high) = (guarantor.StakeLow, guarantor.StakeHigh);
        toAid = Math.Clamp(toAid, low, high);
        toDirect = Math.Clamp(toDirect, low, high);
        var shareNone = (toAid - low) / (high - low);
        var shareAid = (toDirect - toAid) / (high - low);
        var shareDirect = (high - toDirect) / (high - low);
        paid =
            (shareNone * none)
            + (shareAid * (aid - (guarantor.WinDrop[1] * (toAid + toDirect) / 2)))
            + (shareDirect * (direct - (guarantor.WinDrop[2] * (toDirect + high) / 2)));
        return (shareAid, shareDirect);
    }

    private static double Crossing(double gap, double rise)
    {
        if (rise != 0)
            return gap / rise;
        return gap >= 0 ? double.PositiveInfinity : double.NegativeInfinity;
    }

    private double BurdenIfAttacked(PlainGuarantor guarantor, int j, double win, double resists)
    {
        var mean = (guarantor.StakeLow + guarantor.StakeHigh) / 2;
        var burden = 0.0;
        for (var r = 0; r < readings; r++)
            burden += guarantor.Belief[r] * ((mean * (win - (_drop[r] - _own[j, r]))) + _paid[j, r]);
        return (resists * burden) + ((1 - resists) * mean);
    }

    // E[max(0, x − cut)] for x spread evenly.
    private static double MeanExcess(double low, double high, double cut)
    {
        if (cut >= high)
            return 0;
        return cut <= low ? ((low + high) / 2) - cut : (high - cut) * (high - cut) / (2 * (high - low));
    }

    // E[min(x, cut)].
    private static double MeanOfLesser(double low, double high, double cut) => ((low + high) / 2) - MeanExcess(low, high, cut);
}
