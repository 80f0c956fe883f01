using System.Collections.Immutable;

namespace Casus.Uncertainty.Discovery;

/// <summary>The draws still within the region, each input's in ascending order.</summary>
internal sealed class PeelingRun
{
    private readonly double[][] _inputs;
    private readonly bool[] _ofInterest;
    private readonly double _share;
    private readonly int _mostRestricted;
    private readonly int[][] _order;
    private readonly int[] _from;
    private readonly int[] _to;
    private readonly bool[] _alive;
    private readonly double[] _low;
    private readonly double[] _high;
    private readonly int _draws;
    private readonly int _all;
    private int _packed;

    public PeelingRun(double[][] inputs, bool[] ofInterest, int[] among, double share, int mostRestricted)
    {
        (_inputs, _ofInterest, _share, _mostRestricted) = (inputs, ofInterest, share, mostRestricted);
        (_draws, Alive, _packed) = (among.Length, among.Length, among.Length);
        _alive = new bool[ofInterest.Length];
        foreach (var draw in among)
        {
            _alive[draw] = true;
            Hits += ofInterest[draw] ? 1 : 0;
        }

        _all = Hits;
        _order = Array.ConvertAll(inputs, column => Sorted(column, among));
        (_from, _to) = (new int[inputs.Length], new int[inputs.Length]);
        Array.Fill(_to, among.Length);
        (_low, _high) = (new double[inputs.Length], new double[inputs.Length]);
        Array.Fill(_low, double.NegativeInfinity);
        Array.Fill(_high, double.PositiveInfinity);
    }

    /// <summary>How many draws are within.</summary>
    public int Alive { get; private set; }

    /// <summary>How many of them are of interest.</summary>
    public int Hits { get; private set; }

    public PeelingStep Step()
    {
        var restrictions = ImmutableArray.CreateBuilder<Restriction>();
        for (var i = 0; i < _inputs.Length; i++)
        {
            if (IsRestricted(i))
                restrictions.Add(new(i, _low[i], _high[i]));
        }

        return new(new(restrictions.ToImmutable()), new(Alive, Hits, _all, _draws));
    }

    /// <summary>Takes away the part whose absence makes the rest denser by most for each draw given up; nothing if no part can go.</summary>
    public bool Peel()
    {
        var best = new Part(-1, IsHigh: false, 0, 0, 0, 0);
        var most = double.NegativeInfinity;
        var now = (double)Hits / Alive;
        var isFull = Enumerable.Range(0, _inputs.Length).Count(IsRestricted) >= _mostRestricted;
        for (var i = 0; i < _inputs.Length; i++)
        {
            if (isFull && !IsRestricted(i))
                continue;
            foreach (var high in new[] { false, true })
            {
                var part = Find(i, high);
                if (part.Count == 0 || part.Count == Alive)
                    continue;
                // Patience: what a draw given up brings, since where values are equal one step may take far more away than another.
                var gain = ((double)(Hits - part.Hits) / (Alive - part.Count)) - now;
                var merit = gain > 0 ? gain / part.Count : gain;
                if (merit > most)
                    (best, most) = (part, merit);
            }
        }

        if (best.Input < 0)
            return false;
        Remove(best);
        return true;
    }

    private bool IsRestricted(int input) => !double.IsInfinity(_low[input]) || !double.IsInfinity(_high[input]);

    // The draws at one end of an input that would go: a share of those left, equal values together.
    private Part Find(int input, bool high)
    {
        var (order, column) = (_order[input], _inputs[input]);
        var wanted = Math.Max(1, (int)Math.Ceiling(_share * Alive));
        var step = high ? -1 : 1;
        Skip(input, high);
        var (count, hits, before) = (0, 0, new Run(0, 0, 0));
        var last = double.NaN;
        var at = high ? _to[input] - 1 : _from[input];
        for (; at >= _from[input] && at < _to[input]; at += step)
        {
            var draw = order[at];
            if (!_alive[draw])
                continue;
            var value = column[draw];
            if (count > 0 && !value.Equals(last))
            {
                // A run of equal values has ended.
                if (count >= wanted)
                    return Cut(count, hits, before, last, value);
                before = new(count, hits, last);
            }

            (count, hits, last) = (count + 1, hits + (_ofInterest[draw] ? 1 : 0), value);
        }

        return new(input, high, 0, 0, 0, 0);

        // The last run may go well beyond what was wanted; then what lies before it goes, if anything does.
        Part Cut(int count, int hits, Run before, double last, double next) =>
            count > wanted && before.Count > 0
                ? new(input, high, before.Count, before.Hits, before.Last, last)
                : new(input, high, count, hits, last, next);
    }

    private void Remove(Part part)
    {
        var (order, column) = (_order[part.Input], _inputs[part.Input]);
        var step = part.IsHigh ? -1 : 1;
        var gone = 0;
        for (var at = part.IsHigh ? _to[part.Input] - 1 : _from[part.Input]; gone < part.Count; at += step)
        {
            if (!_alive[order[at]])
                continue;
            _alive[order[at]] = false;
            gone++;
        }

        Alive -= part.Count;
        Hits -= part.Hits;
        var cut = part.LastGone + ((part.FirstKept - part.LastGone) / 2);
        if (part.IsHigh)
            _high[part.Input] = cut;
        else
            _low[part.Input] = cut;
        if (2 * Alive < _packed)
            Pack();
    }

    // Ends move inwards over draws that are gone.
    private void Skip(int input, bool high)
    {
        if (high)
        {
            while (_to[input] > _from[input] && !_alive[_order[input][_to[input] - 1]])
                _to[input]--;
        }
        else
        {
            while (_from[input] < _to[input] && !_alive[_order[input][_from[input]]])
                _from[input]++;
        }
    }

    // Once half are gone, the lists are made short again; so no step wades through more than as many of the gone as of the living.
    private void Pack()
    {
        for (var i = 0; i < _order.Length; i++)
        {
            _order[i] = Array.FindAll(_order[i], draw => _alive[draw]);
            (_from[i], _to[i]) = (0, _order[i].Length);
        }

        _packed = Alive;
    }

    private static int[] Sorted(double[] column, int[] among)
    {
        var order = (int[])among.Clone();
        Array.Sort(Array.ConvertAll(among, draw => column[draw]), order);
        return order;
    }

    private readonly record struct Run(int Count, int Hits, double Last);

    private readonly record struct Part(int Input, bool IsHigh, int Count, int Hits, double LastGone, double FirstKept);
}
