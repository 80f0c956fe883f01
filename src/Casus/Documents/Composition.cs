using System.Collections.Immutable;
using System.Text;

namespace Casus.Documents;

/// <summary>Makes a document of a draft: characters cleaned, blocks told apart, provenance read from the words where the format is silent.</summary>
internal static class Composition
{
    /// <summary>The document.</summary>
    /// <param name="draft">What the reader of the format found.</param>
    /// <param name="format">The format.</param>
    /// <param name="hash">SHA-256 of the bytes.</param>
    /// <param name="part">Which of several documents in the bytes.</param>
    public static Document Of(Draft draft, DocumentFormat format, string hash, int part)
    {
        var cleaned = new List<DraftBlock>(draft.Blocks.Length);
        var removed = 0;
        foreach (var block in draft.Blocks)
            if (CleanText.Of(block.Text, ref removed) is { Length: > 0 } text)
                cleaned.Add(block with { Text = text });
        var layout = Layout.Of(cleaned, draft.Provenance);
        var notes = draft.Notes;
        if (removed > 0)
            notes = notes.Add(
                $"{removed} invisible character{(removed == 1 ? "" : "s")} (zero-width or turning the direction of writing) left out."
            );
        var written = new StringBuilder(cleaned.Sum(b => b.Text.Length + 2));
        var blocks = ImmutableArray.CreateBuilder<Block>(layout.Blocks.Length);
        foreach (var (text, kind) in layout.Blocks)
        {
            if (written.Length > 0)
                written.Append("\n\n");
            blocks.Add(new(kind ?? BlockKind.Paragraph, new(written.Length, text.Length)));
            written.Append(text);
        }

        var origin = layout.Provenance;
        if (origin.Date is null && draft.LastResort is { } stamp)
        {
            origin = origin with { Date = stamp.Iso };
            notes = notes.Add(stamp.Note);
        }

        return new(hash, part, format, written.ToString(), blocks.DrainToImmutable(), origin, notes);
    }
}
