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

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(8)]
    public void Every_width_and_every_dealing_of_draws_gives_the_same_bytes(int width)
    {
        var model = ShippedCases.Model(ShippedCases.Read("ukraine-2025"));
        var draws = Some(model, Draws, seed: 4);
        var whole = RandomBlock.Of(model, draws, width, keepsHazards: true);
        var alone = new CaseBlock(model, 1);
        for (var draw = 0; draw < Draws; draw++)
        {
            RandomBlock.Fill(alone, [draws[draw]]);
            alone.Solve(TestContext.Current.CancellationToken);
            for (var game = 0; game < model.GameCount; game++)
            {
                Assert.Equal(alone.AttackProbability(game)[0], whole.AttackProbability(game)[draw]);
                Assert.Equal(alone.Burden(0, game)[0], whole.Burden(0, game)[draw]);
                Assert.Equal(alone.Hazard(game, 9)[0], whole.Hazard(game, 9)[draw]);
            }
        }
    }

    [Theory]
    [InlineData("0", false)]
    [InlineData("0.2", true)]
    public void Probes_of_a_text_with_two_readings_go_to_the_general_solver(string probability, bool probes)
    {
        var model = ShippedCases.Model(
            ShippedCases.Read(
                "ukraine-2025",
                text => text.Replace("probe-probability: 0 ", $"probe-probability: {probability} ", StringComparison.Ordinal)
            )
        );
        var games = Enumerable
            .Range(0, model.Scenario.Formulas.Count)
            .Where(f => model.ProvisionOf(f)?.Readings.Length > 1)
            .Select(model.GameOf);
        var block = new CaseBlock(model, 1);
        Assert.All(games, game => Assert.Equal(!probes, block.UsesKernel(game)));
        Assert.True(block.UsesKernel(model.GameOf(0)));
    }

    [Fact]
    public void A_draw_outside_the_sweep_is_the_general_solvers()
    {
        var model = ShippedCases.Model(ShippedCases.Read("ukraine-2025"));
        var draws = Some(model, 9, seed: 5);
        // Direct help that does less than aid: one draw among others.
        draws[4][model.Space.Find("renewed-war.direct.challenger-wins")!.Value.Index] = 0.9;
        var block = RandomBlock.Of(model, draws);
        Assert.InRange(block.Fallbacks, 1, model.GameCount);
        RandomBlock.RequireSame(block, draws);
    }

    [Fact]
    public void Numbers_far_from_the_plausible_ones_give_what_the_general_solver_gives()
    {
        var model = ShippedCases.Model(ShippedCases.Read("ukraine-2025"));
        var random = new Random(6);
        var draws = Some(model, 17, seed: 6);
        foreach (var draw in draws)
        {
            // Any slot of any draw may be anything its domain allows, so that bounds are met, types are all alike and texts mean nothing.
            for (var slot = 0; slot < draw.Length; slot++)
            {
                var domain = model.Space.Parameters[slot].Source.Domain;
                var (low, high) = ((double)(domain.Least ?? -1), (double)(domain.Most ?? 1));
                if (model.Space.Parameters[slot].IsFree && random.Next(4) == 0)
                    draw[slot] = random.Next(3) switch
                    {
                        0 => low,
                        1 => high,
                        _ => low + ((high - low) * random.NextDouble()),
                    };
            }
        }

        var block = RandomBlock.Of(model, draws);
        RandomBlock.RequireSame(block, draws);
        RandomBlock.RequireSameHazards(block, draws);
    }

    [Fact]
    public void A_case_made_in_code_is_swept_under_either_closure()
    {
        foreach (var closure in Enum.GetValues<Closure>())
        {
            var model = new WorkedExample { Closure = closure }.Model();
            var draws = Some(model, 2, seed: 7);
            var block = RandomBlock.Of(model, draws);
            Assert.Equal(0, block.Fallbacks);
            RandomBlock.RequireSame(block, draws);
        }
    }

    [Fact]
    public void A_block_that_is_used_again_forgets_the_draws_before()
    {
        var model = new WorkedExample().Model();
        var block = RandomBlock.Of(model, Some(model, 3, seed: 8));
        var draws = Some(model, 3, seed: 9);
        foreach (var draw in draws)
            draw[model.Space.Find("no-deal.challenger-wins")!.Value.Index] = 0.1;
        RandomBlock.RequireSameHazards(block, Some(model, 3, seed: 8));
        RandomBlock.Fill(block, draws);
        block.Solve(TestContext.Current.CancellationToken);
        RandomBlock.RequireSame(block, draws);
    }

    [Fact]
    public void The_cheapest_order_has_every_formula_once_and_changes_no_surplus()
    {
        var model = ShippedCases.Model(ShippedCases.Read("ukraine-2025"));
        var block = RandomBlock.Of(model, Some(model, 5, seed: 10));
        Assert.Equal(Enumerable.Range(0, model.Scenario.Formulas.Count), block.CheapestOrder.ToArray().Order());
        var column = new double[5];
        var inOrder = new double[model.Scenario.Formulas.Count];
        foreach (var formula in block.CheapestOrder)
        {
            block.SigningMargin(formula, column);
            inOrder[formula] = column[3];
        }

        for (var formula = 0; formula < inOrder.Length; formula++)
        {
            block.SigningMargin(formula, column);
            Assert.Equal(inOrder[formula], column[3]);
        }
    }

    [Fact]
    public void A_column_of_another_length_is_refused()
    {
        var block = RandomBlock.Of(new WorkedExample().Model(), [new WorkedExample().Model().Space.Central<double>()]);
        Assert.Throws<ArgumentException>(() => block.Surplus(0, 0, new double[2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => block.Values(block.Model.Space.Parameters.Count)[0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => new CaseBlock(block.Model, 0));
    }

    private static double[][] Some(CaseModel model, int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => RandomBlock.Draw(model, random))];
    }
}
