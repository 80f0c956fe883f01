using System.Diagnostics;

namespace Casus.Numerics.LinearPrograms;

/// <summary>An order of elimination for a sparse symmetric matrix that keeps its factor sparse: approximate minimum degree.</summary>
/// <remarks>
/// A quotient graph: an eliminated variable becomes an element, the clique of its neighbours; elements that are covered by another are
/// absorbed, and the degree of a variable is bounded by the sizes of its elements. Variables that cannot be told apart are eliminated as
/// one. Amestoy, Davis and Duff (1996), SIAM Journal on Matrix Analysis and Applications 17. A variable with a zero on the diagonal
/// waits until a neighbour has been eliminated, so that its pivot is not zero.
/// </remarks>
internal sealed class MinimumDegree
{
    private const int None = -1;

    private readonly int _count;
    private readonly bool[] _waits;
    private readonly int[][] _neighbours;
    private readonly int[] _neighbourCount;
    private readonly List<int>[] _elements;
    private readonly int[]?[] _clique;
    private readonly int[] _cliqueSize;
    private readonly int[] _weight;
    private readonly int[] _degree;
    private readonly int[] _mark;
    private readonly int[] _outside;
    private readonly int[] _outsideMark;
    private readonly List<int>?[] _merged;

    // Variables of each degree, in doubly linked lists.
    private readonly int[] _head;
    private readonly int[] _next;
    private readonly int[] _previous;
    private int _stamp;
    private int _left;

    private MinimumDegree(int[] start, int[] index, bool[] waits)
    {
        _count = waits.Length;
        _waits = waits;
        _neighbours = new int[_count][];
        _elements = new List<int>[_count];
        (_clique, _merged) = (new int[]?[_count], new List<int>?[_count]);
        (_neighbourCount, _cliqueSize, _weight, _degree) = (new int[_count], new int[_count], new int[_count], new int[_count]);
        (_mark, _outside, _outsideMark) = (new int[_count], new int[_count], new int[_count]);
        (_head, _next, _previous) = (new int[_count + 1], new int[_count], new int[_count]);
        Array.Fill(_head, None);
        for (var variable = 0; variable < _count; variable++)
        {
            _neighbours[variable] = index[start[variable]..start[variable + 1]];
            _degree[variable] = _neighbourCount[variable] = _neighbours[variable].Length;
            _elements[variable] = [];
            _weight[variable] = 1;
        }

        for (var variable = _count - 1; variable >= 0; variable--)
            Insert(variable);
        _left = _count;
    }

    /// <summary>The variables in the order in which to eliminate them.</summary>
    /// <param name="start">Where each variable's neighbours begin in <paramref name="index"/>; one entry more than variables.</param>
    /// <param name="index">The neighbours; each pair is listed at both, and nobody is its own neighbour.</param>
    /// <param name="waits">Whether a variable has a zero on the diagonal.</param>
    public static int[] Order(int[] start, int[] index, bool[] waits)
    {
        var graph = new MinimumDegree(start, index, waits);
        var (order, place, least) = (new int[waits.Length], 0, 0);
        while (graph._left > 0)
        {
            while (graph._head[least] == None)
                least++;
            var pivot = graph._head[least];
            graph.Eliminate(pivot);
            graph.List(pivot, order, ref place);
            least = 0;
        }

        Debug.Assert(place == order.Length);
        return order;
    }

    private void List(int variable, int[] order, ref int place)
    {
        order[place++] = variable;
        if (_merged[variable] is not { } merged)
            return;
        foreach (var same in merged)
            List(same, order, ref place);
    }

    private void Eliminate(int pivot)
    {
        Remove(pivot);
        _left -= _weight[pivot];
        var clique = Clique(pivot, out var size);
        CountOutside(clique);
        (_clique[pivot], _cliqueSize[pivot]) = (clique, size);
        foreach (var variable in clique)
        {
            Remove(variable);
            Update(variable, pivot, size);
        }

        MergeSame(clique);
        var alive = Array.FindAll(clique, variable => _weight[variable] > 0);
        _clique[pivot] = alive;
        foreach (var variable in alive)
            Insert(variable);
        _weight[pivot] = -_weight[pivot];
        if (alive.Length == 0)
            _clique[pivot] = null;
    }

