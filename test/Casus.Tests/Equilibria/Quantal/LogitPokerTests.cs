using System.Globalization;
using Casus.Equilibria;
using Casus.Equilibria.Quantal;
using Casus.Games;

namespace Casus.Tests.Equilibria.Quantal;

/// <summary>Kuhn poker for three (Abou Risk and Szafron 2010): four cards, an ante and at most one bet of one chip.</summary>
public class LogitPokerTests
{
    [Fact]
    public void The_branch_of_poker_for_three_is_followed_and_its_limit_certified()
    {
        var game = new Poker().Tree;
        var cancellation = TestContext.Current.CancellationToken;

        var outcome = LogitResponse.Solve(game, 1000, cancellation);
        var limit = LogitLimit.Solve(game, cancellation: cancellation);

        Assert.Equal((617, 48), (game.NodeCount, game.InformationSetCount));
        Assert.IsType<LogitOutcome<LogitPoint>.Reached>(outcome);
        Assert.All(outcome.Path, point => Assert.InRange(point.Residual, 0, 1e-10));
        Assert.InRange(Verifier.Check(outcome.Path[^1].Assessment).MaxGain, 0, 1e-3);
        var found = Assert.IsType<Solution<Certificate<double>>.Found>(limit);
        Assert.True(found.Equilibria[0].Holds);
        Assert.Equal(0, found.Equilibria[0].Values.Sum(), 1e-12);
    }

    private sealed class Poker
    {
        private readonly GameBuilder<double> _build = new("1", "2", "3");

        public Poker() => Tree = _build.Build(Deal([]));

        public ExtensiveGame<double> Tree { get; }

        private Subtree Deal(int[] cards)
        {
            int[] left = [.. Enumerable.Range(1, 4).Except(cards)];
            return cards.Length == 3
                ? Play(cards, "")
                : _build.Chance([
                    .. left.Select(card => (card.ToString(CultureInfo.InvariantCulture), 1.0 / left.Length, Deal([.. cards, card]))),
                ]);
        }

        private Subtree Play(int[] cards, string moves)
        {
            var (player, bet) = (moves.Length % 3, moves.IndexOf('b', StringComparison.Ordinal));
            if (moves.Length == (bet < 0 ? 3 : bet + 3))
                return End(cards, moves);
            return _build.Decision(
                player,
                string.Create(CultureInfo.InvariantCulture, $"{player}, {cards[player]}, {moves}"),
                ("pass", Play(cards, moves + "p")),
                ("bet", Play(cards, moves + "b"))
            );
        }

        private Subtree End(int[] cards, string moves)
        {
            bool Bets(int player) => moves.Where((move, turn) => turn % 3 == player && move == 'b').Any();
            int[] seats = [0, 1, 2];
            var winner = seats.Where(player => Bets(player) || !seats.Any(Bets)).MaxBy(player => cards[player]);
            int Paid(int player) => Bets(player) ? 2 : 1;
            return _build.Terminal([.. seats.Select(player => (double)((player == winner ? seats.Sum(Paid) : 0) - Paid(player)))]);
        }
    }
}
