using System.Collections.Immutable;
using Casus.Formats.Quantities;
using Casus.Formats.Shapes;
using Casus.Formats.Yaml;
using Casus.Scenarios;

namespace Casus.Formats.Cases.Guarantees;

/// <summary>The section <c>provisions</c>.</summary>
internal static class ProvisionFormat
{
    private static readonly Field<string> Event = Field.Default(
        "event",
        TextShape.Line,
        "The event, in words.",
        "armed-attack",
        "it falls due when the protégé is attacked."
    );

    private static readonly Field<bool> UnprovokedOnly = Field.Default(
        "unprovoked-only",
        SwitchShape.Switch,
        "Whether it lapses when the protégé provoked the attack.",
        "no",
        "it falls due whoever provoked the attack."
    );

    private static readonly Field<Quantity> Misattribution = Field.Default(
        "misattribution",
        QuantityShape.Probability,
        "The probability that an unprovoked attack is taken for a provoked one.",
        "0",
        "nobody mistakes who provoked an attack."
    );

    private static readonly Field<string> Text = Field.Required("text", TextShape.Line, "The clause, paraphrased.");

    private static readonly Field<Trigger> TriggerField = Field.Default(
        "trigger",
        new RecordShape<Trigger>(
            "a trigger",
            [Event, UnprovokedOnly, Misattribution],
            f => new(f.Of(Event), f.Of(UnprovokedOnly), f.Of(Misattribution))
        ),
        "When it falls due: the casus foederis.",
        "{}",
        ""
    );

    private static readonly Field<Objective> ObjectiveField = Field.Default(
        "objective",
        Choices.Objective,
        "What the obligation is for (Benson 2012).",
        "deterrent",
        "it is to keep the challenger from attacking."
    );

    private static readonly Field<ImmutableArray<string>> Guarantors = Field.Optional(
        "guarantors",
        new ListShape<string>(ReferenceShape.Guarantor, "guarantors", mayStandAlone: true),
        "The guarantors it binds. Default: all."
    );

    private static readonly Field<int> ExpiresAfter = Field.Optional(
        "expires-after",
        new CountShape(1, 200),
        "After how many periods it lapses; left out, it does not."
    );

    private static readonly Field<ImmutableArray<Named<ReadingPart>>> Readings = Field.Required(
        "readings",
        ReadingFormat.Shape,
        "What the clause may be taken to oblige, strongest first; one reading means a clear text."
    );

    private static readonly Field<ImmutableArray<Named<ReadingBelief>>> Beliefs = Field.Optional(
        "beliefs",
        new MapShape<ReadingBelief>("beliefs", BeliefShape.Belief, ReferenceShape.Actor),
        "For each actor, how likely it takes each reading to be the one that binds; one reading may be left out and takes the rest. "
            + "Default: all readings alike."
    );

    public static MapShape<Provision> Shape { get; } =
        new(
            "provisions",
            new RecordShape<Provision>(
                "a provision",
                [Text, TriggerField, ObjectiveField, Guarantors, ExpiresAfter, Readings, Beliefs],
                Build
            )
            {
                Check = Check,
            },
            most: 200
        );

    private static IReadOnlyList<string> Bound(Fields f)
    {
        var all = f.Reader.Names.In(Role.Guarantor);
        return f.Has(Guarantors) ? f.Of(Guarantors) : all;
    }

    private static void Check(Fields f)
    {
        var bound = Bound(f);
        if (f.Reader.Names.Of(NameKind.Guarantor, "") is { Count: 0 })
            f.Error(f.Node.Place, "A provision obliges guarantors, but no actor is one.", "Give an actor 'role: guarantor'.");
        if (!f.Has(Readings) || (f.IsGiven(Guarantors) && !f.Has(Guarantors)))
            return;
        foreach (var reading in f.Of(Readings))
        {
            foreach (var exception in reading.Value.Exceptions.Where(e => !bound.Contains(e.Id)))
                f.Error(exception.Place, $"The provision does not bind '{exception.Id}'.", "Add it to 'guarantors', or delete this.");
            var unsaid = bound.Where(g => reading.Value.ForAll is null && reading.Value.Exceptions.All(e => e.Id != g)).ToList();
            if (unsaid.Count > 0)
            {
                f.Error(
                    reading.Place,
                    $"The cost of reneging of {string.Join(", ", unsaid)} is missing.",
                    "Give it under 'by-guarantor:', or 'none: …' and 'aid: …' for all."
                );
            }
        }
    }

    private static Provision Build(Fields f)
    {
        var bound = Bound(f);
        if (!f.Has(Guarantors))
            f.Reader.Default(f.PathOf(Guarantors), $"[{string.Join(", ", bound)}]", "it binds every guarantor.");
        var readings = f.Of(Readings).Select(r => Bind(r.Value, bound)).ToImmutableArray();
        return new(f.Id, f.Of(Text), f.Of(TriggerField), readings, AllBeliefs(f, readings))
        {
            Objective = f.Of(ObjectiveField),
            Guarantors = [.. bound],
            ExpiresAfter = f.Has(ExpiresAfter) ? f.Of(ExpiresAfter) : null,
        };
    }

    private static Reading Bind(ReadingPart part, IReadOnlyList<string> bound) =>
        new(
            part.Id,
            part.Means,
            bound.ToImmutableDictionary(
                g => g,
                g => part.Exceptions.FirstOrDefault(e => e.Id == g)?.Value ?? part.ForAll!,
                StringComparer.Ordinal
            )
        );

    private static ImmutableDictionary<string, ReadingBelief> AllBeliefs(Fields f, ImmutableArray<Reading> readings)
    {
        var stated = f.Has(Beliefs) ? f.Of(Beliefs) : [];
        var beliefs = stated.ToImmutableDictionary(b => b.Id, b => b.Value, StringComparer.Ordinal).ToBuilder();
        foreach (var actor in f.Reader.Names.Of(NameKind.Actor, "") ?? [])
        {
            if (beliefs.ContainsKey(actor))
                continue;
            var path = Node.Join(f.PathOf(Beliefs), actor);
            beliefs[actor] = BeliefShape.Even(path, [.. readings.Select(r => r.Id)]);
            if (readings.Length > 1 && f.Reader.Names.Roles.GetValueOrDefault(actor) is Role.Challenger or Role.Protege or Role.Guarantor)
                f.Reader.Default(path, $"1/{readings.Length} each", "it takes each reading to be as likely as any other.");
        }

        return beliefs.ToImmutable();
    }
}
