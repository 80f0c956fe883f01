using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Casus.Formats.Shapes;
using Casus.Formats.Yaml;
using Casus.Numerics;
using Casus.Scenarios;

namespace Casus.Formats.Cases.Guarantees;

/// <summary>What an actor takes a provision to mean: reading → probability, or an interval that the actor itself holds, and its attitude to it.</summary>
internal sealed class BeliefShape : Shape<ReadingBelief>, INamedShape
{
    private const string AttitudeKey = "attitude";
    private static readonly Rational Half = new(1, 2);
    private static readonly MapShape<BeliefPart> Parts = new("probabilities", BeliefPartShape.Part, ReferenceShape.Reading);

    public static BeliefShape Belief { get; } = new();

    public string Name => "belief";

    /// <summary>Every reading alike.</summary>
    public static ReadingBelief Even(string path, ImmutableArray<string> readings)
    {
        var each = new Rational(1, readings.Length);
        ImmutableArray<Quantity> beliefs =
        [
            .. readings.Select(
                (r, i) =>
                    i == readings.Length - 1 ? Rest(Node.Join(path, r)) : Quantity.Default(Node.Join(path, r), each, Domain.Probability)
            ),
        ];
        return new(beliefs, beliefs, Quantity.Default(Node.Join(path, AttitudeKey), Half, Domain.Share));
    }

    protected override bool Read(Node node, Reader reader, [MaybeNullWhen(false)] out ReadingBelief value)
    {
        value = null;
        if (node is not MappingNode mapping)
        {
            var example = reader.Names.Of(NameKind.Reading, node.Path) is [var first, ..] ? first : "reading";
            reader.Error(
                node.Place,
                $"This should be 'reading: probability', not {node.Kind}.",
                $"Name the reading: {{ {example}: 0.4 }}."
            );
            return false;
        }

        var attitudes = new List<(Place Place, Quantity Attitude)>();
        var isFine = true;
        if (mapping[AttitudeKey] is { } own)
        {
            if (BeliefPartShape.Attitude.TryRead(own, reader, out var attitude))
                attitudes.Add((own.Place, attitude));
            else
                isFine = false;
        }

        var stated = new MappingNode(mapping.Place, mapping.Path, [.. mapping.Entries.Where(e => e.Key != AttitudeKey)], mapping.IsFlow);
        isFine &= Parts.TryRead(stated, reader, out var parts);
        attitudes.AddRange(parts.Where(p => p.Value.Attitude is not null).Select(p => (p.Place, p.Value.Attitude!)));
        if (attitudes.Count > 1)
        {
            reader.Error(attitudes[^1].Place, "The actor's attitude is given twice.", "An actor has one attitude: give it once.");
            isFine = false;
        }

        if (
            !isFine
            || reader.Names.Of(NameKind.Reading, node.Path) is not { Count: > 0 } readings
            || !Adds(mapping, parts, readings, reader)
        )
            return false;
        value = Complete(mapping, parts, readings, attitudes, reader);
        return true;
    }

    public override JsonObject Schema(SchemaBook book) =>
        new()
        {
            ["type"] = "object",
            ["properties"] = new JsonObject { [AttitudeKey] = book.Of(BeliefPartShape.Attitude) },
            ["additionalProperties"] = book.Of(BeliefPartShape.Part),
        };

    private static ReadingBelief Complete(
        MappingNode at,
        ImmutableArray<Named<BeliefPart>> parts,
        IReadOnlyList<string> readings,
        List<(Place Place, Quantity Attitude)> attitudes,
        Reader reader
    )
    {
        var complete = readings
            .Select(r => parts.FirstOrDefault(p => p.Id == r)?.Value ?? BeliefPart.Single(Rest(Node.Join(at.Path, r))))
            .ToList();
        ImmutableArray<Quantity> low = [.. complete.Select(p => p.Low)];
        var isInterval = complete.Exists(p => p.IsInterval);
        ImmutableArray<Quantity> high = isInterval ? [.. complete.Select(p => p.High)] : low;
        var attitude = attitudes.Count > 0 ? attitudes[0].Attitude : Quantity.Default(Node.Join(at.Path, AttitudeKey), Half, Domain.Share);
        if (isInterval && attitudes.Count == 0)
            reader.Default(attitude.Path, "1/2", "it weighs the worse and the better end of its interval alike.");
        if (!isInterval && attitudes.Count > 0)
            reader.Warning(
                attitudes[0].Place,
                "The attitude has no effect: the actor holds no interval.",
                "Write the belief as { from: …, to: … }."
            );
        return new(low, high, attitude);
    }

    // Whether at most one reading is left out and what is said can sum to one.
    private static bool Adds(MappingNode at, ImmutableArray<Named<BeliefPart>> parts, IReadOnlyList<string> readings, Reader reader)
    {
        var missing = readings.Where(r => parts.All(p => p.Id != r)).ToList();
        if (missing.Count > 1)
        {
            reader.Error(
                at.Place,
                $"The belief says nothing of {string.Join(" and ", missing.Select(m => $"'{m}'"))}.",
                "Give all readings but one; the one left out takes the rest."
            );
            return false;
        }

        var (low, high) = (Sum(parts.Select(p => p.Value.Low)), Sum(parts.Select(p => p.Value.High)));
        if (low is not { } least || high is not { } most)
            return true;
        var fits = missing.Count == 1 ? least <= 1 : least <= 1 && most >= 1;
        if (!fits)
        {
            var sum =
                least == most
                    ? $"sum to {Numerals.Shortest(least)}"
                    : $"sum to {Numerals.Shortest(least)} at least and {Numerals.Shortest(most)} at most";
            reader.Error(
                at.Place,
                $"The probabilities of the readings {sum}, not to 1.",
                "Leave one reading out: it takes what the others leave."
            );
        }

        return fits;
    }

    private static Rational? Sum(IEnumerable<Quantity> quantities)
    {
        var sum = Rational.Zero;
        foreach (var quantity in quantities)
        {
            if (quantity.Central() is not { } central)
                return null;
            sum += central;
        }

        return sum;
    }

    private static Quantity Rest(string path) => new(path, new QuantityValue.Rest(), Domain.Probability);
}
