using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Casus.Formats.Quantities;
using Casus.Formats.Shapes;
using Casus.Formats.Yaml;
using Casus.Numerics.Distributions;
using Casus.Scenarios;

namespace Casus.Formats.Cases.Guarantees;

/// <summary>What an actor believes of one reading.</summary>
/// <param name="Low">The probability, or the lower end of the actor's interval.</param>
/// <param name="High">The upper end; the same number where the actor holds one.</param>
/// <param name="Attitude">The attitude, if it is given beside the interval.</param>
internal sealed record BeliefPart(Quantity Low, Quantity High, Quantity? Attitude)
{
    public bool IsInterval => !ReferenceEquals(Low, High);

    public static BeliefPart Single(Quantity quantity) => new(quantity, quantity, null);
}

/// <summary>A probability, or an interval that the actor itself holds.</summary>
internal sealed class BeliefPartShape : Shape<BeliefPart>
{
    private static readonly AttitudeShape Inclination = new();
    private static readonly Field<Quantity> From = Field.Required(
        "from",
        QuantityShape.Probability,
        "The lower end of the interval the actor holds."
    );
    private static readonly Field<Quantity> To = Field.Required("to", QuantityShape.Probability, "The upper end.");

    private static readonly Field<Quantity> AttitudeField = Field.Optional(
        "attitude",
        Inclination,
        "From 0, hopes for the best (optimist), to 1, fears the worst (pessimist)."
    );

    private static readonly RecordShape<BeliefPart> Interval = new(
        "an interval",
        [From, To, AttitudeField],
        f => new(f.Of(From), f.Of(To), f.Of(AttitudeField))
    )
    {
        Check = f =>
        {
            if (f.Has(From) && f.Has(To) && f.Of(From).Central() is { } low && f.Of(To).Central() is { } high && low > high)
                f.Error(f.PlaceOf(To), "The interval is upside down.", "Write the lower end under 'from'.");
        },
    };

    public static BeliefPartShape Part { get; } = new();

    public static Shape<Quantity> Attitude => Inclination;

    protected override bool Read(Node node, Reader reader, [MaybeNullWhen(false)] out BeliefPart value)
    {
        if (node is MappingNode mapping && (mapping["from"] ?? mapping["to"]) is not null)
            return Interval.TryRead(node, reader, out value);
        var isFine = QuantityShape.Probability.TryRead(node, reader, out var quantity);
        value = isFine ? BeliefPart.Single(quantity!) : null;
        return isFine;
    }

    public override JsonObject Schema(SchemaBook book) =>
        new() { ["anyOf"] = new JsonArray(book.Of(QuantityShape.Probability), Interval.Schema(book)) };

    /// <summary>A share, or the word for one of its ends.</summary>
    private sealed class AttitudeShape : Shape<Quantity>
    {
        protected override bool Read(Node node, Reader reader, [MaybeNullWhen(false)] out Quantity value)
        {
            if (node is ScalarNode { Text: "pessimist" or "optimist" } word)
            {
                var weight = new Point(word.Text == "pessimist" ? 1 : 0);
                value = new(node.Path, new QuantityValue.Stated(weight), Domain.Share);
                return true;
            }

            if (
                node is ScalarNode { IsEmpty: false } other
                && char.IsLetter(other.Text.TrimStart().FirstOrDefault())
                && !other.Text.Contains('(')
            )
            {
                value = null;
                reader.Error(node.Place, $"'{other.Text}' is not an attitude.", Spelling.Suggest(other.Text, ["pessimist", "optimist"]));
                return false;
            }

            return QuantityShape.Share.TryRead(node, reader, out value);
        }

        public override JsonObject Schema(SchemaBook book) =>
            new()
            {
                ["anyOf"] = new JsonArray(
                    new JsonObject { ["enum"] = new JsonArray("pessimist", "optimist") },
                    book.Of(QuantityShape.Share)
                ),
            };
    }
}
