using System.Collections.Immutable;
using System.Globalization;
using Casus.Dossiers;
using Casus.Findings;
using Casus.Reports.Drawings;

namespace Casus.Reports.Cases;

/// <summary>The evidence: what was said, how it weighs, and whether a threat states a red line.</summary>
internal static class EvidencePart
{
    public static Section? Of(CaseFindings found)
    {
        if (found.Scenario.Dossier.Statements.IsEmpty)
            return null;
        var blocks = ImmutableArray.CreateBuilder<Block>();
        if (found.RedLine is { } line)
            blocks.Add(RedLine(line));
        foreach (var ledger in found.Ledgers.Where(l => !l.Entries.IsEmpty))
            blocks.Add(new Block.Illustration(Balance(ledger)));
        blocks.Add(Statements(found));
        return new("evidence", found.RedLine is null ? "The evidence" : "Red line or information conditions?", blocks.ToImmutable());
    }

    private static Block.Bullets RedLine(RedLineFinding line)
    {
        var (low, central, high) = (line.Ledger.Posterior.Low, (double)line.Ledger.Posterior.Central, line.Ledger.Posterior.High);
        var advice = central < line.Turning ? "below" : "above";
        return new Block.Bullets([
            [
                new Run.Strong("The posterior. "),
                $"On the statements in the dossier, that {Lower(line.Ledger.Hypothesis.Claim)} is {ProbabilityWords.Of(central)}, from {NumberText.Probability(low)} to {NumberText.Probability(high)} over the stated intervals. The alternative: {line.Ledger.Hypothesis.Otherwise ?? "it is not so."}",
            ],
            [
                new Run.Strong("What it would take. "),
                $"Those addressed do best to give way only if they put it above {NumberText.Probability(line.Turning)}; it is {advice} that.",
            ],
            [
                new Run.Strong("What threats are worth. "),
                $"At that point a speaker that is posturing threatens {NumberText.Probability(line.ThreatByPosturer)} of the time, so a threat is {NumberText.Plain(line.LikelihoodRatio)} times likelier from a genuine one; threats are answered by giving way {NumberText.Probability(line.GivesWay)} of the time.",
            ],
            [
                new Run.Strong("What refusal reveals. "),
                $"Of those that would oppose a strong guarantee, {NumberText.Probability(line.AttackerIfOpposing)} would attack under a weak one, against {NumberText.Probability(line.AttackerBefore)} before they are heard. This rests on the stated share of others that would oppose it all the same.",
            ],
        ]);
    }

    private static Figure Balance(Ledger ledger)
    {
        var prior = ((double)ledger.Hypothesis.PriorLow + (double)ledger.Hypothesis.PriorHigh) / 2;
        var clusters = ledger.Entries.Select(e => new Drawings.Cluster(
            e.Cluster?.Name ?? "on its own",
            [.. e.Statements.Select(s => Weighed(s, ledger.Hypothesis.Id))],
            e.Central
        ));
        var rows = ledger.Entries.Select(e =>
            Row.Of([
                e.Cluster?.Name ?? e.Statements[0].Speaker,
                e.Statements.Length.ToString(CultureInfo.InvariantCulture),
                NumberText.WithSign(e.Naive),
                NumberText.WithSign(e.Central),
                NumberText.Range(e.Low, e.High),
            ])
        );
        return new(
            $"ledger-{ledger.Hypothesis.Id}",
            ledger.Hypothesis.Claim,
            $"Posterior {NumberText.Probability((double)ledger.Posterior.Central)}, from {NumberText.ProbabilityRange(ledger.Posterior.Low, ledger.Posterior.High)}. Statements with a common origin weigh together, and no more than the origin.",
            new BalanceChart("it is so", "it is not", Math.Log(prior / (1 - prior)), [.. clusters]),
            $"From a prior of {NumberText.ProbabilityRange((double)ledger.Hypothesis.PriorLow, (double)ledger.Hypothesis.PriorHigh)} to a posterior of {NumberText.ProbabilityRange(ledger.Posterior.Low, ledger.Posterior.High)}.",
            new Table(
                [
                    "origin",
                    Column.Number("statements"),
                    Column.Number("weight if independent"),
                    Column.Number("weight"),
                    Column.Number("range"),
                ],
                [.. rows]
            )
        );
    }

    private static WeighedStatement Weighed(Statement statement, string hypothesis)
    {
        var ratio = statement.Bears[hypothesis];
        return new(
            $"{statement.Speaker}{(statement.Date is { } date ? $", {date}" : "")}",
            (Math.Log((double)ratio.Low) + Math.Log((double)ratio.High)) / 2
        );
    }

    private static Block.Details Statements(CaseFindings found)
    {
        var sources = found.Scenario.Dossier.Sources.ToDictionary(s => s.Id);
        var rows = found.Scenario.Dossier.Statements.Select(s => new Row(
            [
                s.Speaker + (s.Office is { } office ? $", {office}" : ""),
                s.Side is { } side ? found.Scenario.Actors.FirstOrDefault(a => a.Id == side)?.Name ?? side : "observer",
                s.Modality.ToString().ToLowerInvariant(),
                s.Said,
                string.Join(" … ", s.Passage?.Quotes.Select(q => $"“{q}”") ?? []),
                Cited(sources[s.Source], s),
                Reviewed(s),
            ],
            false,
            $"evidence-{s.Id}"
        ));
        return new Block.Details(
            "Every statement in the dossier: paraphrase, quotation, passage",
            [new Table(["speaker", "side", "kind", "said, in the analyst's words", "quotation", "source and passage", "review"], [.. rows])]
        );
    }

    private static string Reviewed(Statement statement) =>
        statement.Review switch
        {
            Review.Accepted => "found by rules, accepted",
            Review.Corrected => $"found by rules, corrected: {statement.Correction ?? "not said what"}",
            _ => "written by a person",
        };

    private static Cell Cited(Source source, Statement statement)
    {
        var passage = statement.Passage is { } p
            ? string.Create(CultureInfo.InvariantCulture, $"characters {p.Start}–{p.Start + p.Length}")
            : null;
        var text = string.Join(
            ", ",
            new[] { source.Author, source.Title, source.Date, statement.Locator, passage }.Where(part => !string.IsNullOrEmpty(part))
        );
        return
            source.Address is { } address
            && Uri.TryCreate(WithFragment(address, statement.Passage), UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https"
            ? new Cell(Prose.Of([new Run.Source(text, uri)]))
            : text;
    }

    /// <summary>An address that opens a page at the quoted words (URL Fragment Text Directives, WICG), where the browser knows how.</summary>
    private static string WithFragment(string address, Passage? passage) =>
        passage is { Quotes: [var quote, ..] } && !address.Contains('#', StringComparison.Ordinal)
            ? $"{address}#:~:text={Uri.EscapeDataString(quote).Replace("-", "%2D", StringComparison.Ordinal)}"
            : address;

    private static string Lower(string claim) => claim.Length > 0 ? claim.TrimEnd('.') : claim;
}
