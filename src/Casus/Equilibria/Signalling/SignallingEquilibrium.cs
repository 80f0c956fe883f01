using System.Collections.Immutable;
using System.Numerics;
using Casus.Games;

namespace Casus.Equilibria.Signalling;

/// <summary>What the messages of an equilibrium tell about the sender.</summary>
public enum SignallingKind
{
    /// <summary>All types send the same message: nothing is learnt.</summary>
    Pooling,

    /// <summary>Every type sends another message: all is learnt.</summary>
    Separating,

    /// <summary>Some types share a message and others do not, each for sure.</summary>
    PartlyPooling,

    /// <summary>One type mixes two messages: a message changes the odds without settling them.</summary>
    SemiSeparating,
}

/// <summary>A perfect Bayesian equilibrium of a signalling game, with all answers that support it where nobody goes.</summary>
/// <remarks>Certified as a sequential equilibrium, with the first off-path answer after each unsent message.</remarks>
public sealed class SignallingEquilibrium<T>
    where T : struct, INumber<T>
{
    internal SignallingEquilibrium(
        SignallingGame<T> game,
        ExtensiveGame<T> tree,
        SignallingPlay<T> play,
        ImmutableSortedDictionary<int, ImmutableArray<OffPathAnswer<T>>> offPath
    )
    {
        Game = game;
        Kind = play.Kind(game);
        OffPath = offPath;
        SenderPayoffs = [.. Enumerable.Range(0, game.Types.Length).Select(type => play.PayoffOf(game, type))];
        Certificate = play.Certify(game, tree, offPath);
    }

    /// <summary>The game.</summary>
    public SignallingGame<T> Game { get; }

    /// <summary>What the messages tell.</summary>
    public SignallingKind Kind { get; }

    /// <summary>What each type of the sender expects.</summary>
    public ImmutableArray<T> SenderPayoffs { get; }

    /// <summary>For every message that no type sends, the answers that keep it unsent, at least one, simplest first.</summary>
    public ImmutableSortedDictionary<int, ImmutableArray<OffPathAnswer<T>>> OffPath { get; }

    /// <summary>The check of the assessment, with the assessment itself.</summary>
    public Certificate<T> Certificate { get; }

    /// <summary>The probability with which a type sends a message.</summary>
    public T Sends(int type, int message) => Certificate.Assessment.Profile[Game.Types[type].Name, Game.Messages[message]];

    /// <summary>The probability with which the receiver answers a message by a response.</summary>
    public T Answers(int message, int response) => Certificate.Assessment.Profile[Game.SetAfter(message), Game.Responses[response]];
}
