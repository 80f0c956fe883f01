namespace Casus.Attribution;

/// <summary>How often each rule was right on the documents for development, as span and speaker together.</summary>
internal static class Confidences
{
    /// <summary>The share.</summary>
    public static double Of(Rules.Finding finding)
    {
        var rule = finding.Rule switch
        {
            "quotation before its attribution" or "quotation behind its attribution" => 0.95,
            "quotation behind a colon" => 0.9,
            "clause with “that”" => 0.9,
            "clause behind “according to”" or "clause before its attribution" => 0.85,
            "infinitive" => 0.85,
            "clause without “that”" => 0.8,
            "verbal noun" => 0.8,
            "quotation by itself, speaker from the context" => 0.75,
            _ => 0.65,
        };
        return finding.Speaker.Resolution switch
        {
            Resolution.Pronoun => rule * 0.9,
            Resolution.Title => rule * 0.95,
            Resolution.Unknown => rule * 0.5,
            _ => rule,
        };
    }
}
