using System.Collections.Immutable;
using Casus.Formats.Quantities;
using Casus.Formats.Shapes;
using Casus.Formats.Yaml;
using Casus.Scenarios;

namespace Casus.Formats.Cases.Wars;

/// <summary>The section <c>no-deal</c>.</summary>
internal static class NoDealFormat
{
    private static readonly Field<Quantity> ChallengerWins = Field.Required(
        "challenger-wins",
        QuantityShape.Share,
        "The share of the stake that the challenger can expect if the war goes on."
    );

    private static readonly Field<ImmutableArray<Named<Quantity>>> Cost = Field.Default(
        "cost",
        new MapShape<Quantity>("costs", QuantityShape.NotNegative, ReferenceShape.Actor),
        "What continued war costs each actor. Default: 0 for an actor left out.",
        "{}",
        ""
    );

    public static RecordShape<NoDeal> Shape { get; } = new("no deal", [ChallengerWins, Cost], f => new(f.Of(ChallengerWins), Complete(f)));

    private static ImmutableDictionary<string, Quantity> Complete(Fields f)
    {
        var costs = f.Of(Cost).ByName().ToBuilder();
        foreach (var (actor, role) in f.Reader.Names.Roles)
        {
            if (role is Role.Mediator || costs.ContainsKey(actor))
                continue;
            var path = Node.Join(f.PathOf(Cost), actor);
            costs[actor] = Quantity.Default(path, 0, Domain.NotNegative);
            f.Reader.Default(path, "0", "it could let the war go on at no cost.");
        }

        return costs.ToImmutable();
    }
}
