namespace Casus.Attribution.Scoring;

/// <summary>Counts from which precision and recall follow.</summary>
/// <param name="Right">Proposals that agree with a person's.</param>
/// <param name="Proposed">Proposals in all.</param>
/// <param name="Present">Statements that a person found.</param>
public readonly record struct Tally(int Right, int Proposed, int Present)
{
    /// <summary>The share of proposals that are right; 1 where there is none.</summary>
    public double Precision => Proposed == 0 ? 1 : (double)Right / Proposed;

    /// <summary>The share of statements found; 1 where there is none.</summary>
    public double Recall => Present == 0 ? 1 : (double)Right / Present;

    /// <summary>The harmonic mean of the two.</summary>
    public double F1 => Proposed + Present == 0 ? 1 : 2.0 * Right / (Proposed + Present);

    /// <summary>Both together.</summary>
    public static Tally operator +(Tally left, Tally right) =>
        new(left.Right + right.Right, left.Proposed + right.Proposed, left.Present + right.Present);

    /// <summary>Both together.</summary>
    public static Tally Add(Tally left, Tally right) => left + right;
}
