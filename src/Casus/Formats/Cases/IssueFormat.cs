using System.Collections.Immutable;
using Casus.Formats.Quantities;
using Casus.Formats.Shapes;
using Casus.Scenarios;

namespace Casus.Formats.Cases;

/// <summary>The section <c>issues</c>.</summary>
internal static class IssueFormat
{
    private static readonly Field<string> Name = Field.Optional("name", TextShape.Line, "The name shown; left out, the key.");
    private static readonly Field<string> Means = Field.Optional("means", TextShape.Line, "What the option means, in a sentence.");

    private static readonly Field<Quantity> Share = Field.Optional(
        "challenger-share",
        QuantityShape.Share,
        "The share of the disputed stake that the challenger then holds."
    );

    private static readonly Field<string> Provision = Field.Optional(
        "provision",
        ReferenceShape.Provision,
        "The provision that the option puts into the agreement."
    );

    private static readonly Field<ImmutableArray<Response>> RulesOut = Field.Optional(
        "rules-out",
        new ListShape<Response>(Choices.Response, "responses", mayStandAlone: true),
        "The responses that the option forbids to guarantors."
    );

    private static readonly Field<ImmutableArray<Named<Quantity>>> Instruments = Field.Optional(
        "instruments",
        new MapShape<Quantity>("amounts", QuantityShape.NotNegative, ReferenceShape.Instrument),
        "How much of each instrument the option commits, in the instrument's unit."
    );

    private static readonly RecordShape<Option> OptionShape = new(
        "an option",
        [Name, Means, Share, Provision, RulesOut, Instruments],
        BuildOption
    )
    {
        Check = CheckOption,
    };

    private static readonly Field<string> Question = Field.Optional(
        "question",
        TextShape.Line,
        "What is to be settled; left out, the key."
    );

    private static readonly Field<ImmutableArray<Named<Option>>> Options = Field.Required(
        "options",
        new MapShape<Option>("options", OptionShape, least: 1),
        "The ways to settle it."
    );

    public static MapShape<Issue> Shape { get; } =
        new(
            "issues",
            new RecordShape<Issue>(
                "an issue",
                [Question, Options],
                f => new(f.Id, f.Of(Question) ?? Identifier.Label(f.Id), [.. f.Of(Options).Select(o => o.Value)])
            )
            {
                Check = CheckIssue,
            },
            most: 200
        );

    private static Option BuildOption(Fields f) =>
        new(f.Id, f.Of(Name) ?? Identifier.Label(f.Id))
        {
            Means = f.Of(Means),
            ChallengerShare = f.Of(Share),
            Provision = f.Of(Provision),
            RulesOut = f.Has(RulesOut) ? [.. f.Of(RulesOut).Distinct().Order()] : [],
            Instruments = f.Has(Instruments) ? f.Of(Instruments).ByName() : ImmutableDictionary<string, Quantity>.Empty,
        };

    private static void CheckOption(Fields f)
    {
        if (f.Has(RulesOut) && f.Of(RulesOut).Distinct().Count() == Enum.GetValues<Response>().Length)
            f.Error(f.PlaceOf(RulesOut), "Every response is ruled out.", "Leave a guarantor something to do: none, aid or direct.");
    }

    private static void CheckIssue(Fields f)
    {
        if (!f.Has(Options))
            return;
        var options = f.Of(Options);
        var without = options.Where(o => o.Value.ChallengerShare is null).ToList();
        if (without.Count == 0 || without.Count == options.Length)
            return;
        foreach (var option in without)
            f.Error(
                option.Place,
                $"'{option.Id}' has no 'challenger-share', but other options of the issue have.",
                "Give it to all options or to none."
            );
    }
}
