using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Equilibria.Lemke;

/// <summary>An equilibrium at the end of a Lemke–Howson path, and the labels from which paths lead to it.</summary>
public sealed class LabelledEquilibrium<T>
    where T : struct, INumber<T>
{
    internal LabelledEquilibrium(StrategicCertificate<T> certificate, ImmutableArray<int> labels) =>
        (Certificate, Labels) = (certificate, labels);

    /// <summary>The equilibrium, certified.</summary>
    public StrategicCertificate<T> Certificate { get; }

    /// <summary>The labels, in the game's numbering of all strategies: dropping any of these first leads here.</summary>
    public ImmutableArray<int> Labels { get; }
}
