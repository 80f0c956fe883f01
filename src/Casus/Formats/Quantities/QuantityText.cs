using Casus.Numerics.Distributions;
using Casus.Scenarios;

namespace Casus.Formats.Quantities;

/// <summary>The short form of a number of a scenario, as text: <c>0.35</c>, <c>0.2 to 0.6</c>, <c>uniform(0, 2)</c>, <c>posterior(…)</c>.</summary>
public static class QuantityText
{
    private const string PosteriorOpening = "posterior(";

    /// <summary>Reads a number, a range, a law or a posterior, and checks that it lies in its domain.</summary>
    /// <remarks>Whether the hypothesis of a posterior exists is for the caller to check. What is wrong is said of line 1 of a nameless file.</remarks>
    /// <param name="text">As an author writes it.</param>
    /// <param name="domain">Which values the number may take.</param>
    public static Parsed<QuantityValue> Parse(string text, Domain domain)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(domain);
        var value = Read(text, domain, out var fault);
        return fault is null
            ? new(value, [])
            : new(null, [new("", 1, 1, fault.Problem, fault.Remedy, Severity.Error) { SourceLine = text }]);
    }

    internal static QuantityValue? Read(string text, Domain domain, out Fault? fault)
    {
        text = text.Trim();
        if (text.StartsWith(PosteriorOpening, StringComparison.Ordinal) && text.EndsWith(')'))
        {
            var hypothesis = text[PosteriorOpening.Length..^1].Trim();
            fault = Shapes.Identifier.IsValid(hypothesis)
                ? null
                : new($"'{hypothesis}' cannot be the name of a hypothesis.", "Write posterior(name-of-hypothesis).");
            return fault is null ? new QuantityValue.Posterior(hypothesis) : null;
        }

        return ReadLaw(text, domain, out fault) is { } law ? new QuantityValue.Stated(law) : null;
    }

    internal static Distribution? ReadLaw(string text, Domain domain, out Fault? fault)
    {
        if (LawReader.Read(text, domain, out fault) is not { } law)
            return null;
        fault = DomainCheck.Of(law, domain);
        return fault is null ? law : null;
    }
}
