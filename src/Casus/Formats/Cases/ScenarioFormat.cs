using System.Collections.Immutable;
using Casus.Formats.Cases.Guarantees;
using Casus.Formats.Cases.Wars;
using Casus.Formats.Quantities;
using Casus.Formats.Shapes;
using Casus.Scenarios;

namespace Casus.Formats.Cases;

/// <summary>A scenario file, section by section.</summary>
internal static partial class ScenarioFormat
{
    private static readonly Field<int> Version = Field.Required("casus", new VersionShape(1), "The version of the format: 1.");
    private static readonly Field<string> Title = Field.Required("title", TextShape.Line, "What the case is called.");
    private static readonly Field<string> Question = Field.Required("question", TextShape.Line, "The question that the analysis answers.");
    private static readonly Field<string> DossierPath = Field.Optional(
        "dossier",
        TextShape.Line,
        "The file with sources, statements and hypotheses."
    );

    private static readonly Field<ImmutableArray<string>> Include = Field.Optional(
        "include",
        new ListShape<string>(TextShape.Line, "files", mayStandAlone: true),
        "Further files of the same case, whose sections are read as if they stood here."
    );

    private static readonly Field<ImmutableArray<Named<Actor>>> Actors = Field.Required("actors", ActorFormat.Shape, "Who takes part.");

    private static readonly Field<ImmutableArray<Named<Provision>>> Provisions = Field.Optional(
        "provisions",
        ProvisionFormat.Shape,
        "Clauses that oblige guarantors."
    );

    private static readonly Field<ImmutableArray<Named<Instrument>>> Instruments = Field.Optional(
        "instruments",
        InstrumentFormat.Shape,
        "What can be committed in amounts: troops, aid, training."
    );

    private static readonly Field<ImmutableArray<Named<Issue>>> Issues = Field.Optional(
        "issues",
        IssueFormat.Shape,
        "What is to be settled, each with its options."
    );

    private static readonly Field<ImmutableArray<ImmutableArray<Named<string>>>> Forbidden = Field.Optional(
        "forbidden",
        new ListShape<ImmutableArray<Named<string>>>(
            new MapShape<string>("options", new OptionShape(), ReferenceShape.Issue, least: 1),
            "combinations"
        ),
        "Combinations of options that cannot be signed."
    );

    private static readonly Field<ImmutableArray<Named<WorthPart>>> Worths = Field.Optional(
        WorthFormat.Key,
        new MapShape<WorthPart>("worths", WorthShape.Worth, ReferenceShape.Actor),
        "What each actor cares about in peace, in units of the protégé's whole stake."
    );

    private static readonly Field<ImmutableArray<Named<Limit>>> Limits = Field.Optional(
        "limits",
        LimitFormat.Shape,
        "Demands that no worth can buy off."
    );

    private static readonly Field<ImmutableArray<Named<Quantity>>> Ratification = Field.Optional(
        "ratification",
        new MapShape<Quantity>("probabilities", QuantityShape.Probability, ReferenceShape.Ratifier),
        "The probability that a ratifier passes a formula that it does not oppose. Default: 1."
    );

    private static readonly Field<ImmutableArray<Named<Quantity>>> Weights = Field.Optional(
        "weights",
        new MapShape<Quantity>("weights", QuantityShape.NotNegative, ReferenceShape.Actor),
        "Weights of actors in the utilitarian sum. Default: 1."
    );

    private static readonly Field<RenewedWar> War = Field.Optional(
        WarFormat.Key,
        WarFormat.Shape,
        "What happens if the challenger attacks and the protégé resists, by what the guarantors do."
    );

    private static readonly Field<ImmutableArray<Named<PrivateType>>> Private = Field.Optional(
        PrivateFormat.Key,
        PrivateFormat.Shape,
        "What each knows only of itself: the law from which the others think it drawn. Needed with a renewed war."
    );

    private static readonly Field<NoDeal> NoDealField = Field.Optional(
        "no-deal",
        NoDealFormat.Shape,
        "What continued war brings: everybody's reservation value. Needed with a renewed war."
    );

    private static readonly Field<Future> FutureField = Field.Optional(
        "future",
        FutureFormat.Shape,
        "The years after signature. Needed with a renewed war."
    );

    private static readonly Field<Play> PlayField = Field.Default(
        "play",
        PlayFormat.Shape,
        "The structural choices of the game.",
        "{}",
        ""
    );
    private static readonly Field<RedLine> RedLineField = Field.Optional(
        "red-line",
        RedLineFormat.Shape,
        "The question whether a threat states a red line."
    );
    private static readonly Field<Crisis> CrisisField = Field.Optional(
        "crisis",
        CrisisFormat.Shape,
        "A crisis in which the protégé demands, backed by a guarantor."
    );

    private static readonly Field<Wanted> WantedField = Field.Optional(
        "wanted",
        WantedFormat.Shape,
        "When a formula counts as deterring. Needed with a renewed war."
    );

    private static readonly Field<ImmutableArray<RankCorrelation>> Correlations = Field.Optional(
        "correlations",
        CorrelationFormat.Shape,
        "Which uncertain numbers vary together. What is not named is drawn independently."
    );

    private static readonly ImmutableArray<Field> Sections =
    [
        Version,
        Title,
        Question,
        DossierPath,
        Include,
        Actors,
        Provisions,
        Instruments,
        Issues,
        Forbidden,
        Worths,
        Limits,
        Ratification,
        Weights,
        War,
        Private,
        NoDealField,
        FutureField,
        PlayField,
        RedLineField,
        CrisisField,
        WantedField,
        Correlations,
    ];

    public static RecordShape<Scenario> Shape { get; } =
        new("a scenario", Sections, Build) { Check = Check, Needs = [.. NeededInWar.SelectMany(s => new[] { ((Field)War, s), (s, War) })] };

    // Defaults in the order of the sections, whatever the order in which they came up; without a war only those that a crisis goes by.
    private static ImmutableArray<DefaultUsed> InOrder(IEnumerable<DefaultUsed> defaults, bool hasWar)
    {
        var order = Sections.Select(s => s.Key).ToList();
        return
        [
            .. defaults
                .Select(d => (Default: d, Section: d.Path.Split('.')[0]))
                .Where(d =>
                    hasWar
                    || d.Section == Provisions.Key
                    || d.Section == CrisisField.Key
                    || d.Section == RedLineField.Key
                    || d.Section == DossierPath.Key
                )
                .OrderBy(d => order.IndexOf(d.Section))
                .Select(d => d.Default),
        ];
    }
}
