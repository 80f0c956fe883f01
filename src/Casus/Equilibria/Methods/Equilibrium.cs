using System.Numerics;
using Casus.Equilibria.Correlated;

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

    /// <summary>A draw of profiles by a mediator.</summary>
    public sealed class Jointly<T> : Equilibrium
        where T : struct, INumber<T>
    {
        internal Jointly(CorrelatedCertificate<T> certificate) => Certificate = certificate;

        /// <summary>What was checked, and what was found.</summary>
        public CorrelatedCertificate<T> Certificate { get; }

        /// <inheritdoc/>
        public override bool Holds => Certificate.Holds;

        /// <inheritdoc/>
        public override double? Regret => double.CreateChecked(Certificate.MaxRegret);
    }

    /// <summary>Recommendations that a mediator makes move by move in a tree.</summary>
    public sealed class Recommended<T> : Equilibrium
        where T : struct, INumber<T>
    {
        internal Recommended(ExtensiveCorrelatedCertificate<T> certificate) => Certificate = certificate;

        /// <summary>What was checked, and what was found.</summary>
        public ExtensiveCorrelatedCertificate<T> Certificate { get; }

        /// <inheritdoc/>
        public override bool Holds => Certificate.Holds;

        /// <inheritdoc/>
        public override double? Regret => double.CreateChecked(Certificate.MaxTemptation);
    }
}
