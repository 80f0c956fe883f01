using System.Collections.Immutable;
using Casus.Dossiers;
using Casus.Numerics;
using Casus.Numerics.Distributions;
using Casus.Scenarios;

namespace Casus.Models.Cases;

/// <summary>A number of a scenario as a model uses it: its central value and how far it could reasonably lie off.</summary>
public sealed class Parameter
{
    private Parameter(Quantity source, Rational central, bool isExact, double low, double high) =>
        (Source, Central, IsExact, Low, High, IsFree) = (source, central, isExact, low, high, true);

    /// <summary>The quantity in the scenario.</summary>
    public Quantity Source { get; }

    /// <summary>Where it stands in the file.</summary>
    public string Path => Source.Path;

    /// <summary>The value that an analysis without a sweep uses.</summary>
    public Rational Central { get; }

    /// <summary>Whether the central value is exact.</summary>
    public bool IsExact { get; }

    /// <summary>The lower end of what the file calls plausible (the 5 % point of a law); the central value if it says nothing.</summary>
    public double Low { get; }

    /// <summary>The upper end (the 95 % point).</summary>
    public double High { get; }

    /// <summary>Whether the number may change while all others stay: parts of a whole may not.</summary>
    public bool IsFree { get; internal init; }

    /// <summary>Whether the file says how far the number could lie off.</summary>
    public bool HasRange => High > Low;

    /// <summary>The same number at another central value; what is plausible stays.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number cannot have that value.</exception>
    internal Parameter MovedTo(Rational central) =>
        Source.Domain.Contains(central)
            ? new(Source, central, IsExact, Low, High) { IsFree = IsFree }
            : throw new ArgumentOutOfRangeException(nameof(central), central, $"{Path} must be {Source.Domain.Name}.");

    internal static Parameter Of(Quantity quantity, ImmutableDictionary<string, PosteriorInterval> posteriors, bool isFree = true)
    {
        switch (quantity.Value)
        {
            case QuantityValue.Stated { Law: var law }:
                var (low, high) = Plausible(law, quantity.Domain);
                return new(quantity, Clamp(law.Central, quantity.Domain), law.IsCentralExact, low, high) { IsFree = isFree };

            case QuantityValue.Posterior { Hypothesis: var hypothesis }:
                var posterior = posteriors[hypothesis];
                return new(quantity, posterior.Central, true, posterior.Low, posterior.High);

            case QuantityValue.Depending depending:
                var weight = posteriors[depending.Hypothesis];
                var (then, otherwise) = (depending.Then.Central, depending.Otherwise.Central);
                var ends = new[] { weight.Low, weight.High }
                    .Select(p => (p * (double)then) + ((1 - p) * (double)otherwise))
                    .Order()
                    .ToArray();
                return new(quantity, (weight.Central * then) + ((Rational.One - weight.Central) * otherwise), true, ends[0], ends[1]);

            default:
                throw new InvalidOperationException($"{quantity.Path} has a kind of value that no model reads.");
        }
    }

    private static (double Low, double High) Plausible(Distribution law, Domain domain)
    {
        if (law.IsPoint)
            return (law.Low, law.Low);
        var (low, high) = law switch
        {
            Interval range => ((double)range.From, (double)range.To),
            PureRange range => ((double)range.From, (double)range.To),
            _ => (law.Quantile(0.05), law.Quantile(0.95)),
        };
        return (
            domain.Least is { } least ? Math.Max(low, (double)least) : low,
            domain.Most is { } most ? Math.Min(high, (double)most) : high
        );
    }

    private static Rational Clamp(Rational value, Domain domain)
    {
        if (domain.Least is { } least && value < least)
            return least;
        return domain.Most is { } most && value > most ? most : value;
    }
}
