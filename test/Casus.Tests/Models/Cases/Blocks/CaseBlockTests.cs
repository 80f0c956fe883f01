using Casus.Dossiers;
using Casus.Models.Cases;
using Casus.Models.Cases.Blocks;
using Casus.Scenarios;
using Casus.Tests.Findings;
using Casus.Tests.Scenarios;

namespace Casus.Tests.Models.Cases.Blocks;

public sealed class CaseBlockTests
{
    private const int Draws = 13;

    public static TheoryData<string, Closure, GuarantorTiming, bool> Structures =>
        [
            .. from name in new[] { "ukraine-2025", "taiwan" }
            from closure in Enum.GetValues<Closure>()
            from timing in Enum.GetValues<GuarantorTiming>()
            from knows in new[] { true, false }
            where timing == GuarantorTiming.InSequence || (closure == Closure.AgreeToDisagree && knows)
            select new TheoryDataRow<string, Closure, GuarantorTiming, bool>(name, closure, timing, knows),
        ];

    [Theory]
    [MemberData(nameof(Structures))]
    public void A_block_finds_what_the_general_solver_finds(string name, Closure closure, GuarantorTiming timing, bool knows)
    {
        var scenario = ShippedCases.Read(name);
        var play = scenario.Play with { Closure = closure, Timing = timing, GuarantorKnowsReading = knows };
        var model = ShippedCases.Model(scenario with { Play = play });
        // At once guarantors that save by each other look for an equilibrium, which takes long: a few draws.
        var draws = Some(model, timing == GuarantorTiming.AtOnce ? 1 : Draws, seed: 1);
        var block = RandomBlock.Of(model, draws);
        Assert.Equal(timing == GuarantorTiming.InSequence, block.UsesKernel(0));
        // In a few draws of Taiwan's aid does harm, and those are the general solver's.
        Assert.InRange(block.Fallbacks, 0, timing == GuarantorTiming.AtOnce ? model.GameCount : model.GameCount * Draws / 10);
        RandomBlock.RequireSame(block, draws);
        RandomBlock.RequireSameHazards(block, draws);
    }

    [Fact]
    public void The_Korean_case_goes_to_the_general_solver_and_comes_back_the_same()
    {
        var model = ShippedCases.Model(ShippedCases.Read("korea-1953"));
        var draws = Some(model, 1, seed: 2);
        var block = RandomBlock.Of(model, draws);
        Assert.False(block.UsesKernel(0));
        Assert.Equal(model.GameCount, block.Fallbacks);
        RandomBlock.RequireSame(block, draws);
    }

    [Theory]
    [InlineData(Closure.AgreeToDisagree)]
    [InlineData(Closure.Projection)]
    public void The_Korean_case_in_sequence_with_new_governments_is_swept(Closure closure)
    {
        var scenario = ShippedCases.Read("korea-1953");
        var model = ShippedCases.Model(
            scenario with
            {
                Play = scenario.Play with { Closure = closure, Timing = GuarantorTiming.InSequence },
                Future = scenario.Future! with { Challenger = ChallengerOverTime.NewGovernmentEachPeriod },
            }
        );
        var draws = Some(model, Draws, seed: 3);
        var block = RandomBlock.Of(model, draws);
        Assert.True(block.UsesKernel(0));
        RandomBlock.RequireSame(block, draws);
    }

    private static double[][] Some(CaseModel model, int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => RandomBlock.Draw(model, random))];
    }
}
