namespace Casus.Equilibria.Methods;

/// <summary>What a user may ask of a method; each method looks at what concerns it.</summary>
public sealed record MethodOptions
{
    /// <summary>At most so many equilibria are listed.</summary>
    public int Limit { get; init; } = 1000;

    /// <summary>How many iterations an iterative method may take.</summary>
    public int Iterations { get; init; } = 10_000;

    /// <summary>The regret at which an iterative method may stop, in units of payoff.</summary>
    public double Tolerance { get; init; } = 1e-9;

    /// <summary>At most how many threads a method may use; the answer is the same for any number.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Where everything random begins.</summary>
    public ulong Seed { get; init; } = 1;
}
