namespace Casus.Equilibria.Enumeration;

/// <summary>Finds all pairs of faces that have every label between them, by deciding label after label which side is to have it.</summary>
/// <remarks>
/// <para>A branch ends where whole numbers prove one side's face empty; floating point only proposes the proof and the order. So nothing is
/// ever missed; a branch kept by mistake ends in a pair of faces of which exact arithmetic later finds one empty. The tree of decisions is
/// that of Audet, Hansen, Jaumard and Savard (2001).</para>
/// <para>Values of sets are taken as low as plans allow, which loses no plan: where nothing that a player can earn depends on what the other
/// still does, all its sequences are optimal, and where a player's own plan does not lead, its weights are zero.</para>
/// </remarks>
internal sealed class LabelSearch
{
    private readonly ComplementaryPair _pair;
    private readonly CancellationToken _cancellation;
    private readonly int[][][] _touched;
    private readonly int[][][] _touching;
    private readonly bool[] _decided;
    private readonly int[] _above;
    private readonly Stack<int> _trail = new();
    private readonly Queue<int> _pending = new();
    private readonly Stack<int> _optimal = new();
    private readonly Stack<ReplyTableau>[] _spare = [new(), new()];
    private readonly List<FacePair> _found = [];
    private readonly List<SearchBranch> _branches = [];
    private int _depthLeft;

    public LabelSearch(ComplementaryPair pair, CancellationToken cancellation)
    {
        (_pair, _cancellation, _decided) = (pair, cancellation, new bool[pair.LabelCount]);
        (_touched, _touching) = (new int[2][][], new int[2][][]);
        _above = [.. Enumerable.Range(0, pair.LabelCount).Select(Above)];
        for (var side = 0; side < 2; side++)
            (_touched[side], _touching[side]) = Dependence(pair.Sides[side]);
    }

    /// <summary>How many decisions were tried.</summary>
    public long Decisions { get; private set; }

    /// <summary>Whether the search was told to stop before its end.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>The branches that are left after so many decisions, in the order in which a full search meets them.</summary>
    public List<SearchBranch> Split(int depth)
    {
        var tableaus = Array.ConvertAll(_pair.Sides, side => new ReplyTableau(side));
        _depthLeft = depth;
        if (tableaus[0].Restore() && tableaus[1].Restore())
            Explore(tableaus[0], tableaus[1]);
        return _branches;
    }

    /// <summary>All pairs of faces below a branch.</summary>
    public List<FacePair> Follow(SearchBranch branch)
    {
        _depthLeft = int.MaxValue;
        branch.Decided.CopyTo(_decided, 0);
        _optimal.Clear();
        foreach (var label in branch.Optimal)
            _optimal.Push(label);
        _found.Clear();
        Explore(branch.First, branch.Second);
        return [.. _found];
    }

    private void Explore(ReplyTableau first, ReplyTableau second)
    {
        if (IsStopped || _cancellation.IsCancellationRequested)
        {
            IsStopped = true;
            return;
        }

        if (_depthLeft == 0)
        {
            _branches.Add(new(first.Clone(), second.Clone(), [.. _decided], [.. _optimal]));
            return;
        }

        var label = Choose(first, second);
        if (label < 0)
        {
            if (_depthLeft == int.MaxValue)
                _found.Add(new([.. first.Fixed], [.. second.Fixed]));
            else
                _branches.Add(new(first.Clone(), second.Clone(), [.. _decided], [.. _optimal]));
            return;
        }

        Try(first, second, label, 0);
        Try(first, second, label, 1);
    }

    private void Try(ReplyTableau first, ReplyTableau second, int label, int side)
    {
        Decisions++;
        var parent = side == 0 ? first : second;
        if (!_spare[side].TryPop(out var tableau))
            tableau = parent.Clone();
        else
            tableau.CopyFrom(parent);
        var mark = _trail.Count;
        var isOptimal = _pair.OwnerOf(label) != side;
        if (isOptimal)
            _optimal.Push(label);
        if (Assign(tableau, side, label) && !IsFoundElsewhere(tableau, side))
        {
            if (_depthLeft < int.MaxValue)
                _depthLeft--;
            Explore(side == 0 ? tableau : first, side == 1 ? tableau : second);
            if (_depthLeft < int.MaxValue)
                _depthLeft++;
        }

        if (isOptimal)
            _optimal.Pop();
        while (_trail.Count > mark)
            _decided[_trail.Pop()] = false;
        _spare[side].Push(tableau);
    }

    // Where a sequence was decided to be optimal although its weight is zero throughout, all is found where its weight was decided to be zero.
    private bool IsFoundElsewhere(ReplyTableau tableau, int side)
    {
        if (!tableau.IsDegenerate())
            return false;
        foreach (var label in _optimal)
        {
            if (_pair.OwnerOf(label) == side && tableau.IsZeroThroughout(_pair.SequenceOf(label)))
                return true;
        }

        return false;
    }

