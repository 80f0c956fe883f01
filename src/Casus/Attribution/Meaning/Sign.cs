using Casus.Dossiers;

namespace Casus.Attribution.Meaning;

/// <summary>Something in the words that speaks for a kind of utterance.</summary>
/// <param name="Modality">The kind.</param>
/// <param name="Weight">How strongly it speaks for it; the strongest sign decides.</param>
/// <param name="Sentence">In which sentence it stands.</param>
internal readonly record struct Sign(Modality Modality, double Weight, int Sentence);
