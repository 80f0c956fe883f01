using System.Collections.Immutable;

namespace Casus.Dossiers;

/// <summary>Statements against hypotheses: what each speaks for, and how well it tells them apart.</summary>
/// <remarks>
/// The matrix of Heuer's analysis of competing hypotheses (Heuer 1999, ch. 8) with likelihood ratios in the place of marks. A statement is diagnostic
/// as far as it moves the odds; its weight is Good's weight of evidence, log₂ of the ratio, in bits (Good 1950). One whose interval contains 1 tells
/// nothing apart, whatever its middle.
/// </remarks>
/// <param name="Rows">One row for each statement that bears on anything, the most diagnostic first.</param>
public sealed record EvidenceMatrix(ImmutableArray<EvidenceRow> Rows)
{
    /// <summary>The matrix of a dossier.</summary>
    public static EvidenceMatrix Of(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return new([
            .. dossier
                .Statements.Where(s => !s.Bears.IsEmpty)
                .Select(s => new EvidenceRow(
                    s,
                    [.. dossier.Hypotheses.Where(h => s.Bears.ContainsKey(h.Id)).Select(h => EvidenceCell.Of(h.Id, s.Bears[h.Id]))]
                ))
                .OrderByDescending(r => r.Diagnosticity),
        ]);
    }

    /// <summary>
    /// How much speaks against a hypothesis, in bits: what the statements against it would weigh were they independent. Heuer's score, by which the
    /// hypothesis with the least stands; it ignores how much speaks for it, so the posterior is what counts.
    /// </summary>
    public double Inconsistency(string hypothesis) =>
        Rows.SelectMany(r => r.Cells).Where(c => c.Hypothesis == hypothesis && c.Central < 0).Sum(c => -c.Central);

    /// <summary>The same for its negation: what speaks for the hypothesis, in bits.</summary>
    public double InconsistencyOfNegation(string hypothesis) =>
        Rows.SelectMany(r => r.Cells).Where(c => c.Hypothesis == hypothesis && c.Central > 0).Sum(c => c.Central);
}

/// <summary>What a statement says of each hypothesis.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Cells">One cell for each hypothesis on which it bears.</param>
public sealed record EvidenceRow(Statement Statement, ImmutableArray<EvidenceCell> Cells)
{
    /// <summary>The most bits by which it moves the odds of any hypothesis, at the middle of its ratio.</summary>
    public double Diagnosticity => Cells.Max(c => Math.Abs(c.Central));
}
