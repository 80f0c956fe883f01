using System.Numerics;
using Casus.Models.Guarantees;
using Casus.Scenarios;
using CsCheck;

namespace Casus.Tests.Models.Guarantees;

/// <summary>A game of the guarantee model written down in whole percentages, so that it can be built in any kind of number.</summary>
/// <remarks>Percentages are used up in the order in which the game asks for them; ties, zeros and corners are common.</remarks>
internal sealed record RandomGame(RandomGame.Form Shape, int[] Percentages)
{
    public sealed record Form
    {
        public int Guarantors { get; init; } = 1;
        public int Readings { get; init; } = 2;
        public int Periods { get; init; } = 1;
        public bool Eroding { get; init; }
        public bool KnowsReading { get; init; } = true;
        public bool Saving { get; init; }
        public bool UnprovokedOnly { get; init; }
        public bool MayAssert { get; init; }
        public bool Excluding { get; init; }
        public bool Probed { get; init; }
        public GuarantorTiming Timing { get; init; }
        public Closure Closure { get; init; }
        public ChallengerOverTime Challenger { get; init; }
    }

    private static readonly Gen<bool> s_bool = Gen.Bool;

    /// <summary>Games of every form that the model knows.</summary>
    public static Gen<RandomGame> Any(int guarantors = 3, int periods = 4) =>
        from sizes in Gen.Select(Gen.Int[0, guarantors], Gen.Int[1, 3], Gen.Int[1, periods])
        from switches in s_bool.Array[8]
        from challenger in Gen.Enum<ChallengerOverTime>()
        from percentages in Gen.Int[0, 100].Array[260]
        select new RandomGame(
            new()
            {
                Guarantors = sizes.Item1,
                Readings = sizes.Item2,
                Periods = sizes.Item3,
                Eroding = switches[0],
                KnowsReading = switches[1],
                Saving = switches[2],
                UnprovokedOnly = switches[3],
                Excluding = switches[5],
                Closure = switches[6] ? Closure.Projection : Closure.AgreeToDisagree,
                Challenger = challenger,
                MayAssert = switches[4] && challenger == ChallengerOverTime.NewGovernmentEachPeriod,
                Probed = switches[7] && challenger == ChallengerOverTime.NewGovernmentEachPeriod,
            },
            percentages
        );

    /// <summary>Games of one form.</summary>
    public static Gen<RandomGame> Of(Form shape) => Gen.Int[0, 100].Array[260].Select(percentages => new RandomGame(shape, percentages));

    /// <summary>The same game with parts of its form changed.</summary>
    public RandomGame As(Func<Form, Form> change) => this with { Shape = change(Shape) };

    public GuaranteeGame<T> Build<T>()
        where T : struct, INumber<T> => new Builder<T>(Shape, Percentages).Game();

    private sealed class Builder<T>(Form shape, int[] percentages)
        where T : struct, INumber<T>
    {
        private int _used;

        private T Next(int from = 0, int to = 100) => Share((from * 100) + ((to - from) * percentages[_used++]), 10_000);

        private static T Share(int part, int whole) => T.CreateChecked(part) / T.CreateChecked(whole);

        public GuaranteeGame<T> Game()
        {
            var (resolve, discount) = (new UniformLaw<T>(Next(0, 50), T.One + Next(0, 150)), Next(50, 100));
            var challenger = Belief();
            var stage = Stage();
            return new()
            {
                Stages = [.. Enumerable.Range(0, shape.Periods).Select(t => shape.Eroding ? Eroded(stage, t) : stage)],
                Beliefs = new(challenger, Belief(), [.. stage.Guarantors.Select(_ => Belief())]),
                Closure = shape.Closure,
                Resolve = resolve,
                Discount = discount,
                Challenger = shape.Challenger,
                Turnover = Next(),
                MayAssert = shape.MayAssert,
                AssertivenessGain = Next(0, 10),
                Provocation = Next(0, 20),
                ProbeProbability = shape.Probed ? Next(10, 90) : T.Zero,
                Evaluation = Belief(),
            };
        }

        private T[] Belief()
        {
            var weights = Enumerable.Range(0, shape.Readings).Select(_ => Next() + Share(1, 100)).ToArray();
            var total = weights.Aggregate(T.Zero, (sum, w) => sum + w);
            return [.. weights.Select(w => w / total)];
        }

        private StageGame<T> Stage() =>
            new()
            {
                Baseline = new(Next(60, 95), Next(0, 40), Next(0, 20)),
                Pain = new UniformLaw<T>(Next(-20, 10), Share(15, 100) + Next(0, 100)),
                Stake = Next(50, 100),
                Misattribution = Next(0, 40),
                UnprovokedOnly = shape.UnprovokedOnly,
                KnowsReading = shape.KnowsReading,
                Timing = shape.Timing,
                Readings = shape.Readings,
                Guarantors = [.. Enumerable.Range(0, shape.Guarantors).Select(_ => Terms())],
            };

        private GuarantorTerms<T> Terms()
        {
            var most = 50 / Math.Max(1, shape.Guarantors);
            var (drop, cost, damage, own) = (Next(0, most / 2), Next(0, 20), Next(0, 10), Next(0, 10));
            return new()
            {
                WinDrop = [T.Zero, drop, drop + Next(0, most / 2)],
                CostRise = [T.Zero, cost, cost + Next(0, 60)],
                DamageRise = [T.Zero, -damage, Next(0, 10)],
                OwnCost = [T.Zero, own, own + Next(0, 40)],
                Reneging = [.. Enumerable.Range(0, shape.Readings).Select(_ => Reneging())],
                Allowed = shape.Excluding ? [Next() > Share(1, 2), true, Next() > Share(1, 2)] : [true, true, true],
                Stake = new UniformLaw<T>(Next(0, 30), Share(31, 100) + Next(0, 100)),
                Saves = [.. Enumerable.Range(0, shape.Guarantors).Select(_ => shape.Saving ? Next(0, 10) : T.Zero)],
            };
        }

        private T[] Reneging()
        {
            var aid = Next(0, 35);
            return [aid + Next(0, 10), aid, T.Zero];
        }

        private static StageGame<T> Eroded(StageGame<T> stage, int period)
        {
            var left = Share(10 - period, 10);
            return stage with
            {
                Baseline = stage.Baseline with { Win = stage.Baseline.Win + Share(period, 100) },
                Guarantors =
                [
                    .. stage.Guarantors.Select(g =>
                        g with
                        {
                            Reneging = [.. g.Reneging.Select(byResponse => byResponse.Select(cost => cost * left).ToArray())],
                        }
                    ),
                ],
            };
        }
    }
}