    // The neighbours of the pivot, directly and through elements; the elements are covered by the new one.
    private int[] Clique(int pivot, out int size)
    {
        var mark = ++_stamp;
        _mark[pivot] = mark;
        var clique = new List<int>();
        size = 0;
        for (var i = 0; i < _neighbourCount[pivot]; i++)
            Take(_neighbours[pivot][i], ref size);
        foreach (var element in _elements[pivot])
        {
            if (_clique[element] is not { } members)
                continue;
            foreach (var variable in members)
                Take(variable, ref size);
            _clique[element] = null;
        }

        return [.. clique];

        void Take(int variable, ref int size)
        {
            if (_weight[variable] <= 0 || _mark[variable] == mark)
                return;
            _mark[variable] = mark;
            clique.Add(variable);
            size += _weight[variable];
        }
    }

    // For every element met at the clique: how much of it lies outside the clique.
    private void CountOutside(int[] clique)
    {
        foreach (var variable in clique)
        {
            foreach (var element in _elements[variable])
            {
                if (_clique[element] is null)
                    continue;
                if (_outsideMark[element] != _stamp)
                    (_outsideMark[element], _outside[element]) = (_stamp, _cliqueSize[element]);
                _outside[element] -= _weight[variable];
            }
        }
    }

    private void Update(int variable, int pivot, int cliqueSize)
    {
        var (elements, kept, degree) = (_elements[variable], 0, cliqueSize - _weight[variable]);
        for (var i = 0; i < elements.Count; i++)
        {
            var element = elements[i];
            if (_clique[element] is null)
                continue;
            if (_outside[element] <= 0)
            {
                _clique[element] = null;
                continue;
            }

            degree += _outside[element];
            elements[kept++] = element;
        }

        elements.RemoveRange(kept, elements.Count - kept);
        elements.Add(pivot);
        var (neighbours, count) = (_neighbours[variable], 0);
        for (var i = 0; i < _neighbourCount[variable]; i++)
        {
            var neighbour = neighbours[i];
            if (_weight[neighbour] <= 0 || _mark[neighbour] == _stamp)
                continue;
            degree += _weight[neighbour];
            neighbours[count++] = neighbour;
        }

        _neighbourCount[variable] = count;
        _degree[variable] = Math.Max(0, Math.Min(degree, _left - _weight[variable]));
    }

    private void MergeSame(int[] clique)
    {
        var byHash = new Dictionary<long, int>(clique.Length);
        foreach (var variable in clique)
        {
            long hash = _elements[variable].Count;
            foreach (var element in _elements[variable])
                hash = unchecked(hash + (element * 0x9E3779B97F4AL));
            for (var i = 0; i < _neighbourCount[variable]; i++)
                hash = unchecked(hash + (_neighbours[variable][i] * 31L));
            if (!byHash.TryAdd(hash, variable) && AreSame(byHash[hash], variable))
                Merge(byHash[hash], variable);
        }
    }

    private bool AreSame(int left, int right)
    {
        if (_elements[left].Count != _elements[right].Count || _neighbourCount[left] != _neighbourCount[right])
            return false;
        var mark = ++_stamp;
        foreach (var element in _elements[left])
            _outsideMark[element] = mark;
        for (var i = 0; i < _neighbourCount[left]; i++)
            _mark[_neighbours[left][i]] = mark;
        foreach (var element in _elements[right])
            if (_outsideMark[element] != mark)
                return false;
        for (var i = 0; i < _neighbourCount[right]; i++)
            if (_mark[_neighbours[right][i]] != mark)
                return false;
        return true;
    }

    private void Merge(int into, int variable)
    {
        _weight[into] += _weight[variable];
        _degree[into] = Math.Max(0, _degree[into] - _weight[variable]);
        _weight[variable] = 0;
        (_merged[into] ??= []).Add(variable);
        _neighbourCount[variable] = 0;
        _elements[variable] = [];
    }

    private int Bucket(int variable) => _waits[variable] && _elements[variable].Count == 0 ? _count : _degree[variable];

    private void Insert(int variable)
    {
        var bucket = Bucket(variable);
        (_next[variable], _previous[variable]) = (_head[bucket], None);
        if (_head[bucket] != None)
            _previous[_head[bucket]] = variable;
        _head[bucket] = variable;
    }

    private void Remove(int variable)
    {
        if (_next[variable] != None)
            _previous[_next[variable]] = _previous[variable];
        if (_previous[variable] != None)
            _next[_previous[variable]] = _next[variable];
        else
            _head[Bucket(variable)] = _next[variable];
    }
}
