using Casus.Attribution;
using Casus.Attribution.Scoring;

namespace Casus.Reports.Attribution;

/// <summary>Where proposals and a person's findings differ, one by one.</summary>
internal static class Disagreements
{
    public static IEnumerable<Block> Of(DocumentScore document)
    {
        var text = document.Proposals.Document.Text;
        var utterances = document.Proposals.Utterances;
        var taken = document.Score.Pairs.Select(p => p.Proposal).ToHashSet();
        var lines = new List<Prose>();
        foreach (var (s, p) in document.Score.Pairs)
        {
            var statement = document.Annotated.Statements[s];
            var words = $"{statement.Kind} | {statement.Speaker} | {statement.Modality} | {string.Join(" … ", statement.Said)}";
            if (p < 0)
                lines.Add($"MISSED {words}");
            else if (Differences(document, statement, utterances[p]) is { Length: > 0 } differences)
                lines.Add($"{differences} {words} ⟶ {Words(text, utterances[p])}");
        }

        for (var p = 0; p < utterances.Length; p++)
            if (!taken.Contains(p))
                lines.Add($"SPURIOUS {Words(text, utterances[p])}");
        if (lines.Count == 0)
            yield break;
        yield return new Block.Paragraph([new Run.Strong(document.Annotated.Document)]);
        yield return new Block.Bullets([.. lines]);
    }

    private static string Differences(DocumentScore document, AnnotatedStatement statement, Utterance utterance)
    {
        var single = Score.Of(document.Proposals with { Utterances = [utterance] }, [statement]).Kinds[statement.Kind];
        var names = new List<string>();
        if (single.WithSpeaker.Right == 0)
            names.Add("SPEAKER");
        if (single.Exact.Right == 0)
            names.Add("SPAN");
        if (single.Modality.Right == 0)
            names.Add("MODALITY");
        return string.Join("+", names);
    }

    private static string Words(string text, Utterance utterance) =>
        $"{utterance.Kind} | {utterance.Speaker.Name} ({utterance.Speaker.Resolution}) | {utterance.Modality} | {string.Join(" … ", utterance.Said.Select(s => s.Of(text)))} [{utterance.Rule}]";
}