    // The label of the sequence that leads to a label's own; what happens below it may not matter once it is decided.
    private int Above(int label)
    {
        var (owner, plans) = (_pair.OwnerOf(label), _pair.Sides[_pair.OwnerOf(label)].Own);
        var parent = plans.ParentOfSet[plans.SetOf[_pair.SequenceOf(label)]];
        return parent < 0 ? -1 : _pair.LabelOf(owner, parent);
    }

    // The label where neither side's point has it by the widest margin: either decision then changes a point.
    private int Choose(ReplyTableau first, ReplyTableau second)
    {
        var (best, most) = (-1, double.NegativeInfinity);
        for (var label = 0; label < _decided.Length; label++)
        {
            if (_decided[label] || (_above[label] >= 0 && !_decided[_above[label]]))
                continue;
            var (one, two) = (first.ValueOf(_pair.QuantityOf(0, label)), second.ValueOf(_pair.QuantityOf(1, label)));
            var margin = (1000 * one * two) + Math.Max(one, two);
            if (margin > most)
                (best, most) = (label, margin);
        }

        return best;
    }

    private bool Assign(ReplyTableau tableau, int side, int label)
    {
        _pending.Clear();
        _pending.Enqueue(label);
        while (true)
        {
            while (_pending.TryDequeue(out var next))
            {
                if (!Decide(tableau, side, next))
                    return false;
            }

            if (!tableau.IsDegenerate())
                return true;
            for (var other = 0; other < _decided.Length && _pending.Count == 0; other++)
            {
                if (!_decided[other] && tableau.IsZeroThroughout(_pair.QuantityOf(side, other)))
                    _pending.Enqueue(other);
            }

            if (_pending.Count == 0)
                return true;
        }
    }

    private bool Decide(ReplyTableau tableau, int side, int label)
    {
        var quantity = _pair.QuantityOf(side, label);
        if (!_decided[label])
        {
            _decided[label] = true;
            _trail.Push(label);
        }

        if (tableau.Fixed[quantity])
            return true;
        if (!tableau.Fix(quantity))
            return false;
        return _pair.OwnerOf(label) != side || Spread(tableau, side, quantity);
    }

    // What else is zero, by the structure of the tree alone, once a sequence's weight is.
    private bool Spread(ReplyTableau tableau, int side, int sequence)
    {
        var (own, other) = (tableau.Polyhedron.Own, tableau.Polyhedron.Other);
        foreach (var set in own.SetsAfter[sequence])
            Enqueue(side, side, own, set);
        foreach (var set in _touched[side][sequence])
        {
            if (AreAllZero(tableau, _touching[side][set]))
                Enqueue(side, 1 - side, other, set);
        }

        var home = own.SetOf[sequence];
        if (tableau.Fixed.AsSpan(own.FirstOfSet[home], own.CountOf(home)).Contains(value: false))
            return true;
        if (own.ParentOfSet[home] < 0)
            return false;
        _pending.Enqueue(_pair.LabelOf(side, own.ParentOfSet[home]));
        return true;
    }

    private void Enqueue(int side, int owner, PlanSpace plans, int set)
    {
        for (var sequence = plans.FirstOfSet[set]; sequence < plans.FirstOfSet[set + 1]; sequence++)
        {
            var label = _pair.LabelOf(owner, sequence);
            if (!_decided[label] || owner == side)
                _pending.Enqueue(label);
        }
    }

    private static bool AreAllZero(ReplyTableau tableau, int[] sequences)
    {
        foreach (var sequence in sequences)
        {
            if (!tableau.Fixed[sequence])
                return false;
        }

        return true;
    }

    // For each own sequence the other's sets at or below which it changes a payoff; and the other way round.
    private static (int[][] Touched, int[][] Touching) Dependence(ReplyPolyhedron side)
    {
        var (own, other) = (side.Own, side.Other);
        var touches = new bool[own.SequenceCount, other.SetCount];
        for (var set = other.SetCount - 1; set >= 0; set--)
        {
            for (var sequence = other.FirstOfSet[set]; sequence < other.FirstOfSet[set + 1]; sequence++)
            for (var mine = 0; mine < own.SequenceCount; mine++)
                touches[mine, set] |= !side.PayoffOf(mine, sequence).IsZero || other.SetsAfter[sequence].Any(below => touches[mine, below]);
        }

        return (
            [.. Enumerable.Range(0, own.SequenceCount).Select(mine => Where(other.SetCount, set => touches[mine, set]))],
            [.. Enumerable.Range(0, other.SetCount).Select(set => Where(own.SequenceCount, mine => touches[mine, set]))]
        );

        static int[] Where(int count, Func<int, bool> holds) => [.. Enumerable.Range(0, count).Where(holds)];
    }
}
