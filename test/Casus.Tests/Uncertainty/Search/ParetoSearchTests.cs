using System.Globalization;
using Casus.Uncertainty.Search;

namespace Casus.Tests.Uncertainty.Search;

public class ParetoSearchTests
{
    [Fact]
    public void The_front_of_ZDT1_is_found()
    {
        var plan = new SearchPlan(TestProblems.Shares(30), [0.01, 0.01]) { Evaluations = 20_000, Reference = [-1, -1] };
        var outcome = ParetoSearch.Run(TestProblems.Zdt1, plan);

        // Boxes of 0.01 cost up to about 0.01 of the area.
        Assert.InRange(outcome.Progress.Volume, (2 / 3.0) - 0.015, 2 / 3.0);
        Assert.All(outcome.Candidates, c => Assert.InRange(-c.Objectives[1] - (1 - Math.Sqrt(-c.Objectives[0])), -1e-12, 0.01));
        Assert.Equal((20_000L, SearchEnd.Spent), (outcome.Progress.Evaluations, outcome.End));
    }

    [Fact]
    public void The_front_of_DTLZ2_is_found()
    {
        var plan = new SearchPlan(TestProblems.Shares(12), [0.05, 0.05, 0.05])
        {
            Evaluations = 20_000,
            Reference = [-1, -1, -1],
            Seed = 4,
        };
        var outcome = ParetoSearch.Run(TestProblems.Dtlz2, plan);

        // Boxes of 0.05 cost up to about 0.05 of the volume for each.
        Assert.InRange(outcome.Progress.Volume, 1 - (Math.PI / 6) - 0.06, 1 - (Math.PI / 6));
        Assert.All(outcome.Candidates, c => Assert.InRange(Math.Sqrt(c.Objectives.Sum(o => o * o)), 1 - 1e-12, 1.03));
        Assert.True(outcome.Candidates.Length > 50);
    }

    [Fact]
    public void Constraints_hold_on_the_front_of_Binh_and_Korn()
    {
        var plan = new SearchPlan([new DecisionVariable.Continuous(0, 5), new DecisionVariable.Continuous(0, 3)], [1, 0.5])
        {
            Evaluations = 8000,
        };
        var outcome = ParetoSearch.Run(TestProblems.BinhKorn, plan);

        Assert.True(outcome.Candidates.Length > 20);
        Assert.All(outcome.Candidates, c => Assert.True(c.IsFeasible));
        Assert.All(outcome.Candidates, c => Assert.Equal(Math.Min(c.Decisions[0], 3), c.Decisions[1], 0.35));
    }

    [Fact]
    public void Options_and_shares_together_give_the_enumerated_front()
    {
        // Option w of 5 with gain g(w); share s: objectives s·g and (1 − s)·h. Option 3 beats the others for every s.
        double[] gains = [1, 2, 3, 5, 4];
        double[] losses = [1, 2, 3, 5, 4.5];
        BatchObjective objective = (decisions, count, objectives, _) =>
        {
            for (var k = 0; k < count; k++)
            {
                var option = (int)decisions[count + k];
                objectives[k] = decisions[k] * gains[option];
                objectives[count + k] = (1 - decisions[k]) * losses[option];
            }
        };
        var plan = new SearchPlan([new DecisionVariable.Continuous(0, 1), new DecisionVariable.Choice(5)], [0.05, 0.05])
        {
            Evaluations = 5000,
            Reference = [0, 0],
        };
        var outcome = ParetoSearch.Run(objective, plan);

        Assert.All(outcome.Candidates, c => Assert.Equal(3, c.Decisions[1]));
        Assert.InRange(outcome.Progress.Volume, 12.5 - 0.5, 12.5);
    }

    [Fact]
    public void Threads_and_batches_leave_every_bit_as_it_is()
    {
        var plan = new SearchPlan(TestProblems.Shares(10), [0.02, 0.02, 0.02]) { Evaluations = 3000, Seed = 9 };
        var one = Print(ParetoSearch.Run(TestProblems.Dtlz2, plan));

        Assert.Equal(one, Print(ParetoSearch.Run(TestProblems.Dtlz2, plan with { Threads = 7, Batch = 5 })));
        Assert.NotEqual(one, Print(ParetoSearch.Run(TestProblems.Dtlz2, plan with { Seed = 10 })));
    }

    [Fact]
    public void The_chance_of_a_child_depends_on_its_seed_its_generation_and_its_place()
    {
        var begun = new HashSet<ulong>();
        for (ulong i = 0; i < 1000; i++)
            Assert.True(begun.Add(CounterHash.Of(i / 100, i / 10 % 10, i % 10)));
        Assert.Equal(CounterHash.Of(3, 4, 5), CounterHash.Of(3, 4, 5));
    }

