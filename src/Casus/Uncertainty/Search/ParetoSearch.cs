namespace Casus.Uncertainty.Search;

/// <summary>Searches mixed continuous and discrete decisions for those that no other beats in all objectives, by evolution.</summary>
/// <remarks>
/// NSGA-II (Deb et al. 2002) around an archive of boxes, with restarts at a population of four times the archive (Kollat and Reed 2006,
/// ε-NSGA-II) and ways of variation that are used the more, the more of the archive they brought (Hadka and Reed 2013, Borg). Chance
/// depends on the seed, the generation and the place of a child alone, so the outcome is the same for any number of threads. It finds good
/// sets; it proves nothing optimal.
/// </remarks>
public static class ParetoSearch
{
    /// <summary>Searches.</summary>
    /// <param name="objective">Works out how good decisions are.</param>
    /// <param name="plan">What is searched, how finely and for how long.</param>
    /// <param name="cancellation">Ends the search; what was found until then is returned.</param>
    /// <exception cref="ArgumentException">The plan has a number out of range, or the objective gave a negative violation.</exception>
    /// <exception cref="AggregateException">The objective threw; what it threw is inside.</exception>
    public static SearchOutcome Run(BatchObjective objective, SearchPlan plan, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(objective);
        ArgumentNullException.ThrowIfNull(plan);
        SearchPlan.Check(plan);
        return new Evolution(objective, plan).Run(cancellation);
    }

    private sealed class Evolution(BatchObjective objective, SearchPlan plan)
    {
        private const int GenerationsToTry = 10;
        private const int LargestPopulation = 2000;
        private readonly EpsilonArchive _archive = new(plan.Epsilons);
        private readonly Evaluation _evaluation = new(objective, plan);
        private List<Candidate> _population = [];
        private long _generation;
        private int _restarts;
        private int _idle;
        private double _volume;

        private long Left => plan.Evaluations - _evaluation.Count;

        public SearchOutcome Run(CancellationToken cancellation)
        {
            var end = SearchEnd.Spent;
            Begin();
            var seen = _archive.Progress;
            while (Left > 0)
            {
                if (cancellation.IsCancellationRequested)
                {
                    end = SearchEnd.Cancelled;
                    break;
                }

                Breed();
                plan.Progress?.Invoke(Report());
                if (_generation % GenerationsToTry != 0)
                    continue;
                if (plan.Patience > 0 && _idle >= plan.Patience)
                {
                    end = SearchEnd.Stagnant;
                    break;
                }

                var wanted = Math.Clamp(4 * _archive.Count, plan.Population, LargestPopulation);
                if (_archive.Progress == seen || Math.Abs(wanted - _population.Count) > wanted / 4)
                    Restart(wanted, _archive.Progress == seen);
                seen = _archive.Progress;
            }

            return new(
                [.. _archive.Members.OrderByDescending(c => c.Objectives[0]).ThenBy(c => c.Number)],
                Report(),
                end,
                _evaluation.NotFinite,
                _evaluation.FirstNotFinite
            );
        }

        private void Begin()
        {
            var decisions = plan.Begin.Select(begun => begun.ToArray()).ToList();
            while (decisions.Count < plan.Population)
                decisions.Add(Variation.Anywhere(plan.Variables, Chance(decisions.Count)));
            _population = Survival.Of(Take(decisions, _ => 0), plan.Population);
        }

        private void Breed()
        {
            var used = new long[Variation.Ways];
            foreach (var member in _archive.Members)
                used[member.Origin]++;
            var ways = new int[_population.Count];
            List<double[]> children = [];
            for (var place = 0; place < ways.Length; place++)
            {
                var chance = Chance(place);
                ways[place] = Way(used, chance);
                var archived = _archive[Pick(_archive.Count, chance)];
                var (one, two) = (Tournament(chance), Tournament(chance));
                var child = Variation.Child(
                    ways[place],
                    plan.Variables,
                    archived.Decisions.AsSpan(),
                    one.Decisions.AsSpan(),
                    two.Decisions.AsSpan(),
                    chance
                );
                children.Add(child);
            }

            var size = _population.Count;
            _population = Survival.Of([.. _population, .. Take(children, place => ways[place])], size);
        }

        // The population anew: the archive, and its members with some variables redrawn.
        private void Restart(int wanted, bool stalled)
        {
            _restarts++;
            var volume = Report().Volume;
            var grown = double.IsNaN(volume) ? !stalled : volume > _volume * (1 + plan.Tolerance);
            _idle = grown ? 0 : _idle + 1;
            _volume = double.IsNaN(volume) ? 0 : volume;
            List<double[]> redrawn = [];
            var kept = _archive.Members.Take(wanted).ToList();
            for (var place = 0; place < wanted - kept.Count; place++)
            {
                var chance = Chance(place);
                redrawn.Add(Variation.Redraw(plan.Variables, [.. _archive[Pick(_archive.Count, chance)].Decisions], chance));
            }

            _population = Survival.Of([.. kept, .. Take(redrawn, _ => 2)], wanted);
        }

        private Candidate[] Take(List<double[]> decisions, Func<int, int> origin)
        {
            _generation++;
            if (decisions.Count > Left)
                decisions.RemoveRange((int)Left, decisions.Count - (int)Left);
            var candidates = _evaluation.Of(decisions, origin);
            foreach (var candidate in candidates)
                _archive.Add(candidate);
            return candidates;
        }

        // Better fronts come first in the population, so the smaller of two places wins.
        private Candidate Tournament(SplitMix chance) =>
            _population[Math.Min(Pick(_population.Count, chance), Pick(_population.Count, chance))];

        private static int Pick(int count, SplitMix chance) => Math.Min((int)(chance.NextShare() * count), count - 1);

        private static int Way(long[] used, SplitMix chance)
        {
            var share = chance.NextShare() * (used.Sum() + used.Length);
            var way = 0;
            for (share -= used[0] + 1; share >= 0 && way < used.Length - 1; share -= used[way] + 1)
                way++;
            return way;
        }

        private SplitMix Chance(int place) => new(CounterHash.Of(plan.Seed, (ulong)_generation, (ulong)place));

        private SearchProgress Report() =>
            new(
                _evaluation.Count,
                _archive.Count,
                _restarts,
                plan.Reference.Length == 0
                    ? double.NaN
                    : Hypervolume.Of(
                        _archive.Members.Where(c => c.IsFeasible).Select(c => (IReadOnlyList<double>)c.Objectives),
                        plan.Reference
                    )
            );
    }
}
