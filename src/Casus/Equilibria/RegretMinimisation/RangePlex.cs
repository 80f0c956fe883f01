namespace Casus.Equilibria.RegretMinimisation;

/// <summary>One player's part of a public tree: sets that differ by the player's private type alone, side by side in lanes.</summary>
/// <remarks>
/// Every move of a group of sets is a <em>slot</em>: one number for each lane, as many as the group is wide. Slots are numbered by where
/// they begin; the first is that of the empty sequence. A type keeps its lane from group to group below.
/// </remarks>
internal sealed class RangePlex
{
    // By group; those above come first.
    public required int[] FirstSlot { get; init; }
    public required int[] MoveCount { get; init; }
    public required int[] Width { get; init; }
    public required int[] Above { get; init; }

    // By sequence of the treeplex: the slot and lane it is kept in.
    public required int[] PlaceOf { get; init; }

    // By place, the slot to which it belongs.
    public required int[] SlotOf { get; init; }

    public int Size => SlotOf.Length;

    public int GroupCount => FirstSlot.Length;

    /// <summary>Lays out the information sets of a treeplex in groups.</summary>
    /// <param name="treeplex">The sets.</param>
    /// <param name="draft">Which sets go together.</param>
    /// <param name="lanes">Widths are multiples of this.</param>
    public static RangePlex Of(Treeplex<double> treeplex, RangeGroups draft, int lanes)
    {
        var groups = draft.Groups;
        var (first, moves, width, above) = (new int[groups.Count], new int[groups.Count], new int[groups.Count], new int[groups.Count]);
        var size = lanes;
        for (var group = 0; group < groups.Count; group++)
        {
            var (parent, parentMove) = (groups[group].Above, groups[group].AboveMove);
            moves[group] = groups[group].MoveCount;
            width[group] = parent < 0 ? (groups[group].LaneCount + lanes - 1) / lanes * lanes : width[parent];
            above[group] = parent < 0 ? 0 : first[parent] + (parentMove * width[parent]);
            first[group] = size;
            size += moves[group] * width[group];
        }

        var (placeOf, slotOf) = (new int[treeplex.SequenceCount], new int[size]);
        for (var group = 0; group < groups.Count; group++)
        for (var place = 0; place < moves[group] * width[group]; place++)
            slotOf[first[group] + place] = first[group] + (place / width[group] * width[group]);
        for (var set = 0; set < treeplex.SetCount; set++)
        {
            var (group, lane) = (draft.GroupOf[set], draft.LaneOf[set]);
            for (var move = 0; move < moves[group]; move++)
                placeOf[treeplex.FirstSequence[set] + move] = first[group] + (move * width[group]) + lane;
        }

        return new()
        {
            FirstSlot = first,
            MoveCount = moves,
            Width = width,
            Above = above,
            PlaceOf = placeOf,
            SlotOf = slotOf,
        };
    }
}
