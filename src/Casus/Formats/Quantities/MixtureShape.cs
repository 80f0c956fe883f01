using System.Collections.Immutable;
using Casus.Formats.Evidence;
using Casus.Formats.Shapes;
using Casus.Formats.Yaml;
using Casus.Numerics;
using Casus.Numerics.Distributions;
using Casus.Scenarios;

namespace Casus.Formats.Quantities;

/// <summary>The parts of a mixture: a list of laws, each with its weight.</summary>
internal static class MixtureShape
{
    private const int MostParts = 100;
    private const string Form = "Write { mixture: [{ weight: 0.7, value: … }, { weight: 0.3, value: … }] }.";

    /// <summary>The mixture, or none; then the reader has been told why.</summary>
    public static Distribution? Read(Node node, Domain domain, Reader reader)
    {
        if (node is not SequenceNode { Items.Length: > 0 and <= MostParts } list)
        {
            reader.Error(node.Place, $"A list of up to {MostParts} laws with weights is expected here.", Form);
            return null;
        }

        var record = Part(domain);
        var parts = ImmutableArray.CreateBuilder<(Rational, Distribution)>();
        foreach (var item in list.Items)
        {
            if (record.TryRead(item, reader, out var part))
                parts.Add((part.Weight, part.Law));
        }

        if (parts.Count < list.Items.Length)
            return null;
        var law = LawReader.Make(() => new Mixture(parts.ToImmutable()), Form, out var fault);
        if (fault is not null)
            reader.Error(node.Place, fault.Problem, fault.Remedy);
        return law;
    }

    /// <summary>A part: a weight and a law, which may itself be a group of keys.</summary>
    public static RecordShape<Weighted> Part(Domain domain)
    {
        var weight = Field.Required("weight", new PointShape(Domain.NotNegative), "How likely this part is, relative to the others.");
        var value = Field.Required("value", new LawShape(domain, mayBeRange: true), "The number if this part holds.");
        return new("a part of a mixture", [weight, value], f => new(f.Of(weight), f.Of(value)));
    }

    /// <summary>A law and its weight.</summary>
    internal sealed record Weighted(Rational Weight, Distribution Law);
}
