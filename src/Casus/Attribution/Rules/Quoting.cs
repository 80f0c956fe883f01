using Casus.Attribution.Speakers;
using Casus.Attribution.Words;

namespace Casus.Attribution.Rules;

/// <summary>Tells quotations that somebody says from such as nobody does.</summary>
internal static class Quoting
{
    /// <summary>"A handwritten sign reads: “…”": what is written somewhere is nobody's word in particular.</summary>
    public static bool IsInscription(IReadOnlyList<Token> tokens, int from, int quotation) =>
        quotation - 2 > from
        && (
            tokens[quotation - 2].Lower is "reads" or "read"
            || tokens[quotation - 2].Lower is "written" or "painted" or "chalked" or "scrawled" or "sprayed"
        );

    public static bool HasAuxiliary(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (Vocabulary.Auxiliaries.Contains(tokens[i].Lower) || Vocabulary.Modals.Contains(tokens[i].Lower) && !tokens[i].IsCapital)
                return true;
        return false;
    }
}
