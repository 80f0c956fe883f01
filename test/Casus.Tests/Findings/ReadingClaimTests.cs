using Casus.Findings;
using Casus.Scenarios;
using Casus.Tests.Scenarios;

namespace Casus.Tests.Findings;

/// <summary>The claims about two-way guarantees, each where it holds and where it fails (methods, "The claims").</summary>
public class ReadingClaimTests
{
    private static readonly WorkedExample Example = new();

    private static Finding Claim(WorkedExample example, string id) => CaseAnalysis.Run(example.Build()).Findings.Single(f => f.Id == id);

    [Fact]
    public void All_four_claims_hold_in_the_worked_example()
    {
        var found = CaseAnalysis.Run(Example.Build());

        foreach (
            var id in new[]
            {
                "aid-only-does-not-dissuade",
                "stronger-reading-dissuades",
                "stronger-is-less-acceptable",
                "ambiguity-lies-between",
            }
        )
            Assert.Equal((id, Standing.Holds), (id, found.Findings.Single(f => f.Id == id).Standing));
        Assert.Equal(0.75, found.Findings.Single(f => f.Id == "aid-only-does-not-dissuade").Measure.Value, 1e-12);
        Assert.Equal(0, found.Findings.Single(f => f.Id == "stronger-reading-dissuades").Measure.Value, 1e-12);
        Assert.Equal(0.3125, found.Findings.Single(f => f.Id == "ambiguity-lies-between").Measure.Value, 1e-12);
    }

    [Fact]
    public void Aid_alone_dissuades_a_challenger_of_low_resolve()
    {
        var claim = Claim(Example with { Resolve = "0.5" }, "aid-only-does-not-dissuade");

        Assert.Equal((Standing.Fails, 0.0), (claim.Standing, claim.Measure.Value));
    }

    [Fact]
    public void The_resolve_at_which_aid_alone_begins_to_fail_is_found_as_the_flip()
    {
        // Aid alone deters to 0.35 if (0.3/0.6)/(resolve) is at least 0.65, so up to a resolve of 10/13; the law's upper end is twice its scale.
        var flip = Claim(Example, "aid-only-does-not-dissuade").Flips.Single(f => f.Path == "private.challenger.resolve.scale");

        Assert.Equal(5.0 / 13, flip.To, 1e-6);
    }

    [Fact]
    public void The_stronger_reading_does_not_dissuade_if_breaking_the_word_costs_little()
    {
        var claim = Claim(Example with { RenegingWould = ("0.1", "0.1"), HasTroops = false }, "stronger-reading-dissuades");

        Assert.Equal(Standing.Fails, claim.Standing);
        Assert.Equal(0.5375, claim.Measure.Value, 1e-12);
    }

