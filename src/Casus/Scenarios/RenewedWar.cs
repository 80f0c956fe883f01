using System.Collections.Immutable;

namespace Casus.Scenarios;

/// <summary>What happens if the challenger attacks and the protégé resists, by what the guarantors do.</summary>
/// <param name="None">If every guarantor stands aside.</param>
/// <param name="Aid">If every guarantor sends aid.</param>
/// <param name="Direct">If every guarantor fights.</param>
public sealed record RenewedWar(WarOutcome None, WarOutcome Aid, WarOutcome Direct)
{
    /// <summary>The part of the effect of help that each guarantor brings; the parts of all guarantors sum to one.</summary>
    public required ImmutableDictionary<string, Contribution> Contributions { get; init; }

    /// <summary>What a guarantor saves when it fights beside another.</summary>
    public ImmutableArray<JointAction> JointActions { get; init; } = [];

    /// <summary>The outcome for a response.</summary>
    public WarOutcome this[Response response] =>
        response switch
        {
            Response.None => None,
            Response.Aid => Aid,
            Response.Direct => Direct,
            _ => throw new ArgumentOutOfRangeException(nameof(response)),
        };
}

/// <summary>The outcome of renewed war under one response.</summary>
/// <param name="ChallengerWins">The challenger's probability of winning.</param>
/// <param name="Cost">What the war costs each actor, in units of the protégé's whole stake. An actor left out bears the documented default, nothing.</param>
public sealed record WarOutcome(Quantity ChallengerWins, ImmutableDictionary<string, Quantity> Cost);
