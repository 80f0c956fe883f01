using Casus.Games;

namespace Casus.Equilibria.ManyPlayers;

/// <summary>The path of equilibria of a game in which each strategy also pays a bonus times a factor, as the factor falls from far above.</summary>
/// <remarks>
/// On a fixed support the path is a smooth curve: the strategies in it pay alike and weights sum to one. It is followed by predictor and
/// corrector steps until a weight falls to zero or a strategy outside becomes as good; there the support changes and the path goes on the
/// way that keeps the newcomer's weight, or the leaver's disadvantage, positive. Plain doubles: what comes of it is certified elsewhere.
/// </remarks>
internal sealed class BonusPath
{
    private const double Sharp = 1e-12;
    private readonly StrategicForm<double> _game;
    private readonly double[] _bonus;
    private readonly double[] _scale;
    private readonly int[] _owner;
    private readonly double[] _payoffs;
    private readonly double[] _slopes;
    private readonly double[] _unit;
    private readonly List<int> _support = [];
    private double[] _tangent = [];
    private double[] _weights;
    private double[] _values;

    /// <param name="game">The game.</param>
    /// <param name="bonus">A bonus for every strategy; in general position.</param>
    /// <param name="scale">The size of each player's payoffs, by which they are divided.</param>
    public BonusPath(StrategicForm<double> game, double[] bonus, double[] scale)
        : this(game, bonus, scale, []) => Begin();

    // At a factor of zero and given weights, no path yet.
    private BonusPath(StrategicForm<double> game, double[] bonus, double[] scale, ReadOnlySpan<double> near)
    {
        var count = game.StrategyCount;
        (_game, _bonus, _scale) = (game, bonus, scale);
        (_payoffs, _slopes, _unit, _weights) = (new double[count], new double[count * count], new double[count], new double[count]);
        _values = new double[game.PlayerCount];
        _owner = [.. Enumerable.Range(0, game.PlayerCount).SelectMany(player => Enumerable.Repeat(player, game.StrategyCountOf(player)))];
        if (near.IsEmpty)
            return;
        near.CopyTo(_weights);
        for (var strategy = 0; strategy < count; strategy++)
            if (near[strategy] > 1e-9)
                _support.Add(strategy);
        Evaluate(_weights);
        for (var strategy = 0; strategy < count; strategy++)
            _values[_owner[strategy]] += _weights[strategy] * _payoffs[strategy];
    }

    /// <summary>How much of the bonus is paid; at zero the game is the one given.</summary>
    public double Factor { get; private set; }

    /// <summary>The probability of every strategy.</summary>
    public ReadOnlySpan<double> Weights => _weights;

    /// <summary>How many steps were taken.</summary>
    public int Steps { get; private set; }

    /// <summary>The weights near some given ones at which all strategies with weight pay alike, or nothing if Newton's method finds none.</summary>
    public static double[]? Polish(StrategicForm<double> game, ReadOnlySpan<double> near, double[] scale)
    {
        var start = new BonusPath(game, new double[game.StrategyCount], scale, near);
        return start.Correct(start.Point(), game.StrategyCount, out _) is { } exact ? start.Spread(exact) : null;
    }

    /// <summary>Follows the path to where the factor is next zero; false when it cannot be followed, or leads away for ever.</summary>
    public bool ToZero(int mostSteps, CancellationToken cancellation)
    {
        var length = 0.05;
        var start = Factor == 0 ? Math.Sign(_tangent[^1]) : 0;
        while (Steps++ < mostSteps && !cancellation.IsCancellationRequested)
        {
            if (Math.Abs(Factor) > 1e6 || length < 1e-9)
                return false;
            if (!TryStep(length, out var arrived, out var ease))
            {
                length *= 0.4;
                continue;
            }

            if (arrived && start == 0)
                return true;
            start = arrived ? start : 0;
            length = Math.Clamp(length * ease, 1e-9, 5 + Math.Abs(Factor));
        }

        return false;
    }

