namespace Casus.Equilibria.Methods;

/// <summary>A solver as a user chooses it: by name, with what it finds and for which games.</summary>
public sealed class GameMethod
{
    private readonly Func<AnyGame, string?> _refusal;
    private readonly Func<AnyGame, MethodOptions, IProgress<SolverProgress>?, CancellationToken, MethodAnswer> _solve;

    internal GameMethod(
        string name,
        string finds,
        Func<AnyGame, string?> refusal,
        Func<AnyGame, MethodOptions, IProgress<SolverProgress>?, CancellationToken, MethodAnswer> solve
    ) => (Name, Finds, _refusal, _solve) = (name, finds, refusal, solve);

    /// <summary>Its name, as it is typed.</summary>
    public string Name { get; }

    /// <summary>What it finds, a sentence.</summary>
    public string Finds { get; }

    /// <summary>Why it is not for a game, a sentence; nothing when it is.</summary>
    public string? RefusalOf(AnyGame game) => _refusal(game);

    /// <summary>Solves a game; a game out of its scope gets an answer that says so.</summary>
    public MethodAnswer Solve(
        AnyGame game,
        MethodOptions? options = null,
        IProgress<SolverProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(game);
        return RefusalOf(game) is { } reason
            ? new([], Completeness.OutOfScope, [reason])
            : _solve(game, options ?? new(), progress, cancellation);
    }
}
