using Casus.Documents;

namespace Casus.Attribution;

/// <summary>When something was said, as the document says it.</summary>
/// <param name="Words">The words: "late on Tuesday".</param>
/// <param name="Date">The day, month or year they mean, as 2025-12-05, 2025-12 or 2025; none: the document does not say from when to count.</param>
public sealed record Moment(Span Words, string? Date);
