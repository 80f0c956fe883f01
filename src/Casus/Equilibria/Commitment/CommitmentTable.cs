using Casus.Games;
using Casus.Numerics;
using Casus.Numerics.LinearPrograms;

namespace Casus.Equilibria.Commitment;

/// <summary>The payoffs of a leader and a follower by answer, and the linear programs over the leader's mixtures that induce an answer.</summary>
internal sealed class CommitmentTable
{
    private readonly Rational[][] _leader;
    private readonly Rational[][] _follower;

    public CommitmentTable(StrategicGame<Rational> game, int leader)
    {
        Answers = game.StrategyCountOf(1 - leader);
        _leader = ByAnswer(leader);
        _follower = ByAnswer(1 - leader);

        Rational[][] ByAnswer(int player) =>
            [
                .. Enumerable
                    .Range(0, Answers)
                    .Select(answer =>
                        Enumerable
                            .Range(0, game.StrategyCountOf(leader))
                            .Select(own => game.PayoffsOf(player)[(own * game.StrideOf(leader)) + (answer * game.StrideOf(1 - leader))])
                            .ToArray()
                    ),
            ];
    }

    public int Answers { get; }

    /// <summary>The best mixture to which an answer is best, or nothing when there is no such mixture.</summary>
    public (Rational Value, Rational[] Mixture)? BestInducing(int answer, TieBreaking ties, CancellationToken cancellation)
    {
        // Variables: the mixture, and the level that is made large: at most what the answer brings, or any answer equal to the follower.
        var count = _leader[answer].Length;
        var rows = new List<LinearRow<Rational>> { LinearRow<Rational>.Equal(1, [.. Enumerable.Repeat(Rational.One, count), 0]) };
        for (var other = 0; other < Answers; other++)
            if (!IsSame(answer, other))
                rows.Add(LinearRow<Rational>.AtMost(0, [.. Excess(other, answer), 0]));
            else if (other == answer || ties == TieBreaking.AgainstLeader)
                rows.Add(LinearRow<Rational>.AtMost(0, [.. _leader[other].Select(payoff => -payoff), 1]));
        var program = new LinearProgram<Rational>(
            [.. Enumerable.Repeat(Rational.Zero, count), -1],
            [.. rows],
            [.. Enumerable.Repeat(false, count), true]
        );
        return Simplex.Solve(program, cancellation: cancellation) is LinearSolution<Rational>.Optimal optimal
            ? (-optimal.Value, [.. optimal.Point.Take(count)])
            : null;
    }

    /// <summary>Whether some mixture of all strategies makes an answer better than every other that is not the same to the follower.</summary>
    public bool IsInducedStrictly(int answer, CancellationToken cancellation)
    {
        // A margin that is made large: how much every weight, and the answer over each other, has to spare.
        var count = _leader[answer].Length;
        var rows = new List<LinearRow<Rational>> { LinearRow<Rational>.Equal(1, [.. Enumerable.Repeat(Rational.One, count), 0]) };
        for (var other = 0; other < Answers; other++)
            if (!IsSame(answer, other))
                rows.Add(LinearRow<Rational>.AtMost(0, [.. Excess(other, answer), 1]));
        for (var own = 0; own < count; own++)
        {
            var place = own;
            rows.Add(
                LinearRow<Rational>.AtMost(0, [.. Enumerable.Range(0, count).Select(i => i == place ? -Rational.One : Rational.Zero), 1])
            );
        }

        var program = new LinearProgram<Rational>([.. Enumerable.Repeat(Rational.Zero, count), -1], [.. rows]);
        return Simplex.Solve(program, cancellation: cancellation) is LinearSolution<Rational>.Optimal { Value.Sign: < 0 };
    }

    private IEnumerable<Rational> Excess(int other, int answer) => _follower[other].Zip(_follower[answer], (a, b) => a - b);

    private bool IsSame(int answer, int other) => _follower[answer].AsSpan().SequenceEqual(_follower[other]);
}
