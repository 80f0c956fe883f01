using System.Collections.Immutable;
using Casus.Attribution.Circumstances;
using Casus.Attribution.Meaning;
using Casus.Attribution.Quotations;
using Casus.Attribution.Rules;
using Casus.Attribution.Speakers;
using Casus.Attribution.Words;
using Casus.Documents;
using Casus.Dossiers;

namespace Casus.Attribution;

/// <summary>Finds in a document who said what, by rules over its sentences and an actor list.</summary>
public static class Extractor
{
    // How many utterances may begin between one and another that stands within it.
    private const int Nearby = 8;

    /// <summary>What the document proposes.</summary>
    /// <param name="document">The document.</param>
    /// <param name="actors">Names known beforehand.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static Proposals Of(Document document, ActorList actors, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(actors);
        var index = ActorIndex.Of(actors);
        var found = UtteranceReader.Read(document, index, cancellation);
        foreach (var finding in found)
            finding.Said.RemoveAll(s => s.Length == 0);
        found.RemoveAll(f => f.Said.Count == 0);
        found.Sort((a, b) => a.Said[0].CompareTo(b.Said[0]));
        var utterances = ImmutableArray.CreateBuilder<Utterance>(found.Count);
        for (var i = 0; i < found.Count; i++)
            utterances.Add(Finish(document, found[i], index, Outer(found, i), Frame.Of(document.Text, found[i], Reported(found, i))));
        return new(document, utterances.DrainToImmutable(), Clauses.ProvisionReader.Read(document, index, cancellation));
    }

    /// <summary>What is reported in the passage of an utterance, by it and by its neighbours, in order.</summary>
    private static IEnumerable<Span> Reported(List<Rules.Finding> found, int at)
    {
        var near = found[Math.Max(0, at - Nearby)..Math.Min(found.Count, at + Nearby)];
        return near.SelectMany(f => f.Said).Where(s => s.Overlaps(found[at].Passage)).Order();
    }

    /// <summary>The utterance within whose words another stands, by index; of several the innermost.</summary>
    private static int? Outer(List<Rules.Finding> found, int inner)
    {
        int? outer = null;
        var said = found[inner].Said[0];
        for (var i = Math.Max(0, inner - Nearby); i < Math.Min(found.Count, inner + Nearby) && found[i].Said[0].Start <= said.Start; i++)
            if (i != inner && found[i].Said.Exists(s => s.Contains(said) && s != said))
                outer = i;
        return outer;
    }

    private static Utterance Finish(Document document, Rules.Finding finding, ActorIndex index, int? outer, Frame? frame)
    {
        var tokens = new List<Token>();
        var parts = new List<List<Token>>();
        foreach (var part in finding.Said)
        {
            var cut = new List<Token>();
            Tokenizer.Cut(document.Text, part, cut);
            parts.Add(cut);
            tokens.AddRange(cut);
        }

        var modality = ModalityReader.Of(finding, tokens, document.Text);
        var (condition, consequence) = modality is Modality.Threatens or Modality.Promises or Modality.Conditions or Modality.Denies
            ? parts.Select(ConditionReader.Of).FirstOrDefault(c => c.Condition is not null)
            : (null, null);
        var quotes =
            finding.Kind is UtteranceKind.Direct
                ? [.. finding.Said]
                : finding
                    .Said.SelectMany(s => QuotationFinder.Find(document.Text, s))
                    .Where(q => !q.IsOpenEnded)
                    .Select(q => q.Content)
                    .ToImmutableArray();
        return new(finding.Kind, [.. finding.Said], finding.Speaker, modality, finding.Passage, Confidences.Of(finding))
        {
            Cue = finding.Cue,
            Condition = condition,
            Consequence = consequence,
            Target = TargetReader.Of(tokens, finding, index),
            Addressee = frame is null ? null : AddresseeReader.Of(document.Text, frame, finding, index),
            When = frame is null ? null : TimeReader.Of(frame, Today.Of(document.Provenance.Date)),
            Quotes = quotes,
            ReportedIn = outer,
            ReportedBy = document.Provenance.Authors.FirstOrDefault()?.Name ?? document.Provenance.Outlet,
            Rule = finding.Rule,
        };
    }
}
