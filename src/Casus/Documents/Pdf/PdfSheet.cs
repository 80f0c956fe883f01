using UglyToad.PdfPig.Content;

namespace Casus.Documents.Pdf;

/// <summary>What is wanted of a page.</summary>
/// <param name="Letters">Its letters, in the order in which they are drawn.</param>
/// <param name="Width">Its width in points, as it is turned.</param>
internal sealed record PdfSheet(IReadOnlyList<Letter> Letters, double Width);
