using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Games;

/// <summary>A sender, who knows its type, sends a message; a receiver, who does not, responds. Immutable.</summary>
/// <remarks>Types, messages and responses are numbered from zero in the order given; every response is open after every message.</remarks>
public sealed class SignallingGame<T>
    where T : struct, INumber<T>
{
    private readonly ImmutableArray<(T Sender, T Receiver)> _payoffs;

    /// <summary>A game from its parts.</summary>
    /// <param name="sender">The sender's name.</param>
    /// <param name="receiver">The receiver's name.</param>
    /// <param name="types">The sender's types and how likely each is before the game, positive and summing to one.</param>
    /// <param name="messages">What the sender may send.</param>
    /// <param name="responses">What the receiver may answer.</param>
    /// <param name="payoff">The payoffs by type, message and response.</param>
    /// <exception cref="ArgumentException">A list is empty, or the probabilities are not positive or do not sum to one.</exception>
    public SignallingGame(
        string sender,
        string receiver,
        ImmutableArray<(string Name, T Prior)> types,
        ImmutableArray<string> messages,
        ImmutableArray<string> responses,
        Func<int, int, int, (T Sender, T Receiver)> payoff
    )
    {
        ArgumentNullException.ThrowIfNull(payoff);
        if (types.IsDefaultOrEmpty || messages.IsDefaultOrEmpty || responses.IsDefaultOrEmpty)
            throw new ArgumentException("There must be a type, a message and a response.", nameof(types));
        if (types.Any(type => !(type.Prior > T.Zero)))
            throw new ArgumentException("Every type must have a positive probability; leave out the impossible ones.", nameof(types));
        if (!Exactness<T>.AreClose(types.Aggregate(T.Zero, (sum, type) => sum + type.Prior), T.One))
            throw new ArgumentException("The probabilities of the types do not sum to 1.", nameof(types));
        (Sender, Receiver) = (sender, receiver);
        (Types, Messages, Responses) = (types, messages, responses);
        _payoffs =
        [
            .. from type in Enumerable.Range(0, types.Length)
            from message in Enumerable.Range(0, messages.Length)
            from response in Enumerable.Range(0, responses.Length)
            select payoff(type, message, response),
        ];
    }

    /// <summary>The sender's name.</summary>
    public string Sender { get; }

    /// <summary>The receiver's name.</summary>
    public string Receiver { get; }

    /// <summary>The sender's types, with the probability of each before the game.</summary>
    public ImmutableArray<(string Name, T Prior)> Types { get; }

    /// <summary>What the sender may send.</summary>
    public ImmutableArray<string> Messages { get; }

    /// <summary>What the receiver may answer.</summary>
    public ImmutableArray<string> Responses { get; }

    /// <summary>The sender's payoff.</summary>
    public T SenderPayoff(int type, int message, int response) => _payoffs[Place(type, message, response)].Sender;

    /// <summary>The receiver's payoff.</summary>
    public T ReceiverPayoff(int type, int message, int response) => _payoffs[Place(type, message, response)].Receiver;

    /// <summary>The label of the receiver's information set after a message in the tree.</summary>
    public string SetAfter(int message) => $"after {Messages[message]}";

    /// <summary>The game as a tree.</summary>
    /// <remarks>
    /// The sender's information sets bear the names of its types; the receiver's are labelled by <see cref="SetAfter"/>, and hold one node
    /// for each type in order.
    /// </remarks>
    public ExtensiveGame<T> ToGame()
    {
        var build = new GameBuilder<T>(Sender, Receiver);
        var branches = new (string, T, Subtree)[Types.Length];
        for (var type = 0; type < branches.Length; type++)
        {
            var messages = new (string, Subtree)[Messages.Length];
            for (var message = 0; message < messages.Length; message++)
                messages[message] = (Messages[message], Answer(build, type, message));
            branches[type] = (Types[type].Name, Types[type].Prior, build.Decision(0, Types[type].Name, messages));
        }

        return build.Build(build.Chance(branches));
    }

    private Subtree Answer(GameBuilder<T> build, int type, int message)
    {
        var answers = new (string, Subtree)[Responses.Length];
        for (var response = 0; response < answers.Length; response++)
        {
            var (sender, receiver) = _payoffs[Place(type, message, response)];
            answers[response] = (Responses[response], build.Terminal(sender, receiver));
        }

        return build.Decision(1, SetAfter(message), answers);
    }

    private int Place(int type, int message, int response) => (((type * Messages.Length) + message) * Responses.Length) + response;
}
