using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Equilibria.Methods;

/// <summary>What a method found in a game: equilibria with their certificates, whether these are all, and what remains open.</summary>
public sealed class MethodAnswer
{
    internal MethodAnswer(ImmutableArray<Equilibrium> equilibria, Completeness completeness, ImmutableArray<string> remarks) =>
        (Equilibria, Completeness, Remarks) = (equilibria, completeness, remarks);

    /// <summary>The equilibria, or the best profiles found.</summary>
    public ImmutableArray<Equilibrium> Equilibria { get; }

    /// <summary>What is claimed about other equilibria.</summary>
    public Completeness Completeness { get; }

    /// <summary>What else a user should know, in sentences: why it stopped, what stayed undecided, which components there are.</summary>
    public ImmutableArray<string> Remarks { get; }

    /// <summary>The answer of a solver of trees.</summary>
    internal static MethodAnswer From<T>(Solution<Certificate<T>> solution, params ReadOnlySpan<string> remarks)
        where T : struct, INumber<T> => From(solution, certificate => new Equilibrium.InTree<T>(certificate), remarks);

    /// <summary>The answer of a solver of games in strategic form.</summary>
    internal static MethodAnswer From<T>(Solution<StrategicCertificate<T>> solution, params ReadOnlySpan<string> remarks)
        where T : struct, INumber<T> => From(solution, certificate => new Equilibrium.InStrategies<T>(certificate), remarks);

    internal static MethodAnswer From<T>(Solution<T> solution, Func<T, Equilibrium> view, params ReadOnlySpan<string> remarks) =>
        solution switch
        {
            Solution<T>.Found found => new(
                [.. found.Equilibria.Select(view)],
                found.IsComplete ? Completeness.All
                    : found.Undecided.IsEmpty ? Completeness.Some
                    : Completeness.Undecided,
                [.. remarks, .. found.Undecided.Select(place => $"Undecided: {place}")]
            ),
            Solution<T>.None none => new([], Completeness.All, [.. remarks, none.Reason]),
            Solution<T>.Unfinished unfinished => new(
                [.. unfinished.Best.Select(view)],
                Completeness.Stopped,
                [.. remarks, unfinished.Reason]
            ),
            Solution<T>.OutOfScope outside => new([], Completeness.OutOfScope, [.. remarks, outside.Reason]),
            _ => throw new InvalidOperationException("A solver answered in no known way."),
        };
}

/// <summary>What an answer claims about equilibria that it does not list.</summary>
public enum Completeness
{
    /// <summary>There are no others of the kind the method looks for; proven.</summary>
    All,

    /// <summary>The method does not look for all.</summary>
    Some,

    /// <summary>Others may exist where the method could not decide; the remarks say where.</summary>
    Undecided,

    /// <summary>It stopped early, or could not go on.</summary>
    Stopped,

    /// <summary>The method is not for this game.</summary>
    OutOfScope,
}
