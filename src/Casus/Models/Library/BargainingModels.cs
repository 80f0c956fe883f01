using Casus.Models.Bargaining;
using Casus.Numerics;

namespace Casus.Models.Library;

/// <summary>Bargaining in the shadow of war, asked for by parts.</summary>
internal static class BargainingModels
{
    private static readonly ModelInput DemandCost = ModelInput.Positive("cP", "what war costs the side that demands");
    private static readonly ModelInput Largest = ModelInput.Positive("cbar", "the other side's cost is uniform from 0 to this");

    public static IEnumerable<PublishedModel> All { get; } =
    [
        new(
            "bargaining-range",
            "The divisions that both prefer to war",
            "Fearon 1995",
            [
                ModelInput.Share("p", "the first side's chance of winning"),
                ModelInput.Positive("cA", "what war costs the first side"),
                ModelInput.Positive("cB", "what it costs the second"),
            ],
            given =>
            {
                var range = WarRange<Rational>.Of(given.Exact("p"), given.Exact("cA"), given.Exact("cB"));
                return Outputs.Of(("lo", range.Low), ("hi", range.High), ("width", range.Width));
            }
        ),
        new(
            "take-it-or-leave-it",
            "The demand when the other side's cost of war is its secret",
            "Fearon 1995; docs/methods.md",
            [
                ModelInput.Share("p", "the demanding side's chance of winning"),
                ModelInput.Positive("cA", "what war costs it"),
                ModelInput.Positive("lo", "the other side's least cost"),
                ModelInput.Positive("hi", "its largest"),
            ],
            given =>
            {
                var demand = FinalDemand<Rational>.Of(given.Exact("p"), given.Exact("cA"), given.Exact("lo"), given.Exact("hi"));
                return Outputs.Of(("x", demand.Share), ("pWar", demand.War), ("uA", demand.Worth));
            }
        ),
        new(
            "preventive-war",
            "The later chance of winning above which the declining side fights now",
            "Fearon 1995",
            [
                ModelInput.Share("delta", "what a period's delay leaves of a value"),
                ModelInput.Share("p1", "the rising side's chance of winning now"),
                ModelInput.Positive("cB", "the present value of the declining side's cost of war"),
            ],
            given => Outputs.Of(("p2star", PreventiveWar.Threshold(given.Exact("p1"), given.Exact("delta"), given.Exact("cB"))))
        ),
        new(
            "powell-inefficiency",
            "Whether a shift of power exceeds the bargaining surplus",
            "Powell 2004, 2006",
            [
                ModelInput.Share("delta", "what a period's delay leaves of a value"),
                ModelInput.Positive("pie", "what there is to divide, present value"),
                ModelInput.Positive("M_D_now", "what the declining side can make sure of now"),
                ModelInput.Positive("M_R_next", "what the rising side can make sure of in the next period"),
            ],
            given =>
            {
                var shift = PowerShift<Rational>.Of(
                    given.Exact("delta"),
                    given.Exact("pie"),
                    given.Exact("M_D_now"),
                    given.Exact("M_R_next")
                );
                return Outputs.Of(("lhs", shift.Claims), ("rhs", shift.Pie), ("war", shift.IsTooLarge));
            }
        ),
        new(
            "backed-demand",
            "A crisis in which the backing is read in two ways",
            "docs/methods.md; compare Wittman 1979, Smith and Stam 2004",
            [
                ModelInput.Share("p0", "the demanding side's chance of winning without help"),
                ModelInput.Share("Delta", "what a guarantor that fights adds"),
                ModelInput.Share("qC", "the probability of help as the challenger believes"),
                ModelInput.Share("qP", "the same as the protégé believes"),
                DemandCost,
                Largest,
            ],
            given =>
            {
                var demand = BackedDemand<Rational>.Of(
                    given.Exact("p0"),
                    given.Exact("Delta"),
                    given.Exact("qC"),
                    given.Exact("qP"),
                    given.Exact("cP"),
                    given.Exact("cbar")
                );
                return Outputs.Of(("x", demand.Share), ("pWar", demand.War));
            }
        ),
        new(
            "subsidised-war",
            "Backing that also pays a part of the war",
            "docs/methods.md; neutrality as in Benson, Meirowitz and Ramsay",
            [
                Largest,
                DemandCost,
                ModelInput.Share("q", "the probability of help, as both believe"),
                ModelInput.Positive("kappa", "what help pays of the demanding side's cost"),
            ],
            given =>
            {
                // With a common reading the strength of the backing drops out, so it is left at nothing.
                Rational War(Rational paid) =>
                    BackedDemand<Rational>.Of(0, 0, given.Exact("q"), given.Exact("q"), given.Exact("cP") - paid, given.Exact("cbar")).War;
                return Outputs.Of(("pWar0", War(0)), ("pWar1", War(given.Exact("kappa") * given.Exact("q"))));
            }
        ),
        new(
            "cheap-talk",
            "How many messages cheap talk can carry, and which types send which",
            "Crawford and Sobel 1982",
            [ModelInput.Positive("b", "by how much the sender wants more than the receiver")],
            given =>
            {
                var cuts = CheapTalk.FinestPartition(given.Exact("b"));
                return Outputs.Of(("N", (Rational)(cuts.Length - 1)), ("cuts", ModelValue.Of(cuts.Select(c => (double)c))));
            }
        ),
    ];
}
