using System.Collections.Immutable;
using Casus.Findings;
using Casus.Reports.Sweeps;
using Casus.Sweeps;
using Casus.Sweeps.Draws;
using Casus.Sweeps.Runs;
using Casus.Uncertainty.Discovery;

namespace Casus.Reports.Cases;

/// <summary>How often the answers hold over the stated ranges, what decides it, and where it breaks.</summary>
internal static class UncertaintyPart
{
    private const int LeastOfInterest = 32;

    /// <summary>The headline with its odds, for the first lines of the report.</summary>
    public static Prose? Headline(CaseFindings found)
    {
        if (found.Uncertainty is not { } uncertainty)
            return null;
        var words = new SweepWords(found.Scenario);
        var stated = uncertainty.Answer.Stated;
        var decides = uncertainty.Drivers.FirstOrDefault() is { } first
            ? $" Most decides {words.Input(first.Name)} ({NumberText.Probability(Math.Clamp(first.Total.Value, 0, 1))} of the variance)."
            : "";
        return
        [
            new Run.Strong("How often it holds. "),
            $"Some formula is signed in {SweepReport.Sampled(stated.AnySigned)} of the draws, and one that also deters in {SweepReport.Sampled(stated.AnyBoth)}.{decides}",
        ];
    }

    /// <summary>The section.</summary>
    public static Section? Of(CaseFindings found)
    {
        if (found.Uncertainty is not { } uncertainty)
            return null;
        var words = new SweepWords(found.Scenario);
        var answer = uncertainty.Answer;
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(
            $"{SweepWords.Sampling(answer.Plan)}. These shares say how often something holds within the stated ranges; they are no odds of the world. 'casus sweep' draws more, under every structure."
        );
        ImmutableArray<int> shown = [found.Pick, .. answer.Stated.Ranked(12).Where(f => f != found.Pick)];
        blocks.Add(new Block.Illustration(SweepFigures.Odds(answer.Stated, shown, words)));
        if (!uncertainty.Drivers.IsEmpty)
        {
            blocks.Add(
                new Block.Illustration(
                    SweepFigures.Drivers(uncertainty.Drivers, "how near the best formula comes to being signed and deterring", words)
                )
            );
            var inputs = uncertainty.Drivers.Take(6).Select(d => answer.Space.Inputs[answer.Space.Find(d.Name)]);
            blocks.Add(new Block.Illustration(SweepFigures.Densities(inputs, words)));
        }

        if (found.Scenario.Future!.Periods > 1)
            blocks.Add(new Block.Illustration(SweepFigures.Fan(HazardFan.Of(new SweepRun(answer.Plan), found.Pick), words)));
        if (uncertainty.Table is { } table)
        {
            // The formula looked at may fare alike everywhere; then the likeliest one has a border to show.
            var breaks = Breaks(table, found.Pick, answer.Plan, words);
            blocks.AddRange(breaks.IsEmpty ? Breaks(table, answer.Stated.Likeliest(), answer.Plan, words) : breaks);
        }

        if (answer.Variants.Length > 1)
            blocks.Add(SweepReport.VariantTable(answer));
        return new("uncertainty", "How often it holds, and what decides", blocks.ToImmutable());
    }

    private static ImmutableArray<Block> Breaks(DrawTable table, int pick, SweepPlan plan, SweepWords words)
    {
        var fails = Array.ConvertAll(table.Succeeds(pick), s => !s);
        var often = fails.Count(f => f);
        if (often < LeastOfInterest || fails.Length - often < LeastOfInterest)
            return [];
        // The rarer of the two is what a region can say something about.
        var isRare = often <= fails.Length / 2;
        var interest = isRare ? "fails to be signed and to deter" : "is signed and deters";
        var found = FoundRegion.Of(table.Inputs, isRare ? fails : Array.ConvertAll(fails, f => !f), seed: plan.Seed);
        return
        [
            new Block.Paragraph(RegionReport.Answer(found, table, words, $"{words.Formula(pick)} {interest}", isSentence: true)),
            new Block.Illustration(SweepFigures.Peeled(found)),
        ];
    }
}
