using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Casus.Formats.Shapes;
using Casus.Formats.Yaml;
using Casus.Numerics;
using Casus.Numerics.Distributions;
using Casus.Scenarios;

namespace Casus.Formats.Quantities;

/// <summary>A law that takes several keys: quantiles, a pure range, choices, a mixture, data.</summary>
internal sealed class LawGroupShape(Domain domain) : Shape<Distribution>, INamedShape
{
    private static readonly string[] Openers = ["range", "choice", "mixture", "data"];
    private static readonly string[] Companions = ["min", "max", "as"];

    public string Name => $"law-{Bound(domain.Least)}-to-{Bound(domain.Most)}";

    /// <summary>Whether a group of keys is such a law, rightly written or wrongly.</summary>
    public static bool IsOne(MappingNode mapping) =>
        mapping.Entries.Any(e => Openers.Contains(e.Key, StringComparer.Ordinal) || StatedQuantiles.IsQuantile(e.Key));

    protected override bool Read(Node node, Reader reader, [MaybeNullWhen(false)] out Distribution value)
    {
        value = null;
        if (node is not MappingNode { Entries.Length: > 0 } mapping)
        {
            reader.Error(node.Place, $"A law is expected here, not {node.Kind}.", $"Write one of: {string.Join(", ", Forms)}.");
            return false;
        }

        var opener = mapping.Entries.FirstOrDefault(e => Openers.Contains(e.Key, StringComparer.Ordinal));
        if (opener is null)
            return Checked(node, reader, Quantiles(mapping, reader), out value);
        if (mapping.Entries.FirstOrDefault(e => e != opener) is { } other)
        {
            reader.Error(
                other.Place,
                $"'{other.Key}' is not a key of a law that is given by '{opener.Key}'.",
                "Keep one key. Reasons and evidence stand beside the law: { value: { … }, because: … }."
            );
            return false;
        }

        var law = opener.Key switch
        {
            "range" => Range(opener.Value, reader),
            "choice" => Choice(opener.Value, reader),
            "mixture" => MixtureShape.Read(opener.Value, domain, reader),
            _ => DataColumn.Read(opener.Value, domain, reader),
        };
        return Checked(opener.Value, reader, law, out value);
    }

    public override JsonObject Schema(SchemaBook book) => LawGroupSchema.Of(domain, book);

    private static readonly string[] Forms =
    [
        "{ p10: …, p50: …, p90: … }",
        "{ range: [low, high] }",
        "{ choice: { value: weight } }",
        "{ mixture: [ … ] }",
        "{ data: … }",
    ];

    private bool Checked(Node node, Reader reader, Distribution? law, [MaybeNullWhen(false)] out Distribution value)
    {
        value = law;
        if (law is null || DomainCheck.Of(law, domain) is not { } fault)
            return law is not null;
        reader.Error(node.Place, fault.Problem, fault.Remedy);
        return false;
    }

    private Distribution? Quantiles(MappingNode mapping, Reader reader)
    {
        var isSpline = false;
        if (mapping["as"] is { } way)
        {
            var text = (way as ScalarNode)?.Text.Trim() ?? "";
            isSpline = text == "spline";
            if (!isSpline && text != "metalog")
            {
                reader.Error(
                    way.Place,
                    $"Quantiles are joined as metalog or as spline, not as '{text}'.",
                    "Write as: spline, or leave it out."
                );
                return null;
            }
        }

        var stated = new StatedQuantiles(domain) { IsSpline = isSpline };
        var isFine = true;
        foreach (var entry in mapping.Entries.Where(e => e.Key != "as"))
            isFine &= TryAdd(entry, stated, reader);
        if (!isFine)
            return null;
        var law = stated.Make(out var fault);
        if (fault is not null)
            reader.Error(mapping.Place, fault.Problem, fault.Remedy);
        return law;
    }

    private static bool TryAdd(Entry entry, StatedQuantiles stated, Reader reader)
    {
        if (!StatedQuantiles.IsQuantile(entry.Key) && !Companions.Contains(entry.Key, StringComparer.Ordinal))
        {
            reader.Error(
                entry.Place,
                $"'{entry.Key}' is not a key of a law that is given by quantiles.",
                $"{StatedQuantiles.Form} Reasons stand beside the law: {{ value: {{ … }}, because: … }}."
            );
            return false;
        }

        if (!TryText(entry.Value, reader, "a number", out var text))
            return false;
        var isFine = stated.TryAdd(entry.Key, text, out var fault);
        if (fault is not null)
            reader.Error(entry.Value.Place, fault.Problem, fault.Remedy);
        return isFine;
    }

    private static PureRange? Range(Node node, Reader reader)
    {
        if (node is not SequenceNode { Items: [ScalarNode first, ScalarNode second] })
        {
            reader.Error(node.Place, "A range has two ends.", "Write { range: [low, high] }; if it is a belief, write low to high.");
            return null;
        }

        if (!TryNumber(first, reader, out var low) || !TryNumber(second, reader, out var high))
            return null;
        if (low < high)
            return new PureRange(low, high);
        var remedy =
            low == high ? $"Write {first.Text} alone, or an end that differs." : $"Write {{ range: [{second.Text}, {first.Text}] }}.";
        var problem =
            low == high ? $"Both ends of the range are {first.Text}." : $"The range [{first.Text}, {second.Text}] is upside down.";
        reader.Error(node.Place, problem, remedy);
        return null;
    }

    private static Distribution? Choice(Node node, Reader reader)
    {
        const string form = "Write { choice: { 0.2: 0.6, 0.7: 0.4 } }: each value with its weight.";
        if (node is not MappingNode { Entries.Length: > 0 and <= 100 } mapping)
        {
            reader.Error(node.Place, "Up to a hundred values with their weights are expected here.", form);
            return null;
        }

        var cases = ImmutableArray.CreateBuilder<(Rational, Rational)>();
        foreach (var entry in mapping.Entries)
        {
            if (!NumberReader.TryRead(entry.Key, out var value, out _))
            {
                reader.Error(entry.Place, $"'{entry.Key}' is not a number, but this stands where one is expected.", form);
                return null;
            }

            if (!TryText(entry.Value, reader, "a weight", out _) || !TryNumber((ScalarNode)entry.Value, reader, out var weight))
                return null;
            if (cases.Any(c => c.Item1 == value))
            {
                reader.Error(entry.Place, $"The value {entry.Key} is given twice.", "Give each value once, with the sum of its weights.");
                return null;
            }

            cases.Add((value, weight));
        }

        var law = LawReader.Make(() => new Discrete(cases.ToImmutable()), form, out var fault);
        if (fault is not null)
            reader.Error(node.Place, fault.Problem, fault.Remedy);
        return law;
    }

    private static bool TryNumber(ScalarNode node, Reader reader, out Rational value)
    {
        var isFine = NumberReader.TryRead(node.Text, out value, out var fault);
        if (fault is not null)
            reader.Error(node.Place, fault.Problem, fault.Remedy);
        return isFine;
    }

    private static string Bound(Rational? bound) => bound is { } b ? Numerals.Shortest(b) : "any";
}
