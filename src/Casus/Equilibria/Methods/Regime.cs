using System.Collections.Immutable;
using Casus.Numerics;

namespace Casus.Equilibria.Methods;

/// <summary>A stretch of values of a parameter at all of which the same moves are played in equilibrium.</summary>
public sealed class Regime
{
    internal Regime(Rational from, Rational to, string method, ImmutableArray<string> plays, MethodAnswer atFrom, MethodAnswer atTo) =>
        (From, To, Method, Plays, AtFrom, AtTo) = (from, to, method, plays, atFrom, atTo);

    /// <summary>The first value that was solved.</summary>
    public Rational From { get; }

    /// <summary>The last value that was solved.</summary>
    public Rational To { get; }

    /// <summary>The name of the method that solved it.</summary>
    public string Method { get; }

    /// <summary>For each equilibrium, the moves played at each information set, in words.</summary>
    public ImmutableArray<string> Plays { get; }

    /// <summary>What was found at the first value.</summary>
    public MethodAnswer AtFrom { get; }

    /// <summary>What was found at the last value.</summary>
    public MethodAnswer AtTo { get; }

    internal Regime Until(Rational to, MethodAnswer answer) => new(From, to, Method, Plays, AtFrom, answer);
}