    // Where the bonus decides everything: each player's best bonus is strictly its best strategy.
    private void Begin()
    {
        for (var player = 0; player < _game.PlayerCount; player++)
        {
            var first = _game.FirstStrategyOf(player);
            var best = first;
            for (var strategy = first; strategy < first + _game.StrategyCountOf(player); strategy++)
                if (_bonus[strategy] > _bonus[best])
                    best = strategy;
            _support.Add(best);
            _weights[best] = 1;
        }

        Evaluate(_weights);
        Factor = 1;
        foreach (var chosen in _support)
            for (var other = 0; other < _owner.Length; other++)
                if (other != chosen && _owner[other] == _owner[chosen])
                    Factor = Math.Max(Factor, 1 + ((_payoffs[other] - _payoffs[chosen]) / (_bonus[chosen] - _bonus[other])));
        foreach (var chosen in _support)
            _values[_owner[chosen]] = _payoffs[chosen] + (Factor * _bonus[chosen]);
        Turn(_support.Count + _values.Length, -1);
    }

    // One step of at most a length, or to the next change of support or zero of the factor on the way.
    private bool TryStep(double length, out bool arrived, out double ease)
    {
        (arrived, ease) = (false, 1);
        var (from, held) = (Point(), (double[])_tangent.Clone());
        var before = Signs(from);
        var to = from.Select((value, place) => value + (length * _tangent[place])).ToArray();
        if (Correct(to, -1, out var rounds) is not { } reached || Distance(from, reached) > 3 * length)
            return Restore(from, held);
        var after = Signs(reached);
        var events = FirstCrossing(before, after);
        for (var attempt = 0; attempt < 6 && events >= 0; attempt++)
        {
            var share = before[events] / (before[events] - after[events]);
            var near = from.Select((value, place) => value + (share * (reached[place] - value))).ToArray();
            if (Correct(near, events, out _) is not { } exact || Distance(from, exact) > 3 * length)
                return Restore(from, held);
            var there = Signs(exact);
            var earlier = FirstCrossing(before, there, events);
            if (earlier < 0)
                return Arrive(exact, events, from, held, out arrived);
            (events, reached, after) = (earlier, exact, there);
        }

        if (events >= 0)
            return Restore(from, held);
        Set(reached);
        Turn(reached.Length - 1, held);
        if (Cosine(held, _tangent) < 0.7)
            return Restore(from, held);
        ease =
            rounds <= 2 ? 2
            : rounds <= 3 ? 1.3
            : 0.8;
        return true;
    }

    // At a change of support, or where the factor is zero.
    private bool Arrive(double[] exact, int place, double[] from, double[] held, out bool arrived)
    {
        arrived = place == _owner.Length;
        Set(exact);
        if (arrived)
        {
            Factor = 0;
            Turn(exact.Length - 1, held);
            return true;
        }

        var leaves = _support.Contains(place);
        if (leaves && _support.Count(strategy => _owner[strategy] == _owner[place]) == 1)
            return Restore(from, held);
        var kept = _support.ToArray();
        if (leaves)
            _support.Remove(place);
        else
            _support.Add(place);
        _weights[place] = 0;
        if (leaves ? TurnAway(place) : Turn(_support.Count - 1, 1))
            return true;
        _support.Clear();
        _support.AddRange(kept);
        return Restore(from, held);
    }

    // What must stay positive: weights in the support, disadvantages outside, and last the factor (or its negative, once below zero).
    private double[] Signs(double[] point)
    {
        var signs = new double[_owner.Length + 1];
        var weights = Spread(point);
        Evaluate(weights);
        var (factor, count) = (point[^1], _support.Count);
        for (var strategy = 0; strategy < _owner.Length; strategy++)
            signs[strategy] = point[count + _owner[strategy]] - _payoffs[strategy] - (factor * _bonus[strategy]);
        for (var i = 0; i < count; i++)
            signs[_support[i]] = point[i];
        signs[^1] = factor;
        return signs;
    }

