using System.Runtime.InteropServices;
using Casus.Models.Guarantees;
using Casus.Models.Guarantees.Kernels;

namespace Casus.Tests.Models.Guarantees.Kernels;

public class ThresholdKernelTests
{
    private static readonly int[] Widths = [1, 4, 8];

    [Fact]
    public void Eroding_guarantee_postpones_attack_as_published()
    {
        // Oracle G19 of the methods page: one reading under which the share that fights is 0.5·0.9^t.
        var shape = new KernelShape(1, 5, [OpenResponses.All]) { ShowsHazards = true };
        var block = new KernelBlock(shape, 1);
        Fill(block, (KernelParameter.Win, 0.8), (KernelParameter.Cost, 0.2), (KernelParameter.Stake, 1));
        Fill(block, (KernelParameter.Erosion, 0.1), (KernelParameter.Discount, 0.95));
        Fill(block, (KernelParameter.ResolveHigh, 2), (KernelParameter.PainHigh, 0.4));
        Fill(block, (GuarantorParameter.WinDropAid, 0.2), (GuarantorParameter.WinDropDirect, 0.6));
        Fill(block, (GuarantorParameter.CostRiseAid, 0.1), (GuarantorParameter.CostRiseDirect, 0.6));
        Fill(block, (GuarantorParameter.OwnCostAid, 0.05), (GuarantorParameter.OwnCostDirect, 0.45));
        Fill(block, (GuarantorParameter.StakeHigh, 1));
        (block[ReadingParameter.ChallengerBelief, 0][0], block[ReadingParameter.ProtegeBelief, 0][0]) = (1, 1);
        block[PledgeParameter.GuarantorBelief, 0, 0][0] = 1;
        (block[PledgeParameter.RenegingNone, 0, 0][0], block[PledgeParameter.RenegingAid, 0, 0][0]) = (2, 0.2);

        ThresholdKernel.Evaluate(shape, block);

        double[] hazards = [0.089841803, 0.165474701, 0.244858604, 0.344060623, 0.505071675];
        for (var t = 0; t < 5; t++)
            Assert.Equal(hazards[t], block.Hazard(t)[0], 1e-9);
        Assert.Equal(0.18135517732240022, block.ChallengerValue[0], 1e-12);
        Assert.Equal(1 - 0.18620471855237963, block.AttackProbability[0], 1e-12);
    }

    [Fact]
    public void Kernel_and_general_solver_agree_on_every_result_of_every_draw()
    {
        var random = new Random(20251223);
        var compared = 0;
        for (var round = 0; round < 200; round++)
        {
            var shape = RandomDraws.Shape(random);
            var block = RandomDraws.Block(shape, 25, random);
            ThresholdKernel.Evaluate(shape, block);
            for (var draw = 0; draw < block.Draws; draw++, compared++)
                AssertAgree(shape, block, draw, $"round {round}, draw {draw}");
        }

        Assert.Equal(5000, compared);
    }

    [Fact]
    public void Random_draws_reach_the_corners_that_they_are_meant_to_reach()
    {
        var random = new Random(20251223);
        var (deterred, certain, conceding, skipped, same) = (0, 0, 0, 0, 0);
        for (var round = 0; round < 200; round++)
        {
            var shape = RandomDraws.Shape(random);
            var block = RandomDraws.Block(shape, 25, random);
            for (var draw = 0; draw < block.Draws; draw++)
            {
                var game = DrawnGame.Of(shape, block, draw);
                var course = GuaranteeSolution<double>.Of(game).AsChallenger;
                var law = game.Stages[0].LawsByReading(provoked: false)[0].Probability[0];
                deterred += course.AttackWithin(shape.Periods) == 0 ? 1 : 0;
                certain += course.Hazard[0] == 1 ? 1 : 0;
                conceding += course.First.Resists is > 0 and < 1 ? 1 : 0;
                skipped += shape.Open[0] == OpenResponses.All && law[0] > 0 && law[1] == 0 && law[2] > 0 ? 1 : 0;
                same += game.Stages[0].Guarantors[0].WinDrop[1] == 0 ? 1 : 0;
            }
        }

        Assert.All([deterred, certain, conceding, skipped, same], count => Assert.InRange(count, 100, 4900));
    }

