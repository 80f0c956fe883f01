using System.Collections.Immutable;
using Casus.Documents;

namespace Casus.Attribution;

/// <summary>What rules find in a document: who said what, and which provisions with which readings it describes.</summary>
/// <param name="Document">The document.</param>
/// <param name="Utterances">What is reported as said, in the order of the text.</param>
/// <param name="Provisions">The provisions under discussion, in the order of the text.</param>
public sealed record Proposals(Document Document, ImmutableArray<Utterance> Utterances, ImmutableArray<Provision> Provisions);
