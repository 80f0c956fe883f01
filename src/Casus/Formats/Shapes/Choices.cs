using Casus.Dossiers;
using Casus.Scenarios;

namespace Casus.Formats.Shapes;

/// <summary>The words between which an author chooses.</summary>
internal static class Choices
{
    public static ChoiceShape<Role> Role { get; } =
        new(
            "a role",
            ("challenger", Scenarios.Role.Challenger),
            ("protégé", Scenarios.Role.Protege),
            ("guarantor", Scenarios.Role.Guarantor),
            ("ratifier", Scenarios.Role.Ratifier),
            ("mediator", Scenarios.Role.Mediator)
        );

    public static ChoiceShape<Consent> Consent { get; } =
        new(
            "a kind of consent",
            ("required", Scenarios.Consent.Required),
            ("sought", Scenarios.Consent.Sought),
            ("not-needed", Scenarios.Consent.NotNeeded)
        );

    public static ChoiceShape<Response> Response { get; } =
        new("a response", ("none", Scenarios.Response.None), ("aid", Scenarios.Response.Aid), ("direct", Scenarios.Response.Direct));

    public static ChoiceShape<Objective> Objective { get; } =
        new("an objective", ("deterrent", Scenarios.Objective.Deterrent), ("compellent", Scenarios.Objective.Compellent));

    public static ChoiceShape<ResponseCurve> Curve { get; } =
        new("a response curve", ("linear", ResponseCurve.Linear), ("diminishing", ResponseCurve.Diminishing));

    public static ChoiceShape<ChallengerOverTime> ChallengerOverTime { get; } =
        new(
            "who the challenger is in later periods",
            ("new-government-each-period", Scenarios.ChallengerOverTime.NewGovernmentEachPeriod),
            ("same-government", Scenarios.ChallengerOverTime.SameGovernment),
            ("changing", Scenarios.ChallengerOverTime.Changing)
        );

    public static ChoiceShape<Closure> Closure { get; } =
        new(
            "what actors think that others believe",
            ("agree-to-disagree", Scenarios.Closure.AgreeToDisagree),
            ("projection", Scenarios.Closure.Projection)
        );

    public static ChoiceShape<GuarantorTiming> Timing { get; } =
        new("an order", ("in-sequence", GuarantorTiming.InSequence), ("at-once", GuarantorTiming.AtOnce));

    public static ChoiceShape<Confidence> Confidence { get; } =
        new(
            "a confidence",
            ("low", Dossiers.Confidence.Low),
            ("moderate", Dossiers.Confidence.Moderate),
            ("high", Dossiers.Confidence.High)
        );

    public static ChoiceShape<Modality> Modality { get; } =
        new(
            "a kind of utterance",
            ("asserts", Dossiers.Modality.Asserts),
            ("threatens", Dossiers.Modality.Threatens),
            ("promises", Dossiers.Modality.Promises),
            ("denies", Dossiers.Modality.Denies),
            ("demands", Dossiers.Modality.Demands),
            ("conditions", Dossiers.Modality.Conditions),
            ("assesses", Dossiers.Modality.Assesses),
            ("describes", Dossiers.Modality.Describes)
        );

    public static ChoiceShape<Review> Review { get; } =
        new(
            "a kind of review",
            ("written", Dossiers.Review.Written),
            ("accepted", Dossiers.Review.Accepted),
            ("corrected", Dossiers.Review.Corrected)
        );

    public static ChoiceShape<char> Reliability { get; } =
        new("a reliability in the Admiralty code", ("A", 'A'), ("B", 'B'), ("C", 'C'), ("D", 'D'), ("E", 'E'), ("F", 'F'));

    /// <summary>As there is one challenger and one protégé, but any number of others.</summary>
    public static string RoleWithArticle(Role role) =>
        $"{(role is Scenarios.Role.Challenger or Scenarios.Role.Protege ? "the" : "a")} {RoleName(role)}";

    /// <summary>The word for a role.</summary>
    public static string RoleName(Role role) => Role.WordFor(role);
}
