using Casus.Models.Guarantees;
using Casus.Numerics;

namespace Casus.Models.Library;

/// <summary>The numbers of a one-guarantor, one-period guarantee game as a published model takes them.</summary>
internal static class BaseNumbers
{
    public static ModelInput[] War { get; } =
    [
        ModelInput.Share("pN", "the challenger's chance of winning if the guarantor stands aside"),
        ModelInput.Share("pA", "the same if it sends aid"),
        ModelInput.Share("pD", "the same if it fights"),
        ModelInput.Positive("cN", "the challenger's cost of war if the guarantor stands aside"),
        ModelInput.Positive("cA", "the same if it sends aid"),
        ModelInput.Positive("cD", "the same if it fights"),
        ModelInput.Positive("kappaA", "what aid costs the guarantor"),
        ModelInput.Positive("kappaD", "what fighting costs the guarantor"),
        ModelInput.Positive("Theta", "the challenger's resolve is uniform from 0 to this"),
        ModelInput.Positive("T", "the guarantor's stake is uniform from 0 to this"),
        ModelInput.Positive("Dbar", "the protégé's pain of resisting is uniform from 0 to this"),
    ];

    public static ModelInput[] Strong { get; } =
    [
        ModelInput.Positive("rhoN_W", "what standing aside costs the guarantor under the stronger reading"),
        ModelInput.Positive("rhoA_W", "what only sending aid costs it under the stronger reading"),
    ];

    public static ModelInput[] Weak { get; } =
    [
        ModelInput.Positive("rhoN_M", "what standing aside costs the guarantor under the weaker reading"),
        ModelInput.Positive("rhoA_M", "what only sending aid costs it under the weaker reading"),
    ];

    /// <summary>The stage with the given cost of falling short for each reading: (none, aid) in order.</summary>
    public static StageGame<Rational> Stage(
        Given given,
        (Rational None, Rational Aid)[] reneging,
        Rational tripwire = default,
        Rational denial = default,
        bool[]? allowed = null
    )
    {
        var (pN, cN) = (given.Exact("pN"), given.Exact("cN"));
        return new()
        {
            Baseline = new(pN - denial, cN, 0),
            Guarantors =
            [
                new()
                {
                    WinDrop = [0, pN - given.Exact("pA"), pN - given.Exact("pD")],
                    CostRise = [0, given.Exact("cA") - cN, given.Exact("cD") - cN],
                    DamageRise = new Rational[3],
                    OwnCost = [0, given.Exact("kappaA"), given.Exact("kappaD")],
                    Reneging = [.. reneging.Select(r => new[] { r.None + tripwire, r.Aid + tripwire, 0 })],
                    Allowed = allowed ?? [true, true, true],
                    Stake = new UniformLaw<Rational>(0, given.Exact("T")),
                    Saves = [0],
                },
            ],
            Readings = reneging.Length,
            Pain = new UniformLaw<Rational>(0, given.Exact("Dbar")),
        };
    }

    public static (Rational None, Rational Aid) StrongReneging(Given given) => (given.Exact("rhoN_W"), given.Exact("rhoA_W"));

    public static (Rational None, Rational Aid) WeakReneging(Given given) => (given.Exact("rhoN_M"), given.Exact("rhoA_M"));

    /// <summary>The one-period game under beliefs in the first reading.</summary>
    public static GuaranteeGame<Rational> Game(
        Given given,
        StageGame<Rational> stage,
        Rational challenger,
        Rational protege,
        Rational guarantor
    ) =>
        new()
        {
            Stages = [stage],
            Beliefs = new(Belief(stage, challenger), Belief(stage, protege), [Belief(stage, guarantor)]),
            Resolve = new UniformLaw<Rational>(0, given.Exact("Theta")),
            Discount = 1,
            Evaluation = Belief(stage, guarantor),
        };

    private static Rational[] Belief(StageGame<Rational> stage, Rational first) =>
        stage.Readings == 1 ? [1] : [first, Rational.One - first];

    /// <summary>A stage in which direct help comes with an imposed probability and aid otherwise: two readings, one that surely fights and one that never does.</summary>
    public static StageGame<Rational> Imposed(Given given)
    {
        var sure = given.Exact("kappaD") + given.Exact("T") + 1;
        // Falling short costs more than fighting ever could under the one, and fighting is dearer than any stake under the other.
        var stage = Stage(given, [(sure, sure), (sure, 0)]);
        var terms = stage.Guarantors[0];
        return stage with
        {
            Guarantors =
            [
                terms with
                {
                    OwnCost = [0, terms.OwnCost[1], sure],
                    Reneging =
                    [
                        [2 * sure, 2 * sure, 0],
                        [2 * sure, 0, 0],
                    ],
                },
            ],
        };
    }
}
