using System.Collections.Immutable;
using Casus.Formats.Quantities;
using Casus.Formats.Shapes;
using Casus.Formats.Yaml;
using Casus.Scenarios;

namespace Casus.Formats.Cases.Wars;

/// <summary>The section <c>renewed-war</c>.</summary>
internal static class WarFormat
{
    public const string Key = "renewed-war";

    private static readonly Field<Quantity> ChallengerWins = Field.Required(
        "challenger-wins",
        QuantityShape.Probability,
        "The challenger's probability of winning."
    );

    private static readonly Field<ImmutableArray<Named<Quantity>>> Cost = Field.Default(
        "cost",
        new MapShape<Quantity>("costs", QuantityShape.NotNegative, ReferenceShape.Actor),
        "What the war costs each actor, in units of the protégé's whole stake. Default: 0 for an actor left out.",
        "{}",
        ""
    );

    private static readonly RecordShape<WarOutcome> Outcome = new(
        "an outcome of war",
        [ChallengerWins, Cost],
        f => new(f.Of(ChallengerWins), Complete(f))
    )
    {
        Check = CheckCost,
    };

    private static readonly Field<WarOutcome> None = Field.Required("none", Outcome, "If every guarantor stands aside.");
    private static readonly Field<WarOutcome> Aid = Field.Required("aid", Outcome, "If every guarantor sends aid.");
    private static readonly Field<WarOutcome> Direct = Field.Required("direct", Outcome, "If every guarantor fights.");

    private static readonly Field<ImmutableArray<Named<Contribution>>> Contributions = Field.Optional(
        "contributions",
        ContributionFormat.Shape,
        "The part of the effect of help that each guarantor brings; the parts sum to one. Default: equal parts."
    );

    private static readonly Field<ImmutableArray<JointAction>> JointActions = Field.Optional(
        "joint-action",
        new ListShape<JointAction>(JointActionFormat.Shape, "joint actions"),
        "What a guarantor saves when it fights beside another."
    );

    public static RecordShape<RenewedWar> Shape { get; } =
        new("a renewed war", [None, Aid, Direct, Contributions, JointActions], Build) { Check = Check };

    private static RenewedWar Build(Fields f) =>
        new(f.Of(None), f.Of(Aid), f.Of(Direct))
        {
            Contributions = f.Has(Contributions)
                ? f.Of(Contributions).ByName()
                : ContributionFormat.Equal(f.PathOf(Contributions), f.Reader),
            JointActions = f.Has(JointActions) ? f.Of(JointActions) : [],
        };

    private static void Check(Fields f)
    {
        if (f.Has(Contributions))
            ContributionFormat.CheckAll(f, Contributions);
        if (f.Has(None) && f.Has(Aid) && f.Has(Direct))
        {
            WarnIfHelpHelps(f, Aid, f.Of(None), f.Of(Aid), "With aid", "without");
            WarnIfHelpHelps(f, Direct, f.Of(Aid), f.Of(Direct), "With direct help", "with aid");
        }
    }

    private static void WarnIfHelpHelps(Fields f, Field at, WarOutcome less, WarOutcome more, string with, string without)
    {
        if (less.ChallengerWins.Central() is { } before && more.ChallengerWins.Central() is { } after && after > before)
            f.Reader.Warning(f.PlaceOf(at), $"{with} the challenger is likelier to win than {without}.", "Were the two numbers swapped?");
    }

    private static void CheckCost(Fields f)
    {
        if (!f.Has(Cost))
            return;
        foreach (var cost in f.Of(Cost))
        {
            if (f.Reader.Names.Roles.TryGetValue(cost.Id, out var role) && role is Role.Ratifier or Role.Mediator)
                f.Reader.Warning(
                    cost.Place,
                    $"The cost of '{cost.Id}' has no effect: a {Choices.RoleName(role)} takes no part in the war.",
                    "Delete it."
                );
        }
    }

    private static ImmutableDictionary<string, Quantity> Complete(Fields f)
    {
        var costs = f.Of(Cost).ByName().ToBuilder();
        foreach (var (actor, role) in f.Reader.Names.Roles)
        {
            if (role is Role.Ratifier or Role.Mediator || costs.ContainsKey(actor))
                continue;
            var path = Node.Join(f.PathOf(Cost), actor);
            costs[actor] = Quantity.Default(path, 0, Domain.NotNegative);
            f.Reader.Default(path, "0", "the war costs it nothing beyond its outcome.");
        }

        return costs.ToImmutable();
    }
}
