using Casus.Numerics.Distributions;
using Casus.Scenarios;

namespace Casus.Sweeps.Inputs;

/// <summary>One number of which a scenario says more than a single value: what a sweep draws.</summary>
/// <remarks>
/// Its name is its place in the file, and its stream of random numbers hangs on the name alone, so that adding one input changes no other. A law that
/// reaches beyond the number's domain is cut off there and made to sum to one again.
/// </remarks>
public sealed class UncertainInput
{
    private readonly double _below;
    private readonly double _inside;

    /// <summary>An input.</summary>
    /// <param name="name">Its place in the file, keys joined by dots.</param>
    /// <param name="law">What is said of it.</param>
    /// <param name="domain">Which values it may take.</param>
    /// <param name="kind">What kind of number it is.</param>
    /// <exception cref="ArgumentException">The law puts no weight into the domain.</exception>
    public UncertainInput(string name, Distribution law, Domain domain, InputKind kind)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(law);
        ArgumentNullException.ThrowIfNull(domain);
        (Name, Law, Kind) = (name, law, kind);
        Least = domain.Least is { } least ? Math.Max((double)least, law.Low) : law.Low;
        Most = domain.Most is { } most ? Math.Min((double)most, law.High) : law.High;
        _below = double.IsNegativeInfinity(Least) ? 0 : law.Below(Least);
        _inside = (double.IsPositiveInfinity(Most) ? 1 : law.Cdf(Most)) - _below;
        if (!(_inside > 1e-9))
            throw new ArgumentException($"{name}: almost nothing of {law.Text} is {domain.Name}. Give a law that is.", nameof(law));
    }

    /// <summary>Its place in the file, keys joined by dots.</summary>
    public string Name { get; }

    /// <summary>What is said of it.</summary>
    public Distribution Law { get; }

    /// <summary>What kind of number it is.</summary>
    public InputKind Kind { get; }

    /// <summary>The least value drawn; negative infinity if there is none.</summary>
    public double Least { get; }

    /// <summary>The largest value drawn; infinity if there is none.</summary>
    public double Most { get; }

    /// <summary>How much of the law, as stated, lies outside the number's domain and is cut off.</summary>
    public double CutOff => 1 - _inside;

    /// <summary>The value below which a share of the draws lies.</summary>
    public double Quantile(double share) => Math.Clamp(Law.Quantile(_below + (share * _inside)), Least, Most);

    /// <summary>Turns shares into values, in place.</summary>
    public void Quantiles(Span<double> shares)
    {
        if (_inside < 1)
        {
            for (var k = 0; k < shares.Length; k++)
                shares[k] = Math.Min(1, _below + (shares[k] * _inside));
        }

        Law.Quantiles(shares, shares);
        if (_inside < 1)
        {
            for (var k = 0; k < shares.Length; k++)
                shares[k] = Math.Clamp(shares[k], Least, Most);
        }
    }
}

/// <summary>What kind of uncertain number something is.</summary>
public enum InputKind
{
    /// <summary>A number of the scenario with a law.</summary>
    Number,

    /// <summary>Whether a hypothesis of the dossier is true: 1 with the probability that the ledger gives it, else 0.</summary>
    Hypothesis,

    /// <summary>A probability that the ledger encloses in an interval without saying more; drawn evenly.</summary>
    Posterior,
}
