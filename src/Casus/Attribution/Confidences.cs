namespace Casus.Attribution;

/// <summary>How often each rule was right on the documents for development, as span and speaker together.</summary>
internal static class Confidences
{
    /// <summary>The share.</summary>
    public static double Of(Rules.Finding finding)
    {
        var rule = finding.Rule switch
        {
            "turn of a transcript" => 0.95,
            "quotation before its attribution" or "clause with “that”" or "clause behind “according to”" => 0.93,
            "clause without “that”" or "verbal noun" or "clause around its attribution" => 0.9,
            "infinitive" or "object of the verb" or "clause before its attribution" => 0.87,
            "quotation by itself, speaker from the context" or "quotation behind its attribution" => 0.8,
            "quotation behind a colon" => 0.6,
            _ => 0.8,
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
