using System.Collections.Immutable;
using Casus.Findings;

namespace Casus.Reports.Cases;

/// <summary>Says what an analysis of a case found: the answer first, then each part of it with its picture, then all that it rests on.</summary>
public static class CaseReport
{
    /// <summary>The report on a case.</summary>
    /// <param name="found">What was found.</param>
    /// <param name="crisis">The crisis of the same scenario, if it has one.</param>
    /// <param name="engine">The version of the software.</param>
    public static Report Of(CaseFindings found, CrisisFindings? crisis, string engine)
    {
        ArgumentNullException.ThrowIfNull(found);
        var words = new CaseWords(found);
        ImmutableArray<Section?> sections =
        [
            FormulaPart.Of(found, words),
            ReadingPart.Of(found, words),
            HurdlePart.Of(found, words),
            ReasonPart.Of(found, words),
            YearPart.Of(found, words),
            GamePart.Of(found, words),
            EvidencePart.Of(found),
            UncertaintyPart.Of(found),
            RobustnessPart.Of(found, words),
            crisis is null ? null : CrisisReport.Part(crisis),
            AssumptionPart.Of(found, words),
            ProofPart.Of(found),
        ];
        return new(
            found.Scenario.Title,
            found.Scenario.Question,
            AnswerPart.Of(found, words),
            AnswerPart.KeyFacts(found, words),
            new(found.Scenario.Title, found.Scenario.Hash, engine, found.Uncertainty?.Answer.Plan.Seed),
            [.. sections.OfType<Section>()]
        );
    }
}