    [Fact]
    public void A_cancelled_search_keeps_what_it_found()
    {
        using var stop = new CancellationTokenSource();
        var plan = new SearchPlan(TestProblems.Shares(5), [0.02, 0.02])
        {
            Progress = p =>
            {
                if (p.Evaluations > 1000)
                    stop.Cancel();
            },
        };
        var outcome = ParetoSearch.Run(TestProblems.Zdt1, plan, stop.Token);

        Assert.Equal(SearchEnd.Cancelled, outcome.End);
        Assert.InRange(outcome.Progress.Evaluations, 1000, 1500);
        Assert.NotEmpty(outcome.Candidates);
    }

    [Fact]
    public void A_search_that_stands_still_ends_early()
    {
        var plan = new SearchPlan([new DecisionVariable.Choice(3), new DecisionVariable.Choice(4)], [1, 1])
        {
            Evaluations = 1_000_000,
            Patience = 3,
        };
        var outcome = ParetoSearch.Run(
            (decisions, count, objectives, _) =>
            {
                for (var k = 0; k < count; k++)
                    (objectives[k], objectives[count + k]) = (decisions[k], decisions[count + k]);
            },
            plan
        );

        Assert.Equal(SearchEnd.Stagnant, outcome.End);
        Assert.Equal([2, 3], Assert.Single(outcome.Candidates).Decisions);
        Assert.InRange(outcome.Progress.Evaluations, 100, 20_000);
    }

    [Fact]
    public void What_is_not_finite_is_reported_and_never_kept()
    {
        var plan = new SearchPlan(TestProblems.Shares(2), [0.1]) { Evaluations = 1000 };
        var outcome = ParetoSearch.Run(
            (decisions, count, objectives, _) =>
            {
                for (var k = 0; k < count; k++)
                    objectives[k] = decisions[k] > 0.5 ? double.NaN : decisions[k];
            },
            plan
        );

        Assert.True(outcome.NotFinite > 0);
        Assert.True(outcome.FirstNotFinite[0] > 0.5);
        Assert.InRange(Assert.Single(outcome.Candidates).Objectives[0], 0.49, 0.5);
    }

    [Fact]
    public void If_nothing_is_allowed_the_nearest_miss_is_shown()
    {
        var plan = new SearchPlan(TestProblems.Shares(1), [0.1]) { Evaluations = 2000 };
        var outcome = ParetoSearch.Run(
            (decisions, count, _, violations) =>
            {
                for (var k = 0; k < count; k++)
                    violations[k] = 1 + Math.Abs(decisions[k] - 0.25);
            },
            plan
        );

        var miss = Assert.Single(outcome.Candidates);
        Assert.False(miss.IsFeasible);
        Assert.Equal(0.25, miss.Decisions[0], 1e-3);
    }

    [Fact]
    public void Formulas_on_the_table_are_where_it_begins()
    {
        var plan = new SearchPlan(TestProblems.Shares(30), [0.01, 0.01])
        {
            Evaluations = 100,
            Begin =
            [
                [0.25, .. new double[29]],
            ],
        };
        var outcome = ParetoSearch.Run(TestProblems.Zdt1, plan);

        // A point of the front, which a hundred random ones would not reach.
        Assert.Contains(outcome.Candidates, c => c.Number == 0 && c.Objectives[1] == -0.5);
    }

    [Fact]
    public void Plans_that_make_no_sense_are_refused()
    {
        var plan = new SearchPlan(TestProblems.Shares(2), [0.1, 0.1]);

        Assert.Throws<ArgumentException>(() => ParetoSearch.Run(TestProblems.Zdt1, plan with { Epsilons = [0, 1] }));
        Assert.Throws<ArgumentException>(() => ParetoSearch.Run(TestProblems.Zdt1, plan with { Reference = [1] }));
        Assert.Throws<ArgumentException>(() =>
            ParetoSearch.Run(
                TestProblems.Zdt1,
                plan with
                {
                    Begin =
                    [
                        [2, 0],
                    ],
                }
            )
        );
        Assert.Throws<ArgumentException>(() => ParetoSearch.Run(TestProblems.Zdt1, plan with { Population = 7 }));
        Assert.Throws<ArgumentException>(() => new DecisionVariable.Continuous(1, 1));
        Assert.Equal(
            (true, false, false),
            (new DecisionVariable.Choice(3).Allows(2), new DecisionVariable.Choice(3).Allows(1.5), new DecisionVariable.Choice(3).Allows(3))
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => new DecisionVariable.Choice(0));
    }

    private static string Print(SearchOutcome outcome) =>
        string.Join(
            '\n',
            outcome.Candidates.Select(c =>
                string.Join(' ', c.Decisions.Concat(c.Objectives).Select(v => v.ToString("R", CultureInfo.InvariantCulture)))
            )
        );
}