    // The change that comes first if all go straight; of those already at zero only what goes below counts.
    private static int FirstCrossing(double[] before, double[] after, int but = -1)
    {
        var (first, soonest) = (-1, double.PositiveInfinity);
        for (var place = 0; place < before.Length; place++)
        {
            if (place == but)
                continue;
            var isFactor = place == before.Length - 1;
            var crosses = isFactor ? before[place] != 0 && before[place] * after[place] < 0 : after[place] < -Sharp;
            if (!crosses)
                continue;
            var share = isFactor || before[place] > 0 ? before[place] / (before[place] - after[place]) : 0;
            if (share < soonest)
                (first, soonest) = (place, share);
        }

        return first;
    }

    // Newton's method onto the path: at a right angle to the tangent, or to where something is exactly zero.
    private double[]? Correct(double[] point, int zero, out int rounds)
    {
        var anchor = (double[])point.Clone();
        for (rounds = 1; rounds <= 7; rounds++)
        {
            var size = point.Length;
            var matrix = new double[size * size];
            var rest = new double[size];
            Linearise(point, matrix, rest);
            LastRow(point, anchor, zero, matrix.AsSpan((size - 1) * size), ref rest[size - 1]);
            if (SmallMatrix.Solve(matrix, rest) is not { } step)
                return null;
            var moved = 0.0;
            for (var place = 0; place < size; place++)
            {
                point[place] -= step[place];
                moved = Math.Max(moved, Math.Abs(step[place]) / (1 + Math.Abs(point[place])));
            }

            if (!double.IsFinite(moved) || moved > 1)
                return null;
            if (moved < 1e-11)
                return point;
        }

        return null;
    }

    private void LastRow(double[] point, double[] anchor, int zero, Span<double> row, ref double rest)
    {
        var count = _support.Count;
        if (zero < 0)
        {
            _tangent.CopyTo(row);
            for (var place = 0; place < point.Length; place++)
                rest += _tangent[place] * (point[place] - anchor[place]);
        }
        else if (zero == _owner.Length)
        {
            (row[^1], rest) = (1, point[^1]);
        }
        else if (_support.IndexOf(zero) is var at and >= 0)
        {
            (row[at], rest) = (1, point[at]);
        }
        else
        {
            for (var i = 0; i < count; i++)
                row[i] = -_slopes[(zero * _owner.Length) + _support[i]];
            row[count + _owner[zero]] = 1;
            row[^1] = -_bonus[zero];
            rest = point[count + _owner[zero]] - _payoffs[zero] - (point[^1] * _bonus[zero]);
        }
    }

    // The equations and their derivatives: what each strategy of the support pays less its player's value, and each player's sum less one.
    private void Linearise(double[] point, Span<double> matrix, Span<double> rest)
    {
        var (count, size) = (_support.Count, point.Length);
        Evaluate(Spread(point));
        for (var i = 0; i < count; i++)
        {
            var strategy = _support[i];
            for (var j = 0; j < count; j++)
                matrix[(i * size) + j] = _slopes[(strategy * _owner.Length) + _support[j]];
            matrix[(i * size) + count + _owner[strategy]] = -1;
            matrix[(i * size) + size - 1] = _bonus[strategy];
            rest[i] = _payoffs[strategy] + (point[^1] * _bonus[strategy]) - point[count + _owner[strategy]];
            matrix[((count + _owner[strategy]) * size) + i] = 1;
            rest[count + _owner[strategy]] += point[i];
        }

        for (var player = 0; player < _values.Length; player++)
            rest[count + player] -= 1;
    }

