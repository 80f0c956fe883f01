using System.Collections.Immutable;
using Casus.Dossiers;
using Casus.Formats.Shapes;

namespace Casus.Formats.Evidence;

/// <summary>The section <c>statements</c>.</summary>
internal static class StatementFormat
{
    private static readonly Field<string> Speaker = Field.Required("speaker", TextShape.Line, "Who said, did or assessed it.");
    private static readonly Field<string> Office = Field.Optional("office", TextShape.Line, "The speaker's office, if it matters.");
    private static readonly Field<string> Side = Field.Optional(
        "side",
        ReferenceShape.Actor,
        "The actor for whom the speaker speaks; left out, an observer."
    );
    private static readonly Field<string> Date = Field.Optional("date", Dates.Date, "When it was said, as far as known.");
    private static readonly Field<string> Said = Field.Required("said", TextShape.Line, "The paraphrase.");
    private static readonly Field<string> Source = Field.Required("source", ReferenceShape.Source, "The source that reports it.");
    private static readonly Field<string> Locator = Field.Optional("locator", TextShape.Line, "Where in the source it stands, in words.");

    private static readonly Field<Modality> Modality = Field.Default(
        "modality",
        Choices.Modality,
        "What kind of utterance it is.",
        "asserts",
        "it states something as fact."
    );

    private static readonly Field<Passage> Passage = Field.Optional(
        "passage",
        PassageFormat.Shape,
        "The words in the source on which it rests."
    );

    private static readonly Field<Review> Review = Field.Default(
        "review",
        Choices.Review,
        "How it came into the dossier: written by a person, accepted as proposed, or corrected.",
        "written",
        "a person wrote it."
    );

    private static readonly Field<string> Correction = Field.Optional(
        "correction",
        TextShape.Line,
        "What a person changed in the proposal, and why."
    );

    private static readonly Field<string> Proposal = Field.Optional(
        "proposal",
        TextShape.Line,
        "The proposal it was taken from, if that has another name."
    );

    private static readonly Field<string> Condition = Field.Optional(
        "condition",
        TextShape.Line,
        "What a threat, promise or condition depends on."
    );

    private static readonly Field<string> Consequence = Field.Optional(
        "consequence",
        TextShape.Line,
        "What is to follow if the condition comes about."
    );

    private static readonly Field<string> Target = Field.Optional("target", TextShape.Line, "Whom it is aimed at.");

    private static readonly Field<string> Addressee = Field.Optional("addressee", TextShape.Line, "Whom it was said to.");

    private static readonly Field<string> ReportedBy = Field.Optional(
        "reported-by",
        TextShape.Line,
        "Who told it to the source, if the source has it at second hand."
    );

    private static readonly Field<Confidence> Confidence = Field.Optional(
        "confidence",
        Choices.Confidence,
        "How sure the analyst is of the weight given to it (ICD 203)."
    );

    private static readonly Field<string> Cluster = Field.Optional(
        "cluster",
        ReferenceShape.Cluster,
        "The group with a common origin to which it belongs."
    );

    private static readonly Field<int> Credibility = Field.Optional(
        "credibility",
        new CountShape(1, 6),
        "Credibility of the content in the Admiralty code: 1 confirmed … 5 improbable, 6 cannot be judged."
    );

    private static readonly Field<ImmutableArray<Named<LikelihoodRatio>>> Bears = Field.Optional(
        "bears",
        new MapShape<LikelihoodRatio>("likelihood ratios", RatioShape.Ratio, ReferenceShape.Hypothesis),
        "How much likelier the statement is if a hypothesis is true than if it is not."
    );

    public static MapShape<Statement> Shape { get; } =
        new(
            "statements",
            new RecordShape<Statement>(
                "a statement",
                [
                    Speaker,
                    Office,
                    Side,
                    Date,
                    Said,
                    Source,
                    Locator,
                    Passage,
                    Modality,
                    Review,
                    Correction,
                    Proposal,
                    Condition,
                    Consequence,
                    Target,
                    Addressee,
                    ReportedBy,
                    Confidence,
                    Cluster,
                    Credibility,
                    Bears,
                ],
                Build
            )
        );

    private static Statement Build(Fields f) =>
        new(f.Id, f.Of(Speaker), f.Of(Said), f.Of(Source))
        {
            Office = f.Of(Office),
            Side = f.Of(Side),
            Date = f.Of(Date),
            Locator = f.Of(Locator),
            Passage = f.Has(Passage) ? f.Of(Passage) : null,
            Modality = f.Of(Modality),
            Review = f.Of(Review),
            Correction = f.Of(Correction),
            Proposal = f.Of(Proposal),
            Condition = f.Of(Condition),
            Consequence = f.Of(Consequence),
            Target = f.Of(Target),
            Addressee = f.Of(Addressee),
            ReportedBy = f.Of(ReportedBy),
            Confidence = f.Has(Confidence) ? f.Of(Confidence) : null,
            Cluster = f.Of(Cluster),
            Credibility = f.Has(Credibility) ? f.Of(Credibility) : null,
            Bears = f.Has(Bears)
                ? f.Of(Bears).ToImmutableDictionary(b => b.Id, b => b.Value, StringComparer.Ordinal)
                : ImmutableDictionary<string, LikelihoodRatio>.Empty,
        };
}
