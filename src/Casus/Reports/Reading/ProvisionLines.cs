using System.Collections.Immutable;
using System.Globalization;
using Casus.Intake;

namespace Casus.Reports.Reading;

/// <summary>What was found of a provision, line by line.</summary>
internal static class ProvisionLines
{
    public static IEnumerable<Definition> Of(ProvisionProposal provision)
    {
        yield return new("words", [new Run.Emphasis(provision.Clause.Text), new Run.Code($"  {StatementLines.Place(provision.Clause)}")]);
        yield return new("strength", [new Run.Strong(WordFor.Of(provision.Strength))]);
        if (!provision.Obligations.IsEmpty)
            yield return new("obliges to", List(provision.Obligations));
        if (provision.Trigger is { } trigger)
            yield return new("if", [new Run.Emphasis(trigger.Text)]);
        if (provision.Consequence is { } consequence)
            yield return new("then", [new Run.Emphasis(consequence.Text)]);
        if (!provision.Conditions.IsEmpty)
            yield return new("conditions", List(provision.Conditions));
        if (!provision.Depth.IsEmpty)
            yield return new("depth", List(provision.Depth));
        if (provision.Proposer is { } proposer)
            yield return new("proposed by", proposer);
        if (provision.SecurityGuarantee > 0)
            yield return new("PA-X SsrGua", provision.SecurityGuarantee.ToString(CultureInfo.InvariantCulture));
        foreach (var reading in provision.Readings)
            yield return new(
                "reading",
                [
                    new Run.Strong(WordFor.Of(reading.Strength)),
                    reading.Obligations.IsEmpty ? "" : $" ({List(reading.Obligations)})",
                    reading.Favours is { } side ? $", favours {side}" : "",
                    ": ",
                    new Run.Emphasis(reading.Words.Text),
                    new Run.Code($"  {StatementLines.Place(reading.Words)}"),
                ]
            );
        yield return new("name", [new Run.Code(provision.Id)]);
    }

    private static string List<T>(ImmutableArray<T> values)
        where T : struct, Enum => string.Join(", ", values.Select(v => WordFor.Of(v)));
}
