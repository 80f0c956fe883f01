using Casus.Models.Guarantees;
using Casus.Numerics;

namespace Casus.Models.Library;

/// <summary>Several guarantors, asked for by parts.</summary>
internal static class GuarantorModels
{
    private const string Methods = "docs/methods.md, guarantors";

    public static IEnumerable<PublishedModel> All { get; } =
    [
        new(
            "additive-guarantors",
            "Two guarantors whose effects add",
            Methods,
            [
                ModelInput.Share("pA", "the challenger's chance of winning against aid alone"),
                ModelInput.Positive("cA", "its cost then"),
                ModelInput.Share("dUS", "what the first guarantor's fighting takes off its chance"),
                ModelInput.Share("dEU", "what the second's does"),
                ModelInput.Positive("gUS", "what the first's fighting adds to its cost"),
                ModelInput.Positive("gEU", "what the second's does"),
                ModelInput.Share("qUS", "the probability that the first fights"),
                ModelInput.Share("qEU", "the probability that the second fights"),
                ModelInput.Positive("Theta", "the challenger's resolve is uniform from 0 to this"),
            ],
            Additive
        ),
        new(
            "complementary-guarantors",
            "A first guarantor, and a second that saves when it fights beside the first; stakes uniform from 0 to 1",
            Methods,
            [
                ModelInput.Positive("netkU", "what fighting costs the first beyond aid"),
                ModelInput.Positive("rU", "what only sending aid costs the first"),
                ModelInput.Positive("netkE", "what fighting costs the second beyond aid"),
                ModelInput.Positive("rE", "what only sending aid costs the second"),
                ModelInput.Positive("lam", "what the second saves beside the first"),
                ModelInput.Share("dUS", "what the first's fighting takes off the challenger's chance of winning"),
                ModelInput.Share("dEU", "what the second's does"),
            ],
            Complementary
        ),
    ];

    private static ModelValue.Parts Additive(Given given)
    {
        // A guarantor that fights with probability q whatever the reading: a stake on two points that is high so often.
        GuarantorTerms<Rational> Terms(string drop, string rise, string direct) =>
            new()
            {
                WinDrop = [0, 0, given.Exact(drop)],
                CostRise = [0, 0, given.Exact(rise)],
                DamageRise = new Rational[3],
                OwnCost = [0, 0, given.Exact(drop)],
                Reneging =
                [
                    [1, 0, 0],
                ],
                Allowed = [true, true, true],
                Stake = new PointLaw<Rational>([(0, Rational.One - given.Exact(direct)), (2, given.Exact(direct))]),
                Saves = new Rational[2],
            };
        var stage = new StageGame<Rational>
        {
            Baseline = new(given.Exact("pA"), given.Exact("cA"), 0),
            Guarantors = [Terms("dUS", "gUS", "qUS"), Terms("dEU", "gEU", "qEU")],
            Readings = 1,
            Pain = new PointLaw<Rational>([(-2, 1)]),
        };
        var game = new GuaranteeGame<Rational>
        {
            Stages = [stage],
            Beliefs = new(
                [1],
                [1],
                [
                    [1],
                    [1],
                ]
            ),
            Resolve = new UniformLaw<Rational>(0, given.Exact("Theta")),
            Discount = 1,
            Evaluation = [1],
        };
        var course = GuaranteeSolution<Rational>.Of(game).AsChallenger;
        return Outputs.Of(
            ("pbar", course.First.Win),
            ("cbar", course.First.Price),
            ("theta", course.Threshold[0]),
            ("pAttack", course.Hazard[0])
        );
    }

    private static ModelValue.Parts Complementary(Given given)
    {
        GuarantorTerms<Rational> Terms(string cost, string aid, string drop, Rational[] saves) =>
            new()
            {
                WinDrop = [0, 0, given.Exact(drop)],
                CostRise = new Rational[3],
                DamageRise = new Rational[3],
                OwnCost = [0, 0, given.Exact(cost)],
                Reneging =
                [
                    [given.Exact(aid), given.Exact(aid), 0],
                ],
                Allowed = [false, true, true],
                Stake = new UniformLaw<Rational>(0, 1),
                Saves = saves,
            };
        var first = Terms("netkU", "rU", "dUS", [0, 0]);
        var second = Terms("netkE", "rE", "dEU", [given.Exact("lam"), 0]);
        var law = new ResponseGame<Rational>(new(1, 0, 0), [first, second], [first.Reneging[0], second.Reneging[0]], directBarred: false);
        var solved = law.Solve();
        var (alone, beside) = (Share(second, law.Responds(1, 0)), Share(second, law.Responds(1, 1)));
        var direct = solved.Probability[0][2];
        return Outputs.Of(
            ("qE0", alone),
            ("qE1", beside),
            ("tauUS", law.Responds(0, 0).From[2]),
            ("qUS", direct),
            ("qE", solved.Probability[1][2]),
            ("pBothIn", direct * beside),
            ("pNone", Rational.One - solved.AnyDirect)
        );
    }

    private static Rational Share(GuarantorTerms<Rational> terms, BestResponses<Rational> best) =>
        best.Used[2] ? terms.Stake.Between(best.From[2], best.To[2]).Share : 0;
}