    // What each strategy pays, and how that changes with the weights in the support.
    private void Evaluate(double[] weights)
    {
        foreach (var other in _support)
        {
            var rival = _owner[other];
            weights.CopyTo(_unit, 0);
            Array.Clear(_unit, _game.FirstStrategyOf(rival), _game.StrategyCountOf(rival));
            _unit[other] = 1;
            for (var player = 0; player < _values.Length; player++)
            {
                if (player == rival)
                    continue;
                var first = _game.FirstStrategyOf(player);
                var own = _payoffs.AsSpan(first, _game.StrategyCountOf(player));
                _game.ExpectedPayoffs(player, _unit, own);
                for (var strategy = 0; strategy < own.Length; strategy++)
                    _slopes[((first + strategy) * _owner.Length) + other] = own[strategy] / _scale[player];
            }
        }

        for (var player = 0; player < _values.Length; player++)
        {
            var own = _payoffs.AsSpan(_game.FirstStrategyOf(player), _game.StrategyCountOf(player));
            _game.ExpectedPayoffs(player, weights, own);
            foreach (ref var payoff in own)
                payoff /= _scale[player];
        }
    }

    private bool Turn(int place, double sign)
    {
        var along = new double[_support.Count + _values.Length + 1];
        along[place] = sign;
        return Turn(place, along);
    }

    // The direction of the path that goes along a given one.
    private bool Turn(int place, double[] along)
    {
        if (Direction(place) is not { } direction)
            return false;
        var dot = 0.0;
        for (var i = 0; i < direction.Length; i++)
            dot += direction[i] * along[i];
        return Take(direction, dot);
    }

    // The direction in which a strategy that left the support becomes worse than what is played.
    private bool TurnAway(int strategy)
    {
        if (Direction(_support.Count + _values.Length) is not { } direction)
            return false;
        var dot = direction[_support.Count + _owner[strategy]] - (direction[^1] * _bonus[strategy]);
        for (var i = 0; i < _support.Count; i++)
            dot -= direction[i] * _slopes[(strategy * _owner.Length) + _support[i]];
        return Take(direction, dot);
    }

    private bool Take(double[] direction, double dot)
    {
        if (!(Math.Abs(dot) > 1e-13))
            return false;
        _tangent = dot > 0 ? direction : [.. direction.Select(value => -value)];
        return true;
    }

    // A unit vector along the path: found by fixing one coordinate after the other, the proposed one first.
    private double[]? Direction(int proposed)
    {
        var point = Point();
        var size = point.Length;
        var plain = new double[size * size];
        Linearise(point, plain, new double[size]);
        for (var attempt = 0; attempt < size; attempt++)
        {
            var matrix = (double[])plain.Clone();
            var right = new double[size];
            matrix[((size - 1) * size) + ((proposed + attempt) % size)] = 1;
            right[^1] = 1;
            if (SmallMatrix.Solve(matrix, right) is not { } direction || !direction.All(value => Math.Abs(value) < 1e8))
                continue;
            var length = Math.Sqrt(direction.Sum(value => value * value));
            return [.. direction.Select(value => value / length)];
        }

        return null;
    }

    private double[] Point() => [.. _support.Select(strategy => _weights[strategy]), .. _values, Factor];

    private double[] Spread(double[] point)
    {
        var weights = new double[_owner.Length];
        for (var i = 0; i < _support.Count; i++)
            weights[_support[i]] = point[i];
        return weights;
    }

    private void Set(double[] point)
    {
        _weights = Spread(point);
        _values = point[_support.Count..^1];
        Factor = point[^1];
    }

    private bool Restore(double[] point, double[] tangent)
    {
        Set(point);
        _tangent = tangent;
        return false;
    }

    private static double Distance(double[] from, double[] to) =>
        Math.Sqrt(from.Zip(to).Sum(pair => (pair.First - pair.Second) * (pair.First - pair.Second)));

    private static double Cosine(double[] left, double[] right) => left.Zip(right).Sum(pair => pair.First * pair.Second);
}
