namespace Casus.Uncertainty.Search;

/// <summary>Which candidates live on: those of the better fronts, and within a front those with most room around them (Deb et al. 2002, NSGA-II).</summary>
internal static class Survival
{
    /// <summary>The best of some candidates, best first.</summary>
    public static List<Candidate> Of(IReadOnlyList<Candidate> candidates, int count)
    {
        List<Candidate> kept = [];
        foreach (var front in Fronts(candidates))
        {
            var room = Crowding(front);
            var order = Enumerable.Range(0, front.Count).OrderByDescending(i => room[i]).ThenBy(i => front[i].Number);
            kept.AddRange(order.Select(i => front[i]).Take(count - kept.Count));
            if (kept.Count == count)
                break;
        }

        return kept;
    }

    /// <summary>Fronts: what nothing is better than, then what only those are better than, and so on.</summary>
    public static List<List<Candidate>> Fronts(IReadOnlyList<Candidate> candidates)
    {
        var beatenBy = new int[candidates.Count];
        var beats = new List<int>[candidates.Count];
        for (var i = 0; i < beats.Length; i++)
            beats[i] = [];
        for (var i = 0; i < candidates.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (candidates[i].IsBetterThan(candidates[j]))
                    Beat(i, j);
                else if (candidates[j].IsBetterThan(candidates[i]))
                    Beat(j, i);
            }
        }

        var fronts = new List<List<Candidate>>();
        for (var front = Enumerable.Range(0, beatenBy.Length).Where(i => beatenBy[i] == 0).ToList(); front.Count > 0; )
        {
            fronts.Add([.. front.Select(i => candidates[i])]);
            front = [.. front.SelectMany(i => beats[i]).Where(j => --beatenBy[j] == 0)];
        }

        return fronts;

        void Beat(int better, int worse)
        {
            beats[better].Add(worse);
            beatenBy[worse]++;
        }
    }

    private static double[] Crowding(List<Candidate> front)
    {
        var room = new double[front.Count];
        for (var o = 0; o < front[0].Objectives.Length; o++)
        {
            var order = Enumerable.Range(0, front.Count).OrderBy(i => front[i].Objectives[o]).ThenBy(i => front[i].Number).ToArray();
            var width = front[order[^1]].Objectives[o] - front[order[0]].Objectives[o];
            room[order[0]] = room[order[^1]] = double.PositiveInfinity;
            for (var i = 1; i < order.Length - 1 && width > 0 && double.IsFinite(width); i++)
                room[order[i]] += (front[order[i + 1]].Objectives[o] - front[order[i - 1]].Objectives[o]) / width;
        }

        return room;
    }
}
