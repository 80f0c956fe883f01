using System.Collections.Immutable;
using System.Numerics;
using Casus.Games;

namespace Casus.Equilibria.Signalling;

/// <summary>What types send (by type and message), and how sent messages are answered (by message and response; null if unsent).</summary>
internal sealed record SignallingPlay<T>(T[][] Sends, T[]?[] Answers)
    where T : struct, INumber<T>
{
    public T PayoffFrom(SignallingGame<T> game, int type, int message)
    {
        var answer = Answers[message]!;
        return Enumerable
            .Range(0, answer.Length)
            .Aggregate(T.Zero, (sum, response) => sum + (answer[response] * game.SenderPayoff(type, message, response)));
    }

    public T PayoffOf(SignallingGame<T> game, int type) =>
        Enumerable
            .Range(0, game.Messages.Length)
            .Where(message => Sends[type][message] > T.Zero)
            .Aggregate(T.Zero, (sum, message) => sum + (Sends[type][message] * PayoffFrom(game, type, message)));

    /// <summary>Whether no type would rather send a message that others send.</summary>
    public bool IsStable(SignallingGame<T> game)
    {
        for (var type = 0; type < game.Types.Length; type++)
        {
            var own = PayoffOf(game, type);
            for (var message = 0; message < game.Messages.Length; message++)
                if (Answers[message] is not null && PayoffFrom(game, type, message) > own + Exactness<T>.Slack)
                    return false;
        }

        return true;
    }

    public SignallingKind Kind(SignallingGame<T> game)
    {
        if (Sends.Any(sends => sends.Count(share => share > T.Zero) > 1))
            return SignallingKind.SemiSeparating;
        var sent = Answers.Count(answer => answer is not null);
        return sent == 1 ? SignallingKind.Pooling
            : sent == game.Types.Length ? SignallingKind.Separating
            : SignallingKind.PartlyPooling;
    }

    /// <summary>The assessment on the tree, proved consistent: errors are made so that Bayes' rule gives the beliefs off the path.</summary>
    public Certificate<T> Certify(
        SignallingGame<T> game,
        ExtensiveGame<T> tree,
        ImmutableSortedDictionary<int, ImmutableArray<OffPathAnswer<T>>> offPath
    )
    {
        var (profile, tremble) = (Profile<T>.Uniform(tree), Tremble<T>.Uniform(tree));
        for (var type = 0; type < game.Types.Length; type++)
            profile = profile.With(game.Types[type].Name, Sends[type]);
        for (var message = 0; message < game.Messages.Length; message++)
            profile = profile.With(game.SetAfter(message), Answers[message] ?? [.. offPath[message][0].Mixture]);

        foreach (var (message, answers) in offPath)
        {
            for (var type = 0; type < game.Types.Length; type++)
            {
                var belief = answers[0].Belief[type];
                tremble =
                    belief > T.Zero
                        ? tremble.With(game.Types[type].Name, game.Messages[message], belief / game.Types[type].Prior)
                        : tremble.With(game.Types[type].Name, game.Messages[message], T.One, order: 2);
            }
        }

        return Verifier.Check(Assessment<T>.FromBayes(profile, tremble), tremble);
    }
}
