namespace Casus.Benchmarks;

/// <summary>The guarantee game of one draw as one would first write it down: plain numbers, one draw at a time, branches where the model has cases.</summary>
internal sealed class PlainGame
{
    public required double Win { get; init; }

    public required double Cost { get; init; }

    public required double Damage { get; init; }

    public required double Stake { get; init; }

    public required double Rearmament { get; init; }

    public required double Erosion { get; init; }

    public required double Discount { get; init; }

    public required double ResolveLow { get; init; }

    public required double ResolveHigh { get; init; }

    public required double PainLow { get; init; }

    public required double PainHigh { get; init; }

    public required double[] ChallengerBelief { get; init; }

    public required double[] ProtegeBelief { get; init; }

    public required PlainGuarantor[] Guarantors { get; init; }
}

/// <summary>One guarantor of a <see cref="PlainGame"/>.</summary>
internal sealed class PlainGuarantor
{
    public required double[] WinDrop { get; init; }

    public required double[] CostRise { get; init; }

    public required double[] DamageRise { get; init; }

    public required double[] OwnCost { get; init; }

    public required double Tripwire { get; init; }

    public required double StakeLow { get; init; }

    public required double StakeHigh { get; init; }

    public required double[] Belief { get; init; }

    public required double[] RenegingNone { get; init; }

    public required double[] RenegingAid { get; init; }
}
