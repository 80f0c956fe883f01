using System.Collections.Immutable;
using Casus.Formats.Shapes;
using Casus.Scenarios;

namespace Casus.Formats.Cases.Wars;

/// <summary>The section <c>private</c>.</summary>
internal static class PrivateFormat
{
    public const string Key = "private";

    private static readonly Field<PrivateType> Resolve = Field.Optional(
        "resolve",
        PrivateTypeShape.Type,
        "The challenger's value of the whole stake; the protégé's is 1."
    );

    private static readonly Field<PrivateType> Pain = Field.Optional(
        "pain-of-resisting",
        PrivateTypeShape.Type,
        "What resisting costs the protégé beyond the outcome of the war."
    );

    private static readonly Field<PrivateType> Stake = Field.Optional("stake", PrivateTypeShape.Type, "A guarantor's value of the stake.");

    private static readonly (Role Role, Field<PrivateType> Field)[] Owners =
    [
        (Role.Challenger, Resolve),
        (Role.Protege, Pain),
        (Role.Guarantor, Stake),
    ];

    public static MapShape<PrivateType> Shape { get; } =
        new(
            "private types",
            new RecordShape<PrivateType>("what an actor privately knows", [Resolve, Pain, Stake], f => f.Of(Owner(f))) { Check = Check },
            ReferenceShape.Actor
        );

    /// <summary>Whether all who act in the war have a private type.</summary>
    public static void CheckAll(Fields root, Field<ImmutableArray<Named<PrivateType>>> section)
    {
        var named = root.Has(section) ? root.Of(section) : [];
        if (!root.Has(section))
            return;
        foreach (var (role, field) in Owners)
        {
            foreach (var actor in root.Reader.Names.In(role).Where(a => named.All(n => n.Id != a)))
            {
                root.Error(
                    root.PlaceOf(section),
                    $"'{field.Key}' of the {Choices.RoleName(role)} '{actor}' is missing.",
                    $"Add '{actor}: {{ {field.Key}: \"uniform(0, 1)\" }}'. {field.Doc}"
                );
            }
        }
    }

    public static PrivateTypes Build(ImmutableArray<Named<PrivateType>> types, Names names)
    {
        var byName = types.ByName();
        return new(
            byName[names.In(Role.Challenger)[0]],
            byName[names.In(Role.Protege)[0]],
            names.In(Role.Guarantor).ToImmutableDictionary(g => g, g => byName[g], StringComparer.Ordinal)
        );
    }

    private static Field<PrivateType> Owner(Fields f) => Owners.First(o => o.Role == f.Reader.Names.Roles[f.Id]).Field;

    private static void Check(Fields f)
    {
        if (!f.Reader.Names.Roles.TryGetValue(f.Id, out var role))
        {
            // The actor is unknown, or its role is; either is complained about.
            f.Fail();
            return;
        }

        var own = Array.Find(Owners, o => o.Role == role).Field;
        if (own is null)
            f.Error(f.Node.Place, $"A {Choices.RoleName(role)} has no private type: it takes no part in the war.", "Delete it.");
        foreach (var (other, field) in Owners.Where(o => own is not null && o.Role != role && f.IsGiven(o.Field)))
            f.Error(
                f.PlaceOf(field),
                $"'{field.Key}' is a {Choices.RoleName(other)}'s, but '{f.Id}' is {Choices.RoleWithArticle(role)}.",
                $"Write '{own!.Key}'."
            );
        if (own is not null && !f.IsGiven(own) && Owners.All(o => !f.IsGiven(o.Field)))
            f.Error(f.Node.Place, $"'{own.Key}' is missing.", $"Add '{own.Key}:'. {own.Doc}");
    }
}
