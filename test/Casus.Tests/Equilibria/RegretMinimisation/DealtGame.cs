using System.Globalization;
using Casus.Games;

namespace Casus.Tests.Equilibria.RegretMinimisation;

/// <summary>Zero-sum games in which chance deals each player a type, all moves are seen, and payoffs are drawn: no ties.</summary>
internal static class DealtGame
{
    /// <param name="types">How many types each player has.</param>
    /// <param name="seed">Decides payoffs, the odds of deals, and which deals do not occur.</param>
    /// <param name="turns">How many moves are made after the deal.</param>
    public static ExtensiveGame<double> Of((int One, int Two) types, int seed, int turns = 4)
    {
        var random = new Random(seed);
        var build = new GameBuilder<double>("One", "Two");
        var deals = new List<(string, double Weight, Subtree)>();
        for (var one = 0; one < types.One; one++)
        for (var two = 0; two < types.Two; two++)
            if (one != two || seed % 2 == 0)
                deals.Add((Text($"{one} {two}"), random.Next(1, 9), Play(one, two, "", turns)));
        var sum = deals.Sum(deal => deal.Weight);
        return build.Build(build.Chance([.. deals.Select(deal => (deal.Item1, deal.Weight / sum, deal.Item3))]));

        Subtree Play(int one, int two, string history, int left)
        {
            if (left == 0)
                return End();
            var player = (turns - left) % 2;
            var set = Text($"{player}:{(player == 0 ? one : two)}{history}");
            var count = 2 + (history.Length % 2);
            return build.Decision(
                player,
                set,
                [
                    .. Enumerable
                        .Range(0, count)
                        .Select(move => (Text($"m{move}"), move == 1 ? End() : Play(one, two, Text($"{history}/{move}"), left - 1))),
                ]
            );
        }

        Subtree End()
        {
            var payoff = (random.NextDouble() * 10) - 5;
            return build.Terminal(payoff, -payoff);
        }

        string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
    }
}
