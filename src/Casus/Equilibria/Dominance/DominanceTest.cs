using System.Collections.Immutable;
using System.Numerics;
using Casus.Games;
using Casus.Numerics.LinearPrograms;

namespace Casus.Equilibria.Dominance;

/// <summary>Whether strategies of one player are dominated, given what is left of the game.</summary>
/// <remarks>
/// A strategy that is a best answer to some profile is not strictly dominated, and a pure dominator needs no program. What these leave open
/// is a linear program with a row for each profile of the others, of which only rows that a proposed mixture breaks are ever written down:
/// strict, the mixture with the largest least gain; weak, that with the largest sum of gains, none negative. With many strategies the strict
/// program is solved in floating point first; what that proposes counts only when exact payoffs prove it.
/// </remarks>
internal sealed class DominanceTest<T>
    where T : struct, INumber<T>
{
    private readonly StrategicGame<T> _game;
    private readonly int _player;
    private readonly ImmutableArray<int> _own;
    private readonly int[] _places;
    private readonly DominanceRule _rule;
    private readonly DominanceTest<double>? _guide;

    /// <param name="game">The whole game.</param>
    /// <param name="player">Whose strategies.</param>
    /// <param name="left">The strategies of each player that are left.</param>
    /// <param name="rule">What counts as dominance.</param>
    public DominanceTest(StrategicGame<T> game, int player, IReadOnlyList<ImmutableArray<int>> left, DominanceRule rule)
    {
        (_game, _player, _own, _rule) = (game, player, left[player], rule);
        IEnumerable<int> places = [0];
        for (var other = game.PlayerCount - 1; other >= 0; other--)
        {
            var stride = game.StrideOf(other);
            if (other != player)
                places = [.. places.SelectMany(place => left[other], (place, strategy) => place + (strategy * stride))];
        }

        _places = [.. places];
        if (Exactness<T>.IsExact && rule == DominanceRule.Strict && _own.Length > MostUnguided + 1)
            _guide = Guide(game, player, left, rule);
    }

    // Fewer rivals make programs that are quick to solve exactly, with shorter fractions in the answer.
    private const int MostUnguided = 8;

    private static DominanceTest<double>? Guide(
        StrategicGame<T> game,
        int player,
        IReadOnlyList<ImmutableArray<int>> left,
        DominanceRule rule
    )
    {
        foreach (var payoff in game.PayoffsOf(player))
            if (!double.IsFinite(double.CreateSaturating(payoff)))
                return null;
        var table = game.PayoffsOf(player).ToArray().Select(double.CreateSaturating).ToImmutableArray();
        return new(new(game.Players, game.Strategies, [.. game.Players.Select(_ => table)]), player, left, rule);
    }

    /// <summary>Judges one strategy.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public DominanceVerdict<T> Judge(int strategy, bool byMixed, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        ImmutableArray<int> rivals = [.. _own.Where(other => other != strategy)];
        if (rivals.IsEmpty)
            return new(null, [(_places[0], T.One)]);
        if (AnsweredBest(strategy, rivals) is { } answered)
            return new(null, _rule == DominanceRule.Strict ? [(answered, T.One)] : []);
        foreach (var rival in rivals)
            if (Dominates([(rival, T.One)], strategy))
                return new(Mixture([(rival, T.One)]), []);
        return byMixed && rivals.Length > 1 ? JudgeByProgram(strategy, rivals, cancellation) : new(null, []);
    }

    // A place where the strategy is a best answer (the only one, against weak dominance), or nothing.
    private int? AnsweredBest(int strategy, ImmutableArray<int> rivals)
    {
        foreach (var place in _places)
        {
            var isBest = true;
            foreach (var rival in rivals)
            {
                var gain = Gain(rival, strategy, place);
                isBest &= _rule == DominanceRule.Strict ? gain <= T.Zero : gain < -Exactness<T>.Slack;
                if (!isBest)
                    break;
            }

            if (isBest)
                return place;
        }

        return null;
    }

    private DominanceVerdict<T> JudgeByProgram(int strategy, ImmutableArray<int> rivals, CancellationToken cancellation)
    {
        if (Guided(strategy, rivals, cancellation) is { } proven)
            return proven;
        var written = new List<int>();
        foreach (var rival in rivals)
            Write(written, WorstPlace([(rival, T.One)], strategy));
        var sums = _rule == DominanceRule.Weak ? Array.ConvertAll([.. rivals], rival => Sum(rival, strategy)) : [];
        while (true)
        {
            var solved = Simplex.Solve(Program(strategy, rivals, written, sums), Exactness<T>.Slack, cancellation);
            if (solved is not LinearSolution<T>.Optimal best || -best.Value <= Exactness<T>.Slack)
                return new(null, Belief(solved, written));
            (int, T)[] mixture = [.. rivals.Select((rival, i) => (rival, best.Point[i])).Where(part => part.Item2 != T.Zero)];
            if (Dominates(mixture, strategy))
                return new(Mixture(mixture), []);
            // On doubles a row may be broken by a hair that no program mends.
            if (!Write(written, WorstPlace(mixture, strategy)))
                return new(null, []);
        }
    }

    // Floating point proposes a dominator or a belief, and exact payoffs prove it; where they do not, the exact program decides.
    private DominanceVerdict<T>? Guided(int strategy, ImmutableArray<int> rivals, CancellationToken cancellation)
    {
        if (_guide?.JudgeByProgram(strategy, rivals, cancellation) is not { } hint)
            return null;
        if (hint.Dominator is { } dominator)
        {
            var mixture = Normalised(dominator.Select((weight, rival) => (rival, weight)));
            return Dominates(mixture, strategy) ? new(Mixture(mixture), []) : null;
        }

        var belief = Normalised(hint.Belief);
        foreach (var rival in rivals)
        {
            var gain = T.Zero;
            foreach (var (place, weight) in belief)
                gain += weight * Gain(rival, strategy, place);
            if (gain > T.Zero)
                return null;
        }

        return belief.Length > 0 ? new(null, [.. belief]) : null;
    }

    private static (int, T)[] Normalised(IEnumerable<(int Number, double Weight)> parts)
    {
        (int Number, T Weight)[] positive =
        [
            .. parts.Where(part => part.Weight > 0).Select(part => (part.Number, T.CreateChecked(part.Weight))),
        ];
        var sum = positive.Aggregate(T.Zero, (total, part) => total + part.Weight);
        return Array.ConvertAll(positive, part => (part.Number, part.Weight / sum));
    }

    private LinearProgram<T> Program(int strategy, ImmutableArray<int> rivals, List<int> written, T[] sums)
    {
        var isStrict = _rule == DominanceRule.Strict;
        var rows = ImmutableArray.CreateBuilder<LinearRow<T>>();
        foreach (var place in written)
        {
            var gains = rivals.Select(rival => Gain(rival, strategy, place));
            rows.Add(LinearRow<T>.AtLeast(T.Zero, [.. isStrict ? gains.Append(-T.One) : gains]));
        }

        var ones = Enumerable.Repeat(T.One, rivals.Length);
        rows.Add(LinearRow<T>.Equal(T.One, [.. isStrict ? ones.Append(T.Zero) : ones]));
        if (!isStrict)
            return new([.. sums.Select(sum => -sum)], rows.ToImmutable());
        return new(
            [.. Enumerable.Repeat(T.Zero, rivals.Length), -T.One],
            rows.ToImmutable(),
            [.. Enumerable.Repeat(element: false, rivals.Length), true]
        );
    }

    // The multipliers of the strict program are a belief under which no rival gains on the strategy.
    private ImmutableArray<(int, T)> Belief(LinearSolution<T> solved, List<int> written) =>
        _rule == DominanceRule.Strict && solved is LinearSolution<T>.Optimal best
            ? [.. written.Select((place, row) => (place, best.Multipliers[row])).Where(part => part.Item2 != T.Zero)]
            : [];

    private static bool Write(List<int> written, int place)
    {
        if (written.Contains(place))
            return false;
        written.Add(place);
        return true;
    }

    private bool Dominates(ReadOnlySpan<(int Rival, T Weight)> mixture, int strategy)
    {
        var (slack, most) = (Exactness<T>.Slack, T.Zero);
        foreach (var place in _places)
        {
            var gain = Gain(mixture, strategy, place);
            if (_rule == DominanceRule.Strict ? gain <= slack : gain < -slack)
                return false;
            most = T.Max(most, gain);
        }

        return most > slack;
    }

    private int WorstPlace(ReadOnlySpan<(int Rival, T Weight)> mixture, int strategy)
    {
        var (worst, least) = (_places[0], Gain(mixture, strategy, _places[0]));
        foreach (var place in _places)
        {
            var gain = Gain(mixture, strategy, place);
            if (gain >= least)
                continue;
            least = gain;
            worst = place;
        }

        return worst;
    }

    private T Sum(int rival, int strategy)
    {
        var sum = T.Zero;
        foreach (var place in _places)
            sum += Gain(rival, strategy, place);
        return sum;
    }

    private T Gain(ReadOnlySpan<(int Rival, T Weight)> mixture, int strategy, int place)
    {
        var gain = T.Zero;
        foreach (var (rival, weight) in mixture)
            gain += weight * Gain(rival, strategy, place);
        return gain;
    }

    private T Gain(int rival, int strategy, int place)
    {
        var table = _game.PayoffsOf(_player);
        var stride = _game.StrideOf(_player);
        return table[place + (rival * stride)] - table[place + (strategy * stride)];
    }

    private ImmutableArray<T> Mixture(ReadOnlySpan<(int Rival, T Weight)> parts)
    {
        var mixture = new T[_game.StrategyCountOf(_player)];
        foreach (var (rival, weight) in parts)
            mixture[rival] = weight;
        return [.. mixture];
    }
}