    [Fact]
    public void The_provision_deters_from_the_common_belief_worked_out_by_hand()
    {
        // Attack falls to 0.35 where the guarantor fights with probability 0.48 (0.3 + 0.5q = 1.3 (0.6 - 0.4q)), a belief of 0.4732.
        var curve = CaseAnalysis.Run(Example.Build()).Curve!;
        var needed = ((1.3 * 0.6) - 0.3) / (0.5 + (1.3 * 0.4));

        Assert.Equal((needed - 0.125) / 0.75, curve.DetersFrom!.Value, 1e-9);
        Assert.Equal(curve.ChallengerAlone.Y, curve.Everybody.Y, (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Fact]
    public void Once_deterred_more_strength_takes_nothing_from_the_challenger_and_opposition_must_have_other_reasons()
    {
        var claim = Claim(
            Example with
            {
                ChallengerBelieves = "0.9",
                ProtegeBelieves = "0.9",
                GuarantorBelieves = "0.9",
            },
            "stronger-is-less-acceptable"
        );

        Assert.Equal((Standing.Fails, 0.0), (claim.Standing, claim.Measure.Value));
        Assert.Contains(claim.Why, why => why.Contains("other reasons", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("0", "1")]
    [InlineData("1", "0")]
    public void Ambiguity_lies_between_the_clear_texts_whoever_reads_it_how(string challenger, string protege)
    {
        // Attack turns on the challenger's own belief alone where the protégé resists for sure, so it never leaves the band.
        var claim = Claim(Example with { ChallengerBelieves = challenger, ProtegeBelieves = protege }, "ambiguity-lies-between");

        Assert.Equal(Standing.Holds, claim.Standing);
    }

    [Fact]
    public void Ambiguity_eases_signing_if_the_challenger_discounts_what_the_protege_trusts()
    {
        // The zone of the worked example's shares is 0.4010 wide then, against 0.2200 if both discount it and 0.45 if both trust it, each less dislike.
        var example = Example with
        {
            HasRatifier = false,
            Dislikes = ["0", "0", "0", "0", "0"],
        };
        var apart = Claim(example with { ChallengerBelieves = "0", ProtegeBelieves = "1" }, "ambiguity-eases-signing");

        Assert.Equal(0.4009730113636364 - 0.45, apart.Measure.Value, 1e-9);
        Assert.Equal(Standing.Fails, apart.Standing);
    }

    [Fact]
    public void Divergent_readings_open_the_zone_as_worked_out_by_hand_and_leave_attack_where_the_challenger_puts_it()
    {
        var example = Example with { HasRatifier = false, Dislikes = ["0", "0", "0", "0", "0"] };
        (double Width, double Attack) Zone(string challenger, string protege, Closure closure)
        {
            var found = CaseAnalysis.Run(
                (example with { ChallengerBelieves = challenger, ProtegeBelieves = protege, Closure = closure }).Build()
            );
            var zone = found.Zones.Single(z => found.Scenario.Formulas[z.Formula].Option(1).Id == "ambiguous");
            return (zone.Width, zone.Attack);
        }

        Assert.Equal((0.4009730113636364, 59.0 / 88), Zone("0", "1", Closure.AgreeToDisagree), Near);
        Assert.Equal((0.45, 0.0), Zone("1", "0", Closure.AgreeToDisagree), Near);
        Assert.Equal((-0.0025568181818182434, 0.0), Zone("1", "0", Closure.Projection), Near);
        Assert.Equal((0.6725071022727, 59.0 / 88), Zone("0", "1", Closure.Projection), Near);
    }

    [Fact]
    public void A_stronger_belief_of_the_challenger_lowers_attack_and_raises_the_share_it_needs()
    {
        var runs = new[] { "0.1", "0.3", "0.5", "0.7" }
            .Select(belief => CaseAnalysis.Run((Example with { ChallengerBelieves = belief }).Build()))
            .Select(found => found.Zones.Single(z => found.Scenario.Formulas[z.Formula].Option(1).Id == "ambiguous"))
            .ToList();

        Assert.Equal(runs.OrderByDescending(z => z.Attack), runs);
        Assert.Equal(runs.OrderBy(z => z.Demands[0].Shares.Single().From), runs);
    }

    [Fact]
    public void A_ceiling_raised_to_one_half_lets_something_be_signed_that_deters()
    {
        var found = CaseAnalysis.Run((Example with { Ceiling = "0.5" }).Build());

        Assert.Equal(PickReason.SignedAndDeters, found.PickReason);
        Assert.Equal(Standing.Holds, found.Findings.Single(f => f.Id == "something-is-signed-and-deters").Standing);
        Assert.Empty(found.Standoff.Conflicts);
    }

    [Fact]
    public void The_least_raise_of_the_ceiling_is_found_as_the_flip()
    {
        // Shares come in twentieths; the ambiguous text deters and the challenger takes it from 0.414844, so from 0.45.
        var flip = Claim(Example, "something-is-signed-and-deters").Flips.Single(f => f.Path == "limits.assembly.challenger-share-at-most");

        Assert.Equal(0.45, flip.To, 1e-6);
    }

    private static bool Near((double, double) a, (double, double) b) =>
        Math.Abs(a.Item1 - b.Item1) < 1e-9 && Math.Abs(a.Item2 - b.Item2) < 1e-9;
}
