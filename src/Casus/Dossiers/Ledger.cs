using System.Collections.Immutable;
using Casus.Numerics;

namespace Casus.Dossiers;

/// <summary>What the statements of a dossier, weighed, make of a hypothesis.</summary>
/// <remarks>
/// Posterior odds are prior odds times likelihood ratios (Bayes; Good 1950). Independent statements multiply. A cluster of equally correlated
/// reports weighs Σ log LR / (1 + (n − 1)ρ). A cluster that repeats one line weighs at most what n agreeing reports of the line can, which saturates
/// at the line's own ratio (model §5.4). Intervals go through from end to end; centrally, ratios are taken at their geometric and priors at their
/// arithmetic middle.
/// </remarks>
/// <param name="Hypothesis">The hypothesis.</param>
/// <param name="Entries">What each statement or cluster contributes, clusters first.</param>
/// <param name="Posterior">The probability after all statements.</param>
public sealed record Ledger(Hypothesis Hypothesis, ImmutableArray<LedgerEntry> Entries, PosteriorInterval Posterior)
{
    /// <summary>Weighs every hypothesis of a dossier.</summary>
    public static ImmutableArray<Ledger> Of(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return [.. dossier.Hypotheses.Select(h => Weigh(dossier, h))];
    }

    /// <summary>The posteriors by hypothesis.</summary>
    public static ImmutableDictionary<string, PosteriorInterval> Posteriors(ImmutableArray<Ledger> ledgers) =>
        ledgers.ToImmutableDictionary(l => l.Hypothesis.Id, l => l.Posterior);

    private static Ledger Weigh(Dossier dossier, Hypothesis hypothesis)
    {
        var bearing = dossier.Statements.Where(s => s.Bears.ContainsKey(hypothesis.Id)).ToList();
        ImmutableArray<LedgerEntry> entries =
        [
            .. dossier
                .Clusters.Select(c => LedgerEntry.Of(c, [.. bearing.Where(s => s.Cluster == c.Id)], hypothesis.Id))
                .Where(e => !e.Statements.IsEmpty),
            .. bearing.Where(s => s.Cluster is null).Select(s => LedgerEntry.Of(null, [s], hypothesis.Id)),
        ];
        var (low, high) = ((double)hypothesis.PriorLow, (double)hypothesis.PriorHigh);
        return new(
            hypothesis,
            entries,
            new(
                EvidenceWeight.Update(low, entries.Sum(e => e.Low)),
                Rounded(EvidenceWeight.Update((low + high) / 2, entries.Sum(e => e.Central))),
                EvidenceWeight.Update(high, entries.Sum(e => e.High))
            )
        );
    }

    private static Rational Rounded(double probability) => new((long)Math.Round(probability * 1e6, MidpointRounding.ToEven), 1_000_000);
}

/// <summary>What a statement, or a cluster of statements together, adds to the log odds of a hypothesis.</summary>
/// <param name="Cluster">The cluster; none: a statement of its own.</param>
/// <param name="Statements">The statements.</param>
/// <param name="Low">The least defensible addition, a natural logarithm.</param>
/// <param name="Central">The middle one.</param>
/// <param name="High">The largest.</param>
/// <param name="Naive">What the statements would add centrally if they were independent.</param>
/// <param name="Cap">What the cluster can add at most however often the line is repeated; none: no such bound.</param>
public sealed record LedgerEntry(
    Cluster? Cluster,
    ImmutableArray<Statement> Statements,
    double Low,
    double Central,
    double High,
    double Naive,
    double? Cap
)
{
    internal static LedgerEntry Of(Cluster? cluster, ImmutableArray<Statement> statements, string hypothesis)
    {
        var ratios = statements.Select(s => s.Bears[hypothesis]).ToList();
        var low = ratios.Sum(r => Math.Log((double)r.Low));
        var high = ratios.Sum(r => Math.Log((double)r.High));
        var central = (low + high) / 2;
        return cluster?.Dependence switch
        {
            Dependence.Correlated { Rho: var rho } => Shrunk(
                cluster,
                statements,
                low,
                central,
                high,
                statements.Length / EvidenceWeight.EffectiveCount(statements.Length, (double)rho)
            ),
            Dependence.CommonLine line => Capped(cluster, statements, low, central, high, line),
            _ => new(cluster, statements, low, central, high, central, null),
        };
    }

    private static LedgerEntry Shrunk(
        Cluster cluster,
        ImmutableArray<Statement> statements,
        double low,
        double central,
        double high,
        double by
    ) => new(cluster, statements, low / by, central / by, high / by, central, null);

    private static LedgerEntry Capped(
        Cluster cluster,
        ImmutableArray<Statement> statements,
        double low,
        double central,
        double high,
        Dependence.CommonLine line
    )
    {
        var (s1, s0, h, f) = ((double)line.LineIfTrue, (double)line.LineIfFalse, (double)line.SaidIfLine, (double)line.SaidAnyway);
        var agreeing = EvidenceWeight.OfOneLine(statements.Length, s1, s0, h, f);
        // A line may speak for or against; the bound works on that side.
        double Bounded(double sum) => agreeing >= 0 ? Math.Min(sum, agreeing) : Math.Max(sum, agreeing);
        return new(cluster, statements, Bounded(low), Bounded(central), Bounded(high), central, EvidenceWeight.OfTheLine(s1, s0));
    }
}
