using Casus.Numerics.Distributions;

namespace Casus.Scenarios;

/// <summary>What a number is said to be.</summary>
public abstract class QuantityValue
{
    private QuantityValue() { }

    /// <summary>A number, a range or a law, as written.</summary>
    public sealed class Stated(Distribution law) : QuantityValue
    {
        /// <summary>The number, range or law.</summary>
        public Distribution Law { get; } = law;

        /// <inheritdoc/>
        public override string ToString() => Law.Text;
    }

    /// <summary>The probability that the dossier's ledger gives to a hypothesis: <c>posterior(red-line-is-genuine)</c>.</summary>
    public sealed class Posterior(string hypothesis) : QuantityValue
    {
        /// <summary>The hypothesis of the dossier.</summary>
        public string Hypothesis { get; } = hypothesis;

        /// <inheritdoc/>
        public override string ToString() => $"posterior({Hypothesis})";
    }

    /// <summary>One number if a hypothesis of the dossier is true and another if not; centrally, the average weighted by the ledger.</summary>
    public sealed class Depending(string hypothesis, Distribution then, Distribution otherwise) : QuantityValue
    {
        /// <summary>The hypothesis of the dossier.</summary>
        public string Hypothesis { get; } = hypothesis;

        /// <summary>The number if the hypothesis is true.</summary>
        public Distribution Then { get; } = then;

        /// <summary>The number if it is not.</summary>
        public Distribution Otherwise { get; } = otherwise;

        /// <inheritdoc/>
        public override string ToString() => $"{Then.Text} if {Hypothesis}, else {Otherwise.Text}";
    }

    /// <summary>What the other readings of the same belief leave of certainty.</summary>
    public sealed class Rest : QuantityValue
    {
        /// <inheritdoc/>
        public override string ToString() => "the rest";
    }
}
