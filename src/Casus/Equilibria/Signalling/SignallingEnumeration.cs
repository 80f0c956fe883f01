using System.Collections.Immutable;
using System.Numerics;
using Casus.Games;

namespace Casus.Equilibria.Signalling;

/// <summary>Lists the perfect Bayesian equilibria of a signalling game in which at most one type mixes, over two messages.</summary>
/// <remarks>
/// <para>Tries every message for every type, and every type mixing every two messages while the receiver mixes two responses to one of
/// them; solves for the mixtures that leave mixer and receiver indifferent; keeps what no type wants to leave; and finds all answers to unsent
/// messages that keep them unsent. Exact for exact fractions.</para>
/// <para>Complete for these supports in games without coincidences. Not listed: two or more types mixing; and continua that exist only
/// when payoffs or priors tie exactly (a sender indifferent although the receiver does not mix, a receiver indifferent although nobody
/// mixes, where only the pure answers are listed). Costs messages^types × small factors: for a handful of each.</para>
/// </remarks>
public static class SignallingEnumeration
{
    /// <summary>The equilibria, pure ones first; each differs from the others on the path.</summary>
    public static ImmutableArray<SignallingEquilibrium<T>> Solve<T>(SignallingGame<T> game, CancellationToken cancellation = default)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(game);
        var tree = game.ToGame();
        var found = ImmutableArray.CreateBuilder<SignallingEquilibrium<T>>();
        foreach (var play in PurePlays(game).Concat(MixedPlays(game)))
        {
            cancellation.ThrowIfCancellationRequested();
            if (play.IsStable(game) && OffPath(game, play) is { } offPath)
                found.Add(new(game, tree, play, offPath));
        }

