using System.Numerics;

namespace Casus.Models.Guarantees.Certificates;

/// <summary>Plays the challenger's plan through when a government keeps its resolve while it lasts, and weighs every other move of every type.</summary>
/// <remarks>Between two neighbouring cut-offs of the plan all types act alike, so what the plan is worth is affine in the type there.</remarks>
internal sealed class KeptAudit<T>
    where T : struct, INumber<T>
{
    private readonly GuaranteeGame<T> _game;
    private readonly T _turnover;
    private readonly T[] _ends;
    private readonly (T Share, T Types)[] _cells;
    private readonly (T Slope, T Intercept, T Loss)[] _worth;

    /// <summary>An audit of a plan.</summary>
    public KeptAudit(GuaranteeGame<T> game, T turnover, Moment<T>[] path)
    {
        (_game, _turnover) = (game, turnover);
        var law = game.Resolve;
        var ends = new List<T>(2 * path.Length + 2) { law.Low - T.One, law.High };
        foreach (var moment in path)
        {
            Add(moment.Restrained.Attacks.Above);
            Add(moment.Restrained.Attacks.AtMost);
        }

        ends.Sort();
        _ends = [.. ends];
        _cells = new (T, T)[_ends.Length - 1];
        _worth = new (T, T, T)[_cells.Length];
        for (var i = 0; i < _cells.Length; i++)
        {
            var cell = law.Between(_ends[i], _ends[i + 1]);
            _cells[i] = cell;
        }

        void Add(T end)
        {
            if (end > ends[0] && end < ends[1])
                ends.Add(end);
        }
    }

    /// <summary>The largest regret of the challenger met so far.</summary>
    public T ChallengerRegret { get; private set; }

    /// <summary>The largest regret of the protégé met so far.</summary>
    public T ProtegeRegret { get; private set; }

    /// <summary>What the plan is worth to the challenger, and loses the protégé.</summary>
    public (T Challenger, T Protege) Play(Moment<T>[] path, Func<int, Aftermath<T>> byChallenger, Func<int, Aftermath<T>> byProtege)
    {
        var value = (Challenger: T.Zero, Protege: T.Zero);
        for (var t = path.Length - 1; t >= 0; t--)
        {
            var (stage, plan) = (_game.Stages[t], path[t].Restrained);
            var resistance = Resistance<T>.Of(stage, byProtege(t), plan.ResistsBelow);
            ProtegeRegret = T.Max(ProtegeRegret, resistance.Regret);
            value = Step(plan.Attacks, resistance.Attack(stage, byChallenger(t)), resistance.Loss, value);
        }

        return value;
    }

    private (T Challenger, T Protege) Step(TypeRange<T> attacks, (T Lure, T Price) attack, T lossIfAttacked, (T Challenger, T Protege) next)
    {
        var (stay, renew) = (_game.Discount * (T.One - _turnover), _game.Discount * _turnover);
        var (value, loss) = (T.Zero, T.Zero);
        for (var i = 0; i < _cells.Length; i++)
        {
            var (slope, intercept) = (stay * _worth[i].Slope, (stay * _worth[i].Intercept) + (renew * next.Challenger));
            var doesAttack = !attacks.IsEmpty && attacks.Above <= _ends[i] && _ends[i + 1] <= attacks.AtMost;
            Raise(i, doesAttack, attack.Lure - slope, -attack.Price - intercept);
            _worth[i] = doesAttack
                ? (attack.Lure, -attack.Price, lossIfAttacked)
                : (slope, intercept, (stay * _worth[i].Loss) + (renew * next.Protege));
            value += (_worth[i].Slope * _cells[i].Types) + (_worth[i].Intercept * _cells[i].Share);
            loss += _worth[i].Loss * _cells[i].Share;
        }

        return (value, loss);
    }

    // The gain of attacking over waiting is affine on a cell: it is largest, and least, at an end.
    private void Raise(int cell, bool doesAttack, T slope, T intercept)
    {
        if (_ends[cell + 1] < _game.Resolve.Low)
            return;
        foreach (var type in (ReadOnlySpan<T>)[T.Max(_ends[cell], _game.Resolve.Low), _ends[cell + 1]])
        {
            var gain = (slope * type) + intercept;
            ChallengerRegret = T.Max(ChallengerRegret, doesAttack ? -gain : gain);
        }
    }
}
