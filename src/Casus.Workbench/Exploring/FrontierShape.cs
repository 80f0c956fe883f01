using System.Collections.Immutable;
using Casus.Findings;
using Casus.Reports.Cases;
using Casus.Workbench.Shapes;

namespace Casus.Workbench.Exploring;

/// <summary>The formulas between which a signature is bought with peace, by index, least attack first; where each stands is told by the cells.</summary>
internal sealed record FrontierShape(string Sentence, ImmutableArray<int> Members, double Wanted, TableShape Table)
{
    public static FrontierShape Of(CaseFindings found, CancellationToken cancellation)
    {
        var members = TradeOff.Frontier(found.Outcome, cancellation);
        var (sentence, table) = CaseFigures.Frontier(found, members);
        return new(sentence, members, found.Outcome.Model.Wanted(found.Outcome.Values), TableShape.Of(table));
    }
}
