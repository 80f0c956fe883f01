namespace Casus.Equilibria.RegretMinimisation;

/// <summary>Which information sets of a player stand side by side, and in which lanes.</summary>
internal sealed class RangeGroups
{
    private readonly Dictionary<(int State, int MoveCount, int Above, int AboveMove, int Turn), int> _byKey = [];
    private readonly HashSet<(int Group, int Lane)> _taken = [];

    private RangeGroups(int setCount) => (GroupOf, LaneOf) = (new int[setCount], new int[setCount]);

    public List<(int MoveCount, int Above, int AboveMove, int LaneCount)> Groups { get; } = [];

    public int[] GroupOf { get; }

    public int[] LaneOf { get; }

    /// <summary>The largest number of types that any group has.</summary>
    public int MostLanes => Groups.Count == 0 ? 0 : Groups.Max(group => group.LaneCount);

    /// <summary>Sets go together that share state, number of moves and what leads to them; each stands in the lane of the set above.</summary>
    public static RangeGroups Of(Treeplex<double> treeplex, int[] stateOfSet)
    {
        var made = new RangeGroups(treeplex.SetCount);
        var setOfSequence = new int[treeplex.SequenceCount];
        for (var set = 0; set < treeplex.SetCount; set++)
        {
            var (first, count) = (treeplex.FirstSequence[set], treeplex.FirstSequence[set + 1] - treeplex.FirstSequence[set]);
            setOfSequence.AsSpan(first, count).Fill(set);
            var (aboveGroup, aboveMove, lane) = (-1, 0, -1);
            if (treeplex.Above[set] is > 0 and var sequence)
            {
                var parent = setOfSequence[sequence];
                (aboveGroup, aboveMove, lane) = (made.GroupOf[parent], sequence - treeplex.FirstSequence[parent], made.LaneOf[parent]);
            }

            made.Place(set, (stateOfSet[treeplex.SetOf[set]], count, aboveGroup, aboveMove, 0), lane);
        }

        return made;
    }

    // Where chance splits a private type further, a lane is taken already: the second set goes to another group, and so on.
    private void Place(int set, (int State, int MoveCount, int Above, int AboveMove, int Turn) key, int lane)
    {
        while (true)
        {
            if (!_byKey.TryGetValue(key, out var group))
            {
                _byKey.Add(key, group = Groups.Count);
                Groups.Add((key.MoveCount, key.Above, key.AboveMove, 0));
            }

            var own = lane < 0 ? Groups[group].LaneCount : lane;
            if (_taken.Add((group, own)))
            {
                var known = Groups[group];
                Groups[group] = known with { LaneCount = Math.Max(known.LaneCount, own + 1) };
                (GroupOf[set], LaneOf[set]) = (group, own);
                return;
            }

            key = key with { Turn = key.Turn + 1 };
        }
    }
}
