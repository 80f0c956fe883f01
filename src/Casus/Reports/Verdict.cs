namespace Casus.Reports;

/// <summary>What an analysis says of a claim.</summary>
public enum Verdict
{
    /// <summary>The analysis decides neither way.</summary>
    Undecided,

    /// <summary>The claim is true in the model.</summary>
    Holds,

    /// <summary>The claim is false in the model.</summary>
    Fails,
}

/// <summary>How a verdict is written: always a sign and a word, never a colour alone.</summary>
public static class VerdictText
{
    /// <summary>✓, ✗ or ?.</summary>
    public static string Sign(this Verdict verdict) =>
        verdict switch
        {
            Verdict.Holds => "✓",
            Verdict.Fails => "✗",
            _ => "?",
        };

    /// <summary>"holds", "fails" or "undecided".</summary>
    public static string Word(this Verdict verdict) =>
        verdict switch
        {
            Verdict.Holds => "holds",
            Verdict.Fails => "fails",
            _ => "undecided",
        };
}
