using System.Numerics;
using Casus.Equilibria.Enumeration;
using Casus.Games;

namespace Casus.Equilibria.Lemke;

/// <summary>The linear complementarity problem of a two-player tree whose players reply to a mixture of a prior and the other's plan.</summary>
/// <remarks>
/// <para>At u = 0 everyone replies to the prior, at u = 1 to the other's plan; plans have weight u, priors 1 - u. The problem is that of Koller,
/// Megiddo and von Stengel (1996), the start that of von Stengel, van den Elzen and Talman (2002). Values of sets are left out by writing
/// everything in the slacks of the best replies to the prior and the weights of all other sequences: about as many rows and columns as
/// there are sequences.</para>
/// <para>Quantities are numbered: the weights of all sequences, the first player's first; as many slacks; then u, and 1 - u.</para>
/// </remarks>
internal sealed class PriorSystem<T>
    where T : struct, INumber<T>
{
    private readonly PlanSpace[] _plans;
    private readonly T[][] _priors;
    private readonly int[] _start;
    private readonly List<int> _basic = [];
    private readonly List<int> _nonbasic = [];
    private readonly int[] _columnOf;
    private readonly T[]?[] _functions;
    private readonly T[] _cells;

    /// <param name="form">A two-player tree.</param>
    /// <param name="priors">A plan for each player.</param>
    public PriorSystem(SequenceForm<T> form, T[][] priors)
    {
        _plans = [PlanSpace.Of(form, 0), PlanSpace.Of(form, 1)];
        _priors = priors;
        _start = [0, _plans[0].SequenceCount];
        LabelCount = _plans[0].SequenceCount + _plans[1].SequenceCount;
        _columnOf = new int[U + 2];
        _functions = new T[U + 2][];
        (PriorPayoffs<T> Payoffs, int[] Replies)[] sides = [Side(form, 0), Side(form, 1)];
        for (var player = 0; player < 2; player++)
            Name(player, sides[player].Replies);
        AddColumn(U);
        _basic.Add(U + 1);
        for (var player = 0; player < 2; player++)
            WriteWeights(player, sides[player].Replies);
        for (var player = 0; player < 2; player++)
            WriteSlacks(player, sides[player].Payoffs, sides[player].Replies);
        var rest = _functions[U + 1] = Affine();
        (rest[_columnOf[U]], rest[^1]) = (-T.One, T.One);
        _cells = [.. _basic.SelectMany(quantity => _functions[quantity]!)];
    }

    /// <summary>How many sequences there are.</summary>
    public int LabelCount { get; }

    /// <summary>The number of u; the next is 1 - u.</summary>
    public int U => 2 * LabelCount;

    /// <summary>The equations, solved for a basis at which u is zero and both players reply to the prior.</summary>
    public PathDictionary Dictionary() => PathCells.Of([.. _basic], [.. _nonbasic], _cells);

    /// <summary>A player's plan at a basis where u is one.</summary>
    public T[] PlanAt(PathDictionary dictionary, int player)
    {
        var plan = new T[_plans[player].SequenceCount];
        plan[0] = T.One;
        for (var sequence = 1; sequence < plan.Length; sequence++)
            plan[sequence] = T.Max(T.Zero, PathCells.ValueOf<T>(dictionary, _start[player] + sequence));
        return plan;
    }

    private (PriorPayoffs<T> Payoffs, int[] Replies) Side(SequenceForm<T> form, int player)
    {
        var payoffs = new PriorPayoffs<T>(form, player, _priors[1 - player]);
        return (payoffs, payoffs.BestReplies(_plans[player]));
    }

    // Of a best reply the slack is nonbasic and the weight basic, of any other sequence the other way round.
    private void Name(int player, int[] replies)
    {
        for (var sequence = 1; sequence < _plans[player].SequenceCount; sequence++)
        {
            var (weight, slack) = (_start[player] + sequence, LabelCount + _start[player] + sequence);
            var isReply = replies[_plans[player].SetOf[sequence]] == sequence;
            AddColumn(isReply ? slack : weight);
            _basic.Add(isReply ? weight : slack);
        }
    }

    private void AddColumn(int quantity)
    {
        _columnOf[quantity] = _nonbasic.Count;
        _nonbasic.Add(quantity);
    }

    private T[] Affine() => new T[_nonbasic.Count + 1];

    private T[] Unit(int quantity)
    {
        var unit = Affine();
        unit[_columnOf[quantity]] = T.One;
        return unit;
    }

    private void WriteWeights(int player, int[] replies)
    {
        var (plans, start) = (_plans[player], _start[player]);
        _functions[start] = Unit(U);
        for (var set = 1; set < plans.SetCount; set++)
        {
            var rest = (T[])_functions[start + plans.ParentOfSet[set]]!.Clone();
            for (var sequence = plans.FirstOfSet[set]; sequence < plans.FirstOfSet[set + 1]; sequence++)
            {
                if (sequence == replies[set])
                    continue;
                _functions[start + sequence] = Unit(start + sequence);
                rest[_columnOf[start + sequence]] -= T.One;
            }

            _functions[start + replies[set]] = rest;
        }
    }

    private void WriteSlacks(int player, PriorPayoffs<T> payoffs, int[] replies)
    {
        var plans = _plans[player];
        var values = new T[plans.SetCount][];
        for (var set = plans.SetCount - 1; set > 0; set--)
        {
            // The reply's slack and what it earns give the value of the set; that gives the slacks of the other sequences.
            values[set] = Earned(player, replies[set], payoffs, values);
            values[set][_columnOf[LabelCount + _start[player] + replies[set]]] += T.One;
            for (var sequence = plans.FirstOfSet[set]; sequence < plans.FirstOfSet[set + 1]; sequence++)
            {
                if (sequence == replies[set])
                    continue;
                var slack = Earned(player, sequence, payoffs, values);
                for (var place = 0; place < slack.Length; place++)
                    slack[place] = values[set][place] - slack[place];
                _functions[LabelCount + _start[player] + sequence] = slack;
            }
        }
    }

    private T[] Earned(int player, int sequence, PriorPayoffs<T> payoffs, T[][] values)
    {
        var sum = Affine();
        (sum[_columnOf[U]], sum[^1]) = (-payoffs.AgainstPrior[sequence], payoffs.AgainstPrior[sequence]);
        for (var other = 0; other < _plans[1 - player].SequenceCount; other++)
        {
            if (payoffs[sequence, other] != T.Zero)
                Add(sum, _functions[_start[1 - player] + other]!, payoffs[sequence, other]);
        }

        foreach (var set in _plans[player].SetsAfter[sequence])
            Add(sum, values[set], T.One);
        return sum;
    }

    private static void Add(T[] sum, T[] function, T factor)
    {
        for (var place = 0; place < sum.Length; place++)
        {
            if (function[place] != T.Zero)
                sum[place] += factor * function[place];
        }
    }
}
