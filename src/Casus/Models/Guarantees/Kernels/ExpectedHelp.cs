using System.Runtime.CompilerServices;

namespace Casus.Models.Guarantees.Kernels;

/// <summary>What all guarantors together are expected to change in a resisted attack.</summary>
internal struct ExpectedHelp<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    /// <summary>By how much the challenger expects its chance of winning to fall …</summary>
    public TLanes WinDropToChallenger;

    /// <summary>… and its cost to rise.</summary>
    public TLanes CostRise;

    /// <summary>By how much the protégé expects the challenger's chance to fall …</summary>
    public TLanes WinDropToProtege;

    /// <summary>… and its own cost to rise.</summary>
    public TLanes DamageRise;

    /// <summary>Works out the guarantors' responses, and each one's <see cref="GuarantorLanes{TLanes}.Relief"/>.</summary>
    /// <param name="work">What was made ready.</param>
    /// <param name="retained">What is left of the costs of reneging.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ExpectedHelp<TLanes> Of(KernelWork<TLanes> work, TLanes retained)
    {
        unchecked
        {
            var help = default(ExpectedHelp<TLanes>);
            var readings = work.Readings.Length;
            for (var r = 0; r < readings; r++)
                work.Readings[r].WinDrop = Lanes<TLanes>.Zero;
            for (var j = 0; j < work.Guarantors.Length; j++)
                help.Add(ref work.Guarantors[j], work.Pledges.Slice(j * readings, readings), work.Readings, retained);

            // A guarantor believes its own probabilities of what the others do under each reading.
            for (var j = 0; j < work.Guarantors.Length; j++)
            {
                var drop = Lanes<TLanes>.Zero;
                for (var r = 0; r < readings; r++)
                    drop += work.Pledges[(j * readings) + r].Belief * work.Readings[r].WinDrop;
                ref var guarantor = ref work.Guarantors[j];
                guarantor.Relief -= guarantor.StakeMean * drop;
            }

            return help;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(
        ref GuarantorLanes<TLanes> guarantor,
        ReadOnlySpan<PledgeLanes<TLanes>> pledges,
        Span<ReadingLanes<TLanes>> readings,
        TLanes retained
    )
    {
        unchecked
        {
            var (aidToChallenger, directToChallenger) = (Lanes<TLanes>.Zero, Lanes<TLanes>.Zero);
            var (aidToProtege, directToProtege) = (Lanes<TLanes>.Zero, Lanes<TLanes>.Zero);
            var relief = Lanes<TLanes>.Zero;
            for (var r = 0; r < pledges.Length; r++)
            {
                ref readonly var pledge = ref pledges[r];
                ref var reading = ref readings[r];
                Respond(in guarantor, in pledge, retained, out var aid, out var direct, out var burden);
                aidToChallenger += reading.Challenger * aid;
                directToChallenger += reading.Challenger * direct;
                aidToProtege += reading.Protege * aid;
                directToProtege += reading.Protege * direct;
                reading.WinDrop += (guarantor.WinAid * aid) + (guarantor.WinDirect * direct);
                relief += pledge.Belief * burden;
            }

            guarantor.Relief = relief;
            WinDropToChallenger += (guarantor.WinAid * aidToChallenger) + (guarantor.WinDirect * directToChallenger);
            CostRise += (guarantor.CostAid * aidToChallenger) + (guarantor.CostDirect * directToChallenger);
            WinDropToProtege += (guarantor.WinAid * aidToProtege) + (guarantor.WinDirect * directToProtege);
            DamageRise += (guarantor.DamageAid * aidToProtege) + (guarantor.DamageDirect * directToProtege);
        }
    }

    /// <summary>The envelope of three lines under one reading (model §3.3).</summary>
    /// <param name="guarantor">Who responds.</param>
    /// <param name="pledge">What it owes.</param>
    /// <param name="retained">What is left of that.</param>
    /// <param name="aid">The share of types that send aid or fight.</param>
    /// <param name="direct">The share of types that fight.</param>
    /// <param name="burden">What it pays, and loses because it helps least when its stake is low; what is lost on average comes on top.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Respond(
        in GuarantorLanes<TLanes> guarantor,
        in PledgeLanes<TLanes> pledge,
        TLanes retained,
        out TLanes aid,
        out TLanes direct,
        out TLanes burden
    )
    {
        var none = guarantor.OwnCostNone + ((pledge.RenegingNone * retained) + guarantor.Tripwire);
        var aiding = guarantor.OwnCostAid + ((pledge.RenegingAid * retained) + guarantor.Tripwire);
        var aidGap = aiding - none;
        var directGap = guarantor.OwnCostDirect - none;
        var lastGap = guarantor.OwnCostDirect - aiding;
        var aidOverNone = guarantor.AidOverNoneTop - (aidGap * guarantor.AidOverNoneSlope);
        var directOverNone = guarantor.DirectOverNoneTop - (directGap * guarantor.DirectOverNoneSlope);
        var directOverAid = guarantor.DirectOverAidTop - (lastGap * guarantor.DirectOverAidSlope);

        // Lines rise in the order of involvement, so direct-over-none lies between the other two: where aid is never best the order of those is turned
        // round, and both shares are direct-over-none.
        aid = Lanes<TLanes>.Share(TLanes.Most(aidOverNone, directOverNone));
        direct = Lanes<TLanes>.Share(TLanes.Least(directOverAid, directOverNone));

        var (without, wanting) = (Lanes<TLanes>.One - aid, Lanes<TLanes>.One - direct);
        burden =
            none
            + (aid * (aidGap - (guarantor.HalfWidthWinAid * without)))
            + (direct * (lastGap - (guarantor.HalfWidthWinDirect * wanting)));
    }
}
