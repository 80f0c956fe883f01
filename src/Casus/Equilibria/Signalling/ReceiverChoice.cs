using System.Numerics;
using Casus.Games;

namespace Casus.Equilibria.Signalling;

/// <summary>What the receiver of a signalling game may do after a message, for beliefs over some of the types.</summary>
internal static class ReceiverChoice
{
    /// <summary>The responses to a message, leaving out any that pays everyone what an earlier one pays: only its name is different.</summary>
    public static List<int> Distinct<T>(SignallingGame<T> game, int message)
        where T : struct, INumber<T>
    {
        var all = Enumerable.Range(0, game.Responses.Length);
        return [.. all.Where(response => !Enumerable.Range(0, response).Any(earlier => AreSame(earlier, response)))];

        bool AreSame(int one, int other) =>
            Enumerable
                .Range(0, game.Types.Length)
                .All(type =>
                    game.SenderPayoff(type, message, one) == game.SenderPayoff(type, message, other)
                    && game.ReceiverPayoff(type, message, one) == game.ReceiverPayoff(type, message, other)
                );
    }

    /// <summary>The responses that are best for a belief, more than one when they tie.</summary>
    public static List<int> Best<T>(SignallingGame<T> game, int message, IReadOnlyList<T> weights)
        where T : struct, INumber<T>
    {
        var worth = Enumerable
            .Range(0, game.Responses.Length)
            .Select(response =>
                weights.Select((weight, type) => weight * game.ReceiverPayoff(type, message, response)).Aggregate((a, b) => a + b)
            )
            .ToList();
        var best = worth.Max();
        return [.. Distinct(game, message).Where(response => Exactness<T>.AreClose(worth[response], best))];
    }

    /// <summary>Corners of the set of beliefs over some types for which all these responses are best; none if there is no such belief.</summary>
    /// <returns>Beliefs over all types, zero on those not allowed.</returns>
    public static List<T[]> Beliefs<T>(SignallingGame<T> game, int message, IReadOnlyList<int> types, IReadOnlyList<int> responses)
        where T : struct, INumber<T>
    {
        var rows = new List<T[]>();
        foreach (var response in responses)
            for (var other = 0; other < game.Responses.Length; other++)
                if (other != response)
                    rows.Add([
                        .. types.Select(type => game.ReceiverPayoff(type, message, response) - game.ReceiverPayoff(type, message, other)),
                    ]);
        return [.. SimplexRegion.Corners(types.Count, rows).Select(corner => Spread(corner, types, game.Types.Length))];
    }

    /// <summary>Every set of responses that are all best for one belief over these types, smallest sets first.</summary>
    public static IEnumerable<int[]> Faces<T>(SignallingGame<T> game, int message, IReadOnlyList<int> types)
        where T : struct, INumber<T> =>
        from distinct in new[] { Distinct(game, message) }
        from size in Enumerable.Range(1, distinct.Count)
        from places in SimplexRegion.Subsets(distinct.Count, size)
        let responses = places.Select(place => distinct[place]).ToArray()
        where Beliefs(game, message, types, responses).Count > 0
        select responses;

    /// <summary>The ways to answer a message, best for some belief over these types, that no type at all gains by provoking.</summary>
    /// <param name="game">The game.</param>
    /// <param name="message">A message nobody sends.</param>
    /// <param name="types">The types that may be thought to have sent it.</param>
    /// <param name="payoffs">What each type has without sending it.</param>
    public static IEnumerable<OffPathAnswer<T>> Deterring<T>(
        SignallingGame<T> game,
        int message,
        IReadOnlyList<int> types,
        IReadOnlyList<T> payoffs
    )
        where T : struct, INumber<T>
    {
        foreach (var responses in Faces(game, message, types))
        {
            var rows = payoffs.Select(
                (payoff, type) => responses.Select(response => payoff - game.SenderPayoff(type, message, response)).ToArray()
            );
            var mixtures = SimplexRegion.Corners(responses.Length, [.. rows]);
            if (mixtures.Count == 0)
                continue;
            var mixture = SimplexRegion.Middle(mixtures);
            // A mixture that must leave a response out has been listed without it.
            if (!mixture.All(share => share > Exactness<T>.Slack))
                continue;
            var beliefs = Beliefs(game, message, types, responses);
            yield return new(
                [.. responses],
                [.. Spread(mixture, responses, game.Responses.Length)],
                [.. SimplexRegion.Middle(beliefs)],
                [.. Enumerable.Range(0, game.Types.Length).Select(type => (beliefs.Min(b => b[type]), beliefs.Max(b => b[type])))]
            );
        }
    }

    private static T[] Spread<T>(T[] part, IReadOnlyList<int> places, int size)
        where T : struct, INumber<T>
    {
        var whole = new T[size];
        for (var i = 0; i < part.Length; i++)
            whole[places[i]] = part[i];
        return whole;
    }
}
