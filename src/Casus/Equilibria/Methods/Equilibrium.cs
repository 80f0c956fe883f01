using System.Numerics;

namespace Casus.Equilibria.Methods;

/// <summary>An equilibrium of either form of game, in exact fractions or doubles, with its certificate.</summary>
public abstract class Equilibrium
{
    private Equilibrium() { }

    /// <summary>Whether the certificate says that it holds.</summary>
    public abstract bool Holds { get; }

    /// <summary>The largest regret of any player before the game, in units of payoff; nothing where players forget.</summary>
    public abstract double? Regret { get; }

    /// <summary>An assessment of a tree.</summary>
    public sealed class InTree<T> : Equilibrium
        where T : struct, INumber<T>
    {
        internal InTree(Certificate<T> certificate) => Certificate = certificate;

        /// <summary>What was checked, and what was found.</summary>
        public Certificate<T> Certificate { get; }

        /// <inheritdoc/>
        public override bool Holds => Certificate.IsNash;

        /// <inheritdoc/>
        public override double? Regret => Certificate.Regrets is { } regrets ? regrets.Select(double.CreateChecked).Append(0).Max() : null;
    }

    /// <summary>A profile of mixed strategies.</summary>
    public sealed class InStrategies<T> : Equilibrium
        where T : struct, INumber<T>
    {
        internal InStrategies(StrategicCertificate<T> certificate) => Certificate = certificate;

        /// <summary>What was checked, and what was found.</summary>
        public StrategicCertificate<T> Certificate { get; }

        /// <inheritdoc/>
        public override bool Holds => Certificate.IsNash;

        /// <inheritdoc/>
        public override double? Regret => double.CreateChecked(Certificate.MaxRegret);
    }
}
