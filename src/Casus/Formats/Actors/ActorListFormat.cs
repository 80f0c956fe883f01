using System.Collections.Immutable;
using Casus.Attribution;
using Casus.Formats.Shapes;

namespace Casus.Formats.Actors;

/// <summary>A file of actors.</summary>
internal static class ActorListFormat
{
    public const string VersionKey = "casus-actors";

    private static readonly Field<int> Version = Field.Required(VersionKey, new VersionShape(1), "The version of the format: 1.");

    private static readonly Field<string> Name = Field.Required("name", TextShape.Line, "The name in English.");

    private static readonly Field<ActorKind> Kind = Field.Required(
        "kind",
        new ChoiceShape<ActorKind>(
            "a kind of actor",
            ("state", ActorKind.State),
            ("body", ActorKind.Body),
            ("man", ActorKind.Man),
            ("woman", ActorKind.Woman),
            ("person", ActorKind.Person)
        ),
        "What it is."
    );

    private static readonly Field<ImmutableArray<string>> Aliases = Names("aliases", "Other names, in any language.");
    private static readonly Field<ImmutableArray<string>> Metonyms = Names(
        "metonyms",
        "Places and buildings that stand for its government."
    );
    private static readonly Field<ImmutableArray<string>> Demonyms = Names("demonyms", "Adjectives and names of its people.");
    private static readonly Field<ImmutableArray<string>> Titles = Names("titles", "Titles and descriptions that mean this person.");
    private static readonly Field<string> Office = Field.Optional("office", TextShape.Line, "The office of a person.");
    private static readonly Field<string> Side = Field.Optional(
        "side",
        TextShape.Line,
        "The state or body for which it speaks, by its key; left out, itself or nobody."
    );

    private static readonly Field<ImmutableArray<Named<ListedActor>>> Actors = Field.Required(
        "actors",
        new MapShape<ListedActor>(
            "actors",
            new RecordShape<ListedActor>("an actor", [Name, Kind, Aliases, Metonyms, Demonyms, Titles, Office, Side], Build)
        ),
        "The actors, each under a key of its own."
    );

    public static RecordShape<ActorList> Shape { get; } =
        new("a list of actors", [Version, Actors], f => new([.. f.Of(Actors).Select(n => n.Value)]));

    private static Field<ImmutableArray<string>> Names(string key, string doc) =>
        Field.Optional(key, new ListShape<string>(TextShape.Line, "names", mayStandAlone: true), doc);

    private static ListedActor Build(Fields f) =>
        new(f.Id, f.Of(Name), f.Of(Kind))
        {
            Aliases = f.Has(Aliases) ? f.Of(Aliases) : [],
            Metonyms = f.Has(Metonyms) ? f.Of(Metonyms) : [],
            Demonyms = f.Has(Demonyms) ? f.Of(Demonyms) : [],
            Titles = f.Has(Titles) ? f.Of(Titles) : [],
            Office = f.Of(Office),
            Side = f.Of(Side),
        };
}
