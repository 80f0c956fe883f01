using System.Collections.Immutable;
using Casus.Formats.Shapes;
using Casus.Scenarios;

namespace Casus.Formats.Cases;

/// <summary>The section <c>actors</c>.</summary>
internal static class ActorFormat
{
    private static readonly Field<string> Name = Field.Optional("name", TextShape.Line, "The name shown; left out, the key.");

    private static readonly Field<Role> RoleField = Field.Required(
        "role",
        Choices.Role,
        "What it does: the challenger may attack again, the protégé is protected, a guarantor promises to protect, a ratifier only votes, "
            + "a mediator only proposes."
    );

    private static readonly Field<Consent> ConsentField = Field.Optional(
        "consent",
        Choices.Consent,
        "Whether a formula needs its signature. Default: required, and not-needed for a mediator."
    );

    private static readonly Field<ImmutableArray<string>> JoinsAfter = Field.Optional(
        "joins-after",
        new ListShape<string>(ReferenceShape.Guarantor, "guarantors", mayStandAlone: true),
        "The guarantors that have chosen before this one does, and whose choice it has seen."
    );

    public static MapShape<Actor> Shape { get; } =
        new(
            "actors",
            new RecordShape<Actor>("an actor", [Name, RoleField, ConsentField, JoinsAfter], Build) { Check = Check },
            least: 2,
            most: 60
        );

    /// <summary>What must hold of all actors together.</summary>
    public static void CheckAll(Fields root, Field<ImmutableArray<Named<Actor>>> section)
    {
        if (!root.Has(section))
            return;
        var actors = root.Of(section);
        One(root, section, actors, Role.Challenger);
        One(root, section, actors, Role.Protege);
        CheckWaiting(root, actors);
    }

    private static void One(Fields root, Field section, ImmutableArray<Named<Actor>> actors, Role role)
    {
        var found = actors.Where(a => a.Value.Role == role).ToList();
        var word = Choices.RoleName(role);
        if (found.Count == 0)
            root.Error(root.PlaceOf(section), $"No actor is the {word}.", $"Give one actor 'role: {word}'.");
        foreach (var other in found.Skip(1))
            root.Error(
                other.Place,
                $"'{other.Id}' is a second {word}, beside '{found[0].Id}'.",
                "Keep one, or join the two into one actor."
            );
    }

    private static void CheckWaiting(Fields root, ImmutableArray<Named<Actor>> actors)
    {
        var waits = actors.ToDictionary(a => a.Id, a => a.Value.JoinsAfter, StringComparer.Ordinal);
        foreach (var actor in actors)
        {
            // Whoever waits, through others, for itself never acts.
            var reached = new HashSet<string>(StringComparer.Ordinal);
            var open = new Stack<string>(actor.Value.JoinsAfter);
            while (open.TryPop(out var next))
            {
                if (reached.Add(next) && waits.TryGetValue(next, out var further))
                    further.ToList().ForEach(open.Push);
            }

            if (reached.Contains(actor.Id))
            {
                root.Error(actor.Place, $"'{actor.Id}' joins after itself, if one follows 'joins-after'.", "Let one of them not wait.");
                return;
            }
        }
    }

    private static void Check(Fields f)
    {
        if (f.Has(RoleField) && f.Of(RoleField) == Role.Mediator && f.Has(ConsentField) && f.Of(ConsentField) != Consent.NotNeeded)
            f.Error(f.PlaceOf(ConsentField), "A mediator proposes and has no vote.", "Make it a ratifier, or delete 'consent'.");
        if (f.Has(RoleField) && f.Of(RoleField) != Role.Guarantor && f.Has(JoinsAfter))
            f.Error(f.PlaceOf(JoinsAfter), "Only a guarantor joins after others.", "Delete 'joins-after', or make the actor a guarantor.");
    }

    private static Actor Build(Fields f)
    {
        var role = f.Of(RoleField);
        var consent = role == Role.Mediator ? Consent.NotNeeded : Consent.Required;
        if (f.Has(ConsentField))
            consent = f.Of(ConsentField);
        else if (role != Role.Mediator)
            f.Reader.Default(f.PathOf(ConsentField), "required", "no agreement without its signature.");
        return new(f.Id, f.Of(Name) ?? Identifier.Label(f.Id), role, consent) { JoinsAfter = f.Has(JoinsAfter) ? f.Of(JoinsAfter) : [] };
    }
}
