using System.Numerics;

namespace Casus.Equilibria.Enumeration;

/// <summary>A face without the values of sets that the other never reaches, which plans do not depend on and which multiply its vertices.</summary>
/// <remarks>
/// Such a value is held down by the slack of the sequence above and up by the slacks of the set's own sequences, and stands nowhere else. So
/// it can be left out when each of the first slacks is added to each of the second: a pair for each thing the other might do there
/// (Fourier 1827).
/// </remarks>
internal sealed class FreeValues
{
    private const int MostSums = 64;

    private readonly ReplyPolyhedron _polyhedron;
    private readonly bool[] _zero;
    private readonly List<BigInteger[]>?[] _slacks;

    public FreeValues(ReplyPolyhedron polyhedron, bool[] zero, ReadOnlySpan<bool> unplayed)
    {
        (_polyhedron, _zero) = (polyhedron, zero);
        var (start, other) = (polyhedron.Own.SequenceCount, polyhedron.Other);
        _slacks = new List<BigInteger[]>?[other.SequenceCount];
        for (var sequence = 0; sequence < _slacks.Length; sequence++)
            _slacks[sequence] = zero[start + sequence] ? null : [polyhedron.Rows[start + sequence]];

        // From below, so that what is left of a set's sequences is known when the set itself is left out.
        for (var set = other.SetCount - 1; set > 0; set--)
        {
            if (!unplayed[other.ParentOfSet[set]])
                continue;
            if (Sums(set) is { } sums)
                LeaveOut(set, sums);
            else
                IsComplete &= IsHeld(set);
        }

        Inequalities.AddRange(polyhedron.Rows.Take(start).Where((_, sequence) => !zero[sequence]));
        Inequalities.AddRange(_slacks.SelectMany(slacks => slacks ?? []));
    }

    /// <summary>What must be zero, besides the quantities that the face says: a value left out may be taken for anything.</summary>
    public List<BigInteger[]> Equations { get; } = [];

    /// <summary>What must not be negative.</summary>
    public List<BigInteger[]> Inequalities { get; } = [];

    /// <summary>Whether no value is left that may differ where plans do not: then every vertex is a plan of its own.</summary>
    public bool IsComplete { get; } = true;

    // A slack that is zero makes the value a function of the plan.
    private bool IsHeld(int set)
    {
        var first = _polyhedron.Own.SequenceCount + _polyhedron.Other.FirstOfSet[set];
        return _zero.AsSpan(first, _polyhedron.Other.CountOf(set)).Contains(value: true);
    }

    private List<BigInteger[]>? Sums(int set)
    {
        var other = _polyhedron.Other;
        if (_slacks[other.ParentOfSet[set]] is not { } above)
            return null;
        var below = new List<BigInteger[]>();
        for (var sequence = other.FirstOfSet[set]; sequence < other.FirstOfSet[set + 1]; sequence++)
        {
            if (_slacks[sequence] is not { } slacks)
                return null;
            below.AddRange(slacks);
        }

        return above.Count * below.Count > MostSums
            ? null
            : [.. from one in above from two in below select one.Zip(two, (left, right) => left + right).ToArray()];
    }

    private void LeaveOut(int set, List<BigInteger[]> sums)
    {
        var other = _polyhedron.Other;
        for (var sequence = other.FirstOfSet[set]; sequence < other.FirstOfSet[set + 1]; sequence++)
            _slacks[sequence] = [];
        _slacks[other.ParentOfSet[set]] = sums;
        Equations.Add(_polyhedron.Rows[_polyhedron.Own.SequenceCount + other.FirstOfSet[set]]);
    }
}
