using System.Collections.Frozen;
using Casus.Attribution.Words;
using Casus.Documents;

namespace Casus.Attribution.Transcripts;

/// <summary>A paragraph that begins with what it is: "Source: the ministry", "Quote: “…”", "Details: The army said …".</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Content">The words behind the colon.</param>
internal readonly record struct Rubric(RubricKind Kind, Span Content)
{
    private const int LongestLabel = 24;

    private static readonly FrozenSet<string> Plain = WordList.Of(
        "details background context reminder updated update note correction translation summary why what"
    );

    /// <summary>The rubric that a stretch of text opens with; none: it opens with words of its own.</summary>
    public static Rubric? Of(string text, Span span)
    {
        var colon = text.IndexOf(':', span.Start, Math.Min(LongestLabel, span.Length));
        if (colon <= span.Start || colon + 2 >= span.End || text[colon + 1] is not ' ')
            return null;
        var content = Span.Between(colon + 2, span.End);
        var label = text.AsSpan(span.Start, colon - span.Start);
        Span<char> lower = stackalloc char[LongestLabel];
        var word = lower[..label.ToLowerInvariant(lower)];
        return word switch
        {
            "source" or "sources" => new(RubricKind.Source, content),
            "quote" or "direct quote" or "literally" or "quotation" => new(RubricKind.Quotation, content),
            "for reference" or "previously" => new(RubricKind.Plain, content),
            _ => Plain.Contains(word.ToString()) ? new(RubricKind.Plain, content) : null,
        };
    }
}

/// <summary>What a rubric says of its paragraph.</summary>
internal enum RubricKind
{
    /// <summary>It goes on with the report.</summary>
    Plain,

    /// <summary>It names whose report it is.</summary>
    Source,

    /// <summary>It quotes.</summary>
    Quotation,
}
