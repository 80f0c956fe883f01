using System.Text;
using Casus.Attribution;
using Casus.Documents;
using Casus.Formats;

namespace Casus.Tests.Attribution;

/// <summary>Statements found in words written in a test, a line each: kind, speaker, modality, words.</summary>
internal static class Statements
{
    private static readonly ActorList Actors = ActorListFile.Default();

    public static Proposals In(string text) => Of(DocumentReader.Read("text.txt", Encoding.UTF8.GetBytes(text))[0]);

    public static Proposals Of(Document document) => Extractor.Of(document, Actors, TestContext.Current.CancellationToken);

    /// <summary>"direct|Maria Deln|The bridge is closed."</summary>
    public static string[] Lines(Proposals proposals) =>
        [
            .. proposals.Utterances.Select(u =>
                $"{u.Kind.ToString().ToLowerInvariant()}|{u.Speaker.Name}|{string.Join(" … ", u.Said.Select(s => s.Of(proposals.Document.Text)))}"
            ),
        ];

    public static string[] Lines(string text) => Lines(In(text));

    /// <summary>What holds of all proposals: every position lies in the text, pieces within their passage or after it, in order.</summary>
    public static void AreWellFormed(Proposals proposals)
    {
        var length = proposals.Document.Text.Length;
        foreach (var utterance in proposals.Utterances)
        {
            Assert.NotEmpty(utterance.Said);
            Assert.NotEqual("", utterance.Speaker.Name);
            Assert.InRange(utterance.Confidence, 0, 1);
            foreach (var span in utterance.Said.Concat(utterance.Quotes).Append(utterance.Passage))
            {
                Assert.InRange(span.Start, 0, length);
                Assert.InRange(span.End, span.Start + 1, length);
            }

            if (utterance.Speaker.Mention is { } mention)
                Assert.InRange(mention.End, 1, length);
        }
    }
}