    [Fact]
    public void Width_of_the_vectors_does_not_change_a_byte()
    {
        var random = new Random(7);
        for (var round = 0; round < 50; round++)
        {
            var shape = RandomDraws.Shape(random);
            var block = RandomDraws.Block(shape, 61, random);
            var results = Widths.Select(width =>
            {
                ThresholdKernel.Evaluate(shape, block, width);
                return Bytes(shape, block);
            });

            Assert.Single(results.Distinct(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Number_of_threads_does_not_change_a_byte()
    {
        var shape = RandomDraws.Shape(new Random(11));
        KernelBlock[] Blocks()
        {
            var random = new Random(12);
            return [.. Enumerable.Range(0, 16).Select(_ => RandomDraws.Block(shape, 64, random))];
        }

        var results = new[] { 1, 2, 7 }.Select(threads =>
        {
            var blocks = Blocks();
            ThresholdKernel.Run(shape, blocks, threads, TestContext.Current.CancellationToken);
            return string.Concat(blocks.Select(block => Bytes(shape, block)));
        });

        Assert.Single(results.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void Evaluating_allocates_nothing()
    {
        var random = new Random(13);
        var shape = RandomDraws.Shape(random);
        var block = RandomDraws.Block(shape, 64, random);
        foreach (var width in Widths)
        {
            ThresholdKernel.Evaluate(shape, block, width);
            var before = GC.GetAllocatedBytesForCurrentThread();
            ThresholdKernel.Evaluate(shape, block, width);
            Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        }
    }

    [Fact]
    public void Block_may_be_filled_again_and_forgets_what_it_found()
    {
        var shape = RandomDraws.Shape(new Random(17));
        var block = RandomDraws.Block(shape, 64, new Random(18));
        ThresholdKernel.Evaluate(shape, block);
        var once = Bytes(shape, block);

        ThresholdKernel.Evaluate(shape, block);

        Assert.Equal(once, Bytes(shape, block));
    }

    [Theory]
    [InlineData(GuarantorParameter.WinDropAid, -0.1)]
    [InlineData(GuarantorParameter.WinDropDirect, -0.1)]
    [InlineData(GuarantorParameter.StakeHigh, -9)]
    public void Draw_outside_the_domain_has_no_result_and_leaves_its_neighbours_alone(GuarantorParameter parameter, double value)
    {
        var shape = new KernelShape(2, 3, [OpenResponses.All, OpenResponses.All]);
        var block = RandomDraws.Block(shape, 8, new Random(19));
        block[parameter, 1][3] = value;

        ThresholdKernel.Evaluate(shape, block);

        for (var draw = 0; draw < 8; draw++)
        {
            Assert.Equal(draw == 3, double.IsNaN(block.AttackProbability[draw]));
            Assert.Equal(draw == 3, double.IsNaN(block.Burden(0)[draw]));
        }
    }

    [Fact]
    public void Block_of_another_shape_is_refused()
    {
        var block = new KernelBlock(new KernelShape(2, 3, [OpenResponses.All]), 8);

        Assert.Throws<ArgumentException>(() => ThresholdKernel.Evaluate(new KernelShape(1, 3, [OpenResponses.All]), block));
    }

    private static void AssertAgree(KernelShape shape, KernelBlock block, int draw, string where)
    {
        var course = GuaranteeSolution<double>.Of(DrawnGame.Of(shape, block, draw)).AsChallenger;
        AssertClose(course.AttackWithin(Math.Min(shape.AttackWithin, shape.Periods)), block.AttackProbability[draw], where);
        AssertClose(course.ChallengerValue, block.ChallengerValue[draw], where);
        AssertClose(course.ProtegeLoss, block.ProtegeLoss[draw], where);
        for (var j = 0; j < shape.Guarantors; j++)
            AssertClose(course.Burden[j], block.Burden(j)[draw], where);
        for (var t = 0; t < shape.Periods; t++)
            AssertClose(course.Hazard[t], block.Hazard(t)[draw], where);
    }

    private static void AssertClose(double expected, double actual, string where) =>
        Assert.True(Math.Abs(expected - actual) <= 1e-12 * Math.Max(1, Math.Abs(expected)), $"{where}: {expected:R} became {actual:R}.");

    private static string Bytes(KernelShape shape, KernelBlock block)
    {
        List<double> all = [.. block.AttackProbability, .. block.ChallengerValue, .. block.ProtegeLoss];
        for (var j = 0; j < shape.Guarantors; j++)
            all.AddRange(block.Burden(j));
        for (var t = 0; t < shape.Periods; t++)
            all.AddRange(block.Hazard(t));
        return Convert.ToHexString(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(all)));
    }

    private static void Fill(KernelBlock block, params ReadOnlySpan<(KernelParameter Parameter, double Value)> numbers)
    {
        foreach (var (parameter, value) in numbers)
            block[parameter].Fill(value);
    }

    private static void Fill(KernelBlock block, params ReadOnlySpan<(GuarantorParameter Parameter, double Value)> numbers)
    {
        foreach (var (parameter, value) in numbers)
            block[parameter, 0].Fill(value);
    }
}
