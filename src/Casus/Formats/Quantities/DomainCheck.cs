using System.Globalization;
using Casus.Numerics;
using Casus.Numerics.Distributions;
using Casus.Scenarios;

namespace Casus.Formats.Quantities;

/// <summary>Whether everything that a law allows lies in the domain of its number.</summary>
internal static class DomainCheck
{
    /// <summary>The fault, or none.</summary>
    public static Fault? Of(Distribution law, Domain domain)
    {
        var (low, high) = Ends(law);
        if (InDomain(low, high, domain))
            return null;
        var bounds = Bounds(domain);
        if (law is TruncatedNormal && (double.IsInfinity(low) || double.IsInfinity(high)))
        {
            var cut = string.Create(
                CultureInfo.InvariantCulture,
                $"{law.Text[..^1]}, {Written(domain.Least, Math.Max(low, -1e9))}, {Written(domain.Most, law.Quantile(0.9999))})"
            );
            return new($"'{law.Text}' has no bounds, but this must be {domain.Name}.", $"Cut it off: {cut}.");
        }

        if (law is Point && domain.Most == Rational.One && high is > 1 and <= 100)
        {
            return new(
                $"'{law.Text}' is not {domain.Name}.",
                high >= 2 ? $"Did you mean {Numerals.Shortest(law.Central)}%?" : $"Write a number {bounds}."
            );
        }

        if (law is Point && domain.Least == Rational.Zero && low < 0)
            return new($"'{law.Text}' is not {domain.Name}.", $"Write it without the minus sign, if {law.Text[1..].Trim()} is meant.");
        return law is Point
            ? new($"'{law.Text}' is not {domain.Name}.", $"Write a number {bounds}.")
            : new($"'{law.Text}' reaches beyond {domain.Name}.", $"Keep both ends {bounds}.");
    }

    /// <summary>The least and the largest value that the law as written speaks of.</summary>
    public static (double Low, double High) Ends(Distribution law) =>
        law is Interval range ? ((double)range.From, (double)range.To) : (law.Low, law.High);

    private static bool InDomain(double low, double high, Domain domain) =>
        (domain.Least is not { } least || low >= (double)least) && (domain.Most is not { } most || high <= (double)most);

    private static string Bounds(Domain domain) =>
        (domain.Least, domain.Most) switch
        {
            ({ } least, { } most) => $"from {Numerals.Shortest(least)} to {Numerals.Shortest(most)}",
            ({ } least, null) => $"of at least {Numerals.Shortest(least)}",
            (null, { } most) => $"of at most {Numerals.Shortest(most)}",
            _ => "",
        };

    private static string Written(Rational? bound, double otherwise) =>
        bound is { } b ? Numerals.Shortest(b) : otherwise.ToString("G3", CultureInfo.InvariantCulture);
}
