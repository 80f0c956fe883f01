using System.Collections.Immutable;
using Casus.Uncertainty.Decisions;

namespace Casus.Uncertainty.Search;

/// <summary>The best candidates seen, one at most in each box of a grid (Laumanns et al. 2002): no front is larger than the grid allows.</summary>
/// <remarks>
/// A candidate is kept if no box of another is better in one objective and as good in the rest; in one box the one that dominates or else
/// lies nearer the box's best corner is kept. Every candidate ever offered thus lies within one box of a kept one or behind it. While no
/// candidate breaks no constraint, the one that breaks them least is kept alone.
/// </remarks>
public sealed class EpsilonArchive
{
    private readonly ImmutableArray<double> _epsilons;
    private readonly List<(double[] Box, Candidate Candidate)> _members = [];

    /// <summary>An empty archive.</summary>
    /// <param name="epsilons">The width of a box in each objective: the difference that matters, in its unit.</param>
    /// <exception cref="ArgumentException">There is no width, or one is not positive and finite.</exception>
    public EpsilonArchive(ImmutableArray<double> epsilons)
    {
        if (epsilons.IsDefaultOrEmpty || !epsilons.All(e => e > 0 && double.IsFinite(e)))
            throw new ArgumentException("Each objective needs a positive difference that matters.", nameof(epsilons));
        _epsilons = epsilons;
    }

    /// <summary>The candidates kept.</summary>
    public IEnumerable<Candidate> Members => _members.Select(member => member.Candidate);

    /// <summary>How many are kept.</summary>
    public int Count => _members.Count;

    /// <summary>How often a candidate reached a box that no kept one was in: if this stands still, the search does (Hadka and Reed 2013).</summary>
    public long Progress { get; private set; }

    /// <summary>A kept candidate.</summary>
    public Candidate this[int place] => _members[place].Candidate;

    /// <summary>Offers a candidate.</summary>
    /// <returns>Whether it is kept.</returns>
    public bool Add(Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        if (!candidate.IsFeasible || (_members.Count > 0 && !this[0].IsFeasible))
        {
            if (_members.Count > 0 && !(candidate.Violation < this[0].Violation))
                return false;
            _members.Clear();
            _members.Add((Box(candidate), candidate));
            Progress++;
            return true;
        }

        var box = Box(candidate);
        var sameBox = false;
        foreach (var (otherBox, other) in _members)
        {
            if (box.AsSpan().SequenceEqual(otherBox))
            {
                sameBox = true;
                if (!IsNearer(candidate, other, box))
                    return false;
            }
            else if (ParetoSet.Dominates(otherBox, box))
            {
                return false;
            }
        }

        _members.RemoveAll(m => box.AsSpan().SequenceEqual(m.Box) || ParetoSet.Dominates(box, m.Box));
        _members.Add((box, candidate));
        Progress += sameBox ? 0 : 1;
        return true;
    }

    private double[] Box(Candidate candidate)
    {
        var box = new double[_epsilons.Length];
        for (var o = 0; o < box.Length; o++)
            box[o] = Math.Floor(candidate.Objectives[o] / _epsilons[o]);
        return box;
    }

    private bool IsNearer(Candidate one, Candidate other, double[] box)
    {
        if (one.IsBetterThan(other))
            return true;
        return !other.IsBetterThan(one) && Distance(one, box) < Distance(other, box);
    }

    private double Distance(Candidate candidate, double[] box)
    {
        var sum = 0.0;
        for (var o = 0; o < box.Length; o++)
        {
            var off = box[o] + 1 - (candidate.Objectives[o] / _epsilons[o]);
            sum += off * off;
        }

        return sum;
    }
}