        return found.ToImmutable();
    }

    private static ImmutableSortedDictionary<int, ImmutableArray<OffPathAnswer<T>>>? OffPath<T>(
        SignallingGame<T> game,
        SignallingPlay<T> play
    )
        where T : struct, INumber<T>
    {
        var everyone = Enumerable.Range(0, game.Types.Length).ToList();
        var payoffs = everyone.Select(type => play.PayoffOf(game, type)).ToList();
        var answers = ImmutableSortedDictionary.CreateBuilder<int, ImmutableArray<OffPathAnswer<T>>>();
        for (var message = 0; message < game.Messages.Length; message++)
        {
            if (play.Answers[message] is not null)
                continue;
            answers[message] = [.. ReceiverChoice.Deterring(game, message, everyone, payoffs)];
            if (answers[message].IsEmpty)
                return null;
        }

        return answers.ToImmutable();
    }

    private static IEnumerable<SignallingPlay<T>> PurePlays<T>(SignallingGame<T> game)
        where T : struct, INumber<T> =>
        from sent in Words(game.Messages.Length, game.Types.Length)
        let sends = sent.Select(message => Unit<T>(game.Messages.Length, message)).ToArray()
        from answers in PureAnswers(game, sends, mixedAfter: null)
        select new SignallingPlay<T>(sends, answers);

    private static IEnumerable<SignallingPlay<T>> MixedPlays<T>(SignallingGame<T> game)
        where T : struct, INumber<T> =>
        from sent in Words(game.Messages.Length, game.Types.Length)
        from mixer in Enumerable.Range(0, game.Types.Length)
        from other in Enumerable.Range(0, game.Messages.Length)
        where other != sent[mixer]
        // The mixer sends sent[mixer], after which the receiver mixes, or else the other message, which is answered for sure.
        from pair in SimplexRegion.Subsets(game.Responses.Length, 2)
        where pair.All(ReceiverChoice.Distinct(game, sent[mixer]).Contains)
        let share = IndifferenceShare(game, sent, mixer, pair)
        where share is { } inside && inside > Exactness<T>.Slack && inside < T.One - Exactness<T>.Slack
        from play in Balance(game, sent, mixer, other, pair, share.Value)
        select play;

    // How often the mixer must send its message for the receiver to be indifferent between two responses to it.
    private static T? IndifferenceShare<T>(SignallingGame<T> game, int[] sent, int mixer, int[] pair)
        where T : struct, INumber<T>
    {
        var message = sent[mixer];
        var others = Enumerable
            .Range(0, sent.Length)
            .Where(type => type != mixer && sent[type] == message)
            .Aggregate(T.Zero, (sum, type) => sum + (game.Types[type].Prior * Edge(type)));
        var own = game.Types[mixer].Prior * Edge(mixer);
        return T.Abs(own) <= Exactness<T>.Slack ? null : -others / own;

        T Edge(int type) => game.ReceiverPayoff(type, message, pair[0]) - game.ReceiverPayoff(type, message, pair[1]);
    }

    private static IEnumerable<SignallingPlay<T>> Balance<T>(SignallingGame<T> game, int[] sent, int mixer, int other, int[] pair, T share)
        where T : struct, INumber<T>
    {
        var message = sent[mixer];
        var sends = sent.Select(chosen => Unit<T>(game.Messages.Length, chosen)).ToArray();
        (sends[mixer][message], sends[mixer][other]) = (share, T.One - share);
        var best = ReceiverChoice.Best(game, message, WeightsOf(game, sends, message));
        if (!best.Contains(pair[0]) || !best.Contains(pair[1]))
            yield break;

        foreach (var answers in PureAnswers(game, sends, mixedAfter: message))
        {
            var aim = new SignallingPlay<T>(sends, answers).PayoffFrom(game, mixer, other);
            var (first, second) = (game.SenderPayoff(mixer, message, pair[0]), game.SenderPayoff(mixer, message, pair[1]));
            if (T.Abs(first - second) <= Exactness<T>.Slack)
                continue;
            var weight = (aim - second) / (first - second);
            if (!(weight > Exactness<T>.Slack && weight < T.One - Exactness<T>.Slack))
                continue;
            var mixture = new T[game.Responses.Length];
            (mixture[pair[0]], mixture[pair[1]]) = (weight, T.One - weight);
            answers[message] = mixture;
            yield return new(sends, answers);
        }
    }

    // Every choice of a best response to each message sent, except one message that is left to be answered by a mixture.
    private static IEnumerable<T[]?[]> PureAnswers<T>(SignallingGame<T> game, T[][] sends, int? mixedAfter)
        where T : struct, INumber<T>
    {
        var sent = Enumerable
            .Range(0, game.Messages.Length)
            .Where(message => message != mixedAfter && sends.Any(shares => shares[message] > T.Zero))
            .ToArray();
        var best = sent.Select(message => ReceiverChoice.Best(game, message, WeightsOf(game, sends, message))).ToArray();
        foreach (var word in Words(game.Responses.Length, sent.Length))
        {
            if (!word.Select((response, place) => best[place].Contains(response)).All(isBest => isBest))
                continue;
            var answers = new T[]?[game.Messages.Length];
            for (var place = 0; place < sent.Length; place++)
                answers[sent[place]] = Unit<T>(game.Responses.Length, word[place]);
            yield return answers;
        }
    }

    private static List<T> WeightsOf<T>(SignallingGame<T> game, T[][] sends, int message)
        where T : struct, INumber<T> => [.. sends.Select((shares, type) => game.Types[type].Prior * shares[message])];

    private static T[] Unit<T>(int size, int place)
        where T : struct, INumber<T>
    {
        var unit = new T[size];
        unit[place] = T.One;
        return unit;
    }

    // All words of a length over an alphabet of numbers.
    private static IEnumerable<int[]> Words(int letters, int length)
    {
        var word = new int[length];
        while (true)
        {
            yield return [.. word];
            var last = length - 1;
            while (last >= 0 && ++word[last] == letters)
                word[last--] = 0;
            if (last < 0)
                yield break;
        }
    }
}
