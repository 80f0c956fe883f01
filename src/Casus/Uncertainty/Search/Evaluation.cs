using System.Collections.Immutable;

namespace Casus.Uncertainty.Search;

/// <summary>Works candidates out, batch by batch on some threads, and numbers them.</summary>
internal sealed class Evaluation(BatchObjective objective, SearchPlan plan)
{
    /// <summary>How many were worked out.</summary>
    public long Count { get; private set; }

    public long NotFinite { get; private set; }

    public ImmutableArray<double> FirstNotFinite { get; private set; } = [];

    public Candidate[] Of(List<double[]> decisions, Func<int, int> origin)
    {
        var objectives = Array.ConvertAll(new double[decisions.Count][], _ => new double[plan.Epsilons.Length]);
        var violations = new double[decisions.Count];
        var batches = (decisions.Count + plan.Batch - 1) / plan.Batch;
        Parallel.For(
            0,
            batches,
            new ParallelOptions { MaxDegreeOfParallelism = plan.Threads },
            batch => Fill(decisions, objectives, violations, batch * plan.Batch)
        );
        var candidates = new Candidate[decisions.Count];
        for (var place = 0; place < candidates.Length; place++)
        {
            if (violations[place] < 0)
                throw new ArgumentException(
                    $"Candidate {Count} has a violation of {violations[place]}; it must be 0 or more.",
                    nameof(decisions)
                );
            if (!objectives[place].All(double.IsFinite) || double.IsNaN(violations[place]))
            {
                NotFinite++;
                FirstNotFinite = FirstNotFinite.IsEmpty ? [.. decisions[place]] : FirstNotFinite;
                violations[place] = double.PositiveInfinity;
            }

            candidates[place] = new(Count++, origin(place), decisions[place], objectives[place], violations[place]);
        }

        return candidates;
    }

    private void Fill(List<double[]> decisions, double[][] objectives, double[] violations, int first)
    {
        var count = Math.Min(plan.Batch, decisions.Count - first);
        var columns = new double[plan.Variables.Length * count];
        var results = new double[plan.Epsilons.Length * count];
        for (var k = 0; k < count; k++)
        {
            for (var v = 0; v < plan.Variables.Length; v++)
                columns[(v * count) + k] = decisions[first + k][v];
        }

        objective(columns, count, results, violations.AsSpan(first, count));
        for (var k = 0; k < count; k++)
        {
            for (var o = 0; o < plan.Epsilons.Length; o++)
                objectives[first + k][o] = results[(o * count) + k];
        }
    }
}
